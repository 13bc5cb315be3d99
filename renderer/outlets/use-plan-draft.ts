import { useCallback, useMemo } from 'react'
import type { Plan } from '../../shared/contract/outlets.ts'
import { useDraft } from '../station.ts'
import { beginDraft, type Drawing, draw, isChanged, type PlanDraft } from './plan-draft.ts'

/** The drawing somebody is at, kept until it is saved or given up: locking and going elsewhere lose nothing. */
export function usePlanDraft(plan: Plan) {
  const [kept, keep, forget] = useDraft<PlanDraft | null>(`plan:${plan.outletId}`, null)
  const changed = kept !== null && isChanged(kept)
  // With nothing of one's own in it, a draft follows what a colleague saves.
  const draft = useMemo(
    () => (kept && (changed || kept.rev === plan.rev) ? kept : beginDraft(plan)),
    [kept, changed, plan],
  )
  const change = useCallback(
    (step: (draft: PlanDraft) => PlanDraft) =>
      keep(was => step(was && (isChanged(was) || was.rev === plan.rev) ? was : beginDraft(plan))),
    [keep, plan],
  )
  const onDraw = useCallback(
    (next: Drawing, about: string | null) => change(now => draw(now, next, about)),
    [change],
  )
  return { draft, changed, behind: changed && draft.rev !== plan.rev, change, onDraw, forget }
}
