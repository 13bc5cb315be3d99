import { useQueryClient } from '@tanstack/react-query'
import { api } from '../rpc/client.ts'
import { tell, tellRefusal, tellUndo } from '../ui/notice.tsx'
import { useSayRefusal } from '../words/refusals.ts'

type Call = () => Promise<unknown>

/**
 * Writes about a fact of a guest: has the cards read again, says that it was done with the way back where there is one, or
 * why it was refused. Answers whether it was done.
 */
export function useFactCall(): (call: Call, told: string, undo?: Call) => Promise<boolean> {
  const say = useSayRefusal()
  const queries = useQueryClient()
  const done = async (call: Call) => {
    const went = await call().then(
      () => true,
      fault => {
        tellRefusal(say(fault))
        return false
      },
    )
    await Promise.all([
      queries.invalidateQueries({ queryKey: api.guests.key() }),
      queries.invalidateQueries({ queryKey: api.facts.key() }),
    ])
    return went
  }
  return async (call, told, undo) => {
    const went = await done(call)
    if (!went) return false
    if (undo) tellUndo(told, async () => void (await done(undo)))
    else tell(told)
    return true
  }
}
