import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { inTransaction } from '../../electron/host/db/sql.ts'
import { addGuest } from '../../electron/host/guests/store.ts'
import type { LetterId } from '../../shared/contract/base.ts'
import type { PlannedKey } from '../../shared/contract/letters.ts'
import { bookOf } from './belongings.ts'
import { formFor } from './people.ts'
import { asRead, JUNE, type LetterHouse, openLetters, THE_DAY, TODAY } from './written-to.ts'

const MANY = 2000

let house: LetterHouse
let planned: PlannedKey[]
beforeAll(async () => {
  house = await openLetters('port')
  planned = manyGuests()
}, 60_000)
afterAll(() => house.close())

test('of two thousand to write the first thousand are shown, and the others once these are written', async () => {
  const { desk, manager } = house
  await manager.letters.planAgain()
  const first = await vi.waitFor(
    async () => {
      const { planning, write } = await desk.letters.today()
      expect(planning.running).toBe(false)
      return write
    },
    { timeout: 20_000, interval: 50 },
  )
  expect(first).toMatchObject({ inAll: MANY, letters: { length: MANY / 2 } })
  const keys = first.letters.map(({ guest, target }) => ({ guestId: guest.id, target }))
  const { batchId } = await desk.letters.draft({ planned: keys })
  const { write: rest } = await desk.letters.today()
  expect(rest).toMatchObject({ inAll: MANY / 2, letters: { length: MANY / 2 } })
  const shown = new Set(keys.map(({ guestId }) => guestId))
  expect(rest.letters.filter(({ guest }) => shown.has(guest.id))).toEqual([])
  await desk.letters.undo({ batchId })
  expect((await desk.letters.today()).write).toEqual(first)
}, 60_000)

test('two thousand letters go each step in one call, and back in one', async () => {
  const { desk, manager } = house
  const before = counted()
  const drafted = await timed('drafted', desk.letters.draft({ planned }))
  expect(drafted).toMatchObject({ done: MANY, left: [] })
  const letterIds = bookOf(house).prepare('SELECT id FROM letter').pluck().all() as LetterId[]
  const approved = await timed('approved', manager.letters.approve(asRead(house, letterIds)))
  const printed = await timed('printed', desk.letters.printed({ letterIds, letters: 'a4', post: 'dl' }))
  const posted = await timed('posted', desk.letters.posted({ letterIds, on: TODAY, cost: null }))
  for (const each of [approved, printed, posted]) expect(each).toMatchObject({ done: MANY, left: [] })
  for (const { batchId } of [posted, printed, approved, drafted])
    expect(await timed('taken back', manager.letters.undo({ batchId }))).toEqual({ done: MANY, movedOn: 0 })
  expect(counted()).toEqual(before)
}, 60_000)

function manyGuests(): PlannedKey[] {
  const book = bookOf(house)
  const at = JUNE.toISOString()
  const stay = book.prepare(
    `INSERT INTO stay (id, guest_id, status, arrive, depart, room, created_at, updated_at)
     VALUES (?, ?, 'out', '2023-06-02', '2023-06-05', '0817', ?, ?)`,
  )
  const address = book.prepare(
    `INSERT INTO guest_address (guest_id, lines, city, postcode, country, created_at, updated_at)
     VALUES (?, '["文三路90号"]', '杭州市', '310012', 'CN', ?, ?)`,
  )
  const birthday = { year: 1968, month: 6, day: 8, calendar: 'gregorian' as const }
  const { result } = inTransaction({ connection: book }, { at, by: null }, tx =>
    Array.from({ length: MANY }, (_, no) => {
      const guestId = addGuest(tx, formFor(`于${String(no)}`, { gender: 'm', birthday }))
      stay.run(`stay-${no}`, guestId, at, at)
      address.run(guestId, at, at)
      return { guestId, target: THE_DAY }
    }),
  )
  book.exec(`UPDATE guest SET stays = 1, last_stay = '2023-06-05'`)
  return result
}

/** Rows of what letters write, but for the letterhead they were written under. */
function counted() {
  const count = (table: string) => bookOf(house).prepare(`SELECT count(*) FROM ${table}`).pluck().get()
  return { letters: count('letter'), steps: count('letter_step'), templates: count('letter_template') }
}

async function timed<Result>(what: string, call: Promise<Result>): Promise<Result> {
  const began = performance.now()
  const result = await call
  const ms = performance.now() - began
  console.log(`${MANY} letters ${what} in ${Math.round(ms)} ms`)
  // A machine that is busy with other things takes longer; what takes a minute is broken.
  expect(ms).toBeLessThan(15_000)
  return result
}
