import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { BatchId } from '../../shared/contract/base.ts'
import type { Batch } from '../../shared/contract/letters.ts'
import { client } from '../rpc/client.ts'
import { useDraft } from '../station.ts'
import { tell, tellRefusal, tellUndo } from '../ui/notice.tsx'
import { useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import { type Done, inPieces, SoFar } from './in-pieces.ts'
import { lettersChanged } from './letters-changed.ts'
import { letterWords } from './words.ts'

export type LeftBehind = Batch['left']
const nobody: LeftBehind = []

/** Whom the last bulk command passed over, and why; shown until somebody has read it. */
export const useLeftBehind = () => useDraft<LeftBehind>('letters:left', nobody)

export type Behind = { done: number; of: number }

/**
 * Does one thing to many letters, in pieces: how far it is, a way to stop, ten seconds to take it back, and who was passed over.
 * `said` is what is told of so many letters; held out is on purpose, and nobody was passed over.
 */
export function useBulk<T>(
  call: (piece: T[]) => Promise<Batch>,
  said: (count: number, heldOut: number) => string,
) {
  const say = useSayRefusal()
  const queries = useQueryClient()
  const takeBack = useTakeBack()
  const [behind, setBehind] = useState<Behind | null>(null)
  const [, leave] = useLeftBehind()
  const end = useRef(new AbortController())

  const settle = ({ batchIds, done, left }: Done) => {
    const passedOver = left.filter(({ why }) => why !== 'held-out')
    const heldOut = left.length - passedOver.length
    if (done + heldOut > 0) tellUndo(said(done, heldOut), () => takeBack(batchIds))
    leave(passedOver)
  }
  const run = async (all: readonly T[]): Promise<Done | null> => {
    end.current = new AbortController()
    setBehind({ done: 0, of: all.length })
    try {
      const sum = await inPieces(all, call, {
        tell: done => setBehind({ done, of: all.length }),
        signal: end.current.signal,
      })
      settle(sum)
      return sum
    } catch (fault) {
      const cause = fault instanceof SoFar ? fault.cause : fault
      if (fault instanceof SoFar) settle(fault.done)
      tellRefusal(say(cause))
      return null
    } finally {
      setBehind(null)
      void lettersChanged(queries)
    }
  }
  return { run, behind, stop: () => end.current.abort() }
}

/** Takes bulk steps back, the last first, and says what came of it: `said`, where it was no letter and nobody has gone on with it. */
export function useTakeBack(): (batchIds: readonly BatchId[], said?: string) => Promise<void> {
  const words = useWords(letterWords)
  const say = useSayRefusal()
  const queries = useQueryClient()
  return async (batchIds, said) => {
    let [done, movedOn] = [0, 0]
    try {
      for (const batchId of batchIds.toReversed()) {
        const undone = await client.letters.undo({ batchId })
        done += undone.done
        movedOn += undone.movedOn
      }
      tell(said && done > 0 && movedOn === 0 ? said : words.takenBack(done, movedOn))
    } catch (fault) {
      tellRefusal(say(fault))
    } finally {
      void lettersChanged(queries)
    }
  }
}
