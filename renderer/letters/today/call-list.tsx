import { Button } from '@mantine/core'
import { useRef } from 'react'
import type { Planned, Shown } from '../../../shared/contract/letters.ts'
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
            return <ToCall planned={planned} open={open === key} onOpen={on => unfold(on ? key : null)} />
          }}
        </LongList>
      </div>
    </div>
  )
}

type ToCallProps = { planned: Planned; open: boolean; onOpen: (on: boolean) => void }

/** One of them; the focus comes back to the press when its form goes. */
function ToCall({ planned, open, onOpen }: ToCallProps) {
  const calls = useWords(callWords)
  const when = useWhen()
  const press = useRef<HTMLButtonElement>(null)
  const { guest, call } = planned
  const close = () => {
    press.current?.focus()
    onOpen(false)
  }
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
          ref={press}
          variant="light"
          size="sm"
          aria-label={calls.calledOf(guest.name)}
          aria-expanded={open}
          onClick={() => onOpen(!open)}
        >
          {calls.called}
        </Button>
      </PlannedLine>
      {open && <WhatWasSaid of={planned} onClose={close} />}
    </>
  )
}
