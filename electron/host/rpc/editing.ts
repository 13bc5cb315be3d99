import type { StaffId } from '../../../shared/contract/base.ts'

export type Editor = { staffId: StaffId; name: string }

/** Who has which form open, in memory only. */
export type Editing = {
  /** Notes that somebody has a form open at `now`, or no longer; answers who else has. */
  say: (what: string, who: Editor, open: boolean, now: number) => Editor[]
  /** Whether somebody has that form open: only they hear of the others. */
  has: (what: string, staffId: StaffId) => boolean
}

/** A screen says it again every ten seconds: one that fell silent has gone. */
const FORGOTTEN_AFTER_MS = 30_000

/** `tell` hears who has a form open whenever that changes. */
export function createEditing(tell: (what: string, by: Editor[]) => void): Editing {
  const forms = new Map<string, Map<StaffId, Editor & { at: number }>>()

  const forgetTheSilent = (now: number) => {
    for (const [what, people] of forms) {
      const silent = [...people.values()].filter(({ at }) => Math.abs(now - at) > FORGOTTEN_AFTER_MS)
      for (const { staffId } of silent) people.delete(staffId)
      if (people.size === 0) forms.delete(what)
      else if (silent.length > 0) tell(what, named(people))
    }
  }

  return {
    say: (what, { staffId, name }, open, now) => {
      forgetTheSilent(now)
      const people = forms.get(what) ?? new Map()
      const was = people.has(staffId)
      if (open) people.set(staffId, { staffId, name, at: now })
      else people.delete(staffId)
      if (people.size > 0) forms.set(what, people)
      else forms.delete(what)
      if (was !== open) tell(what, named(people))
      return named(people).filter(other => other.staffId !== staffId)
    },
    has: (what, staffId) => forms.get(what)?.has(staffId) ?? false,
  }
}

function named(people: Map<StaffId, Editor>): Editor[] {
  return [...people.values()].map(({ staffId, name }) => ({ staffId, name }))
}
