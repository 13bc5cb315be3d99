import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PlannedKey } from '../../shared/contract/letters.ts'
import { refusalOf } from './at-work.ts'
import { bookOf } from './belongings.ts'
import { asRead, type LetterHouse, openLetters, rowOf, TODAY } from './written-to.ts'

const CHRISTMAS = { id: '01970000-0000-7000-8000-000000000003', target: '2026-12-25' }

describe('what has become known since a letter was drafted', () => {
  let house: LetterHouse
  beforeAll(async () => {
    house = await openLetters('port')
    const { festivals: _, feed: __, rules, ...kept } = await house.manager.letters.settings()
    const festival = { on: true, minStays: 1, mostYearsAway: null }
    const occasions = { ...rules.occasions, festival }
    await house.manager.letters.saveSettings({ ...kept, rules: { ...rules, occasions } })
  })
  beforeEach(() => house.put('DELETE FROM complaint'))
  afterAll(() => house.close())

  const complain = (guestId: string) =>
    house.put(
      `INSERT INTO complaint (id, guest_id, what, day, created_at) VALUES (?, ?, 'the lift', '2026-05-31', '2026-05-31T00:00:00.000Z')`,
      ...[uuid(), guestId],
    )
  const keepsChristmas = (guestId: string) =>
    house.put(
      `INSERT INTO guest_day (id, guest_id, occasion, festival_id, created_at, updated_at)
       VALUES (?, ?, 'festival', ?, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')`,
      ...[uuid(), guestId, CHRISTMAS.id],
    )
  /** Two who live together and get one letter for Christmas; it is his. */
  const couple = async (his: string, hers: string) => {
    const [him, her] = [
      await house.guest(his, { birthday: null, left: ['2024-03-01', '2025-06-05'] }),
      await house.guest(hers, { gender: 'f', birthday: null, left: ['2025-06-05'] }),
    ]
    await house.desk.mail.joinHousehold({ guestId: him.guestId, otherId: her.guestId, oneLetter: true })
    for (const { guestId } of [him, her]) keepsChristmas(guestId)
    const key: PlannedKey = { guestId: him.guestId, target: CHRISTMAS.target }
    return { him: him.guestId, her: her.guestId, key }
  }
  const returnedOn = (guestId: string) =>
    bookOf(house).prepare('SELECT returned_on FROM guest_address WHERE guest_id = ?').pluck().get(guestId)

  test.each(['drafted', 'approved', 'printed'] as const)(
    'a complaint keeps a letter that is %s in the house: there is a call to make',
    async status => {
      const guest = await house.guest('韩建')
      const letterId = await house.upTo(status, guest)
      const before = rowOf(house, letterId)
      complain(guest.guestId)
      const ids = { letterIds: [letterId] }
      const on =
        status === 'drafted'
          ? await house.manager.letters.approve(asRead(house, [letterId]))
          : status === 'approved'
            ? await house.desk.letters.printed({ ...ids, letters: 'a4', post: 'dl' })
            : await house.desk.letters.posted({ ...ids, on: TODAY, cost: null })
      expect(on).toMatchObject({ done: 0, left: [{ letterId, why: 'call' }] })
      expect(await house.desk.letters.sheets(ids)).toMatchObject({ sheets: [] })
      expect(rowOf(house, letterId)).toEqual(before)

      const { row } = await house.desk.letters.letter({ letterId })
      expect(row).toMatchObject({ suppressed: [], call: { complaint: 'the lift', on: '2026-05-31' } })
      const { batchId } = await house.desk.letters.called({ ...guest, said: '已经换了房，她很高兴' })
      expect((await house.desk.letters.letter({ letterId })).row).toMatchObject({
        status: 'called',
        call: null,
      })
      expect(rowOf(house, letterId)).toEqual({ ...before, status: 'called', note: '已经换了房，她很高兴' })
      expect(await house.desk.letters.undo({ batchId })).toEqual({ done: 1, movedOn: 0 })
      expect(rowOf(house, letterId)).toEqual(before)
    },
  )

  test('no call is noted for a letter nothing was said against, nor of one that may not be written at all', async () => {
    const guest = await house.guest('韩立')
    const letterId = await house.upTo('approved', guest)
    const called = () => refusalOf(house.desk.letters.called({ ...guest, said: 'we talked' }))
    expect(await called()).toMatchObject({ code: 'NOT_PLANNED' })
    complain(guest.guestId)
    house.put(`UPDATE guest SET deceased_on = '2026-05-30' WHERE id = ?`, guest.guestId)
    expect(await called()).toMatchObject({ code: 'NOT_PLANNED' })
    expect(rowOf(house, letterId)).toMatchObject({ status: 'approved' })
  })

  test('a sheet of what is in the post is shown whatever was complained of since', async () => {
    const guest = await house.guest('杨建')
    const letterId = await house.upTo('posted', guest)
    complain(guest.guestId)
    expect((await house.desk.letters.sheets({ letterIds: [letterId] })).sheets).toHaveLength(1)
  })

  test('who has parted gets no letter to both', async () => {
    const { her, key } = await couple('周大明', '吴小丽')
    const letterId = await house.upTo('approved', key)
    expect((await house.desk.letters.sheets({ letterIds: [letterId] })).sheets).toMatchObject([
      { envelope: { name: '周大明 先生、吴小丽 女士 收' } },
    ])
    await house.desk.mail.leaveHousehold({ guestId: her })
    expect(
      await house.desk.letters.printed({ letterIds: [letterId], letters: 'a4', post: 'dl' }),
    ).toMatchObject({
      done: 0,
      left: [{ letterId, why: 'not-planned' }],
    })
  })

  test('nobody is called about what somebody complained of who lives with them no more', async () => {
    const { her, key } = await couple('蒋大明', '沈小丽')
    const letterId = await house.upTo('approved', key)
    complain(her)
    const call = async () => (await house.desk.letters.letter({ letterId })).row.call
    expect(await call()).toMatchObject({ complaint: 'the lift' })
    await house.desk.mail.leaveHousehold({ guestId: her })
    expect(await call()).toBeNull()
    expect(await refusalOf(house.desk.letters.called({ ...key, said: 'we talked' }))).toMatchObject({
      code: 'NOT_PLANNED',
    })
    expect(rowOf(house, letterId)).toMatchObject({ status: 'approved' })
  })

  test('post that came back from where two live comes back for both', async () => {
    const { him, her } = await couple('郑大明', '孙小丽')
    const letterId = await house.upTo('posted', await withBirthday(him))
    await house.desk.letters.returned({ letterId, on: TODAY, why: '迁移新址' })
    expect([returnedOn(him), returnedOn(her)]).toEqual([TODAY, TODAY])
  })

  test('nobody’s address is marked but theirs', async () => {
    const { him, her } = await couple('冯大明', '陈小丽')
    house.put(`UPDATE guest_address SET lines = '["新街口1号"]' WHERE guest_id = ?`, her)
    const letterId = await house.upTo('posted', await withBirthday(him))
    await house.desk.letters.returned({ letterId, on: TODAY, why: '迁移新址' })
    expect([returnedOn(him), returnedOn(her)]).toEqual([TODAY, null])
  })

  test('post that came back to a record that was merged marks the address of the one that stands', async () => {
    const [kept, gone] = [await house.guest('尤一'), await house.guest('尤一')]
    for (const each of [kept, gone]) await house.upTo('posted', each)
    const letterId = bookOf(house)
      .prepare('SELECT id FROM letter WHERE guest_id = ?')
      .pluck()
      .get(gone.guestId) as Awaited<ReturnType<LetterHouse['upTo']>>
    await house.desk.people.same({ keptId: kept.guestId, goneId: gone.guestId })
    await house.desk.letters.returned({ letterId, on: TODAY, why: '查无此人' })
    expect(returnedOn(kept.guestId)).toBe(TODAY)
  })

  test('what was posted is in no list for a mail house: nobody gets it twice', async () => {
    const letterId = await house.upTo('posted', await house.guest('沈建'))
    const { csv, ...out } = await house.manager.letters.mailHouse({ letterIds: [letterId] })
    expect(out).toMatchObject({ done: 0, left: [{ letterId, why: 'moved-on' }] })
    expect(csv).not.toContain(letterId)
  })

  test('who was held out is told by the words they would have had', async () => {
    const { rules, festivals: _, feed: __, ...kept } = await house.manager.letters.settings()
    const { rev } = await house.manager.letters.saveSettings({
      ...kept,
      rules: { ...rules, holdOutPercent: 50 },
    })
    const planned: PlannedKey[] = []
    for (let at = 0; at < 20; at++) planned.push(await house.guest(`何${at}`))
    await house.desk.letters.draft({ planned })
    const words = bookOf(house)
      .prepare(`SELECT DISTINCT template_id FROM letter WHERE guest_id = ? AND status = ?`)
      .pluck()
    const of = (status: string) => new Set(planned.flatMap(({ guestId }) => words.get(guestId, status) ?? []))
    const heldOut = house.put(`UPDATE letter SET rev = rev WHERE status = 'held-out'`).changes
    expect(heldOut).toBeGreaterThan(0)
    expect(of('held-out').size).toBe(1)
    expect(of('held-out')).toEqual(of('drafted'))
    await house.manager.letters.saveSettings({ ...kept, rules, rev })
  })

  test('words tried on a guest who asked for discretion are a look at that guest', async () => {
    const { guestId } = await house.guest('唐静')
    house.put(`UPDATE guest SET discretion = 2 WHERE id = ?`, guestId)
    const slot = { occasion: 'birthday', festivalId: null, language: 'zh', yearsFrom: 0 } as const
    await house.manager.templates.preview({ ...slot, body: '{{ guest.name }}', guestId })
    await expect
      .poll(async () => (await house.manager.house.audit({}))[0])
      .toMatchObject({ action: 'looked', entity: 'guest' })
  })

  async function withBirthday(guestId: PlannedKey['guestId']): Promise<PlannedKey> {
    const { rev, by: _by, ...form } = await house.desk.guests.form({ guestId })
    const birthday = { year: 1968, month: 6, day: 8, calendar: 'gregorian' as const }
    await house.desk.guests.update({ guestId, ...form, birthday, rev })
    return { guestId, target: '2026-06-08' }
  }
})
