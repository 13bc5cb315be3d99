import type { FestivalId } from '../../shared/contract/base.ts'
import type { PartialDate } from '../../shared/contract/guest-brief.ts'
import { type Feb29, type ImportantDay, ImportantDayForm } from '../../shared/contract/mail.ts'
import type { DayOccasion } from '../../shared/contract/occasion.ts'
import { plain } from '../ui/keys.ts'

/** A day as it is typed, part by part. */
export type TypedDay = {
  occasion: DayOccasion
  label: string
  festivalId: FestivalId | null
  day: string
  month: string
  year: string
  lunar: boolean
  leap: boolean
  feb29: Feb29
  letter: boolean
}

/** Where it cannot be taken as it is. */
export type WrongDay = 'date' | 'label' | 'festival'

export const blankDay: TypedDay = {
  ...{ occasion: 'wedding', label: '', festivalId: null, day: '', month: '', year: '' },
  ...{ lunar: false, leap: false, feb29: 'feb28', letter: true },
}

const labelled: readonly DayOccasion[] = ['company', 'child', 'own']
export const isLabelled = (occasion: DayOccasion): occasion is 'company' | 'child' | 'own' =>
  labelled.includes(occasion)

export function typedFrom({ occasion, label, festival, date, feb29, letter }: ImportantDay): TypedDay {
  const part = (value: number | null | undefined) => (value == null ? '' : String(value))
  return {
    ...{ occasion, label: label ?? '', festivalId: festival?.id ?? null, feb29, letter },
    ...{ day: part(date?.day), month: part(date?.month), year: part(date?.year) },
    lunar: date?.calendar === 'chinese',
    leap: date?.leapMonth === true,
  }
}

/** The form of a day the book has, to write it back as it was. */
export function formOf({ occasion, label, festival, date, feb29, letter }: ImportantDay): ImportantDayForm {
  return { occasion, label, festivalId: festival?.id ?? null, date, feb29, letter }
}

/** As much of the date as is typed; null where it is none, or not yet. */
export function dateFrom({ day, month, year, lunar, leap }: TypedDay): PartialDate | null {
  const number = (text: string) => {
    const said = plain(text)
    return said === '' ? null : /^\d+$/.test(said) ? Number(said) : Number.NaN
  }
  const date = { day: number(day), month: number(month), year: number(year) }
  if (date.day === null && date.month === null && date.year === null) return null
  // A day of no month says nothing.
  if (date.day !== null && date.month === null) return null
  if (Object.values(date).some(Number.isNaN)) return null
  return { ...date, calendar: lunar ? 'chinese' : 'gregorian', ...(lunar && leap ? { leapMonth: true } : {}) }
}

/** Whether the question of 29 February arises. */
export const isLeapDay = ({ day, month, lunar }: TypedDay): boolean =>
  !lunar && plain(day) === '29' && Number(plain(month)) === 2

/** What to write into the book, or which parts cannot be. */
export function dayFrom(typed: TypedDay): { form: ImportantDayForm } | { wrong: WrongDay } {
  const { occasion, label, festivalId, feb29, letter } = typed
  const isFestival = occasion === 'festival'
  if (isFestival && !festivalId) return { wrong: 'festival' }
  if (occasion === 'own' && !label.trim()) return { wrong: 'label' }
  const read = ImportantDayForm.safeParse({
    ...{ occasion, feb29, letter },
    label: isLabelled(occasion) ? label.trim() || null : null,
    festivalId: isFestival ? festivalId : null,
    date: isFestival ? null : dateFrom(typed),
  })
  return read.success ? { form: read.data } : { wrong: 'date' }
}
