import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { MenuItemId } from '../../shared/contract/base.ts'
import type { Reaction, Sitting } from '../../shared/contract/dining.ts'
import { api, client } from '../rpc/client.ts'
import { tell, tellRefusal, tellUndo } from '../ui/notice.tsx'
import { calledIn } from '../words/called.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import { roomWords } from './room-words.ts'

/** What can be done to a visit that stands: they have left, it never was, how the dish was taken. */
export function useVisitActions() {
  const words = useWords(roomWords)
  const language = useLanguage()
  const say = useSayRefusal()
  const queries = useQueryClient()
  const onError = (fault: Error) => tellRefusal(say(fault))
  const onSettled = () => {
    void queries.invalidateQueries({ queryKey: api.dining.key() })
    void queries.invalidateQueries({ queryKey: api.guests.key() })
  }
  const nameOf = ({ guest }: Sitting) => calledIn(guest, language)

  const leave = useMutation({
    mutationFn: ({ sitting: { visitId }, left }: { sitting: Sitting; left: boolean }) =>
      client.dining.leave({ visitId, left }),
    onSuccess: (_done, { sitting, left }) => {
      if (!left) return tell(words.backAgain(nameOf(sitting)))
      tellUndo(words.left(nameOf(sitting)), () =>
        client.dining
          .leave({ visitId: sitting.visitId, left: false })
          .then(() => tell(words.backAgain(nameOf(sitting))), onError)
          .finally(onSettled),
      )
    },
    onError,
    onSettled,
  })
  const takeBack = useMutation({
    mutationFn: ({ visitId }: Sitting) => client.dining.undoVisit({ visitId }),
    onSuccess: (_done, sitting) => tell(words.takenBack(nameOf(sitting))),
    onError,
    onSettled,
  })
  const react = useMutation({
    mutationFn: ({
      sitting: { visitId },
      ...answer
    }: {
      sitting: Sitting
      menuItemId: MenuItemId
      reaction: Reaction | null
    }) => client.dining.react({ visitId, ...answer }),
    onError,
    onSettled,
  })
  return { leave, takeBack, react }
}
