import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { BatchId } from '../../../shared/contract/base.ts'
import type { LetterRow } from '../../../shared/contract/letters.ts'
import { client } from '../../rpc/client.ts'
import { tellRefusal, tellUndo } from '../../ui/notice.tsx'
import { calledIn } from '../../words/called.ts'
import { useLanguage, useWords } from '../../words/language.ts'
import { useSayRefusal } from '../../words/refusals.ts'
import { lettersChanged } from '../letters-changed.ts'
import { useLeftBehind, useTakeBack } from '../use-bulk.ts'
import { roundWords } from './round-words.ts'

/** What can still be taken back, in milliseconds. */
const RUN = 10_000

/** A letter as the person has it before them: nobody approves words they have not seen. */
export const asRead = ({ id, rev }: LetterRow): Pick<LetterRow, 'id' | 'rev'> => ({ id, rev })

/** Approves one letter after the other. Those that follow each other closely are one notice, and are taken back together. */
export function useApprove() {
  const words = useWords(roundWords)
  const language = useLanguage()
  const say = useSayRefusal()
  const queries = useQueryClient()
  const takeBack = useTakeBack()
  const [, leave] = useLeftBehind()
  const [busy, setBusy] = useState(false)
  const run = useRef<{ batchIds: BatchId[]; until: number; close: () => void } | null>(null)

  const tellOf = (batchId: BatchId, row: LetterRow) => {
    const before = run.current && Date.now() < run.current.until ? run.current : null
    before?.close()
    const batchIds = [...(before?.batchIds ?? []), batchId]
    const close = tellUndo(words.approved(batchIds.length, calledIn(row.guest, language)), () => {
      run.current = null
      return takeBack(batchIds)
    })
    run.current = { batchIds, until: Date.now() + RUN, close }
  }
  const approve = async (row: LetterRow) => {
    if (busy) return
    setBusy(true)
    try {
      const { batchId, done, left } = await client.letters.approve({ letters: [asRead(row)] })
      if (done > 0) tellOf(batchId, row)
      if (left.length > 0) leave(left)
    } catch (fault) {
      tellRefusal(say(fault))
    } finally {
      // The next press is for the next letter: not before that one is read.
      await lettersChanged(queries)
      setBusy(false)
    }
  }
  return { approve, busy }
}
