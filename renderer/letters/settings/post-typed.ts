import type { Both } from '../../../shared/contract/base.ts'
import type { LettersSettings, PostHoliday, PostRules } from '../../../shared/contract/letters.ts'
import { figures, isCurrency, readMoney } from '../../../shared/domain/letters/money.ts'
import { readCount } from './count-field.tsx'
import { isDayOfYear } from './day-of-year.ts'
import type { Part } from './use-part.ts'

type Postage = PostRules['home']
type Post = Pick<LettersSettings, 'currency' | 'post'>

export type TypedPostage = { days: string; cost: string }
/** Countries to which the post takes as long and costs as much. */
export type TypedRow = TypedPostage & { countries: string[] }
export type TypedHoliday = {
  name: Both
  kind: PostHoliday['day']['kind']
  calendar: 'gregorian' | 'chinese'
  month: string
  day: string
  days: string
  from: string | null
  to: string | null
}
export type TypedPost = {
  currency: string
  houseDays: string
  closed: number[]
  home: TypedPostage
  abroad: TypedPostage
  rows: TypedRow[]
  holidays: TypedHoliday[]
  /** The holiday being written; what is half typed outlives a lock. */
  open: number | null
}

/** How the post goes, as a part of the settings. */
export const postPart: Part<Post, TypedPost> = {
  name: 'post',
  of: ({ currency, post }) => ({ currency, post }),
  into: part => part,
  formOf: ({ currency, post }) => {
    const typed = ({ days, cost }: Postage) => ({ days: String(days), cost: figures(cost, currency) })
    return {
      currency,
      houseDays: String(post.houseDays),
      closed: post.closed,
      home: typed(post.home),
      abroad: typed(post.abroad),
      rows: alike(post.countries).map(row => ({ ...typed(row), countries: row.countries })),
      holidays: post.holidays.map(typedHoliday),
      open: null,
    }
  },
  read: form => {
    const houseDays = readCount(form.houseDays, 0, 10)
    const home = readPostage(form.home, form.currency)
    const abroad = readPostage(form.abroad, form.currency)
    const rows = form.rows.map(row => ({ countries: row.countries, each: readPostage(row, form.currency) }))
    const holidays = form.holidays.map(readHoliday).filter(holiday => holiday !== null)
    const countries = rows.flatMap(({ countries, each }) =>
      each ? countries.map(country => ({ country, ...each })) : [],
    )
    const isWrong =
      rows.some(({ countries, each }) => each === null || countries.length === 0) ||
      holidays.length < form.holidays.length ||
      form.closed.length > 6 ||
      !isCurrency(form.currency)
    if (isWrong || houseDays === null || !home || !abroad) return null
    const closed = form.closed.toSorted()
    return { currency: form.currency, post: { houseDays, closed, holidays, home, abroad, countries } }
  },
}

/** Countries put together where the post takes as long and costs as much, the quickest first. */
export function alike(countries: PostRules['countries']): (Postage & { countries: string[] })[] {
  const groups = Map.groupBy(countries, ({ days, cost }) => `${days} ${cost}`)
  return [...groups.values()]
    .flatMap(group => {
      const [first] = group
      return first
        ? [{ days: first.days, cost: first.cost, countries: group.map(({ country }) => country) }]
        : []
    })
    .sort((one, other) => one.days - other.days || one.cost - other.cost)
}

const MOST_DAYS = 120

/** Days and cost as they were typed, each null where it is wrong. */
export function postageParts({ days, cost }: TypedPostage, currency: string) {
  return { days: readCount(days, 1, MOST_DAYS), cost: readMoney(cost, currency) }
}

function readPostage(typed: TypedPostage, currency: string): Postage | null {
  const { days, cost } = postageParts(typed, currency)
  return days === null || cost === null ? null : { days, cost }
}

export const blankHoliday: TypedHoliday = {
  name: { zh: '', en: '' },
  kind: 'once',
  calendar: 'gregorian',
  month: '',
  day: '',
  days: '1',
  from: null,
  to: null,
}

function typedHoliday({ name, day }: PostHoliday): TypedHoliday {
  if (day.kind === 'once') return { ...blankHoliday, name, ...day }
  const { kind, calendar } = day
  return {
    ...blankHoliday,
    ...{ name, kind, calendar },
    ...{ month: String(day.month), day: String(day.day), days: String(day.days) },
  }
}

/** What is wrong about a holiday as it was typed; empty where it is sound. */
export function faultsOf(typed: TypedHoliday): ('name' | 'day' | 'length' | 'span')[] {
  const named = typed.name.zh.trim() !== '' && typed.name.en.trim() !== ''
  const faults = named ? [] : (['name'] as const)
  if (typed.kind === 'once') {
    const { from, to } = typed
    return from !== null && to !== null && from <= to ? [...faults] : [...faults, 'span']
  }
  const [month, day] = [readCount(typed.month, 1, 12), readCount(typed.day, 1, 31)]
  const there = month !== null && day !== null && isDayOfYear(typed.calendar, month, day)
  const long = readCount(typed.days, 1, 15) !== null
  return [...faults, ...(there ? [] : (['day'] as const)), ...(long ? [] : (['length'] as const))]
}

/** The holiday that was typed; null while something about it is wrong. */
export function readHoliday(typed: TypedHoliday): PostHoliday | null {
  if (faultsOf(typed).length > 0) return null
  const name = { zh: typed.name.zh.trim(), en: typed.name.en.trim() }
  if (typed.kind === 'once') {
    const { from, to } = typed
    return from && to ? { name, day: { kind: 'once', from, to } } : null
  }
  const [month, day] = [readCount(typed.month, 1, 12), readCount(typed.day, 1, 31)]
  const days = readCount(typed.days, 1, 15)
  if (month === null || day === null || days === null) return null
  return { name, day: { kind: 'yearly', calendar: typed.calendar, month, day, days } }
}
