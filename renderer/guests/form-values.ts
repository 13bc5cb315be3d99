import { GuestForm, type PartialDate } from '../../shared/contract/guests.ts'
import { plain } from '../ui/keys.ts'

/** The form of a guest as it stands on screen: everything as typed, right or not yet. */
export type Typed = {
  name: string
  otherName: string
  sayHint: string
  gender: 'm' | 'f' | 'none'
  language: string | null
  country: string | null
  city: string
  company: string
  vip: string
  discretion: 0 | 1 | 2 | 3
  alias: string
  phones: string[]
  emails: string[]
  day: string
  month: string
  year: string
  lunar: boolean
}

/** Where a form cannot be taken as it is. */
export type Wrong = 'name' | 'phones' | 'emails' | 'birthday' | 'other'

/** A new guest of whom only what was typed into the search is known. */
export function blankForm(name: string): Typed {
  return {
    ...{
      name,
      otherName: '',
      sayHint: '',
      gender: 'none',
      language: null,
      country: null,
      city: '',
      company: '',
    },
    ...{
      vip: '',
      discretion: 0,
      alias: '',
      phones: [''],
      emails: [''],
      day: '',
      month: '',
      year: '',
      lunar: false,
    },
  }
}

/** The form in the book, laid out to be corrected. */
export function typedFrom(form: GuestForm): Typed {
  const { birthday } = form
  const part = (value: number | null | undefined) => (value == null ? '' : String(value))
  return {
    name: form.name,
    otherName: form.otherName ?? '',
    sayHint: form.sayHint ?? '',
    gender: form.gender ?? 'none',
    language: form.language,
    country: form.country,
    city: form.city ?? '',
    company: form.company ?? '',
    vip: form.vip ?? '',
    discretion: form.discretion,
    alias: form.alias ?? '',
    phones: form.phones.length > 0 ? form.phones : [''],
    emails: form.emails.length > 0 ? form.emails : [''],
    day: part(birthday?.day),
    month: part(birthday?.month),
    year: part(birthday?.year),
    lunar: birthday?.calendar === 'chinese',
  }
}

/** What to write into the book, or which parts cannot be. */
export function formFrom(
  typed: Typed,
): { form: GuestForm; wrong: null } | { form: null; wrong: ReadonlySet<Wrong> } {
  const optional = (text: string) => text.trim() || null
  const birthday = birthdayFrom(typed)
  const result = GuestForm.safeParse({
    name: typed.name,
    otherName: optional(typed.otherName),
    sayHint: optional(typed.sayHint),
    gender: typed.gender === 'none' ? null : typed.gender,
    language: typed.language,
    country: typed.country,
    city: optional(typed.city),
    company: optional(typed.company),
    vip: optional(typed.vip),
    discretion: typed.discretion,
    alias: optional(typed.alias),
    phones: written(typed.phones),
    emails: written(typed.emails),
    birthday: birthday === 'wrong' ? null : birthday,
  })
  const wrong = new Set<Wrong>(birthday === 'wrong' ? ['birthday'] : [])
  for (const { path } of result.error?.issues ?? []) {
    const [field] = path
    wrong.add(
      field === 'name' || field === 'phones' || field === 'emails' || field === 'birthday' ? field : 'other',
    )
  }
  return result.success && wrong.size === 0 ? { form: result.data, wrong: null } : { form: null, wrong }
}

/** The lines of a repeated field that say something, full-width signs made plain. */
export const written = (lines: readonly string[]): string[] => lines.map(plain).filter(line => line !== '')

/** Which fields stand otherwise in two forms. */
export function differing(mine: Typed, theirs: Typed): ReadonlySet<keyof Typed> {
  const keys = Object.keys(mine) as (keyof Typed)[]
  return new Set(keys.filter(key => JSON.stringify(mine[key]) !== JSON.stringify(theirs[key])))
}

/** What I typed, and where I typed nothing, what a colleague wrote meanwhile. */
export function merged({ base, typed }: { base: Typed; typed: Typed }, theirs: Typed): Typed {
  const mine = [...differing(typed, base)].map(key => [key, typed[key]])
  return { ...theirs, ...Object.fromEntries(mine) }
}

function birthdayFrom({ day, month, year, lunar }: Typed): PartialDate | null | 'wrong' {
  if (!plain(day) && !plain(month) && !plain(year)) return null
  const number = (text: string) =>
    plain(text) === '' ? null : /^\d+$/.test(plain(text)) ? Number(plain(text)) : Number.NaN
  const date = { day: number(day), month: number(month), year: number(year) }
  if (Object.values(date).some(Number.isNaN)) return 'wrong'
  if ((date.month ?? 1) > 12 || (date.month ?? 1) < 1 || (date.day !== null && date.month === null))
    return 'wrong'
  const longest = lunar ? 30 : longestDay(date.month ?? 1, date.year)
  if (date.day !== null && (date.day < 1 || date.day > longest)) return 'wrong'
  return { ...date, calendar: lunar ? 'chinese' : 'gregorian' }
}

/** How many days the month can have; 29 February is a day whenever the year is not known. */
const longestDay = (month: number, year: number | null) =>
  new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate()
