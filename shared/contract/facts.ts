import * as z from 'zod'
import { ALLERGENS } from '../domain/dining/allergens.ts'
import {
  AllergyId,
  Both,
  changedMeanwhile,
  command,
  Day,
  GuestId,
  Line,
  notThere,
  ObservationId,
  PreferenceId,
  query,
} from './base.ts'
import { GuestBrief, PartialDate } from './guest-brief.ts'

export const Allergen = z.enum(ALLERGENS)
export type Allergen = z.infer<typeof Allergen>

export const AllergySeverity = z.enum(['intolerance', 'allergy', 'anaphylaxis', 'unknown'])
const FactOrigin = z.enum(['told', 'asked', 'observed', 'imported'])
const ByStaff = FactOrigin.exclude(['imported'])
/** `stay`: of the stay it was noted in, and forgotten with it; `always`: until somebody says otherwise. */
const Scope = z.enum(['stay', 'always'])

/** Who wrote a fact down, when, and how it is known. */
export const Known = z.object({ by: z.string().nullable(), on: Day, origin: FactOrigin })

export const AllergyFact = z.object({
  id: AllergyId,
  what: z.string(),
  severity: AllergySeverity,
  /** What the words name that a dish can hold; null when they name nothing the house knows, so that no dish is safe. */
  allergens: z.array(Allergen).nullable(),
  known: Known,
  /** Whether it was confirmed in the present stay; null for a guest who is not in the house. */
  confirmed: z.boolean().nullable(),
})
export type AllergyFact = z.infer<typeof AllergyFact>

export const PreferenceFact = z.object({
  id: PreferenceId,
  rev: z.int(),
  /** As it was typed. */
  what: z.string(),
  /** The entry of the catalogue it is, by its name in both languages; null for somebody's own words. */
  name: Both.nullable(),
  code: z.string().nullable(),
  /** Older than a year: to be asked, not stated. */
  ask: z.boolean(),
  scope: Scope,
  /** How often it was seen or said. */
  times: z.int(),
  /** Whether it may be mentioned to the guest's face. */
  mention: z.boolean(),
  known: Known,
})
export type PreferenceFact = z.infer<typeof PreferenceFact>

/** What somebody saw or heard, until somebody decides what it is. `missed` was said at the door, on leaving. */
export const Observation = z.object({
  id: ObservationId,
  rev: z.int(),
  guest: GuestBrief,
  /** Told to whoever is told rooms. */
  room: z.string().nullable(),
  kind: z.enum(['noticed', 'missed']),
  text: z.string(),
  at: z.iso.datetime(),
  by: z.string().nullable(),
})
export type Observation = z.infer<typeof Observation>

const decision = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('preference'), what: Line, scope: Scope, mention: z.boolean() }),
  z.object({ kind: z.literal('allergy'), what: Line, severity: AllergySeverity }),
  z.object({ kind: z.literal('birthday'), date: PartialDate }),
  z.object({ kind: z.literal('nothing') }),
])
export type Decision = z.infer<typeof decision>

/** "None" or 无: there is nothing to warn anybody of, so nothing is kept. */
const noneNamed = { NONE_NAMED: { status: 422 } } as const
const decidedAlready = { ALREADY_DECIDED: { status: 409, data: z.object({ by: z.string() }) } } as const

/**
 * An `id` chosen by whoever asks makes a call safe to repeat when its answer was lost: the second writes nothing.
 * Without one the host chooses.
 */
export const facts = {
  noteAllergy: command
    .errors({ ...notThere, ...noneNamed })
    .input(
      z.object({
        id: AllergyId.optional(),
        guestId: GuestId,
        what: Line,
        severity: AllergySeverity,
        origin: ByStaff,
      }),
    )
    .output(z.object({ allergyId: AllergyId })),
  /** The guest said it is still so, in this stay. */
  confirmAllergy: command.errors(notThere).input(z.object({ allergyId: AllergyId })),
  removeAllergy: command.errors(notThere).input(z.object({ allergyId: AllergyId, reason: Line })),
  /** Takes a removal back, within a day. */
  restoreAllergy: command
    .errors({ ...notThere, TOO_LATE: { status: 409 } })
    .input(z.object({ allergyId: AllergyId })),

  /** The same again is the same preference, confirmed; one of a stay that is seen in another stay becomes one for always. */
  notePreference: command
    .errors(notThere)
    .input(
      z.object({
        id: PreferenceId.optional(),
        guestId: GuestId,
        what: Line,
        origin: ByStaff,
        /** Without it: observed once is of this stay; told or asked is for always. */
        scope: Scope.optional(),
        mention: z.boolean().default(true),
      }),
    )
    .output(z.object({ preferenceId: PreferenceId, was: z.enum(['new', 'known', 'promoted']) })),
  /** Asked again, and it is still so. */
  keepPreference: command.errors(notThere).input(z.object({ preferenceId: PreferenceId })),
  changePreference: command
    .errors({ ...notThere, ...changedMeanwhile })
    .input(
      z.object({ preferenceId: PreferenceId, rev: z.int(), what: Line, scope: Scope, mention: z.boolean() }),
    ),
  dropPreference: command.errors(notThere).input(z.object({ preferenceId: PreferenceId })),
  /** Takes a drop back, within a day. */
  restorePreference: command
    .errors({ ...notThere, TOO_LATE: { status: 409 } })
    .input(z.object({ preferenceId: PreferenceId })),

  observe: command
    .errors(notThere)
    .input(
      z.object({ id: ObservationId.optional(), guestId: GuestId, text: z.string().trim().min(1).max(400) }),
    )
    .output(z.object({ observationId: ObservationId })),
  /** Takes back one's own observation nobody has decided on. */
  withdraw: command
    .errors({ ...notThere, ...decidedAlready })
    .input(z.object({ observationId: ObservationId })),
  /** What waits for a decision, the oldest first. */
  inbox: query.output(z.array(Observation)),
  decide: command
    .errors({ ...notThere, ...decidedAlready, ...noneNamed })
    .input(z.object({ observationId: ObservationId, rev: z.int(), decision })),
  /** Takes a decision back, within a day: the fact goes, the observation waits again. */
  undecide: command
    .errors({ ...notThere, TOO_LATE: { status: 409 } })
    .input(z.object({ observationId: ObservationId })),
  /** Preferences in somebody's own words, the newest first: to be matched to the catalogue or left. */
  loose: query.output(z.array(PreferenceFact.extend({ guest: GuestBrief }))),
}
