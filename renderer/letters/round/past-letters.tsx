import { Button } from '@mantine/core'
import { IconArrowBackUp, IconMessage } from '@tabler/icons-react'
import { useState } from 'react'
import type { LetterRow } from '../../../shared/contract/letters.ts'
import { LongList } from '../../ui/long-list.tsx'
import { useWords } from '../../words/language.ts'
import { useWhen } from '../when.ts'
import { LetterLine } from './letter-line.tsx'
import { LetterPane } from './letter-pane.tsx'
import { pastWords } from './past-words.ts'
import { ReplyForm } from './reply-form.tsx'
import { ReturnedForm } from './returned-form.tsx'
import classes from './round.module.css'
import type { useReading } from './use-reading.ts'

type Kind = 'posted' | 'called' | 'dropped' | 'held-out'
type Props = {
  kind: Kind
  rows: readonly LetterRow[]
  reading: ReturnType<typeof useReading>
  onEnd: () => void
}
type Doing = { what: 'reply' | 'return'; row: LetterRow } | null

/** Letters of before, the newest first, each as it was sent, with what became of it. */
export function PastLetters({ kind, rows, reading, onEnd }: Props) {
  const words = useWords(pastWords)
  const [doing, start] = useState<Doing>(null)
  const { row } = reading
  const done = () => start(null)
  return (
    <div className={classes.both}>
      <div className={classes.list}>
        <LongList items={rows} keyOf={({ id }) => id} rowHeight={60} label={words.kind[kind]} onEnd={onEnd}>
          {(each, index) => (
            <LetterLine
              row={each}
              read={each.id === row?.id}
              onRead={() => reading.read(index)}
              state={<Outcome row={each} />}
            />
          )}
        </LongList>
      </div>
      {row && (
        <LetterPane row={row}>
          <Outcome row={row} />
          {kind === 'posted' && row.returnedOn === null && row.repliedOn === null && (
            <Button
              variant="default"
              leftSection={<IconMessage size={18} stroke={1.5} aria-hidden />}
              onClick={() => start({ what: 'reply', row })}
            >
              {words.replyPress}
            </Button>
          )}
          {kind === 'posted' && row.returnedOn === null && (
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={18} stroke={1.5} aria-hidden />}
              onClick={() => start({ what: 'return', row })}
            >
              {words.returnPress}
            </Button>
          )}
        </LetterPane>
      )}
      {doing?.what === 'reply' && <ReplyForm row={doing.row} onClose={done} />}
      {doing?.what === 'return' && <ReturnedForm row={doing.row} onClose={done} />}
    </div>
  )
}

/** How it stands with a letter of before: here again before all, then back by post, answered, arrived, or on its way. */
function Outcome({ row }: { row: LetterRow }) {
  const words = useWords(pastWords)
  const when = useWhen()
  const { cameBack, returnedOn, repliedOn, dueOn } = row
  if (cameBack) return <span className={classes.back}>{words.cameBack(when.day(cameBack))}</span>
  if (returnedOn) return <span className={classes.state}>{words.returned(when.day(returnedOn))}</span>
  if (repliedOn) return <span className={classes.state}>{words.replied(when.day(repliedOn))}</span>
  if (!dueOn) return null
  return (
    <span className={classes.state}>
      {dueOn > when.today ? words.onItsWay(when.soon(dueOn)) : words.arrived(when.day(dueOn))}
    </span>
  )
}
