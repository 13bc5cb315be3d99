import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { GuestId } from '../../shared/contract/base.ts'
import type { GuestForm } from '../../shared/contract/guests.ts'
import { doors } from '../house.ts'
import { type AtWork, openAtWork, refusalOf } from './at-work.ts'
import { belongingsOf, book, bookOf, dump, giveALife } from './belongings.ts'
import { formFor, MR_YU } from './people.ts'

describe.each(doors)('two records that are one person, over the %s', door => {
  let house: AtWork
  beforeEach(async () => {
    house = await openAtWork(door)
  })
  afterEach(() => house.close())

  const guest = async (form: GuestForm) => (await house.desk.guests.create(form)).guestId
  const ofAgency = formFor('YU/JIANGUO MR', {
    phones: ['+86 139 0571 8866'],
    emails: ['yjg.88@guest.booking.com'],
    birthday: { year: 1968, month: 11, day: 9, calendar: 'gregorian' },
    city: 'Hangzhou',
    discretion: 1,
    vip: 'A',
  })
  const twoRecords = async (): Promise<[kept: GuestId, gone: GuestId]> => {
    const kept = await guest({ ...MR_YU, birthday: null, city: null })
    const gone = await guest(ofAgency)
    giveALife(house, kept, { year: 2024, word: 'tea' })
    giveALife(house, gone, { year: 2025, word: 'coffee', meal: 1 })
    giveALife(house, gone, { year: 2023, word: 'cocoa', pinned: false })
    return [kept, gone]
  }
  const same = (keptId: GuestId, goneId: GuestId) => house.desk.people.same({ keptId, goneId })

  test('are one: what the two had before, the one has after', async () => {
    const [kept, gone] = await twoRecords()
    const before = [belongingsOf(house, kept), belongingsOf(house, gone)]
    await same(kept, gone)
    const sum = Object.fromEntries(
      Object.keys(before[0] ?? {}).map(table => [
        table,
        (before[0]?.[table] ?? 0) + (before[1]?.[table] ?? 0),
      ]),
    )
    expect(belongingsOf(house, kept)).toEqual(sum)
    expect(Object.values(belongingsOf(house, gone)).every(count => count === 0)).toBe(true)
    const [found, ...more] = await house.desk.guests.search({ text: 'yujianguo' })
    expect(more).toEqual([])
    expect(found).toMatchObject({ id: kept, name: '于建国', stays: 3, lastStay: '2025-06-08' })
  })

  test('keep the name, address and form of the one kept, with the contacts, the birthday and the discretion it lacked', async () => {
    const [kept, gone] = await twoRecords()
    await same(kept, gone)
    const form = await house.desk.guests.form({ guestId: kept })
    expect(form).toMatchObject({
      ...{ name: '于建国', otherName: 'YU Jianguo', gender: 'm', language: 'zh', company: '远航贸易' },
      ...{ city: 'Hangzhou', discretion: 1, vip: 'A', birthday: ofAgency.birthday },
      phones: ['+86 139 0571 8866'],
      emails: ['yu.jianguo@yuanhangmaoyi.cn', 'yjg.88@guest.booking.com'],
    })
  })

  test('are found by either name and opened by either id, for everybody', async () => {
    const kept = await guest(formFor('陳大文', { phones: ['+852 2555 0101'] }))
    const gone = await guest(formFor('Dominic Chan', { phones: ['+852 2555 0101'] }))
    await same(kept, gone)
    for (const text of ['陳大文', 'Dominic', 'chendawen', '25550101'])
      expect(
        (await house.desk.guests.search({ text })).map(({ id }) => id),
        text,
      ).toEqual([kept])
    expect((await house.floor.guests.search({ text: 'dominic' })).map(({ id }) => id)).toEqual([kept])
    for (const client of [house.desk, house.floor, house.outlet])
      expect((await client.guests.card({ guestId: gone })).guest.id).toBe(kept)
    const form = await house.desk.guests.form({ guestId: gone })
    expect(form.name).toBe('陳大文')
    // And still after the record kept was corrected.
    const { by: _by, rev, ...now } = form
    await house.desk.guests.update({ ...now, guestId: kept, rev, city: 'Hong Kong' })
    expect((await house.desk.guests.search({ text: 'dominic' })).map(({ id }) => id)).toEqual([kept])
  })

  test('are two again, and the book is what it was, down to the last row', async () => {
    const [kept, gone] = await twoRecords()
    const friend = await guest(formFor('李雯'))
    await house.desk.people.link({ guestId: gone, otherId: friend, kind: 'spouse', mayMention: true })
    await house.desk.people.link({ guestId: kept, otherId: gone, kind: 'colleague', mayMention: false })
    const before = dump(house)
    const { mergeId } = await same(kept, gone)
    expect(dump(house)).not.toEqual(before)
    await house.desk.people.undoSame({ mergeId })
    expect(dump(house)).toEqual(before)
    expect(await house.desk.people.merges({ guestId: kept })).toEqual([])
    expect((await house.desk.guests.card({ guestId: gone })).guest.id).toBe(gone)
  })

  test('are what they were also where both had the same wish, allergy and pin', async () => {
    const kept = await guest(MR_YU)
    const gone = await guest(ofAgency)
    giveALife(house, kept, { year: 2024, word: 'tea' })
    giveALife(house, gone, { year: 2025, word: 'tea' })
    const before = dump(house)
    const { mergeId } = await same(kept, gone)
    const wishes = bookOf(house)
      .prepare('SELECT what, times, confirmed_on AS "on" FROM preference WHERE guest_id = ?')
      .all(kept)
    expect(wishes).toEqual([{ what: 'tea', times: 2, on: '2025-06-05' }])
    expect(belongingsOf(house, kept)).toMatchObject({ allergy: 1, usual_pin: 1, stay: 2 })
    await house.desk.people.undoSame({ mergeId })
    expect(dump(house)).toEqual(before)
  })

  test('merged on: the first merge cannot be undone before the later one, and is told which that is', async () => {
    const [a, b, c] = [
      await guest(formFor('Anna One')),
      await guest(formFor('Anna Two')),
      await guest(formFor('Anna Three')),
    ]
    for (const each of [a, b, c]) giveALife(house, each, { word: each.slice(-4) })
    const before = dump(house)
    const first = await same(b, a)
    const later = await same(c, b)
    expect((await house.desk.guests.card({ guestId: a })).guest.id).toBe(c)
    expect(await refusalOf(house.desk.people.undoSame({ mergeId: first.mergeId }))).toEqual({
      code: 'MERGED_ON',
      data: { into: 'Anna Three' },
    })
    await house.desk.people.undoSame({ mergeId: later.mergeId })
    await house.desk.people.undoSame({ mergeId: first.mergeId })
    expect(dump(house)).toEqual(before)
    expect(await refusalOf(house.desk.people.undoSame({ mergeId: first.mergeId }))).toEqual({
      code: 'NOT_THERE',
      data: { what: 'merge' },
    })
  })

  test('parted after somebody wrote: what was written since stays where it was written', async () => {
    const [kept, gone] = await twoRecords()
    const { mergeId } = await same(kept, gone)
    const { by: _by, rev, ...form } = await house.desk.guests.form({ guestId: kept })
    const phones = [...form.phones, '+86 571 5550 303']
    await house.manager.guests.update({
      ...form,
      guestId: kept,
      rev,
      city: 'Ningbo',
      discretion: 2,
      alias: 'Y',
      phones,
    })
    giveALife(house, kept, { year: 2026, word: 'water', pinned: false })
    await house.desk.people.undoSame({ mergeId })
    expect(await house.desk.guests.form({ guestId: kept })).toMatchObject({
      ...{ city: 'Ningbo', discretion: 2, phones: ['+86 139 0571 8866', '+86 571 5550 303'] },
      ...{ emails: ['yu.jianguo@yuanhangmaoyi.cn'], birthday: null },
    })
    expect(belongingsOf(house, kept)).toMatchObject({ stay: 2, visit: 2, preference: 2, allergy: 2 })
    expect(belongingsOf(house, gone)).toMatchObject({ stay: 2, visit: 2, preference: 2, allergy: 2 })
    expect(await house.desk.guests.form({ guestId: gone })).toMatchObject({
      ...{ name: 'YU/JIANGUO MR', city: 'Hangzhou', discretion: 1, vip: 'A' },
      emails: ['yjg.88@guest.booking.com'],
    })
  })

  test('parted while another record stands for the same guest: what that one says too stays on the card', async () => {
    const kept = await guest(formFor('Carla Kept'))
    const birthday = { year: 1970, month: 3, day: 4, calendar: 'gregorian' as const }
    const said = { birthday, discretion: 2 as const, alias: 'Mrs Stone', phones: ['+86 139 0571 8866'] }
    const [first, second] = [await guest(formFor('Carla One', said)), await guest(formFor('Carla Two', said))]
    for (const guestId of [first, second]) {
      const allergy = { guestId, what: 'peanuts', severity: 'anaphylaxis', origin: 'told' } as const
      await house.desk.facts.noteAllergy(allergy)
      await house.desk.facts.notePreference({ guestId, what: 'no ice', origin: 'told' })
    }
    const before = dump(house)
    const one = await same(kept, first)
    const two = await same(kept, second)
    await house.desk.people.undoSame({ mergeId: one.mergeId })
    expect(await house.desk.guests.form({ guestId: kept })).toMatchObject(said)
    const card = await house.desk.guests.card({ guestId: kept })
    expect(card.allergies.map(({ what }) => what)).toEqual(['peanuts'])
    expect(card.preferences.map(({ what }) => what)).toEqual(['no ice'])
    await house.desk.people.undoSame({ mergeId: two.mergeId })
    expect(dump(house)).toEqual(before)
  })

  test('parted while another record stands for the same guest: what somebody took off since stays off', async () => {
    const kept = await guest(formFor('Dora Kept'))
    const said = { discretion: 1 as const, phones: ['+86 139 0571 8866'] }
    const [first, second] = [await guest(formFor('Dora One', said)), await guest(formFor('Dora Two', said))]
    for (const guestId of [first, second])
      await house.desk.facts.notePreference({ guestId, what: 'no ice', origin: 'told' })
    const { mergeId } = await same(kept, first)
    await same(kept, second)
    const [wish] = (await house.desk.guests.card({ guestId: kept })).preferences
    if (!wish) throw new Error('a wish that did not come along')
    await house.desk.facts.dropPreference({ preferenceId: wish.id })
    const { by: _by, ...form } = await house.desk.guests.form({ guestId: kept })
    await house.desk.guests.update({ ...form, guestId: kept, discretion: 0, phones: [] })
    await house.desk.people.undoSame({ mergeId })
    expect((await house.desk.guests.card({ guestId: kept })).preferences).toEqual([])
    expect(await house.desk.guests.form({ guestId: kept })).toMatchObject({ discretion: 0, phones: [] })
  })

  test('who are both in the house are two people, and one record is not two', async () => {
    const [kept, gone] = [await guest(MR_YU), await guest(ofAgency)]
    await house.desk.stays.checkIn({ guestId: kept, room: '0801', depart: '2026-11-12' })
    await house.desk.stays.checkIn({ guestId: gone, room: '0802', depart: '2026-11-12' })
    expect(await refusalOf(same(kept, gone))).toEqual({ code: 'BOTH_IN_HOUSE', data: undefined })
    expect(await refusalOf(same(kept, kept))).toEqual({ code: 'SAME_RECORD', data: undefined })
  })

  test('said to be one twice, because the first answer was lost, are one all the same', async () => {
    const [kept, gone] = await twoRecords()
    const first = await same(kept, gone)
    expect(await same(kept, gone)).toEqual(first)
    expect(await refusalOf(same(gone, kept))).toEqual({ code: 'SAME_RECORD', data: undefined })
    expect(await house.desk.people.merges({ guestId: gone })).toMatchObject([
      { mergeId: first.mergeId, name: 'YU/JIANGUO MR', by: 'front-desk one' },
    ])
  })

  test('take nothing more under the record that is gone: who has its form open is told', async () => {
    const [kept, gone] = await twoRecords()
    const { by: _by, ...form } = await house.desk.guests.form({ guestId: gone })
    await same(kept, gone)
    expect(await refusalOf(house.desk.guests.update({ ...form, guestId: gone }))).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    })
  })

  test('are noted of by either id', async () => {
    const [kept, gone] = await twoRecords()
    await same(kept, gone)
    await house.desk.stays.checkIn({ guestId: gone, room: '0801', depart: '2026-11-12' })
    await house.outlet.facts.noteAllergy({
      ...{ guestId: gone, what: 'peanuts', severity: 'allergy', origin: 'told' },
    })
    await house.floor.facts.notePreference({ guestId: gone, what: 'no ice', origin: 'told' })
    await house.floor.facts.observe({ guestId: gone, text: 'hums on the stairs' })
    const [place] = await house.outlet.dining.outlets()
    if (!place) throw new Error('a hotel without an outlet')
    await house.floor.headsUps.send({ guestId: gone, outletId: place.id })
    const card = await house.desk.guests.card({ guestId: kept })
    expect(card.allergies.map(({ what }) => what)).toContain('peanuts')
    expect(card.preferences.map(({ what }) => what)).toContain('no ice')
    const inbox = await house.desk.facts.inbox()
    expect(inbox.find(({ text }) => text === 'hums on the stairs')?.guest.id).toBe(kept)
    expect((await house.floor.headsUps.open()).map(({ guest: { id } }) => id)).toEqual([kept])
  })

  test('are asked once about a wish both have in somebody’s own words', async () => {
    const [kept, gone] = await twoRecords()
    for (const guestId of [kept, gone])
      await house.desk.facts.notePreference({ guestId, what: 'a pillow like a plank', origin: 'told' })
    await same(kept, gone)
    const loose = (await house.desk.facts.loose()).filter(({ what }) => what === 'a pillow like a plank')
    expect(loose.map(one => one.guest.id)).toEqual([kept])
  })

  test('bring a booking along: the arrival is the guest the house knows', async () => {
    const [kept, gone] = await twoRecords()
    const stayId = book(house, gone)
    await same(kept, gone)
    const [row] = await house.desk.stays.arrivals()
    expect(row).toMatchObject({ stayId, guest: { id: kept, name: '于建国' } })
  })
})
