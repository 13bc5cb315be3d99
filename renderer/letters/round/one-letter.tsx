import { Button } from '@mantine/core'
import { IconCheck, IconMailForward, IconPencil, IconPrinter } from '@tabler/icons-react'
import type { LetterId } from '../../../shared/contract/base.ts'
import type { LetterRow } from '../../../shared/contract/letters.ts'
import { useMay } from '../../rpc/may.ts'
import { useDraft } from '../../station.ts'
import { holdHeldEnter } from '../../ui/keys.ts'
import { useWords } from '../../words/language.ts'
import { useWhy } from '../../words/why-words.ts'
import { callWords } from '../call-words.ts'
import { useLostFocus } from '../use-lost-focus.ts'
import { WhatWasSaid } from '../what-was-said.tsx'
import { useWhen } from '../when.ts'
import { useChanging } from './change-words.tsx'
import classes from './round.module.css'
import { roundWords, type Step } from './round-words.ts'
import { useApprove } from './use-approve.ts'

const nobody: LetterId | null = null

type Props = {
  step: Step
  row: LetterRow
  onPrint: (row: LetterRow) => void
  onPost: (row: LetterRow) => void
  onDrop: (row: LetterRow) => void
}

/** What there is to do with the letter that is read, at its step and for whoever is here. */
export function OneLetter({ step, row, onPrint, onPost, onDrop }: Props) {
  const words = useWords(roundWords)
  const why = useWhy()
  const may = {
    approve: useMay('letters.approve'),
    called: useMay('letters.called'),
    drop: useMay('letters.drop'),
    change: useMay('letters.change'),
  }
  const { approve, busy } = useApprove()
  const changing = useChanging(row.id)
  // What there is to do is away while the words are changed, and takes the focus as it comes back.
  const change = useLostFocus<HTMLButtonElement>()
  const calls = useWords(callWords)
  const when = useWhen()
  const [calling, unfold] = useDraft<LetterId | null>('letters:calling', nobody)
  const closed = row.suppressed.length > 0
  const call = closed ? null : row.call
  const stopped = closed || call !== null
  return (
    <>
      {closed && (
        <p className={classes.stopped}>
          {words.stopped} {row.suppressed.map(why.suppressed).join(' · ')}
        </p>
      )}
      {call && (
        <p className={classes.against}>
          <span className={classes.stopped}>{calls.callInstead}</span>
          <span className={classes.complaint}>{calls.complaint(call.complaint)}</span>
          <span className={classes.state}>{calls.complained(when.onAgo(call.on))}</span>
        </p>
      )}
      {call && may.called && calling !== row.id && (
        <Button onClick={() => unfold(row.id)}>{calls.called}</Button>
      )}
      {!stopped && step === 'drafted' && may.approve && (
        <Button
          leftSection={<IconCheck size={20} stroke={1.75} aria-hidden />}
          // Not disabled while it is under way: the focus stays for the next letter.
          aria-disabled={busy || undefined}
          onKeyDown={holdHeldEnter}
          onClick={() => void approve(row)}
        >
          {words.approve}
        </Button>
      )}
      {!stopped && step === 'drafted' && !may.approve && (
        <span className={classes.note}>{words.manager}</span>
      )}
      {!call && step === 'drafted' && may.change && (
        <Button
          ref={change}
          variant="default"
          leftSection={<IconPencil size={18} stroke={1.5} aria-hidden />}
          onClick={() => changing.change({ body: null, rev: row.rev })}
        >
          {words.change}
        </Button>
      )}
      {!stopped && step === 'approved' && (
        <Button leftSection={<IconPrinter size={20} stroke={1.5} aria-hidden />} onClick={() => onPrint(row)}>
          {words.print}
        </Button>
      )}
      {!stopped && step === 'printed' && (
        <>
          <Button
            leftSection={<IconMailForward size={20} stroke={1.5} aria-hidden />}
            onClick={() => onPost(row)}
          >
            {words.posted}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} stroke={1.5} aria-hidden />}
            onClick={() => onPrint(row)}
          >
            {words.printAgain}
          </Button>
        </>
      )}
      {may.drop && (
        <Button variant="subtle" color="gray" onClick={() => onDrop(row)}>
          {words.notThisTime}
        </Button>
      )}
      {call && calling === row.id && (
        <div className={classes.whole}>
          <WhatWasSaid of={row} onClose={() => unfold(null)} />
        </div>
      )}
    </>
  )
}
