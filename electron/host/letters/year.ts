import type { LettersSettings } from '../../../shared/contract/letters.ts'
import type { Occasion, Suppressed } from '../../../shared/contract/occasion.ts'
import { addDays, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import type { PlannedLetter } from '../../../shared/domain/letters/plan.ts'
import { postageOf } from '../../../shared/domain/letters/post.ts'
import { byPrecedence } from '../../../shared/domain/letters/precedence.ts'
import type { ReadDb } from '../db/sql.ts'
import { planEverybody } from './everybody.ts'
import type { KnownGuest } from './facts.ts'
import { lackingIn } from './planned.ts'
import { createTally } from './tally.ts'

/** The year to come by the day of printing. `letters` counts those that are blocked too, and no calls; what is blocked costs nothing. */
export type YearPlan = {
  from: IsoDate
  to: IsoDate
  days: { day: IsoDate; letters: number; blocked: number; calls: number; cost: number }[]
  occasions: { occasion: Occasion; letters: number; blocked: number }[]
  suppressed: { why: Suppressed; guests: number }[]
  cost: number
}

/**
 * The plan of the year to come, from the whole book. Blocked is what has no complete address: which words are missing is not asked a
 * year ahead. `going` is told how far it is, between 0 and 1, and throws to end it.
 */
export function planYear(
  db: ReadDb,
  settings: LettersSettings,
  today: IsoDate,
  going: (done: number) => void,
): YearPlan {
  const to = addDays(today, 365)
  const days = new Map<IsoDate, YearPlan['days'][number]>()
  const occasions = new Map<Occasion, YearPlan['occasions'][number]>()
  const suppressed = createTally()
  const add = (letter: PlannedLetter<KnownGuest>) => {
    const { person, occasion, printOn, call } = letter
    // What could have been printed yesterday is printed today.
    const ofDay = entry(days, printOn < today ? today : printOn, day => ({
      day,
      ...NOTHING,
      calls: 0,
      cost: 0,
    }))
    if (call) {
      ofDay.calls++
      return
    }
    const isBlocked = lackingIn(person.address).length > 0
    for (const count of [ofDay, entry(occasions, occasion, of => ({ occasion: of, ...NOTHING }))]) {
      count.letters++
      if (isBlocked) count.blocked++
    }
    if (!isBlocked) ofDay.cost += postageOf(person.country, settings.post, settings.letterhead.country).cost
  }
  for (const { letters, done } of planEverybody(db, settings, today, to)) {
    going(done)
    for (const letter of letters) {
      if (letter.is === 'planned') add(letter)
      // What could no longer arrive would not have been written anyhow.
      else if (letter.is === 'suppressed' && letter.latestOn >= today) suppressed.add(letter)
    }
  }
  const ofDays = [...days.values()].sort((one, other) => (one.day < other.day ? -1 : 1))
  return {
    ...{ from: today, to, days: ofDays },
    occasions: [...occasions.values()].sort((one, other) => byPrecedence(one.occasion, other.occasion)),
    suppressed: suppressed.counts(),
    cost: ofDays.reduce((sum, { cost }) => sum + cost, 0),
  }
}

const NOTHING = { letters: 0, blocked: 0 }

function entry<Key, Value>(entries: Map<Key, Value>, key: Key, make: (key: Key) => Value): Value {
  const known = entries.get(key)
  if (known) return known
  const made = make(key)
  entries.set(key, made)
  return made
}
