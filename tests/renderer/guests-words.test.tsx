import { describe, expect, it } from 'vitest'
import { evidenceInWords } from '../../renderer/guests/claim.ts'
import { usualWords } from '../../renderer/guests/usual-words.ts'
import { birthdayInWords } from '../../renderer/words/day-of-life.ts'
import { daysFrom } from '../../renderer/words/days.ts'
import { orderInWords, sameOrder } from '../../renderer/words/orders.ts'
import { countries, countryName } from '../../renderer/words/places.ts'
import { evidence, order } from './people.ts'

const en = daysFrom('2026-11-09', 'en')
const zh = daysFrom('2026-11-09', 'zh')

describe('evidence in words', () => {
  it('counts as a colleague would', () => {
    const say = (times: number, of: number, meal: string | null) =>
      evidenceInWords(evidence(times, of), meal, usualWords.en, en).split(';')[0]
    expect(say(4, 5, 'Breakfast')).toBe('4 of the last 5 breakfasts')
    expect(say(5, 5, 'Lunch')).toBe('All of the last 5 lunches')
    expect(say(2, 2, 'Afternoon tea')).toBe('Both of the last two afternoon teas')
    expect(say(3, 4, null)).toBe('3 of the last 4 visits')
  })

  it('does so in Chinese', () => {
    const say = (times: number, of: number) => evidenceInWords(evidence(times, of), '早餐', usualWords.zh, zh)
    expect(say(4, 5)).toBe('最近 5 次早餐中有 4 次；上次是去年6月8日，一年零五个月前')
    expect(say(5, 5)).toBe('最近 5 次早餐，次次如此；上次是去年6月8日，一年零五个月前')
  })
})

describe('days in a sentence', () => {
  it('are said as people say them', () => {
    expect(en.onAgo('2025-06-08')).toBe('on 8 June last year, one year and five months ago')
    expect(en.onAgo('2026-11-08')).toBe('yesterday')
    expect(en.ago('2026-11-09')).toBe('today')
    expect(zh.onAgo('2025-06-08')).toBe('去年6月8日，一年零五个月前')
    expect(zh.onAgo('2026-11-08')).toBe('昨天')
    expect(en.title('2026-11-09')).toBe('Monday 9 November')
    expect(zh.title('2026-11-09')).toBe('11月9日 星期一')
  })

  it('stand together as a stay', () => {
    expect(en.span('2025-06-03', '2025-06-08')).toBe('3 to 8 June 2025, 5 nights')
    expect(en.span('2025-05-30', '2025-06-01')).toBe('30 May to 1 June 2025, 2 nights')
    expect(en.span('2024-12-31', '2025-01-01')).toBe('31 December 2024 to 1 January 2025, 1 night')
    expect(zh.span('2025-06-03', '2025-06-08')).toBe('2025年6月3日至8日，5 晚')
    expect(zh.span('2024-12-31', '2025-01-01')).toBe('2024年12月31日至2025年1月1日，1 晚')
  })
})

describe('birthdays', () => {
  it('are said as much as is known of them, by the sun or by the moon', () => {
    const gregorian = { year: null, calendar: 'gregorian' as const }
    expect(birthdayInWords({ ...gregorian, month: 2, day: 29 }, 'en')).toBe('29 February')
    expect(birthdayInWords({ ...gregorian, month: 2, day: null }, 'zh')).toBe('2月')
    const lunar = { year: null, calendar: 'chinese' as const }
    expect(birthdayInWords({ ...lunar, month: 8, day: 15 }, 'zh')).toBe('农历八月十五')
    expect(birthdayInWords({ ...lunar, month: 1, day: 1 }, 'zh')).toBe('农历正月初一')
    expect(birthdayInWords({ ...lunar, month: 12, day: 20 }, 'zh')).toBe('农历腊月二十')
    expect(birthdayInWords({ ...lunar, month: 11, day: 29 }, 'zh')).toBe('农历冬月廿九')
    expect(birthdayInWords({ ...lunar, month: 8, day: 15 }, 'en')).toBe('day 15 of the 8th lunar month')
  })
})

describe('orders', () => {
  it('are the same in whatever order they were written, and not when cooked otherwise', () => {
    expect(sameOrder(order, order.toReversed())).toBe(true)
    expect(sameOrder(order, order.slice(1))).toBe(false)
    expect(
      sameOrder(
        order,
        order.map(item => ({ ...item, modifiers: null })),
      ),
    ).toBe(false)
  })

  it('stand on one line in either language', () => {
    expect(orderInWords(order, 'en')).toBe('Sandwich, Coffee, Egg (soft, 4 min)')
    expect(orderInWords(order, 'zh')).toBe('三明治、咖啡、鸡蛋（soft, 4 min）')
  })
})

describe('countries', () => {
  it('keep a code nobody knows, and never lose the one a guest has', () => {
    expect(countryName('XQ1', 'en')).toBe('XQ1')
    expect(countries('en', 'PRT')[0]).toEqual({ value: 'PRT', label: 'PRT' })
    expect(countries('zh', 'CN').find(({ value }) => value === 'CN')?.label).toBe('中国')
    expect(countries('en', 'CN')).toHaveLength(countries('en', null).length)
  })
})
