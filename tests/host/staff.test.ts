import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { note } from '../../electron/host/db/audit.ts'
import { inTransaction } from '../../electron/host/db/sql.ts'
import { createSessions } from '../../electron/host/staff/sessions.ts'
import type { StaffId } from '../../shared/contract/base.ts'
import type { Client } from '../../shared/contract/index.ts'
import { contentOf } from '../db/book.ts'
import { doors, hotelPlan, MORNING } from '../house.ts'
import { type AtWork, openAtWork, refusalOf } from './at-work.ts'

const MINUTE = 60_000
const RIGHT = '135790'
const WRONG = '000000'

describe.each(doors)('staff over the %s', door => {
  let house: AtWork
  let open: Client
  beforeAll(async () => {
    house = await openAtWork(door)
    open = house.client(door)
  })
  // Whoever was signed in before a test turned the clock on still is, once it is turned back.
  afterEach(() => house.clock.set(MORNING))
  afterAll(() => house.close())

  let hired = 0
  /** Somebody new, so that one test’s wrong PINs are not another’s. */
  const hire = async (role: 'manager' | 'front-desk' | 'floor' | 'outlet' = 'front-desk') => {
    const name = `Newcomer ${++hired}`
    const { id } = await house.manager.staff.add({ name, role, language: 'en', pin: RIGHT })
    return { id, name, role }
  }
  const tryPin = (staffId: StaffId, pin: string) => refusalOf(open.staff.signIn({ staffId, pin }))
  const enter = async (staffId: StaffId) => {
    const { token } = await open.staff.signIn({ staffId, pin: RIGHT })
    return house.client(door, token)
  }
  const detailOf = async (id: StaffId) => (await house.manager.staff.all()).find(person => person.id === id)
  const managerId = async () =>
    (await open.staff.list()).find(({ name }) => name === hotelPlan.manager.name)?.id as StaffId

  describe('the door', () => {
    test('opens for the right PIN, and tells who came in and for how long the screen stays open', async () => {
      const { id, name, role } = await hire('outlet')
      const atTheDesk = await hire('front-desk')
      const there = await open.staff.signIn({ staffId: atTheDesk.id, pin: RIGHT })
      expect(there.autoLockMinutes).toBe(2)
      const entered = await open.staff.signIn({ staffId: id, pin: RIGHT })
      expect(entered.staff).toEqual({ id, name, role, language: 'en' })
      // Where people work on their feet a screen is looked at more than touched.
      expect(entered.autoLockMinutes).toBe(30)
      expect(await house.client(door, entered.token).staff.me()).toEqual({ id, name, role, language: 'en' })
    })

    test('makes one wait after the third wrong PIN, twice as long each time, and stays shut after the sixth', async () => {
      const { id } = await hire()
      /** Hashing takes as long as the machine is busy, and that would count as waiting. */
      const tryWrong = async () => {
        const began = house.clock.now().getTime()
        const refusal = await tryPin(id, WRONG)
        house.clock.set(new Date(began + 500))
        return refusal
      }
      expect(await tryWrong()).toEqual({ code: 'WRONG_PIN', data: { triesLeft: 5 } })
      expect(await tryWrong()).toEqual({ code: 'WRONG_PIN', data: { triesLeft: 4 } })
      expect(await tryWrong()).toEqual({ code: 'WRONG_PIN', data: { triesLeft: 3 } })
      for (const [seconds, triesLeft] of [
        [5, 2],
        [10, 1],
        [20, 0],
      ] as const) {
        // Also the right PIN waits: else the wait would tell a guesser nothing but "go on".
        expect(await tryPin(id, RIGHT)).toEqual({ code: 'WAIT', data: { seconds } })
        house.clock.pass((seconds - 1) * 1000)
        expect((await tryPin(id, RIGHT))?.code).toBe('WAIT')
        house.clock.pass(1001)
        expect(await tryWrong()).toEqual({ code: 'WRONG_PIN', data: { triesLeft } })
      }
      expect(await tryPin(id, RIGHT)).toEqual({ code: 'LOCKED_OUT', data: { minutes: null } })
      house.clock.pass(48 * 60 * MINUTE)
      expect(await tryPin(id, RIGHT)).toEqual({ code: 'LOCKED_OUT', data: { minutes: null } })
    })

    test('forgets wrong PINs with the right one', async () => {
      const { id } = await hire()
      await tryPin(id, WRONG)
      await tryPin(id, WRONG)
      expect(await tryPin(id, RIGHT)).toBeNull()
      expect(await tryPin(id, WRONG)).toEqual({ code: 'WRONG_PIN', data: { triesLeft: 5 } })
    })

    test('is opened again by a manager, who sees who is locked out', async () => {
      const { id } = await hire()
      await lockOut(id)
      const manager = await house.as('manager', door)
      const lockedOut = async () =>
        (await manager.staff.all()).filter(person => person.lockedOut).map(person => person.id)
      expect(await lockedOut()).toContain(id)
      await manager.staff.letIn({ id })
      expect(await lockedOut()).not.toContain(id)
      expect(await tryPin(id, RIGHT)).toBeNull()
    })

    test('opens for a locked-out manager after a quarter of an hour: the house has nobody else to ask', async () => {
      const id = await managerId()
      await lockOut(id)
      expect(await tryPin(id, hotelPlan.manager.pin)).toEqual({ code: 'LOCKED_OUT', data: { minutes: 15 } })
      house.clock.pass(14 * MINUTE)
      expect(await tryPin(id, hotelPlan.manager.pin)).toEqual({ code: 'LOCKED_OUT', data: { minutes: 1 } })
      house.clock.pass(MINUTE + 1000)
      expect(await tryPin(id, WRONG)).toEqual({ code: 'WRONG_PIN', data: { triesLeft: 0 } })
      expect((await tryPin(id, hotelPlan.manager.pin))?.code).toBe('LOCKED_OUT')
      house.clock.pass(15 * MINUTE + 1000)
      expect(await tryPin(id, hotelPlan.manager.pin)).toBeNull()
    })

    test('lets nobody guess faster by guessing at once', async () => {
      const { id } = await hire()
      const guesses = Array.from({ length: 40 }, (_, at) => tryPin(id, String(1000 + at)))
      const codes = (await Promise.all(guesses)).map(refusal => refusal?.code)
      expect(codes.filter(code => code === 'WRONG_PIN')).toHaveLength(3)
      expect(codes.filter(code => code === 'WAIT')).toHaveLength(37)
    })

    test('is shut to who does not work here', async () => {
      const { id, ...person } = await hire()
      await house.manager.staff.change({ id, rev: 1, language: 'en', ...person, active: false })
      expect(await tryPin(id, RIGHT)).toEqual({ code: 'NOT_THERE', data: { what: 'staff' } })
      const nobody = '0198a000-0000-7000-8000-000000000000' as StaffId
      expect(await tryPin(nobody, RIGHT)).toEqual({ code: 'NOT_THERE', data: { what: 'staff' } })
      expect((await open.staff.list()).map(one => one.id)).not.toContain(id)
    })

    const lockOut = async (id: StaffId) => {
      for (let times = 0; times < 6; times++) {
        house.clock.pass(MINUTE)
        expect((await tryPin(id, WRONG))?.code).toBe('WRONG_PIN')
      }
      expect((await tryPin(id, WRONG))?.code).toBe('LOCKED_OUT')
    }
  })

  describe('a session', () => {
    test('ends by signing out, and only that one', async () => {
      const { id } = await hire()
      const [here, there] = [await enter(id), await enter(id)]
      await here.staff.signOut()
      expect((await refusalOf(here.staff.me()))?.code).toBe('NOT_SIGNED_IN')
      expect((await there.staff.me()).id).toBe(id)
    })

    test('ends when its holder’s role changes, when they leave, and when somebody else sets their PIN', async () => {
      for (const end of [
        async (id: StaffId, name: string) =>
          house.manager.staff.change({ id, rev: 1, name, role: 'front-desk', language: 'en', active: true }),
        async (id: StaffId, name: string) =>
          house.manager.staff.change({ id, rev: 1, name, role: 'floor', language: 'en', active: false }),
        async (id: StaffId) => house.manager.staff.setPin({ id, pin: '999999' }),
      ]) {
        const { id, name } = await hire('floor')
        const session = await enter(id)
        await end(id, name)
        expect((await refusalOf(session.staff.me()))?.code).toBe('NOT_SIGNED_IN')
      }
    })

    test('goes on when only the name or language changed, and speaks the new one', async () => {
      const { id, role } = await hire('floor')
      const session = await enter(id)
      await house.manager.staff.change({
        id,
        rev: 1,
        name: `Renamed ${hired}`,
        role,
        language: 'zh',
        active: true,
      })
      expect(await session.staff.me()).toEqual({ id, role, name: `Renamed ${hired}`, language: 'zh' })
      await session.staff.setLanguage({ language: 'en' })
      expect(await session.staff.me()).toMatchObject({ language: 'en' })
    })

    test('of a manager who sets his own PIN goes on', async () => {
      const { id } = await hire('manager')
      const session = await enter(id)
      await session.staff.setPin({ id, pin: '864209' })
      expect((await session.staff.me()).id).toBe(id)
      expect(await tryPin(id, RIGHT)).toMatchObject({ code: 'WRONG_PIN' })
      expect(await tryPin(id, '864209')).toBeNull()
    })

    test('lasts longer where a screen is looked at more than touched', async () => {
      const [waiter, desk] = [await enter((await hire('outlet')).id), await enter((await hire()).id)]
      house.clock.pass(25 * MINUTE)
      expect((await refusalOf(desk.staff.me()))?.code).toBe('NOT_SIGNED_IN')
      expect(await refusalOf(waiter.staff.me())).toBeNull()
    })

    test('ends when nothing was heard of it for longer than the screen stays open, and not while work goes on', async () => {
      const { id } = await hire()
      const session = await enter(id)
      for (let times = 0; times < 5; times++) {
        house.clock.pass(3.5 * MINUTE)
        expect((await session.staff.me()).id).toBe(id)
      }
      house.clock.pass(4.5 * MINUTE)
      expect((await refusalOf(session.staff.me()))?.code).toBe('NOT_SIGNED_IN')
      // Coming back does not wake it.
      expect((await refusalOf(session.staff.me()))?.code).toBe('NOT_SIGNED_IN')
    })

    test('that was never used ends as long after it began', async () => {
      const { id } = await hire()
      const session = await enter(id)
      house.clock.pass(4.5 * MINUTE)
      expect((await refusalOf(session.staff.me()))?.code).toBe('NOT_SIGNED_IN')
    })

    test('outlives a host that died if somebody was at work in it, and does not wake if it was left', async () => {
      const [working, left, newcomer] = [await hire('floor'), await hire('floor'), await hire('floor')]
      const enterFor = async ({ id }: { id: StaffId }) =>
        (await open.staff.signIn({ staffId: id, pin: RIGHT })).token
      const [atWork, idle] = [await enterFor(working), await enterFor(left)]
      house.clock.pass(10 * MINUTE)
      const fresh = await enterFor(newcomer)
      const db = house.host.books.current()
      if (!db) throw new Error('no book is open')
      inTransaction(db, { at: house.clock.now().toISOString(), by: working.id }, tx => {
        note(tx, 'recorded', 'visit', null)
        tx.touch('audit')
      })
      const again = () => createSessions(house.clock, () => 2)
      house.clock.pass(3.5 * MINUTE)
      const restarted = again()
      expect(restarted.actorOf(db, atWork)?.id).toBe(working.id)
      expect(restarted.actorOf(db, fresh)).not.toBeNull()
      expect(restarted.actorOf(db, idle)).toBeNull()
      house.clock.pass(1 * MINUTE)
      // Whom the new host has heard of stays; whom it has not is forgotten.
      expect(restarted.actorOf(db, atWork)?.id).toBe(working.id)
      expect(again().actorOf(db, atWork)).toBeNull()
      // Being let in elsewhere, or tried, is no sign of life of a session that was left.
      await enterFor(left)
      await tryPin(left.id, WRONG)
      expect(again().actorOf(db, idle)).toBeNull()
    })

    test('ends with the longest shift, however busy it was', async () => {
      const { id } = await hire()
      const session = await enter(id)
      for (let minutes = 3; minutes < 16 * 60; minutes += 3) {
        house.clock.pass(3 * MINUTE)
        await session.staff.me()
      }
      // Three quiet minutes end no session; the sixteenth hour does.
      house.clock.pass(3 * MINUTE)
      expect((await refusalOf(session.staff.me()))?.code).toBe('NOT_SIGNED_IN')
    })
  })

  describe('the list of staff', () => {
    test('gives a name once', async () => {
      const [one, other] = [await hire(), await hire()]
      const again = { name: one.name, role: 'floor', language: 'en', pin: RIGHT } as const
      expect(await refusalOf(house.manager.staff.add(again))).toMatchObject({ code: 'NAME_TAKEN' })
      expect(await refusalOf(house.manager.staff.add({ ...again, name: `  ${one.name} ` }))).toMatchObject({
        code: 'NAME_TAKEN',
      })
      const renamed = {
        id: other.id,
        rev: 1,
        name: one.name,
        role: 'floor',
        language: 'en',
        active: true,
      } as const
      expect(await refusalOf(house.manager.staff.change(renamed))).toMatchObject({ code: 'NAME_TAKEN' })
      expect(await detailOf(other.id)).toMatchObject({ name: other.name, rev: 1 })
    })

    test('takes one change at a time: who was slower is told who was faster', async () => {
      const { id, name } = await hire()
      const to = { id, name, role: 'floor', language: 'zh', active: true } as const
      await house.manager.staff.change({ ...to, rev: 1 })
      expect(await refusalOf(house.manager.staff.change({ ...to, language: 'en', rev: 1 }))).toEqual({
        code: 'CHANGED_MEANWHILE',
        data: { by: hotelPlan.manager.name },
      })
      expect(await detailOf(id)).toMatchObject({ language: 'zh', rev: 2 })
    })

    test('keeps the last manager a manager, and lets one go when there is another', async () => {
      const id = await managerId()
      const person = await detailOf(id)
      const { name, language, rev } = person ?? { name: '', language: 'zh', rev: 0 }
      const others = (await house.manager.staff.all()).filter(
        one => one.role === 'manager' && one.id !== id && one.active,
      )
      for (const other of others) await house.manager.staff.change({ ...other, active: false })
      for (const change of [
        { role: 'floor', active: true },
        { role: 'manager', active: false },
        { role: 'floor', active: false },
      ] as const) {
        const refusal = await refusalOf(house.manager.staff.change({ id, rev, name, language, ...change }))
        expect(refusal).toMatchObject({ code: 'LAST_MANAGER' })
      }
      expect(await detailOf(id)).toEqual(person)
      await hire('manager')
      expect(
        await refusalOf(
          house.manager.staff.change({ id, rev, name, language, role: 'manager', active: true }),
        ),
      ).toBeNull()
    })

    test('knows nobody who is not there', async () => {
      const id = '0198a000-0000-7000-8000-000000000000' as StaffId
      const notThere = { code: 'NOT_THERE', data: { what: 'staff' } }
      expect(
        await refusalOf(
          house.manager.staff.change({ id, rev: 1, name: 'X', role: 'floor', language: 'en', active: true }),
        ),
      ).toEqual(notThere)
      expect(await refusalOf(house.manager.staff.setPin({ id, pin: RIGHT }))).toEqual(notThere)
      expect(await refusalOf(house.manager.staff.letIn({ id }))).toEqual(notThere)
    })

    test('shows a PIN nowhere, hashed or not', async () => {
      await hire()
      await house.manager.staff.setPin({ id: (await hire()).id, pin: '424242' })
      const said = JSON.stringify([
        await open.staff.list(),
        await house.manager.staff.all(),
        await house.manager.staff.me(),
        await house.manager.house.audit({}),
        house.logged,
      ])
      for (const secret of [RIGHT, '424242', hotelPlan.manager.pin, 'scrypt', 'pinHash', 'pin_hash']) {
        expect(said).not.toContain(secret)
      }
      expect((await open.staff.list()).every(person => person.demoPin === null)).toBe(true)
    })

    test('keeps PINs and tokens as hashes that cost memory to try', async () => {
      const { id } = await hire()
      const { token } = await open.staff.signIn({ staffId: id, pin: RIGHT })
      const book = house.host.books.current()
      if (!book) throw new Error('no book is open')
      const kept = contentOf(book)
      const text = JSON.stringify(kept)
      expect(text).not.toContain(token)
      expect(text).not.toContain(RIGHT)
      const hashes = (kept.staff as { pin_hash: string }[]).map(({ pin_hash }) => pin_hash)
      expect(new Set(hashes).size).toBe(hashes.length)
      // 128 bytes times cost times block: 64 MiB each.
      for (const hash of hashes) expect(hash).toMatch(/^scrypt\$65536\$8\$1\$[\w-]{22}\$[\w-]{43}$/)
    })

    test('writes who came, went, was locked out and let in, and by whom', async () => {
      const { id } = await hire()
      const session = await enter(id)
      await session.staff.signOut()
      const entries = (await house.manager.house.audit({})).filter(entry => entry.entityId === id)
      expect(entries.map(({ action, staff }) => [action, staff?.id])).toEqual([
        ['signed-out', id],
        ['signed-in', id],
        ['created', await managerId()],
      ])
    })
  })
})
