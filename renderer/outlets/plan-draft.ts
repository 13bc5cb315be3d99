import type { Plan, PlanMark, PlanSeat } from '../../shared/contract/outlets.ts'

/** A mark as one draws with it: it has a name of its own to be taken hold of by. */
export type Mark = PlanMark & { key: string }
export type Drawing = {
  width: number
  depth: number
  seats: readonly PlanSeat[]
  marks: readonly Mark[]
}
/** A plan being drawn: the revision it was begun from, what that looked like, and every step since. */
export type PlanDraft = {
  rev: number
  base: Drawing
  past: readonly Drawing[]
  now: Drawing
  future: readonly Drawing[]
  /** What the last step was about: the next about the same is one step with it. */
  about: string | null
}

/** So many steps can be taken back. */
const STEPS = 100

export function drawingOf({ width, depth, seats, marks }: Plan): Drawing {
  return { width, depth, seats, marks: marks.map((mark, at) => ({ ...mark, key: `there-${at}` })) }
}

export function beginDraft(plan: Plan): PlanDraft {
  const now = drawingOf(plan)
  return { rev: plan.rev, base: now, past: [], now, future: [], about: null }
}

/** One step further. With the same `about` as the step before, both are one to take back; null stands alone. */
export function draw(draft: PlanDraft, next: Drawing, about: string | null): PlanDraft {
  if (next === draft.now) return draft
  const goesOn = about !== null && about === draft.about
  const past = goesOn ? draft.past : [...draft.past, draft.now].slice(-STEPS)
  return { ...draft, past, now: next, future: [], about }
}

export function undo(draft: PlanDraft): PlanDraft {
  const before = draft.past.at(-1)
  if (!before) return draft
  return {
    ...draft,
    past: draft.past.slice(0, -1),
    now: before,
    future: [draft.now, ...draft.future],
    about: null,
  }
}

export function redo(draft: PlanDraft): PlanDraft {
  const [after, ...future] = draft.future
  if (!after) return draft
  return { ...draft, past: [...draft.past, draft.now], now: after, future, about: null }
}

/** Whether there is anything to save. */
export function isChanged({ base, now }: PlanDraft): boolean {
  return now !== base && JSON.stringify(toSave(now)) !== JSON.stringify(toSave(base))
}

/** A drawing as the house keeps it. */
export function toSave({ width, depth, seats, marks }: Drawing) {
  return { width, depth, seats: [...seats], marks: marks.map(({ key: _key, ...mark }) => mark) }
}

/** A colleague has saved meanwhile and theirs is taken. Mine is one step back. */
export function takeTheirs(draft: PlanDraft, plan: Plan): PlanDraft {
  const theirs = drawingOf(plan)
  return { ...draw(draft, theirs, null), rev: plan.rev, base: theirs }
}

/** A colleague has saved meanwhile and mine goes on top of it, with the seats that are new at theirs. */
export function keepMine(draft: PlanDraft, plan: Plan): PlanDraft {
  const known = new Set([...draft.base.seats, ...draft.now.seats].map(({ id }) => id))
  const added = plan.seats.filter(({ id }) => !known.has(id))
  const mine = { ...draft.now, seats: [...draft.now.seats, ...added] }
  return { ...draw(draft, mine, null), rev: plan.rev, base: drawingOf(plan) }
}

/** The seats that have been in the room and are not in the drawing: they can come back. */
export function outOf(drawing: Drawing, plan: Plan): PlanSeat[] {
  const there = new Set(drawing.seats.map(({ id }) => id))
  return [...plan.seats, ...plan.retired].filter(({ id }) => !there.has(id))
}
