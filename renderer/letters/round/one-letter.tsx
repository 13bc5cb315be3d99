import { Button, type ButtonProps } from '@mantine/core'
import { IconCheck, IconMailForward, IconPencil, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ComponentProps } from 'react'
import type { LetterId } from '../../../shared/contract/base.ts'
import type { LetterRow } from '../../../shared/contract/letters.ts'
import { api } from '../../rpc/client.ts'
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
  // In the words that stand below it: the list may know of newer ones already.
  const read = useQuery(api.letters.letter.queryOptions({ input: { letterId: row.id } })).data?.row
  const changing = useChanging(row.id)
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
      {call && may.called && calling !== row.id && <Key onClick={() => unfold(row.id)}>{calls.called}</Key>}
      {!stopped && step === 'drafted' && may.approve && (
        <Key
          leftSection={<IconCheck size={20} stroke={1.75} aria-hidden />}
          // Not disabled while it is under way: the focus stays for the next letter.
          aria-disabled={busy || !read || undefined}
          onClick={() => read && void approve(read)}
        >
          {words.approve}
        </Key>
      )}
      {!stopped && step === 'drafted' && !may.approve && (
        <span className={classes.note}>{words.manager}</span>
      )}
      {!call && step === 'drafted' && may.change && (
        <Key
          variant="default"
          leftSection={<IconPencil size={18} stroke={1.5} aria-hidden />}
          onClick={() => changing.change({ body: null, rev: row.rev })}
        >
          {words.change}
        </Key>
      )}
      {!stopped && step === 'approved' && (
        <Key leftSection={<IconPrinter size={20} stroke={1.5} aria-hidden />} onClick={() => onPrint(row)}>
          {words.print}
        </Key>
      )}
      {!stopped && step === 'printed' && (
        <>
          <Key
            leftSection={<IconMailForward size={20} stroke={1.5} aria-hidden />}
            onClick={() => onPost(row)}
          >
            {words.posted}
          </Key>
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} stroke={1.5} aria-hidden />}
            onClick={() => onPrint(row)}
          >
            {words.printAgain}
          </Button>
        </>
      )}
      {may.drop && !(call && calling === row.id) && (
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

/** Something to do with it. Takes the focus when what had it went away as this came: the form of a call, or the words being changed. */
function Key(props: ButtonProps & ComponentProps<'button'>) {
  return <Button ref={useLostFocus<HTMLButtonElement>()} onKeyDown={holdHeldEnter} {...props} />
}
