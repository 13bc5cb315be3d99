import { useQueryClient } from '@tanstack/react-query'
import { refusalOf } from '../rpc/client.ts'
import { invalidate } from '../rpc/live.ts'
import { tell, tellRefusal, tellUndo } from '../ui/notice.tsx'
import { useSayRefusal } from '../words/refusals.ts'

type Call = () => Promise<unknown>

/**
 * Writes something that decides about letters: has what shows it read again, says that it was done, with the way back where there is
 * one, or why it was refused. Answers whether it was done, or the code of the refusal.
 */
export function useMailCall(): (call: Call, told: string, undo?: Call) => Promise<true | string> {
  const say = useSayRefusal()
  const queries = useQueryClient()
  const done = async (call: Call): Promise<true | string> => {
    const went = await call().then(
      (): true => true,
      (fault: unknown) => {
        tellRefusal(say(fault))
        return refusalOf(fault)?.code ?? 'fault'
      },
    )
    invalidate(queries, ['letters', 'guests'])
    return went
  }
  return async (call, told, undo) => {
    const went = await done(call)
    if (went !== true) return went
    if (undo) tellUndo(told, () => done(undo))
    else tell(told)
    return true
  }
}
