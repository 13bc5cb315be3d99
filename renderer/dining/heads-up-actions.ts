import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { OnTheWay } from '../../shared/contract/heads-ups.ts'
import { api, client } from '../rpc/client.ts'
import { untilAnswered } from '../rpc/repeat.ts'
import { openGuest } from '../station.ts'
import { tell, tellRefusal, tellUndo } from '../ui/notice.tsx'
import { calledIn } from '../words/called.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import { queueWords } from './queue-words.ts'

/** What the restaurant does with somebody on the way: has seen it, greets them, or gives them up. */
export function useHeadsUpActions() {
  const words = useWords(queueWords)
  const language = useLanguage()
  const say = useSayRefusal()
  const queries = useQueryClient()
  const read = () => queries.invalidateQueries({ queryKey: api.headsUps.key() })
  const see = useMutation({
    ...untilAnswered,
    mutationFn: ({ id }: OnTheWay) => client.headsUps.see({ headsUpId: id }),
    onError: fault => tellRefusal(say(fault)),
    onSettled: read,
  })
  const giveUp = useMutation({
    mutationFn: ({ id }: OnTheWay) => client.headsUps.close({ headsUpId: id, because: 'did-not-come' }),
    onSuccess: (_done, { id, guest }) => {
      const name = calledIn(guest, language)
      tellUndo(words.gone(name), () =>
        client.headsUps
          .reopen({ headsUpId: id })
          .then(
            () => tell(words.again(name)),
            fault => tellRefusal(say(fault)),
          )
          .finally(read),
      )
    },
    onError: fault => tellRefusal(say(fault)),
    onSettled: read,
  })
  const greet = (one: OnTheWay) => {
    if (one.status === 'sent') see.mutate(one)
    openGuest(one.guest.id)
  }
  return { see, giveUp, greet }
}
