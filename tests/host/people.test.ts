import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { GuestId } from '../../shared/contract/base.ts'
import type { GuestForm } from '../../shared/contract/guests.ts'
import { doors } from '../house.ts'
import { type AtWork, openAtWork, refusalOf, theTable } from './at-work.ts'
import { book, bookOf, giveALife } from './belongings.ts'
import { formFor, IN_DISGUISE, MR_YU } from './people.ts'

const NOBODY = '0198a000-0000-7000-8000-000000000000' as GuestId

describe.each(doors)('who is who, over the %s', door => {
  let house: AtWork
  beforeEach(async () => {
    house = await openAtWork(door)
  })
  afterEach(() => house.close())

  const guest = async (form: GuestForm) => (await house.desk.guests.create(form)).guestId
  const regular = async (form: GuestForm) => {
    const guestId = await guest(form)
    giveALife(house, guestId)
    return guestId
  }
  const arriving = async (form: GuestForm) => {
    const guestId = await guest(form)
    return { guestId, stayId: book(house, guestId) }
  }
  const likely = async (guestId: GuestId) =>
    (await house.desk.people.likely()).find(one => one.guest.id === guestId)?.known

  describe('an arrival nobody knows', () => {
    test('is shown beside whom the book knows, with what speaks for and against', async () => {
      const yu = await regular(MR_YU)
      const { guestId, stayId } = await arriving(
        formFor('YU/JIANGUO MR', { phones: ['0086 139 0571 8866'], country: 'SG' }),
      )
      expect(await house.desk.people.likely()).toEqual([
        {
          stayId,
          guest: expect.objectContaining({ id: guestId, name: 'YU/JIANGUO MR' }),
          known: [
            {
              guest: expect.objectContaining({ id: yu, name: '于建国' }),
              stays: 1,
              lastStay: '2025-06-08',
              fact: '远航贸易',
              agrees: ['phone', 'name'],
              differs: ['country'],
            },
          ],
        },
      ])
    })

    test('is nobody’s likeness by the name alone, nor by a booking site’s address', async () => {
      await regular(MR_YU)
      await regular(formFor('Ana Relay', { emails: ['ana.1@guest.booking.com'] }))
      const namesake = await arriving(formFor('于建国'))
      const relayed = await arriving(formFor('Bea Other', { emails: ['ana.1@guest.booking.com'] }))
      const both = await arriving(formFor('Ana Relay', { emails: ['ana.1@guest.booking.com'] }))
      for (const { guestId } of [namesake, relayed, both]) expect(await likely(guestId)).toBeUndefined()
    })

    test('is asked about for a rare name and its country, not for one that many bear', async () => {
      const rare = await regular(formFor('Ingeborg Sandvik', { country: 'NO' }))
      const { guestId } = await arriving(formFor('Ingeborg Sandvik', { country: 'NO' }))
      expect((await likely(guestId))?.map(({ guest: { id } }) => id)).toEqual([rare])
      for (let at = 0; at < 4; at++) await regular(formFor('王伟', { country: 'CN', city: `${at}` }))
      const common = await arriving(formFor('王伟', { country: 'CN' }))
      expect(await likely(common.guestId)).toBeUndefined()
    })

    test('is never offered again with whom somebody said is another person, in either order, until that is taken back', async () => {
      const yu = await regular(MR_YU)
      const { guestId } = await arriving(formFor('YU/JIANGUO MR', { phones: ['+86 139 0571 8866'] }))
      expect(await likely(guestId)).toHaveLength(1)
      await house.desk.people.different({ oneId: yu, otherId: guestId })
      expect(await likely(guestId)).toBeUndefined()
      await house.desk.people.undoDifferent({ oneId: guestId, otherId: yu })
      expect(await likely(guestId)).toHaveLength(1)
    })

    test('is not offered with the record a told-apart one was merged into', async () => {
      const [yu, old] = [await regular(MR_YU), await regular(formFor('于建国', { country: 'CN' }))]
      const { guestId } = await arriving(formFor('YU/JIANGUO MR', { phones: ['+86 139 0571 8866'] }))
      await house.desk.people.different({ oneId: old, otherId: guestId })
      await house.desk.people.same({ keptId: yu, goneId: old })
      expect(await likely(guestId)).toBeUndefined()
    })

    test('who was written down in spite of a warning is not offered again, and the audit says there was one but not why', async () => {
      const yu = await regular(MR_YU)
      const id = '0198c0de-0000-7000-8000-00000000ab01' as GuestId
      const form = formFor('YU/JIANGUO MR', { phones: ['+86 139 0571 8866'] })
      const despite = { guestIds: [yu], reason: 'his brother, same company telephone' }
      const created = await house.desk.guests.create({ ...form, id, despite })
      // Asked again because the answer was lost: nothing is written twice.
      expect(await house.desk.guests.create({ ...form, id, despite })).toEqual(created)
      book(house, created.guestId)
      expect(await likely(created.guestId)).toBeUndefined()
      const reasons = bookOf(house).prepare('SELECT reason FROM not_same').pluck().all()
      expect(reasons).toEqual(['his brother, same company telephone'])
      const audit = await house.manager.house.audit({})
      const entries = audit.filter(({ entityId }) => entityId === id)
      expect(entries.map(({ action, detail }) => [action, detail])).toEqual([['created', { despite: 1 }]])
      expect(JSON.stringify(audit)).not.toContain('brother')
      const lost = { guestIds: [NOBODY], reason: 'x' }
      expect(await refusalOf(house.desk.guests.create({ ...form, despite: lost }))).toMatchObject({
        code: 'NOT_THERE',
      })
    })

    test('is the only one asked about of two who are new, and a guest of an earlier stay never is', async () => {
      const first = await arriving(formFor('Nils Newcomer', { phones: ['+46 8 555 0170'] }))
      const second = await arriving(formFor('Nils Newcomer', { phones: ['+46 8 555 0170'] }))
      const rows = await house.desk.people.likely()
      expect(rows.map(({ guest: { id }, known }) => [id, known[0]?.guest.id])).toEqual([
        [second.guestId, first.guestId],
      ])
      giveALife(house, second.guestId)
      expect((await house.desk.people.likely()).map(({ guest: { id } }) => id)).not.toContain(second.guestId)
    })

    test('is marked “perhaps” on the card, and “yes” where nobody is like them', async () => {
      await regular(MR_YU)
      const { guestId } = await arriving(formFor('YU/JIANGUO MR', { phones: ['+86 139 0571 8866'] }))
      const stranger = await arriving(formFor('Stig Stranger'))
      expect((await house.desk.guests.card({ guestId })).stays.first).toBe('perhaps')
      expect((await house.desk.guests.card({ guestId: stranger.guestId })).stays.first).toBe('yes')
    })
  })

  describe('a link', () => {
    test('is told from both sides, as what the other is', async () => {
      const [mother, child, boss, assistant] = [
        await guest(formFor('Marta Mother')),
        await guest(formFor('Kim Child')),
        await guest(formFor('Bo Boss')),
        await guest(formFor('Asta Assistant')),
      ]
      await house.desk.people.link({ guestId: mother, otherId: child, kind: 'child', mayMention: true })
      await house.desk.people.link({ guestId: boss, otherId: assistant, kind: 'assistant', mayMention: true })
      const kinds = async (guestId: GuestId) =>
        (await house.desk.people.links({ guestId })).map(({ guest: { name }, kind }) => [name, kind])
      expect(await kinds(mother)).toEqual([['Kim Child', 'child']])
      expect(await kinds(child)).toEqual([['Marta Mother', 'parent']])
      expect(await kinds(boss)).toEqual([['Asta Assistant', 'assistant']])
      expect(await kinds(assistant)).toEqual([['Bo Boss', 'colleague']])
    })

    test('said again, from either side, is the same link and changes only whether it may be mentioned', async () => {
      const [one, other] = [await guest(formFor('Per One')), await guest(formFor('Pia Other'))]
      const first = await house.desk.people.link({
        guestId: one,
        otherId: other,
        kind: 'spouse',
        mayMention: true,
      })
      const again = await house.manager.people.link({
        guestId: other,
        otherId: one,
        kind: 'spouse',
        mayMention: false,
      })
      expect(again).toEqual(first)
      expect(await house.desk.people.links({ guestId: one })).toEqual([])
      expect(await house.manager.people.links({ guestId: one })).toMatchObject([{ mayMention: false }])
      await house.desk.people.unlink(first)
      expect(await refusalOf(house.desk.people.unlink(first))).toEqual({
        code: 'NOT_THERE',
        data: { what: 'link' },
      })
      expect(
        await refusalOf(
          house.desk.people.link({ guestId: one, otherId: one, kind: 'spouse', mayMention: true }),
        ),
      ).toMatchObject({ code: 'SAME_RECORD' })
    })
  })

  describe('who was here with a guest in another stay', () => {
    test('is told nowhere, to nobody, unless a link may be mentioned', async () => {
      const yu = await guest(MR_YU)
      const earlier = await guest(formFor('Scarlett Secret', { phones: ['+44 20 5550 999'] }))
      const now = await guest(formFor('李雯'))
      const { outletId, breakfast, second } = await theTable(house.outlet)
      const place = { outletId, mealPeriodId: breakfast }
      const past = await house.desk.stays.checkIn({
        ...{ guestId: yu, room: '0817', depart: '2026-11-10' },
        companions: [{ guestId: earlier, role: 'sharer' }],
      })
      await house.outlet.dining.recordVisit({
        guestId: yu,
        ...place,
        seatId: second,
        items: [],
        with: [earlier],
      })
      house.clock.pass(2 * 86_400_000)
      const [desk, manager, floor, outlet] = [
        await house.as('front-desk', door),
        await house.as('manager', door),
        await house.as('floor', door),
        await house.as('outlet', door),
      ]
      await desk.stays.checkOut({ stayId: past.stayId })
      await desk.people.link({ guestId: yu, otherId: earlier, kind: 'companion', mayMention: false })
      const present = await desk.stays.checkIn({
        ...{ guestId: yu, room: '0901', depart: '2026-11-14' },
        companions: [{ guestId: now, role: 'sharer' }],
      })
      await floor.headsUps.send({ guestId: yu, outletId })

      const everything = async () =>
        JSON.stringify([
          await Promise.all(
            [manager, desk, floor, outlet].map(client => client.guests.card({ guestId: yu })),
          ),
          await Promise.all(
            [manager, desk, floor, outlet].map(client => client.guests.search({ text: '于建国' })),
          ),
          await Promise.all([manager, desk, floor, outlet].map(client => client.stays.inHouse())),
          await Promise.all([manager, desk, floor].map(client => client.floor.tonight({ floor: null }))),
          await Promise.all([manager, desk, outlet].map(client => client.dining.expected(place))),
          await Promise.all([manager, desk, outlet].map(client => client.headsUps.queue({ outletId }))),
          await Promise.all([manager, desk, floor, outlet].map(client => client.headsUps.open())),
          await Promise.all(
            [manager, desk, floor, outlet].map(client => client.dining.visits({ guestId: yu })),
          ),
          await Promise.all(
            [manager, desk, floor, outlet].map(client => client.dining.usual({ guestId: yu, ...place })),
          ),
          await desk.stays.departures(),
          await desk.stays.farewell({ stayId: present.stayId }),
          await desk.people.links({ guestId: yu }),
        ])
      const told = await everything()
      expect(told).toContain('李雯')
      expect(told).not.toContain('Scarlett')
      expect(told).not.toContain(earlier)
      expect(await manager.people.links({ guestId: yu })).toMatchObject([
        { guest: { id: earlier }, mayMention: false },
      ])

      await desk.people.link({ guestId: yu, otherId: earlier, kind: 'companion', mayMention: true })
      expect((await outlet.guests.card({ guestId: yu })).links).toMatchObject([
        { guest: { name: 'Scarlett Secret' }, kind: 'companion' },
      ])
    })
  })

  describe('a name', () => {
    const forms = (name: string, more: Partial<Parameters<typeof house.desk.people.nameForms>[0]> = {}) =>
      house.desk.people.nameForms({
        ...{ name, otherName: null, gender: 'm', language: null, addressZh: null, addressEn: null },
        ...more,
      })

    test('is shown as it is said, listed and written while it is typed', async () => {
      expect(await forms('于建国', { otherName: 'YU Jianguo' })).toEqual({
        sayIt: { text: 'Yú Jiànguó', sure: true },
        sort: 'yu 于 建国',
        spoken: { zh: '于先生', en: 'Mr Yu' },
        letter: { zh: '尊敬的于先生：', en: 'Dear Mr Yu,' },
        envelope: { zh: '于建国 先生 收', en: 'Mr YU Jianguo' },
      })
      expect(await forms(' ')).toBeNull()
      expect(await forms('？')).toBeNull()
    })

    test('is said as its bearer wishes, on every list', async () => {
      const guestId = await guest({ ...MR_YU, addressZh: '于老师', addressEn: 'Uncle Yu' })
      expect((await house.floor.guests.card({ guestId })).guest.address).toEqual({
        zh: '于老师',
        en: 'Uncle Yu',
      })
      const written = await house.desk.guests.form({ guestId })
      expect(written).toMatchObject({ addressZh: '于老师', addressEn: 'Uncle Yu' })
      const hidden = await guest({ ...IN_DISGUISE, addressEn: 'Signora Benedetta' })
      expect(JSON.stringify(await house.floor.guests.card({ guestId: hidden }))).not.toContain('Benedetta')
    })

    test('that can be read in two ways is asked about once, by anybody', async () => {
      const guestId = await guest(formFor('乐佳', { gender: 'f' }))
      const card = async () => (await house.outlet.guests.card({ guestId })).guest
      expect(await card()).toMatchObject({ sayIt: { sure: false }, readings: ['Yuè Jiā', 'Lè Jiā'] })
      await house.outlet.people.confirmReading({ guestId, reading: 'Lè Jiā' })
      expect(await card()).toMatchObject({
        sayIt: { text: 'Lè Jiā', sure: true },
        readings: [],
        address: { zh: '乐女士', en: 'Ms Le' },
      })
      await house.outlet.people.confirmReading({ guestId, reading: null })
      expect(await card()).toMatchObject({ sayIt: { sure: false } })
      await house.desk.people.confirmReading({ guestId, reading: 'Lè Jiā' })
      // Another name is read anew; the same name with another city is not.
      const { by: _by, rev, ...form } = await house.desk.guests.form({ guestId })
      const saved = await house.desk.guests.update({ ...form, guestId, rev, city: '苏州' })
      expect(await card()).toMatchObject({ sayIt: { text: 'Lè Jiā', sure: true } })
      await house.desk.guests.update({ ...form, guestId, rev: saved.rev, name: '重佳' })
      expect(await card()).toMatchObject({ sayIt: { sure: false } })
    })
  })
})
