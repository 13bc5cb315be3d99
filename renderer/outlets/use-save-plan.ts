import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Plan } from '../../shared/contract/outlets.ts'
import { api, client, overtakenBy } from '../rpc/client.ts'
import { tell, tellRefusal } from '../ui/notice.tsx'
import { useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import { type PlanDraft, toSave } from './plan-draft.ts'
import { planWords } from './plan-words.ts'

/** Saves a drawing. `savedBy` is who saved another meanwhile, once the house has said so; the draft stays. */
export function useSavePlan(plan: Plan, draft: PlanDraft, forget: () => void) {
  const words = useWords(planWords)
  const say = useSayRefusal()
  const queries = useQueryClient()
  const [savedBy, setSavedBy] = useState('')
  const input = { outletId: plan.outletId }
  const readAgain = () => queries.fetchQuery({ ...api.outlets.plan.queryOptions({ input }), staleTime: 0 })
  const save = useMutation({
    mutationFn: () => client.outlets.savePlan({ ...input, rev: draft.rev, ...toSave(draft.now) }),
    onSuccess: async () => {
      // The draft goes when what was saved is there to be shown in its place.
      await readAgain()
      forget()
      setSavedBy('')
      tell(words.saved)
    },
    onError: async fault => {
      const overtaker = overtakenBy(fault)
      if (overtaker === null) return tellRefusal(say(fault))
      setSavedBy(overtaker)
      await readAgain()
    },
  })
  return { save, savedBy }
}
