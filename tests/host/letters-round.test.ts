import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BatchId, Role } from '../../shared/contract/base.ts'
import { doors } from '../house.ts'
import { NOBODY } from './at-table.ts'
import { refusalOf } from './at-work.ts'
import { bookOf, dump } from './belongings.ts'
import {
  asRead,
  LATEST,
  type LetterHouse,
  letterIdOf,
  openLetters,
  rowOf,
  stayed,
  THE_DAY,
  TODAY,
} from './written-to.ts'

describe.each(doors)('the round of a letter over the %s', door => {
  let house: LetterHouse
  beforeAll(async () => {
    house = await openLetters(door)
  })
  afterAll(() => house.close())
  const rowNow = async (letterId: Parameters<typeof rowOf>[1]) =>
    (await house.desk.letters.letter({ letterId })).row

  test('goes from the plan to the post, and later tells who came back', async () => {
    const { desk, manager } = house
    const yu = await house.guest('于建国', { otherName: 'YU Jianguo' })
    expect(await desk.letters.draft({ planned: [yu] })).toMatchObject({ done: 1, left: [] })
    const letterId = letterIdOf(house, yu)
    expect((await desk.letters.list({ status: ['drafted'] })).rows).toMatchObject([
      {
        id: letterId,
        occasion: 'birthday-away',
        target: THE_DAY,
        latestOn: LATEST,
        yearsAway: 3,
        country: 'CN',
      },
    ])
    expect(await manager.letters.approve(asRead(house, [letterId]))).toMatchObject({ done: 1, left: [] })
    const [sheet] = (await desk.letters.sheets({ letterIds: [letterId] })).sheets
    expect(sheet).toMatchObject({ id: letterId, date: '2026年6月1日', prints: 0 })
    expect(sheet?.body).toMatch(/^尊敬的于先生：\n\n您已经有三年没有到我们这里来了。/)
    expect(sheet?.envelope).toEqual({
      order: 'largest-first',
      name: '于建国 先生 收',
      lines: ['杭州市', '西湖区文三路90号'],
      boxes: '310012',
      country: null,
    })
    await desk.letters.printed({ letterIds: [letterId], letters: 'a4', post: 'dl' })
    await desk.letters.posted({ letterIds: [letterId], on: TODAY, cost: null })
    // Six yuan, what the stamp costs here.
    expect(await rowNow(letterId)).toMatchObject({
      ...{ status: 'posted', postedOn: TODAY, cost: 600, cameBack: null },
      dueOn: '2026-06-08',
    })
    await house.at('2026-12-01T09:00:00', async later => {
      await later.desk.letters.replied({ letterId, on: '2026-06-20', reply: 'touched' })
      stayed(house, yu.guestId, '2026-11-02', '2026-11-05')
      const { row, steps, reply } = await later.desk.letters.letter({ letterId })
      expect(row).toMatchObject({ repliedOn: '2026-06-20', cameBack: '2026-11-02' })
      expect(reply).toBe('touched')
      expect(steps.map(({ to, by }) => [to, by])).toEqual([
        ['drafted', 'front-desk one'],
        ['approved', '周经理'],
        ['printed', 'front-desk one'],
        ['posted', 'front-desk one'],
        ['replied', 'front-desk one'],
      ])
    })
  })

  test('can be taken back step by step, until the book is as it was', async () => {
    const { desk, manager } = house
    const guest = await house.guest('王建')
    const before = withoutTraces(dump(house))
    const batches: { batchId: BatchId; row: unknown }[] = []
    const step = async (call: () => Promise<{ batchId: BatchId }>) => {
      const row = batches.length > 0 ? rowOf(house, letterIdOf(house, guest)) : null
      batches.unshift({ batchId: (await call()).batchId, row })
    }
    await step(() => desk.letters.draft({ planned: [guest] }))
    const letterId = letterIdOf(house, guest)
    const letterIds = [letterId]
    await step(() => manager.letters.approve(asRead(house, letterIds)))
    await step(() => desk.letters.printed({ letterIds, letters: 'a4', post: 'dl' }))
    await step(() => desk.letters.posted({ letterIds, on: TODAY, cost: 450 }))
    expect(rowOf(house, letterId)).toMatchObject({ status: 'posted', cost: 450, currency: 'CNY' })
    for (const { batchId, row } of batches) {
      // An earlier step is not taken back from under a later one.
      for (const earlier of batches.slice(batches.findIndex(one => one.batchId === batchId) + 1))
        expect(await manager.letters.undo({ batchId: earlier.batchId })).toEqual({ done: 0, movedOn: 1 })
      expect(await manager.letters.undo({ batchId })).toEqual({ done: 1, movedOn: 0 })
      if (row) expect(rowOf(house, letterId)).toEqual(row)
    }
    expect(withoutTraces(dump(house))).toEqual(before)
    // It is planned again, and can go the same way once more.
    expect(await desk.letters.draft({ planned: [guest] })).toMatchObject({ done: 1 })
  })

  test('is taken back by whoever did it, and by a manager', async () => {
    const guest = await house.guest('陈建')
    await house.desk.letters.draft({ planned: [guest] })
    const { batchId } = await house.manager.letters.approve(asRead(house, [letterIdOf(house, guest)]))
    expect(await refusalOf(house.desk.letters.undo({ batchId }))).toEqual({
      code: 'NOT_ALLOWED',
      data: { roles: ['manager'] },
    })
    expect(await refusalOf(house.manager.letters.undo({ batchId: NOBODY as BatchId }))).toEqual({
      code: 'NOT_THERE',
      data: { what: 'batch' },
    })
    expect(await house.manager.letters.undo({ batchId })).toEqual({ done: 1, movedOn: 0 })
  })

  test('is approved once by two managers at once, and drafted once by two desks', async () => {
    const keys = [await house.guest('赵建'), await house.guest('钱建'), await house.guest('孙建')]
    const colleague = await house.as('front-desk', door)
    const drafts = await Promise.all([
      house.desk.letters.draft({ planned: keys }),
      colleague.letters.draft({ planned: keys }),
    ])
    expect(drafts.map(({ done }) => done).sort()).toEqual([0, 3])
    expect(drafts.flatMap(({ left }) => left.map(({ why }) => why))).toEqual([
      'moved-on',
      'moved-on',
      'moved-on',
    ])
    const letterIds = keys.map(key => letterIdOf(house, key))
    const other = await house.as('manager', door)
    const both = await Promise.all([
      house.manager.letters.approve(asRead(house, letterIds)),
      other.letters.approve(asRead(house, letterIds)),
    ])
    expect(both.map(({ done }) => done).sort()).toEqual([0, 3])
    for (const letterId of letterIds) {
      const { steps } = await house.desk.letters.letter({ letterId })
      expect(steps.map(({ to }) => to)).toEqual(['drafted', 'approved'])
    }
  })

  test('counts a sheet printed again, and nothing twice', async () => {
    const { desk } = house
    const letterId = await house.upTo('printed', await house.guest('李建'))
    const before = await rowNow(letterId)
    expect(await desk.letters.printed({ letterIds: [letterId], letters: 'a4', post: 'dl' })).toMatchObject({
      done: 1,
    })
    expect(await rowNow(letterId)).toEqual({ ...before, rev: before.rev + 1 })
    const [sheet] = (await desk.letters.sheets({ letterIds: [letterId] })).sheets
    expect(sheet?.prints).toBe(2)
    await desk.letters.posted({ letterIds: [letterId], on: TODAY, cost: null })
    await desk.letters.printed({ letterIds: [letterId, letterId], letters: 'us-letter', post: 'none' })
    expect(await rowNow(letterId)).toMatchObject({ status: 'posted', printedAt: before.printedAt, cost: 600 })
    expect((await desk.letters.sheets({ letterIds: [letterId] })).sheets[0]?.prints).toBe(3)
  })

  test('may be changed by hand until it is approved, and says so', async () => {
    const { desk } = house
    const letterId = await house.upTo('drafted', await house.guest('周建'))
    const { row } = await desk.letters.letter({ letterId })
    const change = { letterId, rev: row.rev, body: '于先生：\n\n见字如面。' }
    expect(await desk.letters.change(change)).toEqual({ rev: row.rev + 1 })
    expect(await refusalOf(desk.letters.change(change))).toEqual({
      code: 'CHANGED_MEANWHILE',
      data: { by: 'front-desk one' },
    })
    expect((await desk.letters.letter({ letterId })).sheet.body).toBe(change.body)
    expect((await rowNow(letterId)).changedByHand).toBe(true)
    // Whoever read it before the change has not read it.
    const before = { letters: [{ id: letterId, rev: row.rev }] }
    expect(await house.manager.letters.approve(before)).toMatchObject({
      done: 0,
      left: [{ letterId, name: '周建', why: 'changed' }],
    })
    expect((await rowNow(letterId)).status).toBe('drafted')
    await house.manager.letters.approve(asRead(house, [letterId]))
    const { rev } = await rowNow(letterId)
    expect(await refusalOf(desk.letters.change({ ...change, rev }))).toMatchObject({ code: 'NOT_NOW' })
  })

  test('goes only from one step to the next', async () => {
    const { desk, manager } = house
    const letterId = await house.upTo('drafted', await house.guest('吴建'))
    const ids = { letterIds: [letterId] }
    const moved = { done: 0, left: [{ letterId, name: '吴建', why: 'moved-on' }] }
    expect(await desk.letters.printed({ ...ids, letters: 'a4', post: 'dl' })).toMatchObject(moved)
    expect(await desk.letters.posted({ ...ids, on: TODAY, cost: null })).toMatchObject(moved)
    expect(await desk.letters.sheets(ids)).toMatchObject({ sheets: [], left: moved.left })
    expect((await manager.letters.mailHouse(ids)).csv.trim().split('\n')).toHaveLength(1)
    for (const call of ['returned', 'replied'] as const) {
      const said = { letterId, on: TODAY, why: 'moved', reply: '' }
      expect(await refusalOf(desk.letters[call](said))).toMatchObject({ code: 'NOT_NOW' })
    }
  })

  test('is posted on a day that can be true', async () => {
    const { desk } = house
    const letterId = await house.upTo('printed', await house.guest('郑建'))
    for (const on of ['2026-05-31', '2026-06-02'])
      expect(await refusalOf(desk.letters.posted({ letterIds: [letterId], on, cost: null }))).toMatchObject({
        code: 'DAY_UNSOUND',
      })
    await house.at('2026-06-03T10:00:00', later =>
      later.desk.letters.posted({ letterIds: [letterId], on: '2026-06-02', cost: null }),
    )
    expect(await rowNow(letterId)).toMatchObject({ postedOn: '2026-06-02', dueOn: '2026-06-08' })
  })

  test('is never silently late', async () => {
    const [late, started, onPaper] = [
      await house.guest('冯建'),
      await house.guest('陈建业'),
      await house.guest('褚建'),
    ]
    const drafted = await house.upTo('drafted', started)
    const approved = await house.upTo('approved', await house.guest('卫建'))
    const printed = await house.upTo('printed', onPaper)
    await house.at('2026-06-03T10:00:00', async ({ desk, manager }) => {
      const tooLate = { done: 0, left: [{ why: 'too-late' }] }
      expect(await desk.letters.draft({ planned: [late] })).toMatchObject(tooLate)
      expect(await manager.letters.approve(asRead(house, [drafted]))).toMatchObject(tooLate)
      expect(await desk.letters.printed({ letterIds: [approved], letters: 'a4', post: 'dl' })).toMatchObject(
        tooLate,
      )
      expect(await desk.letters.sheets({ letterIds: [approved, printed] })).toMatchObject({
        sheets: [{ id: printed }],
        left: [{ letterId: approved, why: 'too-late' }],
      })
      expect(await manager.letters.mailHouse({ letterIds: [approved] })).toMatchObject(tooLate)
    })
  })

  test('does not begin for a day nobody keeps, nor for a guest who is not there', async () => {
    const { guestId } = await house.guest('蒋建')
    const planned = [
      { guestId, target: '2026-06-09' },
      { guestId: NOBODY as typeof guestId, target: THE_DAY },
    ]
    expect(await house.desk.letters.draft({ planned })).toMatchObject({
      done: 0,
      left: planned.map(key => ({ key, why: 'not-planned' })),
    })
    for (const key of planned) {
      const code = key.guestId === guestId ? 'NOT_PLANNED' : 'NOT_THERE'
      expect(await refusalOf(house.desk.letters.preview(key))).toMatchObject({ code })
    }
  })

  test('is read before it is drafted as it will be drafted, and nothing is written', async () => {
    const guest = await house.guest('沈建')
    const before = withoutTraces(dump(house))
    const { planned, sheet } = await house.desk.letters.preview(guest)
    expect(planned).toMatchObject({
      occasion: 'birthday-away',
      yearsAway: 3,
      blocked: [],
      printOn: expect.any(String),
    })
    expect(withoutTraces(dump(house))).toEqual(before)
    const letterId = await house.upTo('drafted', guest)
    const { id: _, rev: __, ...drafted } = (await house.desk.letters.letter({ letterId })).sheet
    expect(sheet).toEqual(drafted)
  })

  test('becomes a call while a complaint is open', async () => {
    const guest = await house.guest('韩建')
    house.put(
      `INSERT INTO complaint (id, guest_id, what, day, created_at) VALUES ('c1', ?, 'the lift', '2026-05-01', '2026-05-01T00:00:00.000Z')`,
      guest.guestId,
    )
    expect(await house.desk.letters.preview(guest)).toMatchObject({
      planned: { call: { complaint: 'the lift' } },
      sheet: null,
    })
    expect(await house.desk.letters.draft({ planned: [guest] })).toMatchObject({
      done: 0,
      left: [{ key: guest, why: 'call' }],
    })
    const { batchId } = await house.desk.letters.called({ ...guest, said: 'all is well' })
    expect((await house.desk.letters.letter({ letterId: letterIdOf(house, guest) })).note).toBe('all is well')
    expect(await refusalOf(house.desk.letters.called({ ...guest, said: 'again' }))).toMatchObject({
      code: 'NOT_PLANNED',
    })
    expect(await house.desk.letters.undo({ batchId })).toEqual({ done: 1, movedOn: 0 })
    const other = await house.guest('杨建')
    expect(await refusalOf(house.desk.letters.called({ ...other, said: 'hello' }))).toMatchObject({
      code: 'NOT_PLANNED',
    })
    house.put(`DELETE FROM complaint`)
  })

  test('can be dropped, planned or drafted, and comes back by undo', async () => {
    const { manager, desk } = house
    const [plan, book] = [await house.guest('朱建'), await house.guest('秦建')]
    const letterId = await house.upTo('approved', book)
    const gone = await house.upTo('posted', await house.guest('尤建'))
    const { batchId, done, left } = await manager.letters.drop({
      planned: [plan],
      letterIds: [letterId, gone],
      why: 'no',
    })
    expect({ done, left }).toMatchObject({ done: 2, left: [{ letterId: gone, why: 'moved-on' }] })
    expect((await desk.letters.letter({ letterId })).note).toBe('no')
    expect(await desk.letters.draft({ planned: [plan] })).toMatchObject({
      done: 0,
      left: [{ why: 'moved-on' }],
    })
    expect(await manager.letters.undo({ batchId })).toEqual({ done: 2, movedOn: 0 })
    expect(await desk.letters.draft({ planned: [plan] })).toMatchObject({ done: 1 })
    expect((await rowNow(letterId)).status).toBe('approved')
  })

  test('comes back from the post: the address is marked, unless it is another one by now', async () => {
    const { desk } = house
    const [stays, moves] = [await house.guest('许建'), await house.guest('何建')]
    const letters = [await house.upTo('posted', stays), await house.upTo('posted', moves)]
    const [first, second] = letters
    if (!first || !second) throw new Error('two letters')
    expect(
      await refusalOf(desk.letters.returned({ letterId: first, on: '2026-05-31', why: 'unknown' })),
    ).toMatchObject({ code: 'DAY_UNSOUND' })
    house.put(
      `UPDATE guest_address SET lines = '["新街口1号"]', updated_at = '2026-06-01T01:00:00.000Z' WHERE guest_id = ?`,
      moves.guestId,
    )
    for (const letterId of letters) await desk.letters.returned({ letterId, on: TODAY, why: '查无此人' })
    const mark = (guestId: string) =>
      bookOf(house).prepare('SELECT returned_on FROM guest_address WHERE guest_id = ?').pluck().get(guestId)
    expect([mark(stays.guestId), mark(moves.guestId)]).toEqual([TODAY, null])
    expect((await desk.letters.letter({ letterId: first })).returnedWhy).toBe('查无此人')
    expect(
      await refusalOf(desk.letters.returned({ letterId: first, on: TODAY, why: 'again' })),
    ).toMatchObject({ code: 'NOT_NOW' })
  })

  test('shows long lists page by page, what must go first on top and what is done last', async () => {
    const { desk } = house
    const pages = async (status: Parameters<typeof desk.letters.list>[0]['status']) => {
      const rows: Awaited<ReturnType<typeof desk.letters.list>>['rows'] = []
      for (let after: (typeof rows)[number]['id'] | null = null, more = true; more; ) {
        const page: Awaited<ReturnType<typeof desk.letters.list>> = await desk.letters.list({
          status,
          after,
          limit: 2,
        })
        rows.push(...page.rows)
        more = page.more
        after = page.rows.at(-1)?.id ?? null
      }
      return rows
    }
    for (const status of [['drafted', 'approved'], ['posted']] as const) {
      const whole = (await desk.letters.list({ status: [...status] })).rows
      expect(whole.length).toBeGreaterThan(2)
      expect(await pages([...status])).toEqual(whole)
    }
  })

  test.each<[Role, string[]]>([
    ['front-desk', ['approve', 'drop', 'mailHouse', 'saveSettings', 'saveFestival', 'setFeed']],
    ['floor', ['list', 'draft', 'sheets', 'printed', 'posted', 'undo', 'settings']],
    ['outlet', ['list', 'draft', 'sheets', 'printed', 'posted', 'undo', 'settings']],
  ])('is not for the %s to %j', async (role, calls) => {
    for (const call of calls) {
      const client = house.of(role).letters as unknown as Record<string, (input: unknown) => Promise<unknown>>
      expect(await refusalOf(client[call]?.({}) ?? Promise.resolve())).toMatchObject({ code: 'NOT_ALLOWED' })
    }
  })
})

/** The letterhead a letter was once written under stays, and so do sessions and the thread that builds the lists. */
function withoutTraces(tables: ReturnType<typeof dump>) {
  const { letterhead: _head, session: _session, ...rest } = tables
  return rest
}
