import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { GuestId } from '../../shared/contract/base.ts'
import type { GuestForm } from '../../shared/contract/guests.ts'
import { CATALOGUE } from '../../shared/domain/preferences/catalogue.ts'
import { doors, MORNING } from '../house.ts'
import { item, openAtTable } from './at-table.ts'
import { formFor, IN_DISGUISE, MR_YU } from './people.ts'

describe.each(doors)('the card over the %s', door => {
  let at: Awaited<ReturnType<typeof openAtTable>>
  beforeAll(async () => {
    at = await openAtTable(door)
  })
  afterEach(() => at.house.clock.set(MORNING))
  afterAll(() => at.house.close())

  const guest = async (form: GuestForm) => (await at.house.desk.guests.create(form)).guestId
  const card = (guestId: GuestId) => at.house.desk.guests.card({ guestId })
  let room = 810
  const checkIn = async (guestId: GuestId, depart = '2026-11-12') => {
    const free = (await at.house.desk.stays.rooms()).filter(each => each.guest === null).at(-1)
    const number = free?.number ?? String(++room)
    return (await at.house.desk.stays.checkIn({ guestId, room: number, depart })).stayId
  }
  const toldAlways = (guestId: GuestId, what: string, mention = true) =>
    at.house.desk.facts.notePreference({ guestId, what, origin: 'told', mention })

  test('is opened by everybody also where only the year of birth is known', async () => {
    const birthday = { year: 1968, month: null, day: null, calendar: 'gregorian' as const }
    const guestId = await guest(formFor('Vera Vague', { birthday }))
    expect((await card(guestId)).birthday?.date).toEqual(birthday)
    for (const client of [at.house.floor, at.house.outlet])
      expect((await client.guests.card({ guestId })).birthday).toBeNull()
  })

  describe('the sentence to say', () => {
    test('at a meal offers the usual seat; at the desk it does not, and offers a fresh wish', async () => {
      const guestId = await guest({ ...MR_YU, birthday: null })
      for (let time = 0; time < 3; time++) await at.serve(guestId, at.table.second, [item('茶')])
      for (const { visitId } of await at.house.outlet.dining.visits({ guestId }))
        await at.house.outlet.dining.leave({ visitId, left: true })
      await toldAlways(guestId, '热茶')
      await checkIn(guestId)
      const atTable = await at.house.outlet.guests.card({ ...at.breakfast(guestId) })
      expect(atTable.sentence?.text).toMatch(/^于先生，欢迎您。还是老位子，.+，可以吗？$/)
      expect(atTable.sentence?.text).not.toContain('热茶')
      expect((await card(guestId)).sentence).toMatchObject({
        text: '于先生，欢迎您。热茶马上给您送到。',
        sound: 'Yú xiānsheng, huānyíng nín. Rèchá mǎshàng gěi nín sòngdào.',
        meaning: { en: 'Welcome, Mr Yu. Your hot tea is on its way.' },
      })
    })

    test('never says a word of a wish that is not to be mentioned, of one stay, old, or of somebody away', async () => {
      const offers = CATALOGUE.filter(({ offer }) => offer)
      const said = offers.flatMap(({ offer }) => [offer?.zh ?? '', offer?.en ?? ''])
      const silent = async (guestId: GuestId) => {
        const { sentence } = await card(guestId)
        const words = JSON.stringify(sentence)
        expect(said.filter(text => words.includes(text))).toEqual([])
      }
      const secret = await guest(formFor('Secret Wishes'))
      for (const { name } of offers) await toldAlways(secret, name.en, false)
      await checkIn(secret)
      await silent(secret)
      const passing = await guest(formFor('Passing Wishes'))
      await checkIn(passing)
      for (const { name } of offers)
        await at.house.desk.facts.notePreference({ guestId: passing, what: name.en, origin: 'observed' })
      await silent(passing)
      const away = await guest(formFor('Away Wishes'))
      for (const { name } of offers) await toldAlways(away, name.en)
      await silent(away)
    })

    test('is not there for whoever is not to be named aloud', async () => {
      for (const discretion of [1, 2, 3] as const) {
        const guestId = await guest({ ...IN_DISGUISE, discretion })
        await toldAlways(guestId, 'hot tea')
        expect((await card(guestId)).sentence).toBeNull()
      }
    })

    test('is in the language of the guest', async () => {
      const language = async (form: GuestForm) => (await card(await guest(form))).sentence?.language
      expect(await language(formFor('田中健司'))).toBe('ja')
      expect(await language(formFor('Somchai Wongsakul', { language: 'th' }))).toBe('th')
      expect(await language(formFor('Ada Lindqvist', { language: 'sv' }))).toBe('en')
      expect(await language(formFor('于建国'))).toBe('zh')
    })
  })

  describe('a birthday', () => {
    const born = (month: number, day: number, calendar: 'gregorian' | 'chinese' = 'gregorian') =>
      formFor(`Born ${month}-${day}`, { birthday: { year: 1970, month, day, calendar } })

    test('near today within the stay is told, by the moon as well', async () => {
      const near = async (form: GuestForm) => {
        const guestId = await guest(form)
        const stayId = await checkIn(guestId, '2026-11-10')
        const { birthday } = await card(guestId)
        await at.house.desk.stays.checkOut({ stayId })
        return [birthday?.nearby, birthday?.inStay]
      }
      expect(await near(born(11, 9))).toEqual(['today', true])
      expect(await near(born(11, 10))).toEqual(['tomorrow', true])
      // Whoever came today was not here yesterday.
      expect(await near(born(11, 8))).toEqual([null, false])
      expect(await near(born(11, 11))).toEqual([null, false])
      // 9 November 2026 is the first day of the tenth month.
      expect(await near(born(10, 1, 'chinese'))).toEqual(['today', true])
    })

    test('of somebody away is nobody’s business today', async () => {
      const guestId = await guest(born(11, 9))
      expect((await card(guestId)).birthday).toMatchObject({ inStay: false, nearby: null })
    })

    test('keeps its year from whoever needs only the candle', async () => {
      const guestId = await guest(born(11, 9))
      expect((await at.house.outlet.guests.card({ guestId })).birthday?.date.year).toBeNull()
      expect((await card(guestId)).birthday?.date.year).toBe(1970)
    })
  })

  test('names who is here with the guest, and their allergies, in this stay only', async () => {
    const [main, child] = [await guest(formFor('Main Guest')), await guest(formFor('Small Guest'))]
    await at.house.desk.facts.noteAllergy({
      ...{ guestId: child, what: 'egg', severity: 'allergy', origin: 'told' },
    })
    const stayId = await checkIn(main)
    await at.house.desk.stays.join({ stayId, companion: { guestId: child, role: 'child' } })
    expect((await card(main)).party).toMatchObject([
      { guest: { name: 'Small Guest' }, role: 'child', allergies: ['egg'] },
    ])
    expect((await card(child)).party).toMatchObject([{ guest: { name: 'Main Guest' }, role: 'main' }])
    await at.house.desk.stays.checkOut({ stayId })
    await checkIn(main)
    expect((await card(main)).party).toEqual([])
  })

  test('gives up to forty wishes, the newest confirmed first', async () => {
    const guestId = await guest(formFor('Many Wishes'))
    for (let at = 0; at < 42; at++) await toldAlways(guestId, `wish number ${at}`)
    const { preferences } = await card(guestId)
    expect(preferences).toHaveLength(40)
    expect(preferences[0]?.what).toBe('wish number 41')
  })
})
