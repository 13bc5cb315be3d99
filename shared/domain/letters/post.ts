import type { PostHoliday, PostRules } from '../../contract/letters.ts'
import { addDays, dayNumber, type IsoDate } from '../days/calendar.ts'
import { isKeptWithin } from '../days/kept-days.ts'

/** What a letter costs, in the smallest unit of the house's money, and how many days the post takes, at the worst. */
export type Postage = PostRules['home']

/** When a letter is put on paper: the first working day that brings it no more than three days early, and the last in time. */
export type PrintTimes = { printOn: IsoDate; latestOn: IsoDate }

/** The post as a house knows it: its rules, the country it lies in, and which days are working days. */
export type PostCalendar = {
  rules: PostRules
  /** ISO 3166-1 alpha-2. */
  home: string
  /** Whether anything is printed, posted or, at home, delivered on a day. */
  isOpen(day: IsoDate): boolean
  /** What was worked out before: a plan asks for the same days of the year for every guest. */
  known: Map<string, PrintTimes>
}

/** A letter may come so many days before its day. */
const EARLY = 3
/** So many closed days running are no holiday but rules that never open. */
const LONGEST_CLOSED = 60

/** For the host only: holidays may be days of the Chinese calendar. */
export function postCalendar(rules: PostRules, home: string): PostCalendar {
  const open = new Map<IsoDate, boolean>()
  const isOpen = (day: IsoDate) => {
    const known = open.get(day)
    if (known !== undefined) return known
    const found = !rules.closed.includes(weekdayOf(day)) && !rules.holidays.some(one => isWithin(one, day))
    open.set(day, found)
    return found
  }
  return { rules, home, isOpen, known: new Map() }
}

/** Days and cost of a letter to a country; an unknown one counts as home. */
export function postageOf(country: string | null, rules: PostRules, home: string): Postage {
  if (country === null || country === home) return rules.home
  const { days, cost } = rules.countries.find(one => one.country === country) ?? rules.abroad
  return { days, cost }
}

/**
 * When to print what is to arrive by `target`: `printOn` and `latestOn` are working days, and nothing printed on one of the
 * days between arrives late. Where holidays leave no day that is at most three days early, both are the last one in time.
 * A RangeError where `neverOpens`.
 */
export function timesFor(target: IsoDate, country: string | null, calendar: PostCalendar): PrintTimes {
  const { days } = postageOf(country, calendar.rules, calendar.home)
  const key = `${target} ${days} ${isHome(country, calendar)}`
  const known = calendar.known.get(key)
  if (known) return known
  const arrival = (day: IsoDate) => arrivalOf(day, country, calendar)
  let latestOn = openDay(addDays(target, -days), -1, calendar)
  while (arrival(latestOn) > target) latestOn = openDay(addDays(latestOn, -1), -1, calendar)
  const soonest = addDays(target, -EARLY)
  let printOn = latestOn
  for (let day = latestOn; arrival(day) >= soonest; day = openDay(addDays(day, -1), -1, calendar))
    printOn = day
  const times = { printOn, latestOn }
  calendar.known.set(key, times)
  return times
}

/** The day by which a letter printed on a day has come, at the worst. What is printed on a closed day goes as if on the next open one. */
export function arrivalOf(printDay: IsoDate, country: string | null, calendar: PostCalendar): IsoDate {
  let posted = openDay(printDay, 1, calendar)
  for (let left = calendar.rules.houseDays; left > 0; left--)
    posted = openDay(addDays(posted, 1), 1, calendar)
  return dueOn(posted, country, calendar)
}

/** The day by which a letter posted on a day has come, at the worst. At home nothing is delivered on closed days. */
export function dueOn(postedOn: IsoDate, country: string | null, calendar: PostCalendar): IsoDate {
  const due = addDays(postedOn, postageOf(country, calendar.rules, calendar.home).days)
  return isHome(country, calendar) ? openDay(due, 1, calendar) : due
}

/** Whether rules leave more than two months without a working day within three years: such rules cannot be planned with. */
export function neverOpens(rules: PostRules, from: IsoDate): boolean {
  const { isOpen } = postCalendar(rules, '')
  let closed = 0
  for (let day = 0; day < 3 * 366; day++) {
    closed = isOpen(addDays(from, day)) ? 0 : closed + 1
    if (closed > LONGEST_CLOSED) return true
  }
  return false
}

function isHome(country: string | null, { home }: PostCalendar): boolean {
  return country === null || country === home
}

/** The open day on a day or nearest to it, later (1) or earlier (-1). */
function openDay(from: IsoDate, step: 1 | -1, { isOpen }: PostCalendar): IsoDate {
  let day = from
  // Twice as long as what is refused when rules are saved: holidays may run together in years not looked at then.
  for (let count = 0; count <= 2 * LONGEST_CLOSED; count++) {
    if (isOpen(day)) return day
    day = addDays(day, step)
  }
  throw new RangeError(`no working day within ${2 * LONGEST_CLOSED} days of ${from}`)
}

function isWithin(holiday: PostHoliday, day: IsoDate): boolean {
  if (holiday.day.kind === 'once') return holiday.day.from <= day && day <= holiday.day.to
  const { calendar, month, day: first, days } = holiday.day
  return isKeptWithin({ year: null, month, day: first, calendar }, addDays(day, 1 - days), day)
}

/** 0 is Sunday. */
function weekdayOf(day: IsoDate): number {
  // 1 January 1970 was a Thursday; numbers before it are negative.
  return (((dayNumber(day) + 4) % 7) + 7) % 7
}
