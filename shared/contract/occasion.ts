import * as z from 'zod'
import { PRECEDENCE } from '../domain/letters/precedence.ts'

/** What a day of a guest is. A child's birthday is a day of the parent's. */
export const DayOccasion = z.enum(['birthday', 'wedding', 'company', 'child', 'festival', 'own'])
export type DayOccasion = z.infer<typeof DayOccasion>

/** What a letter is written for. `birthday-away`: the birthday of somebody who has not been here for years; the letter of the case. */
export const Occasion = z.enum(PRECEDENCE)
export type Occasion = z.infer<typeof Occasion>

/** The languages letters are written in. */
export const LetterLanguage = z.enum(['zh', 'en', 'ja', 'th'])
export type LetterLanguage = z.infer<typeof LetterLanguage>

/** Why somebody is not written to, though a day of theirs comes. The first six close every way out. */
export const Suppressed = z.enum([
  'deceased',
  'child',
  'refused',
  'no-consent',
  'mail-stop',
  'returned',
  /** Another letter of the same days comes first, or the household gets it. */
  'another-first',
  'household',
  'too-many',
])
export type Suppressed = z.infer<typeof Suppressed>

/** What keeps a letter from being written until somebody fills it in; `field` names what the template asks and nobody knows. */
export const Blocked = z.discriminatedUnion('why', [
  z.object({ why: z.literal('no-address') }),
  z.object({ why: z.literal('address-incomplete'), lacks: z.enum(['lines', 'city', 'postcode', 'country']) }),
  z.object({ why: z.literal('no-template') }),
  z.object({ why: z.literal('field'), field: z.string() }),
  z.object({ why: z.literal('template-broken'), at: z.string() }),
])
export type Blocked = z.infer<typeof Blocked>
