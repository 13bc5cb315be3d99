import type { AllergyId, PreferenceId } from '../../../shared/contract/base.ts'
import type { Decision } from '../../../shared/contract/facts.ts'
import type { PartialDate } from '../../../shared/contract/guest-brief.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import type { WriteDb } from '../db/sql.ts'
import { isSameDay, writeBirthday } from '../guests/birthdays.ts'
import { birthdayOf } from '../guests/store.ts'
import { addAllergy, removeAllergy, type Standing, standBack, standingOf } from './allergies.ts'
import { closeObservation, type ObservationRow, reopenObservation } from './observations.ts'
import { addPreference, dropPreference, type PreferenceRow, putBack } from './preferences.ts'

/** What a decision did, so that it can be undone: what was there before (null: nothing) and what the decision made of it. */
type Became =
  | { kind: 'allergy'; before: Standing | null; after: Standing }
  | { kind: 'preference'; before: PreferenceRow | null }
  | { kind: 'birthday'; before: PartialDate | null; after: PartialDate }

/** Makes of an observation what somebody decided it is, as known from whoever saw it, on the day and in the stay they did. */
export function decideOn(
  tx: WriteDb,
  seen: ObservationRow,
  decision: Decision,
  on: IsoDate,
): 'allergy' | 'preference' | 'birthday' | 'observation' {
  if (decision.kind === 'nothing') {
    closeObservation(tx, seen.id, { status: 'nothing' })
    return 'observation'
  }
  const { became, becameId } = make(tx, seen, decision, on)
  closeObservation(tx, seen.id, { status: 'kept', became: JSON.stringify(became), becameId })
  return decision.kind
}

/**
 * Takes a decision back: a new fact goes, one that was there before is as it was but for what was written since, the
 * observation waits again.
 */
export function undecideOn(tx: WriteDb, { id, guestId, became, becameId }: ObservationRow): void {
  const made = became === null ? null : (JSON.parse(became) as Became)
  if (made?.kind === 'allergy') {
    if (made.before) standBack(tx, becameId as AllergyId, made.before, made.after)
    else removeAllergy(tx, becameId as AllergyId, '')
  }
  if (made?.kind === 'preference') {
    if (made.before) putBack(tx, made.before)
    else dropPreference(tx, becameId as PreferenceId)
  }
  if (made?.kind === 'birthday') {
    const now = birthdayOf(tx, guestId)
    if (now && isSameDay(now, made.after)) writeBirthday(tx, guestId, made.before)
  }
  reopenObservation(tx, id)
}

function make(
  tx: WriteDb,
  seen: ObservationRow,
  decision: Exclude<Decision, { kind: 'nothing' }>,
  on: IsoDate,
): { became: Became; becameId: string | null } {
  const { guestId, byId: by } = seen
  const stayId = seen.stayId ?? undefined
  // Said at the door it was said; else somebody noticed it.
  const origin = seen.kind === 'missed' ? 'told' : 'observed'
  if (decision.kind === 'allergy') {
    const { what, severity } = decision
    const before = standingOf(tx, guestId, what)
    addAllergy(tx, guestId, { what, severity, origin, on, by, stayId })
    const after = standingOf(tx, guestId, what)
    if (!after) throw new Error('an allergy that was noted and is not there')
    return { became: { kind: 'allergy', before, after }, becameId: after.id }
  }
  if (decision.kind === 'birthday') {
    const before = birthdayOf(tx, guestId)
    writeBirthday(tx, guestId, decision.date)
    return { became: { kind: 'birthday', before, after: decision.date }, becameId: null }
  }
  const { what, scope, mention } = decision
  const wish = { what, scope, mention, origin, on, by, stayId } as const
  const { preferenceId, before } = addPreference(tx, guestId, wish)
  return { became: { kind: 'preference', before }, becameId: preferenceId }
}
