import type { PartialDate } from '../../shared/contract/guest-brief.ts'
import { GuestForm } from '../../shared/contract/guests.ts'
import { threeWay } from '../../shared/domain/three-way.ts'
import { plain } from '../ui/keys.ts'

/** A birthday as it is typed, part by part: one thing, although it has three fields. */
export type TypedBirthday = {
  day: string
  month: string
  year: string
  lunar: boolean
  /** Only of the lunar calendar: born in the leap month of that number. */
  leap?: boolean
}

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
  addressZh: string
  addressEn: string
  phones: string[]
  emails: string[]
  birthday: TypedBirthday
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
      addressZh: '',
      addressEn: '',
      phones: [''],
      emails: [''],
      birthday: { day: '', month: '', year: '', lunar: false },
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
    addressZh: form.addressZh ?? '',
    addressEn: form.addressEn ?? '',
    phones: atLeastOne(form.phones),
    emails: atLeastOne(form.emails),
    birthday: {
      day: part(birthday?.day),
      month: part(birthday?.month),
      year: part(birthday?.year),
      lunar: birthday?.calendar === 'chinese',
      ...(birthday?.leapMonth ? { leap: true } : {}),
    },
  }
}

/** What to write into the book, or which parts cannot be. */
export function formFrom(
  typed: Typed,
): { form: GuestForm; wrong: null } | { form: null; wrong: ReadonlySet<Wrong> } {
  const optional = (text: string) => text.trim() || null
  const birthday = birthdayFrom(typed.birthday)
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
    addressZh: optional(typed.addressZh),
    addressEn: optional(typed.addressEn),
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

const atLeastOne = (lines: string[]): string[] => (lines.length > 0 ? lines : [''])

/** What a colleague wrote while somebody was typing, and what of it both changed. */
export type Meanwhile = {
  by: string | null
  theirs: Typed
  /** Only they changed these: they stand in the form. */
  taken: readonly (keyof Typed)[]
  /** Both changed these: somebody must choose. */
  contested: readonly (keyof Typed)[]
}

/** What is being typed, the state of the book it set out from, and what came in between. */
export type Draft = { rev: number; base: Typed; typed: Typed; meanwhile: Meanwhile | null }

/**
 * What was typed, on top of the book as it stands now: what only a colleague changed is taken over, what both changed is
 * to be chosen, and what was chosen or taken before and still differs stays told.
 */
export function onTopOf(draft: Draft, book: GuestForm & { rev: number; by: string | null }): Draft {
  if (draft.rev === book.rev) return draft
  const theirs = typedFrom(book)
  const { merged, taken, contested } = threeWay(draft.base, draft.typed, theirs)
  const typed = {
    ...merged,
    phones: atLeastOne(merged.phones.filter((line, at) => line !== '' || at === merged.phones.length - 1)),
    emails: atLeastOne(merged.emails.filter((line, at) => line !== '' || at === merged.emails.length - 1)),
  }
  const before = draft.meanwhile
  const open = (before?.contested ?? []).filter(key => !sameField(typed, theirs, key))
  return {
    rev: book.rev,
    base: theirs,
    typed,
    meanwhile: {
      by: book.by,
      theirs,
      taken: [...new Set([...(before?.taken ?? []), ...taken])],
      contested: [...new Set([...open, ...contested])],
    },
  }
}

const sameField = (one: Typed, other: Typed, key: keyof Typed) =>
  JSON.stringify(one[key]) === JSON.stringify(other[key])

function birthdayFrom({ day, month, year, lunar, leap }: TypedBirthday): PartialDate | null | 'wrong' {
  if (!plain(day) && !plain(month) && !plain(year)) return null
  const number = (text: string) =>
    plain(text) === '' ? null : /^\d+$/.test(plain(text)) ? Number(plain(text)) : Number.NaN
  const date = { day: number(day), month: number(month), year: number(year) }
  // A day of no month says nothing; what no calendar knows, and what is no number, the contract refuses.
  if (date.day !== null && date.month === null) return 'wrong'
  return { ...date, calendar: lunar ? 'chinese' : 'gregorian', ...(lunar && leap ? { leapMonth: true } : {}) }
}
