import { Button } from '@mantine/core'
import { type ReactNode, useRef } from 'react'
import type { StayId } from '../../shared/contract/base.ts'
import type { LikelySame } from '../../shared/contract/people.ts'
import { WhoIsIt } from '../guests/who-is-it.tsx'
import { useDraft } from '../station.ts'
import { holdHeldEnter } from '../ui/keys.ts'
import { LongList } from '../ui/long-list.tsx'
import { Said } from '../ui/said.tsx'
import { useWords } from '../words/language.ts'
import classes from './desk-list.module.css'
import { type DeskRow, keyOfRow } from './desk-rows.ts'
import { useKeptInSight } from './desk-sight.ts'
import { StayLine } from './stay-line.tsx'
import { stayWords } from './words.ts'

const folded: StayId | null = null

type Props = {
  label: string
  rows: readonly DeskRow[]
  /** What there is to do for a guest of this list. */
  action: (row: Extract<DeskRow, { kind: 'stay' }>) => ReactNode
}

/** One of the lists of the day: headings, guests, and whoever shares their room under them. */
export function DeskList({ label, rows, action }: Props) {
  const words = useWords(stayWords)
  const [asked, ask] = useDraft<StayId | null>('desk:who-is-it', folded)
  const list = useRef<HTMLDivElement>(null)
  const keepInSight = useKeptInSight(list, rows)
  return (
    <div ref={list} className={classes.list}>
      <LongList items={rows} keyOf={keyOfRow} rowHeight={68} label={label}>
        {row => {
          if (row.kind === 'heading') return <Heading says={row.says} />
          const { stay, likely } = row
          const unfolded = likely !== null && asked === stay.stayId
          return (
            <>
              <StayLine
                stay={stay}
                under={row.under}
                gone={row.gone}
                perhapsKnown={likely !== null}
                question={
                  likely && (
                    <Button
                      variant="default"
                      size="compact-md"
                      aria-expanded={unfolded}
                      aria-label={words.checkOf(stay.guest.name)}
                      onClick={() => ask(unfolded ? null : stay.stayId)}
                    >
                      {words.check}
                    </Button>
                  )
                }
              >
                {action(row)}
              </StayLine>
              {unfolded && (
                <Question
                  likely={likely}
                  onAnswered={() => {
                    keepInSight(stay.stayId)
                    ask(null)
                  }}
                />
              )}
            </>
          )
        }}
      </LongList>
    </div>
  )
}

/** Whether it is them, under the line of whom it is about; Y and N answer at once. */
function Question({ likely, onAnswered }: { likely: LikelySame; onAnswered: () => void }) {
  return (
    <div className={classes.unfolded}>
      <WhoIsIt likely={likely} onAnswered={onAnswered} />
    </div>
  )
}

function Heading({ says }: Pick<Extract<DeskRow, { kind: 'heading' }>, 'says'>) {
  const words = useWords(stayWords)
  if (says === 'nobodyLeaving') return <p className={classes.nobody}>{words.nobody.leaving}</p>
  return <h2 className={classes.heading}>{words[says]}</h2>
}

/** The one thing there is to do for the guest of a line. */
export function LineButton({
  text,
  label,
  prominent,
  busy,
  onPress,
}: {
  text: string
  label: string
  prominent?: boolean
  busy?: boolean
  onPress: () => void
}) {
  return (
    <Button
      variant={prominent ? 'light' : 'default'}
      size="sm"
      loading={busy ?? false}
      // The Enter that brought the focus here, still held down, is not meant for it.
      onKeyDown={holdHeldEnter}
      onClick={onPress}
    >
      <Said shown={text} said={label} />
    </Button>
  )
}
