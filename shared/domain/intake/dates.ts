import type { DateOrder } from '../../contract/intake.ts'
import type { IsoDate } from '../days/calendar.ts'

/** A day read from a cell, or numbers whose order the file must tell. */
type Written = { fixed: IsoDate | null } | { numbers: readonly [number, number, number]; yearDigits: 2 | 4 }

const orders: readonly DateOrder[] = ['ymd', 'dmy', 'mdy']
const TIME =
  /(?<=\d)(?:T|\s+)\d{1,2}[:.]\d{2}(?::\d{2})?(?:[.,]\d+)?\s*(?:[ap]\.?m\.?|上午|下午)?\s*(?:Z|[+-]\d{2}:?\d{2})?$/i
const WEEKDAY =
  /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+|[\s(（]*(?:星期|周|礼拜)[一二三四五六日天][)）]?$/i
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const OTHER_MONTHS: Record<string, number> = {
  ...{
    ene: 1,
    gen: 1,
    janv: 1,
    feb: 2,
    fev: 2,
    févr: 2,
    mär: 3,
    mrz: 3,
    mars: 3,
    abr: 4,
    avr: 4,
    mai: 5,
    mag: 5,
    maj: 5,
  },
  ...{
    giu: 6,
    juin: 6,
    juil: 7,
    lug: 7,
    ago: 8,
    août: 8,
    aout: 8,
    set: 9,
    okt: 10,
    ott: 10,
    out: 10,
    oct: 10,
  },
  ...{ dez: 12, dic: 12, déc: 12 },
}
/** The year before the first of each era: 令和8年 is 2018 + 8. */
const ERAS: Record<string, number> = {
  民国: 1911,
  民國: 1911,
  中华民国: 1911,
  中華民國: 1911,
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  大正: 1911,
  R: 2018,
  H: 1988,
  S: 1925,
}

/**
 * The day a cell names, or null when it names none. `order` settles 03/04/2026; without it such a cell is read only
 * when one order alone makes a day of it. `latest` is the last year a two-digit year may mean: 26 is 2026 for a stay
 * and 1926 for a birthday. Buddhist, Republic and Japanese era years become Gregorian.
 */
export function readDay(written: string, order: DateOrder | null, latest: number): IsoDate | null {
  const found = parse(written, latest)
  if (!found) return null
  if ('fixed' in found) return found.fixed
  if (order) return inOrder(found, order, latest)
  const days = new Set(orders.map(each => inOrder(found, each, latest)).filter(day => day !== null))
  return days.size === 1 ? ([...days][0] ?? null) : null
}

/** How a cell reads in each order; the three are equal when the cell leaves no doubt. */
export function readings(written: string, latest: number): Record<DateOrder, IsoDate | null> {
  const found = parse(written, latest)
  const read = (order: DateOrder) =>
    !found ? null : 'fixed' in found ? found.fixed : inOrder(found, order, latest)
  return { ymd: read('ymd'), dmy: read('dmy'), mdy: read('mdy') }
}

/** A month written as a number or as a word; null when it is neither. */
export function readMonth(written: string): number | null {
  const text = written.normalize('NFKC').trim().toLowerCase().replace(/月$/, '')
  if (/^\d{1,2}$/.test(text)) return Number(text) >= 1 && Number(text) <= 12 ? Number(text) : null
  return monthOfWord(text)
}

/** A Gregorian year of a number as written, Buddhist era and two digits included; null when it cannot be one. */
export function readYear(year: number, digits: number, latest: number): number | null {
  if (digits <= 2) return 2000 + year > latest ? 1900 + year : 2000 + year
  const gregorian = year >= 2400 && year < 2700 ? year - 543 : year
  return gregorian >= 1850 && gregorian <= 2150 ? gregorian : null
}

/** A day from its parts, or null when there is no such day. */
export function dayOf(year: number | null, month: number | null, day: number | null): IsoDate | null {
  if (!year || !month || !day || month > 12 || day > daysIn(year, month)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function parse(written: string, latest: number): Written | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII needs no normalising, and nearly all cells are.
  const plain = /^[\x00-\x7f]*$/.test(written) ? written : written.normalize('NFKC').replace(/\p{Cf}/gu, '')
  const text = plain.trim().replace(TIME, '').replace(WEEKDAY, '').trim()
  if (text.length < 5 || text.length > 40) return null
  return inNumbers(text) ?? inEra(text) ?? inWords(text, latest)
}

function inNumbers(text: string): Written | null {
  const yearFirst =
    /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(text)
  if (yearFirst) {
    const day = gregorian(Number(yearFirst[1]), 4, Number(yearFirst[3]), Number(yearFirst[4]), 2150)
    if (day || yearFirst[2]) return { fixed: day }
  }
  const yearLast =
    /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text)
  if (yearLast) {
    const numbers = [Number(yearLast[1]), Number(yearLast[2]), Number(yearLast[3])] as const
    return { numbers, yearDigits: yearLast[3]?.length === 4 ? 4 : 2 }
  }
  const serial = /^(\d{5})(?:\.\d+)?$/.exec(text)
  return serial ? { fixed: ofSerial(Number(serial[1])) } : null
}

function inEra(text: string): Written | null {
  const long = /^(\p{L}*?)\s*(元|\d{1,4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日号號일]?$/u.exec(
    text,
  )
  const short = /^([RHS])(\d{1,2})[./-](\d{1,2})[./-](\d{1,2})$/.exec(text)
  const republic = /^()(1\d{2})[./-](\d{1,2})[./-](\d{1,2})$/.exec(text)
  const found = long ?? short ?? republic
  if (!found) return null
  const era = republic === found ? 1911 : found[1] ? ERAS[found[1]] : 0
  if (era === undefined) return { fixed: null }
  const year = found[2] === '元' ? 1 : Number(found[2])
  const digits = era ? 4 : (found[2]?.length ?? 4)
  return { fixed: gregorian(era + year, digits, Number(found[3]), Number(found[4]), 2099) }
}

function inWords(text: string, latest: number): Written | null {
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th|\.|º)?[-\s./]*(?:de\s+)?([\p{L}]+)\.?[-\s./,]*(?:de\s+)?'?(\d{4}|\d{2})$/iu.exec(
      text,
    )
  const monthFirst = /^([\p{L}]+)\.?[-\s]*(\d{1,2})(?:st|nd|rd|th)?[-,\s]+(\d{4}|\d{2})$/iu.exec(text)
  const yearFirst = /^(\d{4})[-\s/.]+([\p{L}]+)\.?[-\s/.]+(\d{1,2})$/iu.exec(text)
  const [year, word, day] = dayFirst
    ? [dayFirst[3], dayFirst[2], dayFirst[1]]
    : monthFirst
      ? [monthFirst[3], monthFirst[1], monthFirst[2]]
      : [yearFirst?.[1], yearFirst?.[2], yearFirst?.[3]]
  if (!year || !word || !day) return null
  const month = monthOfWord(word.toLowerCase())
  return { fixed: month ? gregorian(Number(year), year.length, month, Number(day), latest) : null }
}

function inOrder(
  { numbers: [a, b, c], yearDigits }: Exclude<Written, { fixed: unknown }>,
  order: DateOrder,
  latest: number,
) {
  if (order === 'dmy') return gregorian(c, yearDigits, b, a, latest)
  if (order === 'mdy') return gregorian(c, yearDigits, a, b, latest)
  return yearDigits === 4 ? null : gregorian(a, 2, b, c, latest)
}

function gregorian(year: number, digits: number, month: number, day: number, latest: number): IsoDate | null {
  return dayOf(readYear(year, digits, latest), month, day)
}

/** Spreadsheets count days from the last day but one of 1899; only plausible numbers are taken for such a count. */
function ofSerial(serial: number): IsoDate | null {
  if (serial < 7_000 || serial > 80_000) return null
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10)
}

function monthOfWord(word: string): number | null {
  const english = MONTHS.indexOf(word.slice(0, 3)) + 1
  if (english > 0) return english
  const known = OTHER_MONTHS[word] ?? OTHER_MONTHS[word.slice(0, 4)] ?? OTHER_MONTHS[word.slice(0, 3)]
  return known ?? null
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
