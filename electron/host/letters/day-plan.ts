import type { LettersSettings, Planned } from '../../../shared/contract/letters.ts'
import type { Suppressed } from '../../../shared/contract/occasion.ts'
import { addDays, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { createPlanner, type PlannedLetter } from '../../../shared/domain/letters/plan.ts'
import { arrivalOf, type PostCalendar, postCalendar } from '../../../shared/domain/letters/post.ts'
import type { ReadDb } from '../db/sql.ts'
import { candidatesFor, type Targets, targetsUntil } from './candidates.ts'
import { AT_ONCE, createHouseholds, type KnownGuest } from './facts.ts'
import { keyOf } from './plan-guest.ts'
import { plannedRows } from './planned.ts'
import { readLettersSince } from './settings.ts'
import { createTally } from './tally.ts'
import { missingFields } from './words.ts'

/** What is to be printed on a day. */
export type DuePlan = {
  today: IsoDate
  /** The one with the least time left first. */
  due: Planned[]
  suppressed: { why: Suppressed; guests: number }[]
}

/** What comes in the two weeks after, and what ran out in the two before. */
export type PlanAround = {
  coming: ComingDay[]
  /** The newest first, as many as anybody will read. */
  missed: Planned[]
  missedInAll: number
}

export type ComingDay = {
  printOn: IsoDate
  letters: number
  blocked: number
  calls: number
  planned: Planned[]
}

const DAYS_AHEAD = 14
const DAYS_BACK = 14
const MOST_MISSED = 200

type Letter = PlannedLetter<KnownGuest>

/** Asked now and then while a plan is made; throws to end it. */
type Going = () => void

/** What is to be printed on a day, from the whole book, through its indexes. */
export function planDue(db: ReadDb, settings: LettersSettings, today: IsoDate, going: Going): DuePlan {
  const post = postCalendar(settings.post, settings.letterhead.country)
  const targets = targetsUntil(today, earliestArrival(today, post), post)
  const due: Letter[] = []
  const suppressed = createTally()
  for (const letter of lettersFor(db, settings, today, targets, post, going)) {
    if (letter.printOn > today || today > letter.latestOn) continue
    if (letter.is === 'suppressed') suppressed.add(letter)
    if (letter.is === 'planned') due.push(letter)
  }
  return {
    today,
    due: withWords(db, settings, plannedRows(db, settings, due.sort(byTimeLeft), today, post)),
    suppressed: suppressed.counts(),
  }
}

/** What is to be printed in the two weeks after a day, and what can no longer be, from the whole book, through its indexes. */
export function planAround(db: ReadDb, settings: LettersSettings, today: IsoDate, going: Going): PlanAround {
  const post = postCalendar(settings.post, settings.letterhead.country)
  const until = addDays(today, DAYS_AHEAD)
  const targets = targetsUntil(until, addDays(today, -DAYS_BACK), post)
  const missed: Letter[] = []
  const coming = new Map<IsoDate, Letter[]>()
  for (const letter of lettersFor(db, settings, today, targets, post, going)) {
    if (letter.is === 'missed') missed.push(letter)
    if (letter.is === 'planned' && letter.printOn > today && letter.printOn <= until)
      push(coming, letter.printOn, letter)
  }
  const days = [...coming].sort(([one], [other]) => compare(one, other))
  return {
    coming: days.map(([printOn, letters]) => {
      going()
      const rows = plannedRows(db, settings, letters.sort(byTimeLeft), today, post)
      return comingDay(printOn, withWords(db, settings, rows))
    }),
    missed: plannedRows(db, settings, missed.sort(newestFirst).slice(0, MOST_MISSED), today, post),
    missedInAll: missed.length,
  }
}

/** What becomes of the days of everybody who may have one among these targets. */
function* lettersFor(
  db: ReadDb,
  settings: LettersSettings,
  today: IsoDate,
  targets: Targets,
  post: PostCalendar,
  going: Going,
): Generator<Letter> {
  const { rules, festivals, letterhead } = settings
  const span = { today, first: targets.first, last: targets.farthest }
  const planner = createPlanner({ ...span, rules, festivals, post, since: readLettersSince(db) })
  const candidates = candidatesFor(db, settings, targets, { today, home: letterhead.country })
  const households = createHouseholds(db, span)
  for (let at = 0; at < candidates.length; at += AT_ONCE) {
    going()
    for (const household of households(candidates.slice(at, at + AT_ONCE))) yield* planner(household)
  }
}

/** No letter printed today arrives sooner, wherever it goes. */
function earliestArrival(today: IsoDate, post: PostCalendar): IsoDate {
  const countries = [null, '', ...post.rules.countries.map(({ country }) => country)]
  return countries.map(country => arrivalOf(today, country, post)).sort(compare)[0] ?? today
}

/** What keeps them from being written for want of words, beside what the address lacks. */
function withWords(db: ReadDb, settings: LettersSettings, rows: readonly Planned[]): Planned[] {
  const letters = rows.filter(({ call }) => !call)
  const missing = missingFields(db, settings, letters)
  return rows.map(row => {
    const lacking = missing.get(keyOf({ guestId: row.guest.id, target: row.target }))
    return lacking ? { ...row, blocked: [...row.blocked, ...lacking] } : row
  })
}

/** What is to be done for a planned letter. A call goes before all that may be missing: no letter is written. */
export function partOf({ call, blocked }: Pick<Planned, 'call' | 'blocked'>): 'write' | 'mend' | 'call' {
  if (call) return 'call'
  return blocked.length > 0 ? 'mend' : 'write'
}

function comingDay(printOn: IsoDate, planned: Planned[]): ComingDay {
  const { write = [], mend = [], call = [] } = Object.groupBy(planned, partOf)
  return {
    printOn,
    letters: write.length + mend.length,
    blocked: mend.length,
    calls: call.length,
    planned,
  }
}

function byTimeLeft(one: Letter, other: Letter): number {
  return (
    compare(one.latestOn, other.latestOn) ||
    compare(one.target, other.target) ||
    compare(one.guestId, other.guestId)
  )
}

function newestFirst(one: Letter, other: Letter): number {
  return compare(other.target, one.target) || compare(one.guestId, other.guestId)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function push(days: Map<IsoDate, Letter[]>, day: IsoDate, letter: Letter): void {
  const known = days.get(day)
  if (known) known.push(letter)
  else days.set(day, [letter])
}
