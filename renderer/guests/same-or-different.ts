import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { GuestId, MergeId } from '../../shared/contract/base.ts'
import type { GuestBrief } from '../../shared/contract/guest-brief.ts'
import { client } from '../rpc/client.ts'
import { invalidate } from '../rpc/live.ts'
import { tell, tellRefusal, tellUndo } from '../ui/notice.tsx'
import { useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import { peopleWords } from './people-words.ts'

type Known = Pick<GuestBrief, 'id' | 'name'>

/** The two answers to whether an arrival is somebody the book knows; each can be taken back for ten seconds. */
export function useSameOrDifferent(guestId: GuestId, onAnswered: (() => void) | undefined) {
  const words = useWords(peopleWords)
  const say = useSayRefusal()
  const part = usePart()
  const readAgain = useReadAgain()
  const refused = (error: Error) => tellRefusal(say(error))
  const same = useMutation({
    mutationFn: (known: Known) => client.people.same({ keptId: known.id, goneId: guestId }),
    onSuccess: ({ mergeId }, known) => {
      onAnswered?.()
      tellUndo(words.madeOne(known.name), () => part(mergeId))
    },
    onError: refused,
    onSettled: readAgain,
  })
  const different = useMutation({
    mutationFn: (known: Known) => client.people.different({ oneId: guestId, otherId: known.id }),
    onSuccess: (_done, known) => {
      onAnswered?.()
      tellUndo(words.toldApart(known.name), async () => {
        try {
          await client.people.undoDifferent({ oneId: guestId, otherId: known.id })
          tell(words.askedAgain)
        } catch (error) {
          tellRefusal(say(error))
        }
        readAgain()
      })
    },
    onError: refused,
    onSettled: readAgain,
  })
  return { same: same.mutate, different: different.mutate, busy: same.isPending || different.isPending }
}

/** Parts two records again, and tells how it went. */
export function usePart(): (mergeId: MergeId) => Promise<void> {
  const words = useWords(peopleWords)
  const say = useSayRefusal()
  const readAgain = useReadAgain()
  return async mergeId => {
    try {
      await client.people.undoSame({ mergeId })
      tell(words.partedAgain)
    } catch (error) {
      tellRefusal(say(error))
    }
    readAgain()
  }
}

function useReadAgain(): () => void {
  const queries = useQueryClient()
  return () => invalidate(queries, ['guests', 'stays'])
}
