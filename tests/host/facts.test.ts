import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { AllergyId, GuestId, PreferenceId } from '../../shared/contract/base.ts'
import type { GuestForm } from '../../shared/contract/guests.ts'
import { doors, MORNING } from '../house.ts'
import { type AtWork, openAtWork, refusalOf } from './at-work.ts'
import { formFor } from './people.ts'

const NOBODY = '0198a000-0000-7000-8000-000000000000'
const HOUR = 3_600_000
const DAY = 24 * HOUR
const idOf = <Id extends string>(last: string) => `0198a000-0000-7000-8000-0000000${last}` as Id

describe.each(doors)('facts over the %s', door => {
  let house: AtWork
  let named = 0
  let day = 0
  beforeAll(async () => {
    house = await openAtWork(door)
  })
  afterEach(() => onDay(0))
  afterAll(() => house.close())

  const guest = async (more: Partial<GuestForm> = {}) =>
    (await house.desk.guests.create(formFor(`Guest ${++named}`, more))).guestId
  const card = (guestId: GuestId) => house.desk.guests.card({ guestId })
  /** Turns the clock; who is at work signs in again, as sessions do not last for years. */
  const onDay = async (days: number) => {
    if (days === day) return
    day = days
    house.clock.set(new Date(MORNING.getTime() + days * DAY))
    house.desk = await house.as('front-desk', door)
    house.floor = await house.as('floor', door)
    house.manager = await house.as('manager', door)
  }
  const room = async () => {
    const free = (await house.desk.stays.rooms()).find(each => each.guest === null)
    if (!free) throw new Error('no room left')
    return free.number
  }
  const checkIn = async (guestId: GuestId, today: string) => {
    const depart = new Date(Date.parse(today) + 3 * DAY).toISOString().slice(0, 10)
    return (await house.desk.stays.checkIn({ guestId, room: await room(), depart })).stayId
  }
  const leave = (stayId: Awaited<ReturnType<typeof checkIn>>) => house.desk.stays.checkOut({ stayId })
  const wishes = async (guestId: GuestId) =>
    (await card(guestId)).preferences.map(({ what, scope, times }) => [what, scope, times])

  describe('an allergy', () => {
    const peanuts = { what: '花生 peanuts', severity: 'anaphylaxis', origin: 'told' } as const

    test('is told with what a dish can be checked for, the gravest first', async () => {
      const guestId = await guest()
      await house.floor.facts.noteAllergy({
        guestId,
        what: 'mango',
        severity: 'intolerance',
        origin: 'asked',
      })
      await house.outlet.facts.noteAllergy({ guestId, ...peanuts })
      expect((await card(guestId)).allergies).toMatchObject([
        {
          what: '花生 peanuts',
          allergens: ['peanut'],
          known: { on: '2026-11-09', origin: 'told' },
          confirmed: null,
        },
        { what: 'mango', allergens: null },
      ])
    })

    test('is asked about again at every stay, once', async () => {
      const guestId = await guest()
      await house.desk.facts.noteAllergy({ guestId, ...peanuts })
      const first = await checkIn(guestId, '2026-11-09')
      const [before] = (await card(guestId)).allergies
      expect(before?.confirmed).toBe(false)
      await house.floor.facts.confirmAllergy({ allergyId: before?.id as AllergyId })
      expect((await card(guestId)).allergies[0]).toMatchObject({
        confirmed: true,
        known: { origin: 'asked', by: 'floor one' },
      })
      await leave(first)
      await onDay(30)
      await checkIn(guestId, '2026-12-09')
      expect((await card(guestId)).allergies[0]?.confirmed).toBe(false)
    })

    test('said in a stay needs no asking in that stay; noticed, it does', async () => {
      const guestId = await guest()
      await checkIn(guestId, '2026-11-09')
      await house.desk.facts.noteAllergy({ guestId, ...peanuts })
      await house.desk.facts.noteAllergy({
        guestId,
        what: 'milk',
        severity: 'unknown',
        origin: 'observed',
      })
      expect((await card(guestId)).allergies.map(({ what, confirmed }) => [what, confirmed])).toEqual([
        ['花生 peanuts', true],
        ['milk', false],
      ])
    })

    test('in the same words is the same one, and as grave as the graver', async () => {
      const guestId = await guest()
      const note = (severity: 'unknown' | 'allergy' | 'intolerance', what: string) =>
        house.desk.facts.noteAllergy({ guestId, what, severity, origin: 'told' })
      const { allergyId } = await note('allergy', 'Shrimp')
      expect(await note('unknown', 'shrimp')).toEqual({ allergyId })
      expect((await card(guestId)).allergies).toMatchObject([{ what: 'Shrimp', severity: 'allergy' }])
    })

    test('is written once under an id of one’s own, however often it is sent', async () => {
      const guestId = await guest()
      const id = idOf<AllergyId>(door === 'port' ? 'a1001' : 'a1002')
      for (let at = 0; at < 3; at++)
        expect(await house.desk.facts.noteAllergy({ id, guestId, ...peanuts })).toEqual({ allergyId: id })
      expect((await card(guestId)).allergies).toHaveLength(1)
      await house.desk.facts.removeAllergy({ allergyId: id, reason: 'a slip of the pen' })
      await house.desk.facts.noteAllergy({ id, guestId, ...peanuts })
      expect((await card(guestId)).allergies).toEqual([])
    })

    test('is not kept where the words say there is none', async () => {
      const guestId = await guest()
      for (const what of ['无', 'None', 'no known allergies'])
        expect(
          await refusalOf(
            house.desk.facts.noteAllergy({ guestId, what, severity: 'unknown', origin: 'asked' }),
          ),
        ).toMatchObject({ code: 'NONE_NAMED' })
      expect((await card(guestId)).allergies).toEqual([])
    })

    test('goes off the card with a reason, by the desk alone, and comes back within a day', async () => {
      const guestId = await guest()
      const { allergyId } = await house.desk.facts.noteAllergy({ guestId, ...peanuts })
      const removal = { allergyId, reason: 'It was another guest.' }
      expect(await refusalOf(house.outlet.facts.removeAllergy(removal))).toMatchObject({
        code: 'NOT_ALLOWED',
      })
      await house.desk.facts.removeAllergy(removal)
      await house.desk.facts.removeAllergy(removal)
      expect((await card(guestId)).allergies).toEqual([])
      expect((await house.desk.guests.search({ text: `Guest ${named}` }))[0]?.allergy).toBe(false)
      await house.desk.facts.restoreAllergy({ allergyId })
      expect((await card(guestId)).allergies).toHaveLength(1)
      await house.desk.facts.removeAllergy(removal)
      await onDay(2)
      expect(await refusalOf(house.desk.facts.restoreAllergy({ allergyId }))).toMatchObject({
        code: 'TOO_LATE',
      })
      const written = JSON.stringify(await house.manager.house.audit({}))
      expect(written).not.toMatch(/another guest|peanut|花生/)
      expect(written).toContain('allergy')
    })

    test('taken off and noted again less gravely is as grave as it was when the removal is taken back', async () => {
      const guestId = await guest()
      const { allergyId } = await house.desk.facts.noteAllergy({ guestId, ...peanuts })
      await house.desk.facts.removeAllergy({ allergyId, reason: 'It was another guest.' })
      await house.desk.facts.noteAllergy({ guestId, ...peanuts, severity: 'intolerance' })
      await house.desk.facts.restoreAllergy({ allergyId })
      expect((await card(guestId)).allergies.map(({ severity }) => severity)).toEqual(['anaphylaxis'])
    })

    test('that is not there is not confirmed, removed or restored', async () => {
      const allergyId = NOBODY as AllergyId
      const gone = { code: 'NOT_THERE', data: { what: 'allergy' } }
      expect(await refusalOf(house.desk.facts.confirmAllergy({ allergyId }))).toEqual(gone)
      expect(await refusalOf(house.desk.facts.removeAllergy({ allergyId, reason: 'x' }))).toEqual(gone)
      expect(await refusalOf(house.desk.facts.restoreAllergy({ allergyId }))).toEqual(gone)
    })
  })

  describe('a preference', () => {
    test('said by the guest holds always; seen once it is of this stay', async () => {
      const guestId = await guest()
      const stayId = await checkIn(guestId, '2026-11-09')
      await house.desk.facts.notePreference({ guestId, what: 'hot tea', origin: 'told' })
      await house.floor.facts.notePreference({ guestId, what: 'sleeps on the left', origin: 'observed' })
      expect(await wishes(guestId)).toEqual(
        expect.arrayContaining([
          ['hot tea', 'always', 1],
          ['sleeps on the left', 'stay', 1],
        ]),
      )
      await leave(stayId)
      expect(await wishes(guestId)).toEqual([['hot tea', 'always', 1]])
    })

    test('seen again in another stay is for always, in whatever words and language', async () => {
      const guestId = await guest()
      const note = (what: string) => house.floor.facts.notePreference({ guestId, what, origin: 'observed' })
      const first = await checkIn(guestId, '2026-11-09')
      const { preferenceId, was } = await note('firm pillow')
      expect(was).toBe('new')
      expect(await note('枕头硬一点')).toEqual({ preferenceId, was: 'known' })
      await leave(first)
      expect(await wishes(guestId)).toEqual([])
      await onDay(60)
      await checkIn(guestId, '2027-01-08')
      expect(await wishes(guestId)).toEqual([])
      expect(await note('硬枕头')).toEqual({ preferenceId, was: 'promoted' })
      expect(await wishes(guestId)).toEqual([['firm pillow', 'always', 3]])
    })

    test('observed is for always as soon as the guest says so too', async () => {
      const guestId = await guest()
      const stayId = await checkIn(guestId, '2026-11-09')
      await house.floor.facts.notePreference({ guestId, what: 'no ice', origin: 'observed' })
      const again = await house.floor.facts.notePreference({ guestId, what: 'no ice', origin: 'told' })
      expect(again.was).toBe('promoted')
      await leave(stayId)
      expect(await wishes(guestId)).toEqual([['no ice', 'always', 2]])
    })

    test('becomes a question after a year, and a statement again when it is still so', async () => {
      const guestId = await guest()
      const { preferenceId } = await house.desk.facts.notePreference({
        guestId,
        what: 'high floor',
        origin: 'told',
      })
      await onDay(365)
      expect((await card(guestId)).preferences[0]?.ask).toBe(false)
      await onDay(366)
      expect((await card(guestId)).preferences[0]?.ask).toBe(true)
      await house.floor.facts.keepPreference({ preferenceId })
      expect((await card(guestId)).preferences).toMatchObject([
        { ask: false, times: 2, known: { on: '2027-11-10', by: 'floor one', origin: 'asked' } },
      ])
    })

    test('no longer so goes, and comes back within a day', async () => {
      const guestId = await guest()
      const { preferenceId } = await house.desk.facts.notePreference({
        guestId,
        what: 'newspaper',
        origin: 'told',
      })
      await house.floor.facts.dropPreference({ preferenceId })
      await house.floor.facts.dropPreference({ preferenceId })
      expect(await wishes(guestId)).toEqual([])
      expect(await refusalOf(house.floor.facts.keepPreference({ preferenceId }))).toEqual({
        code: 'NOT_THERE',
        data: { what: 'preference' },
      })
      await house.floor.facts.restorePreference({ preferenceId })
      expect(await wishes(guestId)).toEqual([['newspaper', 'always', 1]])
      await house.floor.facts.dropPreference({ preferenceId })
      await onDay(2)
      expect(await refusalOf(house.floor.facts.restorePreference({ preferenceId }))).toMatchObject({
        code: 'TOO_LATE',
      })
    })

    test('is changed by who saw it last; who did not is told who changed it, and nothing is lost', async () => {
      const guestId = await guest()
      const { preferenceId } = await house.desk.facts.notePreference({
        guestId,
        what: 'tea',
        origin: 'told',
      })
      const to = (what: string, rev: number) => ({
        preferenceId,
        rev,
        what,
        scope: 'always' as const,
        mention: false,
      })
      await house.manager.facts.changePreference(to('Green tea', 1))
      expect(await refusalOf(house.desk.facts.changePreference(to('black tea', 1)))).toEqual({
        code: 'CHANGED_MEANWHILE',
        data: { by: '周经理' },
      })
      expect((await card(guestId)).preferences).toMatchObject([
        { what: 'Green tea', code: 'green-tea', name: { zh: '绿茶' }, mention: false, rev: 2 },
      ])
    })

    test('is written once under an id of one’s own', async () => {
      const guestId = await guest()
      const id = idOf<PreferenceId>(door === 'port' ? 'b1001' : 'b1002')
      for (let at = 0; at < 3; at++)
        await house.desk.facts.notePreference({ id, guestId, what: 'a story at bedtime', origin: 'told' })
      expect(await wishes(guestId)).toEqual([['a story at bedtime', 'always', 1]])
    })

    test('known already is counted once by one call, however often it is sent', async () => {
      const guestId = await guest()
      const { preferenceId } = await house.desk.facts.notePreference({
        guestId,
        what: 'no ice',
        origin: 'told',
      })
      const id = idOf<PreferenceId>(door === 'port' ? 'b2001' : 'b2002')
      for (let at = 0; at < 3; at++)
        expect(
          await house.floor.facts.notePreference({ id, guestId, what: '不加冰', origin: 'told' }),
        ).toEqual({ preferenceId, was: 'known' })
      expect(await wishes(guestId)).toEqual([['no ice', 'always', 2]])
    })

    test('in somebody’s own words waits to be matched, and then is of the catalogue', async () => {
      const guestId = await guest()
      const { preferenceId } = await house.desk.facts.notePreference({
        guestId,
        what: 'a pillow like a plank',
        origin: 'told',
      })
      await house.desk.facts.notePreference({ guestId, what: 'high floor', origin: 'told' })
      const mine = async () => (await house.desk.facts.loose()).filter(one => one.guest.id === guestId)
      expect(await mine()).toMatchObject([{ id: preferenceId, what: 'a pillow like a plank', code: null }])
      await house.desk.facts.changePreference({
        ...{ preferenceId, rev: 1, what: 'firm pillow', scope: 'always', mention: true },
      })
      expect(await mine()).toEqual([])
    })
  })

  test('nothing is noted of a guest who is not there', async () => {
    const guestId = NOBODY as GuestId
    const gone = { code: 'NOT_THERE', data: { what: 'guest' } }
    const allergy = { guestId, what: 'x', severity: 'allergy', origin: 'told' } as const
    expect(await refusalOf(house.desk.facts.noteAllergy(allergy))).toEqual(gone)
    expect(await refusalOf(house.desk.facts.notePreference({ guestId, what: 'x', origin: 'told' }))).toEqual(
      gone,
    )
    expect(await refusalOf(house.desk.facts.observe({ guestId, text: 'x' }))).toEqual(gone)
  })
})
