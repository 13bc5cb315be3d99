import { Button } from '@mantine/core'
import type { Shown } from '../../../shared/contract/letters.ts'
import { useDraft } from '../../station.ts'
import { LongList } from '../../ui/long-list.tsx'
import { useWords } from '../../words/language.ts'
import { callWords } from '../call-words.ts'
import { WhatWasSaid } from '../what-was-said.tsx'
import { useWhen } from '../when.ts'
import { PlannedLine } from './planned-line.tsx'
import classes from './today-page.module.css'
import { keyOf, type LetterKey } from './today-rows.ts'
import { todayWords } from './today-words.ts'

const folded: LetterKey | null = null

/** Whom to call instead of writing: what they complained of, and a place to write down what was said. */
export function CallList({ of: { letters, inAll } }: { of: Shown }) {
  const words = useWords(todayWords)
  const calls = useWords(callWords)
  const when = useWhen()
  const [open, unfold] = useDraft<LetterKey | null>('letters:call', folded)
  return (
    <div className={classes.part}>
      <p className={classes.line}>
        {words.callLine} {letters.length < inAll && words.firstOf(letters.length, inAll)}
      </p>
      <div className={classes.list}>
        <LongList items={letters} keyOf={keyOf} rowHeight={76} label={words.callList}>
          {planned => {
            const key = keyOf(planned)
            const { guest, call } = planned
            return (
              <>
                <PlannedLine
                  planned={planned}
                  instead={
                    call && (
                      <>
                        <p className={classes.complaint}>{calls.complaint(call.complaint)}</p>
                        <p className={classes.soft}>{calls.complained(when.onAgo(call.on))}</p>
                      </>
                    )
                  }
                >
                  <Button
                    variant="light"
                    size="sm"
                    aria-label={calls.calledOf(guest.name)}
                    aria-expanded={open === key}
                    onClick={() => unfold(open === key ? null : key)}
                  >
                    {calls.called}
                  </Button>
                </PlannedLine>
                {open === key && <WhatWasSaid of={planned} onClose={() => unfold(null)} />}
              </>
            )
          }}
        </LongList>
      </div>
    </div>
  )
}
