import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Decision, Observation } from '../../shared/contract/facts.ts'
import { api, client } from '../rpc/client.ts'
import { tell, tellRefusal, tellUndo } from '../ui/notice.tsx'
import { useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import { inboxWords } from './words.ts'

/** Says what an observation is, with the way back; who comes second hears that somebody has decided already. */
export function useDecide({ id: observationId, rev, guest }: Observation): {
  decide: (decision: Decision) => void
  busy: boolean
} {
  const words = useWords(inboxWords)
  const say = useSayRefusal()
  const queries = useQueryClient()
  const reread = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: api.facts.key() }),
      queries.invalidateQueries({ queryKey: api.guests.key() }),
    ])
  const takeBack = async () => {
    await client.facts.undecide({ observationId }).then(
      () => tell(words.waitsAgain),
      fault => tellRefusal(say(fault)),
    )
    await reread()
  }
  const write = useMutation({
    mutationFn: (decision: Decision) => client.facts.decide({ observationId, rev, decision }),
    onSuccess: (_done, decision) =>
      tellUndo(words.became[decision.kind](guest.name, 'what' in decision ? decision.what : ''), takeBack),
    onError: fault => tellRefusal(say(fault)),
    onSettled: reread,
  })
  return { decide: write.mutate, busy: write.isPending }
}
