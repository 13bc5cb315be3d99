import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type IsoDate } from '../../shared/domain/days/calendar.ts'
import { chineseDay } from '../../shared/domain/days/chinese-months.ts'
import {
  isKeptOn,
  isKeptWithin,
  type KeptDay,
  keptWithin,
  nextKept,
  partsKeptOn,
} from '../../shared/domain/days/kept-days.ts'

const gregorian = (month: number | null, day: number | null, feb29?: 'feb28' | 'mar1'): KeptDay =>
  feb29
    ? { year: null, month, day, calendar: 'gregorian', feb29 }
    : { year: null, month, day, calendar: 'gregorian' }
const chinese = (month: number, day: number, leapMonth = false): KeptDay => ({
  year: null,
  month,
  day,
  calendar: 'chinese',
  leapMonth,
})
const inYear = (year: number, day: KeptDay) => keptWithin(day, `${year}-01-01`, `${year}-12-31`)

describe('the Chinese calendar', () => {
  it('is on every day from 1930 to 2099 what the observatory of Hong Kong publishes', () => {
    const published = publishedDays()
    const others: IsoDate[] = []
    for (let date = '1930-01-01'; date <= '2099-12-31'; date = addDays(date, 1)) {
      const { month, day } = chineseDay(date)
      if (published.get(date) !== `${month} ${day}`) others.push(date)
    }
    expect(published.get('2099-12-31')).toBe('11 20')
    // The one new moon of these years that falls within a minute of midnight; the observatory names it as unsure itself.
    expect([others.length, others[0], others.at(-1)]).toEqual([30, '2057-09-28', '2057-10-27'])
  })

  it.each<[IsoDate, KeptDay]>([
    ['2027-02-06', chinese(1, 1)],
    ['2030-02-03', chinese(1, 1)],
    ['2025-07-25', chinese(6, 1, true)],
    ['2026-09-25', chinese(8, 15)],
    ['2033-12-22', chinese(11, 1, true)],
    // Read from the tables by eye, in months where the machine's own calendar has been a day off.
    ['1954-11-25', chinese(11, 1)],
    ['1955-02-22', chinese(2, 1)],
    ['1955-03-24', chinese(3, 1)],
    ['1987-07-26', chinese(6, 1, true)],
    ['1987-08-24', chinese(7, 1)],
    ['1987-09-23', chinese(8, 1)],
  ])('has the day %s', (date, day) => {
    expect(inYear(Number(date.slice(0, 4)), day)).toEqual([date])
  })
})

describe('a day that some years lack', () => {
  it('29 February is kept on the 28th, or on 1 March by whoever says so', () => {
    expect(inYear(2027, gregorian(2, 29))).toEqual(['2027-02-28'])
    expect(inYear(2027, gregorian(2, 29, 'feb28'))).toEqual(['2027-02-28'])
    expect(inYear(2027, gregorian(2, 29, 'mar1'))).toEqual(['2027-03-01'])
    for (const feb29 of ['feb28', 'mar1'] as const)
      expect(inYear(2028, gregorian(2, 29, feb29))).toEqual(['2028-02-29'])
    // A hundredth year is a common one.
    expect(inYear(2100, gregorian(2, 29, 'mar1'))).toEqual(['2100-03-01'])
  })

  it('a leap month is kept where there is one, and else the plain month; the plain month never moves', () => {
    expect(inYear(2025, chinese(6, 1, true))).toEqual(['2025-07-25'])
    expect(inYear(2025, chinese(6, 1))).toEqual(['2025-06-25'])
    expect(inYear(2026, chinese(6, 1, true))).toEqual(inYear(2026, chinese(6, 1)))
  })

  it('the 30th is kept on the 29th of a month that has no more, in a leap month as well', () => {
    // The last month of the year that ended before 29 January 2025 had 29 days, as had the leap sixth month of 2025.
    expect(inYear(2025, chinese(12, 30))).toEqual(['2025-01-28'])
    expect(inYear(2025, chinese(6, 30, true))).toEqual(['2025-08-22'])
    expect(inYear(2026, chinese(12, 30))).toEqual(['2026-02-16'])
  })

  it('may come twice in a year of the other calendar, or not at all', () => {
    expect(inYear(2024, chinese(12, 1))).toEqual(['2024-01-11', '2024-12-31'])
    expect(inYear(2023, chinese(12, 1))).toEqual([])
    expect(nextKept(chinese(12, 1), '2022-12-24')).toBe('2024-01-11')
    expect(inYear(2022, chinese(11, 29))).toEqual(['2022-01-01', '2022-12-22'])
  })

  it('is never kept where month or day is not known, or no month has it', () => {
    for (const day of [gregorian(11, null), gregorian(null, 9), gregorian(2, 30), chinese(1, 31)]) {
      expect(nextKept(day, '2026-01-01')).toBeNull()
      expect(isKeptWithin(day, '2026-01-01', '2099-12-31')).toBe(false)
    }
  })
})

describe('whatever the day', () => {
  const anyDay: fc.Arbitrary<KeptDay> = fc.oneof(
    fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
      .map(([month, day]) => gregorian(month, day)),
    fc.constantFrom(gregorian(2, 29, 'feb28'), gregorian(2, 29, 'mar1'), gregorian(2, 29), gregorian(2, 28)),
    fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 30 }), fc.boolean())
      .map(([month, day, leap]) => chinese(month, day, leap)),
  )
  const anyDate = fc.integer({ min: 0, max: 62_091 }).map(number => addDays('1930-01-01', number))

  it('nextKept is the first day of which isKeptOn says so', () => {
    fc.assert(
      fc.property(anyDay, anyDate, (day, from) => {
        let date = from
        // Never further off than two Chinese years: the plain month of a leap one may just have gone by.
        for (let days = 0; days < 800 && !isKeptOn(day, date); days++) date = addDays(date, 1)
        expect(nextKept(day, from)).toBe(isKeptOn(day, date) ? date : null)
      }),
    )
  })

  it('keptWithin are the days of which isKeptOn says so, and isKeptWithin whether there are any', () => {
    fc.assert(
      fc.property(anyDay, anyDate, fc.integer({ min: 0, max: 800 }), (day, first, length) => {
        const kept = Array.from({ length }, (_, days) => addDays(first, days)).filter(date =>
          isKeptOn(day, date),
        )
        const last = addDays(first, length - 1)
        expect(keptWithin(day, first, last)).toEqual(kept)
        expect(isKeptWithin(day, first, last)).toBe(kept.length > 0)
      }),
    )
  })

  it('partsKeptOn names exactly the stored forms that are kept on a day', () => {
    const forms = everyForm()
    const alike = (date: IsoDate) => {
      const said = partsKeptOn(date).flatMap(({ calendar, month, day, leapMonth, feb29 }) =>
        forms.filter(
          form =>
            form.calendar === calendar &&
            form.month === month &&
            form.day === day &&
            (form.leapMonth === true) === leapMonth &&
            (!feb29 || (form.feb29 ?? 'feb28') === feb29),
        ),
      )
      expect(new Set(said), date).toEqual(new Set(forms.filter(form => isKeptOn(form, date))))
      expect(said, date).toHaveLength(new Set(said).size)
    }
    // A year with a leap month, a leap year, a plain one, and days here and there.
    for (let date = '2027-12-31'; date <= '2030-01-01'; date = addDays(date, 1)) alike(date)
    fc.assert(fc.property(anyDate, alike))
  })

  it('falls once in every year of its own calendar', () => {
    fc.assert(
      fc.property(anyDay, day => {
        const kept = keptWithin(day, '1930-03-01', '2099-03-01')
        const gaps = kept.slice(1).map((date, n) => days(kept[n] ?? '', date))
        const [least, most] = day.calendar === 'chinese' ? [325, 414] : [364, 367]
        for (const gap of gaps) expect(gap >= least && gap <= most, `${gap}`).toBe(true)
        expect(kept.length === 0 || kept.length >= 168).toBe(true)
      }),
    )
  })
})

it('is the same whatever time zone the machine keeps', () => {
  const script = join(import.meta.dirname, 'kept-days-digest.ts')
  const digest = (zone: string) =>
    execFileSync(process.execPath, [script], { env: { ...process.env, TZ: zone }, encoding: 'utf8' })
  // -11, +14, one whose clocks go back at midnight, and one that skipped a whole day.
  const zones = ['Pacific/Pago_Pago', 'Pacific/Kiritimati', 'America/Sao_Paulo', 'Pacific/Apia']
  const told = zones.map(digest)
  expect(told[0]).toMatch(/^-660 [0-9a-f]{64} 62092$/)
  expect(told[1]).toMatch(/^840 /)
  expect(new Set(told.map(line => line.slice(line.indexOf(' ')))).size).toBe(1)
})

/** What the observatory publishes: month, negative for a leap one, and day, by date. */
function publishedDays(): Map<IsoDate, string> {
  const found = new Map<IsoDate, string>()
  const file = join(import.meta.dirname, '../excerpts/chinese-months.csv')
  for (const line of readFileSync(file, 'utf8').trim().split('\n').slice(1)) {
    const [newYear = '', leapAfter, lengths = ''] = line.split(',')
    const numbers = Array.from({ length: 12 }, (_, index) => index + 1).flatMap(month =>
      leapAfter === String(month) ? [month, -month] : [month],
    )
    let date = newYear
    for (const [index, length] of lengths.split(' ').entries())
      for (let day = 1; day <= Number(length); day++) {
        found.set(date, `${numbers[index]} ${day}`)
        date = addDays(date, 1)
      }
  }
  return found
}

function everyForm(): KeptDay[] {
  const forms: KeptDay[] = []
  for (let month = 1; month <= 12; month++)
    for (let day = 1; day <= 31; day++) {
      forms.push(gregorian(month, day), gregorian(month, day, 'mar1'))
      if (day <= 30) forms.push(chinese(month, day), chinese(month, day, true))
    }
  return forms
}

function days(from: IsoDate, to: IsoDate): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}
