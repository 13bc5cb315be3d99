import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LetterId } from '../../shared/contract/base.ts'
import type { PlannedKey } from '../../shared/contract/letters.ts'
import type { Suppressed } from '../../shared/contract/occasion.ts'
import { doors, hotelPlan } from '../house.ts'
import { refusalOf } from './at-work.ts'
import { asRead, type LetterHouse, openLetters, rowOf, TODAY } from './written-to.ts'

/** What closes every way out, and how it comes about after a letter was begun. */
const REASONS: [Suppressed, (house: LetterHouse, guestId: string) => unknown][] = [
  ['deceased', (house, id) => house.put(`UPDATE guest SET deceased_on = '2026-05-30' WHERE id = ?`, id)],
  ['child', (house, id) => house.put(`UPDATE guest_date SET year = 2015 WHERE guest_id = ?`, id)],
  ['refused', (house, id) => consent(house, id, 'refused')],
  ['refused', (house, id) => consent(house, id, 'withdrawn')],
  ['no-consent', house => ask(house)],
  [
    'mail-stop',
    (house, id) =>
      house.put(`UPDATE guest SET mail_stop = 'owes', mail_stop_on = '2026-05-30' WHERE id = ?`, id),
  ],
  [
    'returned',
    (house, id) => house.put(`UPDATE guest_address SET returned_on = '2026-05-30' WHERE guest_id = ?`, id),
  ],
]

type Out = { done?: number; left?: unknown; sheets?: unknown[]; csv?: string }
type Way = (house: LetterHouse, letterId: LetterId, key: PlannedKey) => Promise<Out>

/** Every way a letter takes towards the guest: from which step, and what is asked. */
const WAYS: [string, 'planned' | 'drafted' | 'approved' | 'printed' | 'posted', Way][] = [
  ['drafting', 'planned', (house, _, key) => house.desk.letters.draft({ planned: [key] })],
  ['approving', 'drafted', (house, id) => house.manager.letters.approve(asRead(house, [id]))],
  ['the sheets', 'approved', (house, id) => house.desk.letters.sheets({ letterIds: [id] })],
  [
    'printing',
    'approved',
    (house, id) => house.desk.letters.printed({ letterIds: [id], letters: 'a4', post: 'dl' }),
  ],
  ['the mail house', 'approved', (house, id) => house.manager.letters.mailHouse({ letterIds: [id] })],
  ['a sheet again', 'printed', (house, id) => house.desk.letters.sheets({ letterIds: [id] })],
  [
    'printing again',
    'printed',
    (house, id) => house.desk.letters.printed({ letterIds: [id], letters: 'a4', post: 'dl' }),
  ],
  ['the mail house again', 'printed', (house, id) => house.manager.letters.mailHouse({ letterIds: [id] })],
  [
    'the post',
    'printed',
    (house, id) => house.desk.letters.posted({ letterIds: [id], on: TODAY, cost: 600 }),
  ],
  ['a sheet of what was posted', 'posted', (house, id) => house.desk.letters.sheets({ letterIds: [id] })],
  [
    'sheets over the interface of other systems',
    'approved',
    (house, id) => api(house, 'sheets', { letterIds: [id] }),
  ],
  [
    'the mail house over the interface of other systems',
    'approved',
    (house, id) => api(house, 'mailHouse', { letterIds: [id] }),
  ],
  [
    'drafting over the interface of other systems',
    'planned',
    (house, _, key) => api(house, 'draft', { planned: [key] }),
  ],
]

describe.each(doors)('whoever may not be written to, over the %s,', door => {
  let house: LetterHouse
  beforeAll(async () => {
    house = await openLetters(door)
  })
  afterAll(() => house.close())

  describe.each(REASONS)('because of %s', (why, close) => {
    test.each(WAYS)('is not reached through %s', async (_, from, way) => {
      const guest = await house.guest('于建国', { otherName: 'YU Jianguo' })
      const letterId = from === 'planned' ? ('' as LetterId) : await house.upTo(from, guest)
      const undo = await close(house, guest.guestId)
      const before = from === 'planned' ? null : rowOf(house, letterId)
      const out = await way(house, letterId, guest)
      expect(out.done ?? 0).toBe(0)
      expect(out.left).toMatchObject([{ name: '于建国', why: 'suppressed', suppressed: [why] }])
      // Neither the words nor the address have left the house.
      expect(out.sheets ?? []).toEqual([])
      expect(JSON.stringify(out)).not.toMatch(/西湖区|尊敬的/)
      if (before) expect(rowOf(house, letterId)).toEqual(before)
      else expect(await refusalOf(house.desk.letters.preview(guest))).toMatchObject({ code: 'NOT_PLANNED' })
      if (typeof undo === 'function') await undo()
    })
  })

  test.each(['drafted', 'approved', 'printed'] as const)(
    'is not shown the words of a letter that is %s',
    async status => {
      const guest = await house.guest('赵学文')
      const letterId = await house.upTo(status, guest)
      expect((await house.desk.letters.letter({ letterId })).sheet.body).toContain('尊敬的')
      house.put(`UPDATE guest SET deceased_on = '2026-05-30' WHERE id = ?`, guest.guestId)
      const shown = await house.desk.letters.letter({ letterId })
      expect(shown.row.suppressed).toEqual(['deceased'])
      expect(shown.sheet).toMatchObject({ body: '', envelope: { name: '', lines: [] } })
      expect(JSON.stringify(shown)).not.toMatch(/西湖区|尊敬的/)
    },
  )

  test('can still be told what was posted to them', async () => {
    const guest = await house.guest('钱学文')
    const letterId = await house.upTo('posted', guest)
    const before = (await house.desk.letters.letter({ letterId })).sheet
    house.put(`UPDATE guest SET deceased_on = '2026-05-30' WHERE id = ?`, guest.guestId)
    expect((await house.desk.letters.letter({ letterId })).sheet).toEqual(before)
  })

  test('is named in the list, with why', async () => {
    const guest = await house.guest('钱学礼')
    const letterId = await house.upTo('approved', guest)
    house.put(`UPDATE guest SET deceased_on = '2026-05-30' WHERE id = ?`, guest.guestId)
    const { rows } = await house.desk.letters.list({ status: ['approved'] })
    expect(rows.find(({ id }) => id === letterId)?.suppressed).toEqual(['deceased'])
  })

  test('keeps nobody else of the same call from being written to', async () => {
    const [gone, here] = [await house.guest('孙有为'), await house.guest('李有为')]
    const letterIds = [await house.upTo('approved', gone), await house.upTo('approved', here)]
    house.put(`UPDATE guest SET deceased_on = '2026-05-30' WHERE id = ?`, gone.guestId)
    const { sheets, left } = await house.desk.letters.sheets({ letterIds })
    expect(sheets.map(({ envelope }) => envelope.name)).toEqual(['李有为 先生 收'])
    expect(left).toMatchObject([{ letterId: letterIds[0], name: '孙有为', suppressed: ['deceased'] }])
  })

  test('closes the letter of a household they are named in', async () => {
    const [him, her] = [
      await house.guest('周大明'),
      await house.guest('吴小丽', { gender: 'f', birthday: null }),
    ]
    const householdId = uuid()
    house.put(`INSERT INTO household (id, created_at) VALUES (?, '2026-01-01T00:00:00.000Z')`, householdId)
    house.put('UPDATE guest SET household_id = ? WHERE id IN (?, ?)', householdId, him.guestId, her.guestId)
    const festival = '01970000-0000-7000-8000-000000000003'
    for (const { guestId } of [him, her])
      house.put(
        `INSERT INTO guest_day (id, guest_id, occasion, festival_id, created_at, updated_at)
         VALUES (?, ?, 'festival', ?, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')`,
        ...[uuid(), guestId, festival],
      )
    const settings = await house.manager.letters.settings()
    const { festivals: _, feed: __, ...kept } = settings
    const open = { on: true, minStays: 1, mostYearsAway: null }
    const rules = { ...kept.rules, occasions: { ...kept.rules.occasions, festival: open } }
    const { rev } = await house.manager.letters.saveSettings({ ...kept, rules })
    const key = { guestId: him.guestId, target: '2026-12-25' }
    const letterId = await house.upTo('approved', key)
    const [sheet] = (await house.desk.letters.sheets({ letterIds: [letterId] })).sheets
    expect(sheet?.body).toMatch(/^尊敬的周先生、吴女士：/)
    expect(sheet?.body).toContain('向您和家人拜节')
    expect(sheet?.envelope.name).toBe('周大明 先生、吴小丽 女士 收')
    house.put(`UPDATE guest SET deceased_on = '2026-05-30' WHERE id = ?`, her.guestId)
    expect(
      await house.desk.letters.printed({ letterIds: [letterId], letters: 'a4', post: 'dl' }),
    ).toMatchObject({
      done: 0,
      left: [{ why: 'suppressed', suppressed: ['deceased'] }],
    })
    await house.manager.letters.saveSettings({ ...kept, rev })
  })
})

function consent(house: LetterHouse, guestId: string, state: 'refused' | 'withdrawn'): void {
  house.put(
    `INSERT INTO consent (id, guest_id, channel, purpose, state, day, how, created_at)
     VALUES (?, ?, 'post', 'letters', ?, '2026-05-30', 'said so', '2026-05-30T00:00:00.000Z')`,
    ...[uuid(), guestId, state],
  )
}

/** From now on only whoever was asked is written to; what it returns takes that back. */
async function ask(house: LetterHouse): Promise<() => Promise<unknown>> {
  const { festivals: _, feed: __, ...settings } = await house.manager.letters.settings()
  const rules = { ...settings.rules, basis: 'asked' as const }
  const { rev } = await house.manager.letters.saveSettings({ ...settings, rules })
  return () => house.manager.letters.saveSettings({ ...settings, rev })
}

/** The call another system makes. */
async function api(house: LetterHouse, call: string, input: unknown): Promise<Out> {
  const open = house.client('http')
  const manager = (await open.staff.list()).find(({ role }) => role === 'manager')
  if (!manager) throw new Error('a house without a manager')
  const { token } = await open.staff.signIn({ staffId: manager.id, pin: hotelPlan.manager.pin })
  const answer = await fetch(`${house.url}api/letters/${call}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(input),
  })
  expect(answer.status).toBe(200)
  return (await answer.json()) as Out
}
