import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../shared/domain/days/calendar.ts'
import { agoInWords, dateInWords, dayInWords, ordinal } from '../../shared/domain/days/dates-in-words.ts'

describe('a day in words', () => {
  it('is written out in full', () => {
    expect(dateInWords('2025-06-08', 'en')).toBe('8 June 2025')
    expect(dateInWords('2025-06-08', 'zh')).toBe('2025年6月8日')
  })

  it('is said as a colleague would say it today', () => {
    const said = (date: string, today: string) => [
      dayInWords(date, today, 'en'),
      dayInWords(date, today, 'zh'),
    ]
    expect(said('2026-08-09', '2026-08-09')).toEqual(['today', '今天'])
    expect(said('2026-08-08', '2026-08-09')).toEqual(['yesterday', '昨天'])
    expect(said('2026-08-10', '2026-08-09')).toEqual(['tomorrow', '明天'])
    expect(said('2026-06-08', '2026-08-09')).toEqual(['8 June', '6月8日'])
    expect(said('2025-06-08', '2026-08-09')).toEqual(['8 June last year', '去年6月8日'])
    expect(said('2024-06-08', '2026-08-09')).toEqual(['8 June 2024', '2024年6月8日'])
    expect(said('2025-12-31', '2026-01-01')).toEqual(['yesterday', '昨天'])
    expect(said('2027-01-02', '2026-12-30')).toEqual(['2 January 2027', '2027年1月2日'])
  })
})

describe('how long ago', () => {
  const ago = (date: string, today: string) => [agoInWords(date, today, 'en'), agoInWords(date, today, 'zh')]

  it("is Mr Yu's one year and five months", () => {
    expect(ago('2025-06-08', '2026-11-22')).toEqual(['one year and five months ago', '一年零五个月前'])
    expect(ago('2024-06-08', '2025-08-09')).toEqual(['one year and two months ago', '一年零两个月前'])
  })

  it('goes from days to weeks to months to years', () => {
    const today = '2026-03-31'
    expect(ago('2026-03-31', today)).toEqual(['today', '今天'])
    expect(ago('2026-03-30', today)).toEqual(['yesterday', '昨天'])
    expect(ago('2026-03-29', today)).toEqual(['two days ago', '两天前'])
    expect(ago('2026-03-18', today)).toEqual(['13 days ago', '十三天前'])
    expect(ago('2026-03-17', today)).toEqual(['two weeks ago', '两周前'])
    expect(ago('2026-03-01', today)).toEqual(['four weeks ago', '四周前'])
    expect(ago('2026-02-28', today)).toEqual(['one month ago', '一个月前'])
    expect(ago('2025-04-30', today)).toEqual(
      ['11 months ago', '十一个月前'].map(text => text.replace('11', 'eleven')),
    )
    expect(ago('2025-03-31', today)).toEqual(['one year ago', '一年前'])
    expect(ago('2024-03-31', today)).toEqual(['two years ago', '两年前'])
    expect(ago('2014-02-28', today)).toEqual(['twelve years ago', '十二年前'])
    expect(ago('1999-03-31', today)).toEqual(['27 years ago', '二十七年前'])
  })

  it('does not stumble over the leap day', () => {
    expect(ago('2024-02-29', '2025-02-27')).toEqual(['eleven months ago', '十一个月前'])
    expect(ago('2024-02-29', '2025-02-28')).toEqual(['one year ago', '一年前'])
    expect(ago('2024-02-29', '2025-03-01')).toEqual(['one year ago', '一年前'])
  })

  it('turns round for a day to come', () => {
    expect(ago('2026-04-03', '2026-03-31')).toEqual(['in three days', '三天后'])
    expect(ago('2026-04-01', '2026-03-31')).toEqual(['tomorrow', '明天'])
  })

  it('has words for every day, and never a broken number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 40_000 }), count => {
        for (const lang of ['en', 'zh'] as const) {
          expect(agoInWords(addDays('2026-11-22', -count), '2026-11-22', lang)).not.toMatch(
            /undefined|NaN|-|^ | {2}/,
          )
        }
      }),
    )
  })
})

it('places in a row are words up to the twelfth', () => {
  expect([1, 2, 3, 12, 13, 20, 21, 22, 23, 100, 101, 111, 112].map(n => ordinal(n, 'en'))).toEqual(
    'first second third twelfth 13th 20th 21st 22nd 23rd 100th 101st 111th 112th'.split(' '),
  )
  expect(ordinal(3, 'zh')).toBe('第3')
})
