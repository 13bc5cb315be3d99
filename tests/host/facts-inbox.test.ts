import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { GuestId, ObservationId } from '../../shared/contract/base.ts'
import type { Decision } from '../../shared/contract/facts.ts'
import { doors, MORNING } from '../house.ts'
import { type AtWork, openAtWork, refusalOf } from './at-work.ts'
import { formFor, IN_DISGUISE } from './people.ts'

const DAY = 86_400_000

describe.each(doors)('the inbox over the %s', door => {
  let house: AtWork
  let named = 0
  beforeAll(async () => {
    house = await openAtWork(door)
  })
  afterEach(() => house.clock.set(MORNING))
  afterAll(() => house.close())

  const guest = async () => (await house.desk.guests.create(formFor(`Seen ${++named}`))).guestId
  const noteOf = async (id: ObservationId) => (await house.desk.facts.inbox()).find(note => note.id === id)
  const observe = async (guestId: GuestId, text: string) => {
    const { observationId } = await house.floor.facts.observe({ guestId, text })
    return observationId
  }
  const decide = (observationId: ObservationId, decision: Decision, rev = 1) =>
    house.desk.facts.decide({ observationId, rev, decision })
  const wish = (what: string): Decision => ({ kind: 'preference', what, scope: 'always', mention: true })

  test('holds what anybody saw, as they wrote it, until somebody decides; the oldest first', async () => {
    const guestId = await guest()
    await house.desk.stays.checkIn({ guestId, room: '0817', depart: '2026-11-12' })
    const first = await observe(guestId, 'Sleeps with the window open')
    house.clock.set(new Date(MORNING.getTime() + 60_000))
    const { observationId: second } = await house.outlet.facts.observe({ guestId, text: '一直看表' })
    const mine = (await house.desk.facts.inbox()).filter(note => note.guest.id === guestId)
    expect(mine.map(({ id, text, by, room }) => [id, text, by, room])).toEqual([
      [first, 'Sleeps with the window open', 'floor one', '0817'],
      [second, '一直看表', 'outlet one', '0817'],
    ])
    expect(await refusalOf(house.floor.facts.inbox())).toMatchObject({ code: 'NOT_ALLOWED' })
  })

  test('knows a guest who asked for discretion by the alias alone', async () => {
    const { guestId } = await house.desk.guests.create(IN_DISGUISE)
    const observationId = await observe(guestId, 'likes the piano')
    const note = JSON.stringify(await noteOf(observationId))
    expect(note).toContain('Mrs Stone')
    expect(note).not.toMatch(/Benedetta|Nascosta|贝妮/)
  })

  test('takes one note once under an id of one’s own', async () => {
    const guestId = await guest()
    const id = `0198a000-0000-7000-8000-0000000c${door === 'port' ? '1001' : '1002'}` as ObservationId
    for (let at = 0; at < 3; at++) await house.floor.facts.observe({ id, guestId, text: 'hums' })
    expect((await house.desk.facts.inbox()).filter(note => note.guest.id === guestId)).toHaveLength(1)
  })

  test('makes a wish of it, known from who saw it on the day they did', async () => {
    const guestId = await guest()
    const observationId = await observe(guestId, 'asked for hot tea')
    house.clock.set(new Date(MORNING.getTime() + DAY))
    house.desk = await house.as('front-desk', door)
    await decide(observationId, wish('hot tea'))
    expect(await noteOf(observationId)).toBeUndefined()
    expect((await house.desk.guests.card({ guestId })).preferences).toMatchObject([
      {
        what: 'hot tea',
        code: 'hot-tea-on-arrival',
        known: { by: 'floor one', on: '2026-11-09', origin: 'observed' },
      },
    ])
    await house.desk.facts.undecide({ observationId })
    expect((await house.desk.guests.card({ guestId })).preferences).toEqual([])
    expect(await noteOf(observationId)).toMatchObject({ text: 'asked for hot tea', rev: 3 })
    house.clock.set(MORNING)
    house.desk = await house.as('front-desk', door)
  })

  test('gives a wish that was known before back as it was when the decision is taken back', async () => {
    const guestId = await guest()
    await house.desk.facts.notePreference({ guestId, what: 'no ice', origin: 'told' })
    const [before] = (await house.desk.guests.card({ guestId })).preferences
    const observationId = await observe(guestId, 'sent the ice back')
    await decide(observationId, wish('no ice'))
    expect((await house.desk.guests.card({ guestId })).preferences).toMatchObject([{ times: 2 }])
    await house.desk.facts.undecide({ observationId })
    const [after] = (await house.desk.guests.card({ guestId })).preferences
    expect({ ...after, rev: 0 }).toEqual({ ...before, rev: 0 })
  })

  test('makes an allergy of it, and none where there is none', async () => {
    const guestId = await guest()
    const observationId = await observe(guestId, 'swollen lips after the prawns')
    const none: Decision = { kind: 'allergy', what: '无', severity: 'unknown' }
    expect(await refusalOf(decide(observationId, none))).toMatchObject({ code: 'NONE_NAMED' })
    await decide(observationId, { kind: 'allergy', what: 'prawns', severity: 'allergy' })
    expect((await house.desk.guests.card({ guestId })).allergies).toMatchObject([
      { what: 'prawns', allergens: ['crustaceans'], known: { by: 'floor one', origin: 'observed' } },
    ])
    await house.desk.facts.undecide({ observationId })
    expect((await house.desk.guests.card({ guestId })).allergies).toEqual([])
  })

  test('leaves an allergy that was known before on the card when the decision is taken back', async () => {
    const guestId = await guest()
    await house.desk.facts.noteAllergy({ guestId, what: 'Prawns', severity: 'allergy', origin: 'told' })
    const observationId = await observe(guestId, 'pushed the prawns away')
    await decide(observationId, { kind: 'allergy', what: 'prawns', severity: 'unknown' })
    await house.desk.facts.undecide({ observationId })
    expect((await house.desk.guests.card({ guestId })).allergies).toMatchObject([{ what: 'Prawns' }])
  })

  test('leaves an allergy that was known before as grave as it was, when the decision is taken back', async () => {
    const guestId = await guest()
    await house.desk.facts.noteAllergy({ guestId, what: 'Eggs', severity: 'intolerance', origin: 'told' })
    const allergies = async () => (await house.desk.guests.card({ guestId })).allergies
    const before = await allergies()
    const observationId = await observe(guestId, 'ate the omelette and was ill')
    await decide(observationId, { kind: 'allergy', what: 'eggs', severity: 'anaphylaxis' })
    expect(await allergies()).toMatchObject([{ severity: 'anaphylaxis' }])
    await house.desk.facts.undecide({ observationId })
    expect(await allergies()).toEqual(before)
  })

  describe('decided in a later stay', () => {
    const DEPART = '2026-11-14'
    const inTwoStays = async (said: string) => {
      const guestId = await guest()
      const { stayId } = await house.desk.stays.checkIn({ guestId, room: '0901', depart: DEPART })
      const noticed = await observe(guestId, said)
      const farewell = { giftId: null, hint: null, again: null, refer: null, missed: said }
      await house.desk.stays.checkOut({ stayId, farewell })
      const missed = (await house.desk.facts.inbox()).find(
        note => note.guest.id === guestId && note.kind === 'missed',
      )
      const { stayId: later } = await house.desk.stays.checkIn({ guestId, room: '0901', depart: DEPART })
      return { guestId, noticed, missed: missed?.id as ObservationId, later }
    }

    test('what was said at the door still has to be asked in this stay', async () => {
      const { guestId, missed, later } = await inTwoStays('allergic to sesame')
      await decide(missed, { kind: 'allergy', what: 'sesame', severity: 'allergy' })
      const { allergies } = await house.desk.guests.card({ guestId })
      await house.desk.stays.checkOut({ stayId: later })
      expect(allergies).toMatchObject([{ what: 'sesame', confirmed: false }])
    })

    test('what was seen in the one before is of that one, and not seen again in this', async () => {
      const { guestId, noticed, missed, later } = await inTwoStays('curtains shut all day')
      const ofTheStay = { kind: 'preference', what: 'blackout', scope: 'stay', mention: true } as const
      await decide(noticed, ofTheStay)
      await decide(missed, ofTheStay)
      const { preferences } = await house.desk.guests.card({ guestId })
      await house.desk.stays.checkOut({ stayId: later })
      expect(preferences).toEqual([])
    })
  })

  test('leaves a birthday that was corrected since, when the decision is taken back', async () => {
    const guestId = await guest()
    const observationId = await observe(guestId, 'turns fifty in May')
    const date = { year: null, month: 5, day: 8, calendar: 'gregorian' as const }
    await decide(observationId, { kind: 'birthday', date })
    const { by: _by, ...form } = await house.desk.guests.form({ guestId })
    const corrected = { ...date, day: 9 }
    await house.desk.guests.update({ ...form, guestId, birthday: corrected })
    await house.desk.facts.undecide({ observationId })
    expect((await house.desk.guests.form({ guestId })).birthday).toEqual(corrected)
  })

  test('makes a birthday of it, and gives back the one there was', async () => {
    const guestId = await guest()
    const observationId = await observe(guestId, 'turned sixty at mid-autumn')
    const date = { year: null, month: 8, day: 15, calendar: 'chinese' as const }
    await decide(observationId, { kind: 'birthday', date })
    const form = await house.desk.guests.form({ guestId })
    expect(form.birthday).toEqual(date)
    // Whoever had the form open since before is told, and does not write over it.
    expect(form.rev).toBe(2)
    await house.desk.facts.undecide({ observationId })
    expect((await house.desk.guests.form({ guestId })).birthday).toBeNull()
  })

  test('is decided on once: who comes second hears who did', async () => {
    const observationId = await observe(await guest(), 'yawns')
    await decide(observationId, { kind: 'nothing' })
    expect(
      await refusalOf(house.manager.facts.decide({ observationId, rev: 1, decision: { kind: 'nothing' } })),
    ).toEqual({ code: 'ALREADY_DECIDED', data: { by: 'front-desk one' } })
    await house.desk.facts.undecide({ observationId })
    expect(await refusalOf(decide(observationId, { kind: 'nothing' }))).toMatchObject({
      code: 'ALREADY_DECIDED',
    })
    await decide(observationId, { kind: 'nothing' }, 3)
  })

  test('lets a decision be taken back for a day', async () => {
    const observationId = await observe(await guest(), 'whistles')
    await decide(observationId, { kind: 'nothing' })
    house.clock.set(new Date(MORNING.getTime() + DAY + 60_000))
    const desk = await house.as('front-desk', door)
    expect(await refusalOf(desk.facts.undecide({ observationId }))).toMatchObject({ code: 'TOO_LATE' })
  })

  test('gives a note back to who wrote it, until it is decided on, and to nobody else', async () => {
    const guestId = await guest()
    const observationId = await observe(guestId, 'a slip of the thumb')
    const gone = { code: 'NOT_THERE', data: { what: 'observation' } }
    expect(await refusalOf(house.outlet.facts.withdraw({ observationId }))).toEqual(gone)
    await house.floor.facts.withdraw({ observationId })
    await house.floor.facts.withdraw({ observationId })
    expect(await noteOf(observationId)).toBeUndefined()
    expect(await refusalOf(decide(observationId, { kind: 'nothing' }))).toEqual(gone)
    const kept = await observe(guestId, 'wears slippers')
    await decide(kept, { kind: 'nothing' })
    expect(await refusalOf(house.floor.facts.withdraw({ observationId: kept }))).toMatchObject({
      code: 'ALREADY_DECIDED',
    })
  })

  test('leaves no word of what was seen in the audit', async () => {
    const guestId = await guest()
    await decide(await observe(guestId, 'unmistakable xylophone'), wish('unmistakable xylophone'))
    expect(JSON.stringify(await house.manager.house.audit({}))).not.toContain('xylophone')
  })
})
