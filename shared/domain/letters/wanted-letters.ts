import type { Both, FestivalId } from '../../contract/base.ts'
import type { Festival, LetterRules } from '../../contract/letters.ts'
import type { DayOccasion, Occasion } from '../../contract/occasion.ts'
import type { IsoDate } from '../days/calendar.ts'
import { type KeptDay, keptWithin } from '../days/kept-days.ts'
import type { LetterPerson } from './letter-person.ts'
import { byPrecedence } from './precedence.ts'
import { anniversaryOf, yearsBetween } from './years-away.ts'

/** A letter the days of a guest call for, before anything speaks against it. */
export type WantedLetter = {
  occasion: Occasion
  festivalId: FestivalId | null
  label: Both | null
  target: IsoDate
  /** Whole years between the last departure and the target; null where the guest is here or expected. */
  yearsAway: number | null
}

/** What is asked of a guest's days: by which rules, and between which two days a letter should arrive, both included. */
export type Wanting = {
  rules: LetterRules
  festivals: readonly Festival[]
  first: IsoDate
  last: IsoDate
}

type Dated = Pick<WantedLetter, 'festivalId' | 'label' | 'target'> & { occasion: DayOccasion | 'win-back' }

/**
 * For the host only. Makes the function that gives the letters of one guest, in the order of their targets, those of one
 * target by precedence. It remembers on which days a day of the year is kept: thousands were born on the same.
 */
export function createWanting({ rules, festivals, first, last }: Wanting) {
  const known = new Map<string, readonly IsoDate[]>()
  const kept = (day: KeptDay): readonly IsoDate[] => {
    const key = `${day.calendar} ${day.month} ${day.day} ${day.leapMonth === true} ${day.feb29}`
    let dates = known.get(key)
    if (!dates) {
      dates = keptWithin(day, first, last)
      known.set(key, dates)
    }
    return dates
  }
  const held = festivals
    .filter(({ on }) => on)
    .map(festival => ({ festival, dates: kept({ ...festival, year: null }) }))
    .filter(({ dates }) => dates.length > 0)

  const ofDays = (person: LetterPerson): Dated[] => {
    // Of two birthdays in two calendars one gets the letter, also where both are marked for it.
    const birthday = person.days.find(({ occasion }) => occasion === 'birthday')
    return person.days.flatMap(day => {
      const { occasion, date, label } = day
      if (!date || (occasion === 'birthday' && day !== birthday)) return []
      const both = label ? { zh: label, en: label } : null
      return kept(date).map(target => ({ occasion, festivalId: null, label: both, target }))
    })
  }
  const ofFestivals = (person: LetterPerson): Dated[] =>
    held
      .filter(({ festival: { id, audience } }) => {
        if (person.spared.includes(id)) return false
        return audience === 'regulars' || person.days.some(({ festivalId }) => festivalId === id)
      })
      .flatMap(({ festival, dates }) =>
        dates.map(target => ({
          occasion: 'festival',
          festivalId: festival.id,
          label: festival.name,
          target,
        })),
      )
  const ofAbsence = ({ lastStay, here }: LetterPerson): Dated[] => {
    if (lastStay === null || here.length > 0) return []
    return Array.from({ length: rules.winBackTimes }, (_, time) =>
      anniversaryOf(lastStay, rules.awayYears + time),
    )
      .filter(target => first <= target && target <= last)
      .map(target => ({ occasion: 'win-back', festivalId: null, label: null, target }))
  }

  return (person: LetterPerson): WantedLetter[] =>
    joined([...ofDays(person), ...ofFestivals(person), ...ofAbsence(person)])
      .map(letter => asWanted(letter, person, rules))
      .filter(letter => meetsRule(letter, person, rules))
      .sort(
        (one, other) => compareDays(one.target, other.target) || byPrecedence(one.occasion, other.occasion),
      )
}

export function compareDays(one: IsoDate, other: IsoDate): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** Twins have their birthday on one day: one letter names both. */
function joined(letters: Dated[]): Dated[] {
  const found = new Map<string, Dated>()
  for (const letter of letters) {
    const key = `${letter.target} ${letter.occasion} ${letter.festivalId}`
    const before = found.get(key)
    if (before?.label && letter.label)
      found.set(key, {
        ...before,
        label: {
          zh: `${before.label.zh}、${letter.label.zh}`,
          en: `${before.label.en} & ${letter.label.en}`,
        },
      })
    else found.set(key, before ?? letter)
  }
  return [...found.values()]
}

function asWanted(letter: Dated, { lastStay, here }: LetterPerson, rules: LetterRules): WantedLetter {
  const yearsAway = lastStay === null || here.length > 0 ? null : yearsBetween(lastStay, letter.target)
  const occasion =
    letter.occasion === 'birthday' && yearsAway !== null && yearsAway >= rules.awayYears
      ? 'birthday-away'
      : letter.occasion
  return { ...letter, occasion, yearsAway }
}

function meetsRule(
  { occasion, target, yearsAway }: WantedLetter,
  { stays, lastStay }: LetterPerson,
  rules: LetterRules,
): boolean {
  const { on, minStays, mostYearsAway } = rules.occasions[occasion]
  if (!on || stays < minStays) return false
  if (mostYearsAway === null || yearsAway === null || lastStay === null) return true
  return target <= anniversaryOf(lastStay, mostYearsAway)
}
