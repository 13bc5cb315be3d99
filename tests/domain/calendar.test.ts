import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  businessDate,
  dateParts,
  daysBetween,
  isIsoDate,
  localTime,
  nights,
} from '../../shared/domain/days/calendar.ts'

const at = (text: string) => new Date(text)
const days = fc
  .integer({ min: -700_000, max: 2_000_000 })
  .map(number => new Date(number * 86_400_000).toISOString().slice(0, 10))
  .filter(date => /^\d{4}-/.test(date))

describe('the business date', () => {
  it('gives the hours after midnight to the evening before', () => {
    expect(businessDate(at('2026-10-03T17:30:00Z'), 'Asia/Bangkok', '03:00')).toBe('2026-10-03')
    expect(businessDate(at('2026-10-03T19:59:00Z'), 'Asia/Bangkok', '03:00')).toBe('2026-10-03')
    expect(businessDate(at('2026-10-03T20:00:00Z'), 'Asia/Bangkok', '03:00')).toBe('2026-10-04')
  })

  it('rolls at midnight where the house says so', () => {
    expect(businessDate(at('2025-12-31T15:59:59Z'), 'Asia/Shanghai', '00:00')).toBe('2025-12-31')
    expect(businessDate(at('2025-12-31T16:00:00Z'), 'Asia/Shanghai', '00:00')).toBe('2026-01-01')
  })

  it('crosses the new year and the leap day with the guest still at the bar', () => {
    expect(businessDate(at('2026-01-01T00:30:00Z'), 'UTC', '04:00')).toBe('2025-12-31')
    expect(businessDate(at('2024-03-01T02:00:00Z'), 'UTC', '04:00')).toBe('2024-02-29')
  })

  it('is not moved by the hour that summer time takes or gives', () => {
    // Berlin, 30 March 2025: two becomes three.
    expect(businessDate(at('2025-03-30T00:59:00Z'), 'Europe/Berlin', '02:30')).toBe('2025-03-29')
    expect(businessDate(at('2025-03-30T01:00:00Z'), 'Europe/Berlin', '02:30')).toBe('2025-03-30')
    // Berlin, 26 October 2025: half past two comes twice.
    expect(businessDate(at('2025-10-26T00:15:00Z'), 'Europe/Berlin', '02:30')).toBe('2025-10-25')
    expect(businessDate(at('2025-10-26T00:30:00Z'), 'Europe/Berlin', '02:30')).toBe('2025-10-26')
    expect(businessDate(at('2025-10-26T23:30:00Z'), 'Europe/Berlin', '02:30')).toBe('2025-10-26')
  })

  it('is right at both ends of the world', () => {
    const noon = at('2025-06-08T12:00:00Z')
    expect(businessDate(noon, 'Pacific/Kiritimati', '00:00')).toBe('2025-06-09')
    expect(businessDate(noon, 'Pacific/Pago_Pago', '00:00')).toBe('2025-06-08')
    expect(localTime(noon, 'Pacific/Kiritimati')).toBe('02:00')
    expect(localTime(noon, 'Asia/Kathmandu')).toBe('17:45')
    expect(localTime(at('2025-06-08T17:00:00Z'), 'Asia/Bangkok')).toBe('00:00')
  })

  it('never lies more than a day from the civil date', () => {
    fc.assert(
      fc.property(
        fc.date({ min: at('1990-01-01'), max: at('2090-01-01'), noInvalidDate: true }),
        fc.constantFrom(
          'Asia/Bangkok',
          'Asia/Shanghai',
          'Europe/Lisbon',
          'America/St_Johns',
          'Australia/Lord_Howe',
        ),
        fc.constantFrom('00:00', '03:00', '05:30'),
        (instant, zone, roll) => {
          const gap = daysBetween(businessDate(instant, zone, roll), businessDate(instant, zone, '00:00'))
          expect(gap).toBe(localTime(instant, zone) < roll ? 1 : 0)
        },
      ),
    )
  })
})

describe('days', () => {
  it('are counted as on a calendar', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2025-03-01', -1)).toBe('2025-02-28')
    expect(daysBetween('2025-06-08', '2026-06-08')).toBe(365)
    expect(daysBetween('2025-06-08', '2025-06-07')).toBe(-1)
    expect(dateParts('2025-06-08')).toEqual({ year: 2025, month: 6, day: 8 })
  })

  it('there and back again is the same day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -40_000, max: 40_000 }), (day, count) => {
        const other = addDays(day, count)
        fc.pre(/^\d{4}-/.test(other))
        expect(daysBetween(day, other)).toBe(count)
        expect(addDays(other, -count)).toBe(day)
      }),
    )
  })

  it('that do not exist are not days', () => {
    for (const day of ['2024-02-29', '0001-01-01', '2026-12-31']) expect(isIsoDate(day)).toBe(true)
    for (const text of [
      '2025-02-29',
      '2025-6-8',
      '2025-13-01',
      '2025-00-10',
      '20250608',
      '',
      '2025-06-08T00:00',
    ]) {
      expect(isIsoDate(text)).toBe(false)
    }
    expect(() => addDays('8 June', 1)).toThrow(RangeError)
  })

  it('nights are what was slept, none for day use or a slip of the pen', () => {
    expect(nights('2026-10-03', '2026-10-06')).toBe(3)
    expect(nights('2026-10-03', '2026-10-03')).toBe(0)
    expect(nights('2026-10-03', '2026-10-01')).toBe(0)
  })
})
