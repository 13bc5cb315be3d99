import type { LetterRules } from '../../../shared/contract/letters.ts'
import { Occasion } from '../../../shared/contract/occasion.ts'
import { plain } from '../../ui/keys.ts'
import { readCount } from './count-field.tsx'
import type { Part } from './use-part.ts'

/** The numbers of the rules, each from the least to the most it may be. */
export const bounds = {
  awayYears: [1, 20],
  winBackTimes: [1, 5],
  mostPerYear: [1, 12],
  togetherDays: [0, 60],
  adultFrom: [12, 21],
  holdOutPercent: [0, 50],
} as const satisfies Partial<Record<keyof LetterRules, readonly [number, number]>>
export type Count = keyof typeof bounds
const counts = Object.keys(bounds) as Count[]

/** Of stays and of years away, in the rule of an occasion. */
export const MOST = 50

export type TypedOccasion = { on: boolean; minStays: string; mostYearsAway: string }
export type TypedRules = {
  basis: LetterRules['basis']
  counts: Record<Count, string>
  occasions: Record<Occasion, TypedOccasion>
}

/** The rules as a part of the settings. */
export const rulesPart: Part<LetterRules, TypedRules> = {
  name: 'rules',
  of: ({ rules }) => rules,
  into: rules => ({ rules }),
  formOf: rules => ({
    basis: rules.basis,
    counts: everyCount(count => String(rules[count])),
    occasions: everyOccasion(occasion => {
      const { on, minStays, mostYearsAway } = rules.occasions[occasion]
      return { on, minStays: String(minStays), mostYearsAway: String(mostYearsAway ?? '') }
    }),
  }),
  read: ({ basis, counts: typed, occasions }) => {
    const read = everyCount(count => {
      const [least, most] = bounds[count]
      return readCount(typed[count], least, most)
    })
    const rules = everyOccasion(occasion => readOccasion(occasions[occasion]))
    if (counts.some(count => read[count] === null)) return null
    if (Occasion.options.some(occasion => rules[occasion] === null)) return null
    return {
      basis,
      ...(read as Record<Count, number>),
      occasions: rules as LetterRules['occasions'],
    }
  },
}

/** What was typed for an occasion; null where it is wrong. */
function readOccasion({
  on,
  minStays,
  mostYearsAway,
}: TypedOccasion): LetterRules['occasions'][Occasion] | null {
  const least = readCount(minStays, 1, MOST)
  const most = readYears(mostYearsAway)
  return least === null || most === 'wrong' ? null : { on, minStays: least, mostYearsAway: most }
}

/** Years away at most; null is no limit, which is what an empty field says. */
export function readYears(typed: string): number | null | 'wrong' {
  return plain(typed) === '' ? null : (readCount(typed, 1, MOST) ?? 'wrong')
}

function everyCount<T>(of: (count: Count) => T): Record<Count, T> {
  return Object.fromEntries(counts.map(count => [count, of(count)])) as Record<Count, T>
}

function everyOccasion<T>(of: (occasion: Occasion) => T): Record<Occasion, T> {
  return Object.fromEntries(Occasion.options.map(occasion => [occasion, of(occasion)])) as Record<Occasion, T>
}
