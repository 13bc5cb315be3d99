import { Button } from '@mantine/core'
import { IconCheck, IconFileSpreadsheet, IconMailForward, IconPrinter } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { LetterId } from '../../../shared/contract/base.ts'
import type { LetterRow } from '../../../shared/contract/letters.ts'
import { client } from '../../rpc/client.ts'
import { useMay } from '../../rpc/may.ts'
import { holdHeldEnter } from '../../ui/keys.ts'
import { LongList } from '../../ui/long-list.tsx'
import { useWords } from '../../words/language.ts'
import { BulkProgress } from '../bulk-progress.tsx'
import { DropLetters, type ToDrop } from '../drop-letters.tsx'
import { Tick } from '../tick.tsx'
import { useBulk } from '../use-bulk.ts'
import { useSelection } from '../use-selection.ts'
import { useDayOf, useWhen } from '../when.ts'
import { letterWords } from '../words.ts'
import { LetterLine } from './letter-line.tsx'
import { LetterPane } from './letter-pane.tsx'
import { MailHouse } from './mail-house.tsx'
import { mayGoOn } from './may-go-on.ts'
import { OneLetter } from './one-letter.tsx'
import { PostedForm } from './posted-form.tsx'
import classes from './round.module.css'
import { roundWords, type Step } from './round-words.ts'
import { Turn } from './turn.tsx'
import { asRead } from './use-approve.ts'
import { useReading } from './use-reading.ts'

type Props = {
  step: Step
  rows: readonly LetterRow[]
  more: boolean
  onPrint: (letterIds: readonly LetterId[]) => void
}
type Doing = 'post' | 'mail-house'

/** The letters of one step: a list to choose from, the one that is read, and what there is to do with it, with some, or with all. */
export function LettersOfStep({ step, rows, more, onPrint }: Props) {
  const words = useWords(roundWords)
  const common = useWords(letterWords)
  const when = useWhen()
  const dayOf = useDayOf()
  const may = {
    approve: useMay('letters.approve'),
    drop: useMay('letters.drop'),
    mailHouse: useMay('letters.mailHouse'),
  }
  const order = useMemo(() => rows.map(({ id }) => id), [rows])
  const selection = useSelection<LetterId>(order)
  const reading = useReading(step, rows)
  const many = useBulk(
    (letters: LetterRow[]) => client.letters.approve({ letters: letters.map(asRead) }),
    words.approvedMany,
  )
  const [doing, start] = useState<{ what: Doing; rows: readonly LetterRow[] } | null>(null)
  const [dropping, drop] = useState<ToDrop | null>(null)
  const { chosen } = selection
  const meant = chosen.size > 0 ? rows.filter(({ id }) => chosen.has(id)) : rows
  const going = meant.filter(mayGoOn)
  const print = (those: readonly LetterRow[]) => onPrint(those.map(({ id }) => id))
  const act = (what: Doing, those: readonly LetterRow[]) => start({ what, rows: those })
  const done = () => start(null)
  const dropThose = (those: readonly LetterRow[]) =>
    drop({ kind: 'letters', letters: those.map(({ id }) => id) })
  const main = {
    drafted: () => void many.run(going).then(selection.clear),
    approved: () => print(going),
    printed: () => act('post', meant),
  }[step]
  const Icon = { drafted: IconCheck, approved: IconPrinter, printed: IconMailForward }[step]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of what lies in it
    <div className={classes.step} onKeyDownCapture={selection.keys} onKeyDown={reading.keys}>
      <div className={classes.tools}>
        <Tick
          ticked={selection.tick(order)}
          label={common.tickAll}
          onPress={() => selection.pressAll(order)}
        />
        <span className={classes.chosen} data-all={chosen.size === 0 || undefined} aria-live="polite">
          {chosen.size > 0 ? common.chosen(chosen.size) : common.tickAll}
        </span>
        {more && <span className={classes.note}>{words.first(rows.length)}</span>}
        <span className={classes.room} />
        <Turn at={reading.at} of={rows.length} onTurn={reading.read} />
        {may.drop && step !== 'printed' && chosen.size > 0 && (
          <Button variant="default" onClick={() => dropThose(meant)}>
            {words.notThisTime}
          </Button>
        )}
        {step === 'approved' && may.mailHouse && going.length > 0 && (
          <Button
            variant="default"
            leftSection={<IconFileSpreadsheet size={20} stroke={1.5} aria-hidden />}
            onClick={() => act('mail-house', going)}
          >
            {words.mailHouse}
          </Button>
        )}
        {step === 'printed' && chosen.size > 0 && going.length > 0 && (
          <Button
            variant="default"
            leftSection={<IconPrinter size={20} stroke={1.5} aria-hidden />}
            onClick={() => print(going)}
          >
            {words.again(going.length)}
          </Button>
        )}
        {(step !== 'drafted' || may.approve) && going.length > 0 && (
          <Button
            leftSection={<Icon size={20} stroke={1.75} aria-hidden />}
            aria-disabled={many.behind !== null || undefined}
            onKeyDown={holdHeldEnter}
            onClick={many.behind ? undefined : main}
          >
            {chosen.size > 0 ? words.some[step](going.length) : words.all[step](going.length)}
          </Button>
        )}
      </div>
      <BulkProgress behind={many.behind} onStop={many.stop} />
      <div className={classes.both}>
        <div className={classes.list}>
          <LongList items={rows} keyOf={({ id }) => id} rowHeight={60} label={words.list[step]}>
            {(row, index) => (
              <LetterLine
                row={row}
                read={row.id === reading.row?.id}
                onRead={() => reading.read(index)}
                state={stateOf(row)}
                lead={
                  <Tick
                    of={row.id}
                    ticked={chosen.has(row.id)}
                    label={common.tick(row.guest.name)}
                    onPress={selection.press(row.id)}
                  />
                }
              />
            )}
          </LongList>
        </div>
        {reading.row && (
          <LetterPane row={reading.row}>
            <OneLetter
              step={step}
              row={reading.row}
              onPrint={row => print([row])}
              onPost={row => act('post', [row])}
              onDrop={row => dropThose([row])}
            />
          </LetterPane>
        )}
      </div>
      <PostedForm rows={doing?.what === 'post' ? doing.rows : null} onClose={done} onDone={selection.clear} />
      <MailHouse rows={doing?.what === 'mail-house' ? doing.rows : null} onClose={done} />
      <DropLetters what={dropping} onClose={() => drop(null)} onDone={selection.clear} />
    </div>
  )

  function stateOf({ latestOn, printedAt }: LetterRow): string {
    // What is printed is late or not, whatever one does.
    if (step === 'printed') return printedAt ? words.printedOn(when.day(dayOf(printedAt))) : ''
    if (latestOn < when.today) return words.overdue
    return latestOn === when.today ? words.dueToday : words.due(when.soon(latestOn))
  }
}
