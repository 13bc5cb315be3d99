import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FestivalId } from '../../shared/contract/base.ts'
import type { LettersSettings, PostHoliday } from '../../shared/contract/letters.ts'
import { doors, hotelPlan } from '../house.ts'
import { NOBODY } from './at-table.ts'
import { refusalOf } from './at-work.ts'
import { bookOf } from './belongings.ts'
import { type LetterHouse, openLetters } from './written-to.ts'

type Saved = Omit<LettersSettings, 'festivals' | 'feed'>

const once = (from: string, to: string): PostHoliday => ({
  name: { zh: '装修', en: 'Works' },
  day: { kind: 'once', from, to },
})
const yearly = (calendar: 'gregorian' | 'chinese', month: number, day: number): PostHoliday => ({
  name: { zh: '节', en: 'Feast' },
  day: { kind: 'yearly', calendar, month, day, days: 1 },
})

describe.each(doors)('the settings of letters over the %s', door => {
  let house: LetterHouse
  beforeAll(async () => {
    house = await openLetters(door)
  })
  afterAll(() => house.close())
  const settings = async (): Promise<Saved> => {
    const { festivals: _, feed: __, ...saved } = await house.manager.letters.settings()
    return saved
  }

  test('begin with what the country and the name of the hotel tell', async () => {
    expect(await house.desk.letters.settings()).toMatchObject({
      currency: 'CNY',
      post: { closed: [0, 6], home: { cost: 600 } },
      rules: { basis: 'until-refused', awayYears: 3, mostPerYear: 3, holdOutPercent: 0 },
      letterhead: { name: hotelPlan.name, country: 'CN', signer: { zh: '全体同仁' } },
      festivals: [
        { name: { zh: '春节' }, calendar: 'chinese', month: 1, day: 1, audience: 'keepers', on: true },
        { name: { zh: '中秋节' }, calendar: 'chinese', month: 8, day: 15 },
        { name: { en: 'Christmas' }, calendar: 'gregorian', month: 12, day: 25 },
      ],
      feed: null,
    })
  })

  test('are kept, and a colleague who was faster is not written over', async () => {
    const before = await settings()
    const rules = { ...before.rules, awayYears: 4 }
    expect(await house.manager.letters.saveSettings({ ...before, rules })).toEqual({ rev: before.rev + 1 })
    expect((await settings()).rules).toEqual(rules)
    expect(await refusalOf(house.manager.letters.saveSettings(before))).toEqual({
      code: 'CHANGED_MEANWHILE',
      data: { by: hotelPlan.manager.name },
    })
    await house.manager.letters.saveSettings({ ...before, rev: before.rev + 1 })
  })

  test.each<[string, (saved: Saved) => Partial<Saved>, unknown]>([
    ['a currency nobody pays in', () => ({ currency: 'QQQ' }), { why: 'currency', which: 'QQQ' }],
    [
      'a letterhead in no country',
      ({ letterhead }) => ({ letterhead: { ...letterhead, country: 'QX' } }),
      { why: 'country', which: 'QX' },
    ],
    [
      'postage to no country',
      ({ post }) => ({ post: { ...post, countries: [{ country: 'QX', days: 3, cost: 1 }] } }),
      { why: 'country', which: 'QX' },
    ],
    [
      'two postages to one country',
      ({ post }) => ({
        post: { ...post, countries: ['JP', 'KR', 'JP'].map(country => ({ country, days: 3, cost: 1 })) },
      }),
      { why: 'country-twice', which: 'JP' },
    ],
    [
      'a house that is never open',
      ({ post }) => ({
        post: {
          ...post,
          closed: [0, 1, 2, 3, 4, 6],
          holidays: Array.from({ length: 20 }, (_, week) => {
            const day = new Date(Date.UTC(2026, 5, 5 + 7 * week)).toISOString().slice(0, 10)
            return once(day, day)
          }),
        },
      }),
      { why: 'never-open', which: '' },
    ],
    [
      'a holiday that ends before it begins',
      ({ post }) => ({ post: { ...post, holidays: [once('2026-07-02', '2026-07-01')] } }),
      { why: 'holiday', which: 'Works' },
    ],
    [
      'a holiday of half a year',
      ({ post }) => ({ post: { ...post, holidays: [once('2026-07-01', '2026-12-31')] } }),
      { why: 'holiday', which: 'Works' },
    ],
    [
      'the 31st of a month without one',
      ({ post }) => ({ post: { ...post, holidays: [yearly('gregorian', 6, 31)] } }),
      { why: 'holiday', which: 'Feast' },
    ],
    [
      'the 31st of a Chinese month',
      ({ post }) => ({ post: { ...post, holidays: [yearly('chinese', 6, 31)] } }),
      { why: 'holiday', which: 'Feast' },
    ],
  ])('refuse %s', async (_, change, data) => {
    const before = await settings()
    expect(await refusalOf(house.manager.letters.saveSettings({ ...before, ...change(before) }))).toEqual({
      code: 'RULES_UNSOUND',
      data,
    })
    expect(await settings()).toEqual(before)
  })

  test('keep every letterhead there was, and none twice', async () => {
    const before = await settings()
    const versions = () => bookOf(house).prepare('SELECT count(*) FROM letterhead').pluck().get()
    const { rev } = await house.manager.letters.saveSettings(before)
    const had = Number(versions())
    const letterhead = { ...before.letterhead, phone: '+86 21 5555 0000' }
    const { rev: next } = await house.manager.letters.saveSettings({ ...before, rev, letterhead })
    await house.manager.letters.saveSettings({ ...before, rev: next, letterhead, currency: 'USD' })
    expect(versions()).toBe(had + 1)
    await house.manager.letters.saveSettings({ ...before, rev: next + 1 })
  })

  test('know festivals of the house’s own, written once however often they are sent', async () => {
    const newFestivalId = uuid() as FestivalId
    const form = {
      ...{ name: { zh: '端午节', en: 'Dragon Boat' }, calendar: 'chinese' as const, month: 5, day: 5 },
      ...{ audience: 'regulars' as const, on: true },
    }
    const add = () => house.manager.letters.saveFestival({ ...form, newFestivalId, festival: null })
    expect([await add(), await add()]).toEqual([{ festivalId: newFestivalId }, { festivalId: newFestivalId }])
    const festival = async () =>
      (await house.desk.letters.settings()).festivals.filter(({ id }) => id === newFestivalId)
    expect(await festival()).toEqual([{ ...form, id: newFestivalId, rev: 1 }])
    const change = { ...form, on: false, newFestivalId: null, festival: { id: newFestivalId, rev: 1 } }
    await house.manager.letters.saveFestival(change)
    expect(await festival()).toEqual([{ ...form, on: false, id: newFestivalId, rev: 2 }])
    expect(await refusalOf(house.manager.letters.saveFestival(change))).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    })
    const nowhere = { ...change, festival: { id: NOBODY as FestivalId, rev: 1 } }
    expect(await refusalOf(house.manager.letters.saveFestival(nowhere))).toEqual({
      code: 'NOT_THERE',
      data: { what: 'festival' },
    })
  })

  test('open the calendar to whoever has the address, which only managers are told, and shut it', async () => {
    const { feed } = await house.manager.letters.setFeed({ on: true })
    expect(feed).toMatch(/^\/feed\/[\w-]{22}\.ics$/)
    expect((await house.manager.letters.settings()).feed).toBe(feed)
    expect((await house.desk.letters.settings()).feed).toBeNull()
    const again = await house.manager.letters.setFeed({ on: true })
    expect(again.feed).not.toBe(feed)
    expect(await house.manager.letters.setFeed({ on: false })).toEqual({ feed: null })
    expect((await house.manager.letters.settings()).feed).toBeNull()
  })
})
