import { ORPCError } from '@orpc/client'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '../../electron/host/db/sql.ts'
import type { StaffId } from '../../shared/contract/base.ts'
import type { ProcedureName } from '../../shared/contract/index.ts'
import { theTable } from '../host/at-work.ts'
import { formFor, MR_YU } from '../host/people.ts'
import { doors, openHouse, type TestHouse } from '../house.ts'
import { call, inputs, type Nasty, procedures } from './shapes.ts'

/** A hash takes a fifth of a second, a worker as long to start: of those a few must do. */
const MOST_ROUNDS = 5
const SLOW: Partial<Record<ProcedureName, number>> = {
  'house.setUp': 8,
  'staff.signIn': 12,
  'staff.add': 12,
  'staff.setPin': 12,
  'intake.open': 8,
  // Each plans the whole year in a thread of its own.
  'letters.calendar': 6,
}
const RUNS = 60

const words = [
  `'); DROP TABLE guest; --`,
  `" OR 1=1 --`,
  '%',
  '_',
  '*',
  '\u0000',
  '\ud800',
  'a\udc00b',
  '👩‍👩‍👧‍👦',
  'e\u0301\u0302\u0303'.repeat(50),
  '\u202e\u2066于先生',
  '\ufdfa'.repeat(60),
  'İSTANBUL ß ſ ﬁ',
  '   \t\u3000 ',
  'null',
  '__proto__',
  '../../etc/passwd',
  '<img src=x onerror=alert(1)>',
  'x'.repeat(10_000),
  '于'.repeat(10_000),
  '2026-02-30',
  '99:99',
  '-0',
]
const oddities: unknown[] = [
  null,
  true,
  0,
  -0,
  -1,
  1e308,
  -1e308,
  2 ** 53,
  2 ** 63,
  0.1,
  Number.NaN,
  Infinity,
  '',
  [],
  {},
  [[]],
  12n,
  new Date(0),
  new Set([1]),
  new Map([['a', 1]]),
  new File(['x'], 'x'),
]
const leaf = fc.oneof(
  fc.constantFrom(...words),
  fc.constantFrom(...oddities),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.integer(),
  fc.nat(60).map(depth => nested(depth * 10)),
  fc.object({ maxDepth: 3, key: fc.constantFrom('a', '__proto__', 'constructor', 'toString', 'guestId') }),
)

describe.each(doors)('whatever is said over the %s', door => {
  let house: TestHouse
  let nasty: Nasty
  let manager: StaffId
  beforeAll(async () => {
    house = await openHouse()
    const client = await house.as('manager', door)
    manager = (await client.staff.me()).id
    const { id } = await client.staff.add({ name: 'Somebody', role: 'floor', language: 'en', pin: '1357' })
    const { guestId } = await client.guests.create(MR_YU)
    const { outletId, breakfast, second } = await theTable(client)
    const { stayId } = await client.stays.checkIn({ guestId, room: '0817', depart: '2026-11-12' })
    const place = { guestId, outletId, mealPeriodId: breakfast, seatId: second }
    const { visitId } = await client.dining.recordVisit({ ...place, items: [], covers: 1 })
    nasty = { leaf, ids: { ...place, stayId, visitId, id, staffId: id } }
  })
  afterAll(() => house.close())

  /** A token past the PIN, since some of the calls end the session they are made with. */
  const token = (): string => {
    const book = house.host.books.current()
    if (!book) throw new Error('the book was closed')
    return inTransaction(book, { at: house.clock.now().toISOString(), by: manager }, tx => {
      tx.touch('staff')
      return house.host.sessions.start(tx, manager)
    }).result
  }
  const faults = () => house.logged.filter(line => line.includes('"fault"'))
  const expectWell = async () => {
    expect(faults()).toEqual([])
    expect((await house.client(door).house.status()).state).toBe('open')
    const connection = house.host.books.current()?.connection
    expect(connection?.pragma('quick_check', { simple: true })).toBe('ok')
    expect(connection?.pragma('foreign_key_check')).toEqual([])
    expect(connection?.inTransaction).toBe(false)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  }

  test.for(procedures)(
    '$name answers or refuses, and is never at fault',
    { timeout: 60_000 },
    async ({ name, input }) => {
      const outcomes: Record<string, number> = {}
      // Of inputs none of which got past the check of its shape, nothing would be learned: then others are thrown.
      const areAllRefused = () => Object.keys(outcomes).every(code => code === 'BAD_REQUEST')
      for (let round = 0; round === 0 || (input && areAllRefused() && round < MOST_ROUNDS); round++)
        await fc.assert(
          fc.asyncProperty(inputs(input, nasty), async said => {
            const stop = new AbortController()
            let code = 'answered'
            try {
              await call(house.client(door, token()), name, said, { signal: stop.signal })
            } catch (error) {
              if (!(error instanceof ORPCError)) throw error
              code = error.code
            } finally {
              stop.abort()
            }
            outcomes[code] = (outcomes[code] ?? 0) + 1
            expect(['FAULT', 'INTERNAL_SERVER_ERROR', 'MALFORMED_ORPC_ERROR_RESPONSE']).not.toContain(code)
            expect(faults()).toEqual([])
          }),
          { numRuns: SLOW[name] ?? RUNS, endOnFailure: true },
        )
      await expectWell()
      if (input && !SLOW[name]) expect(areAllRefused()).toBe(false)
    },
  )

  test('10,000 characters are looked for without harm', async () => {
    const client = house.client(door, token())
    for (const text of [
      'x'.repeat(10_000),
      '于'.repeat(10_000),
      'a b '.repeat(2500),
      '1'.repeat(10_000),
      '👩‍👩‍👧‍👦'.repeat(900),
      'e\u0301'.repeat(5000),
    ]) {
      expect(await client.guests.search({ text })).toBeInstanceOf(Array)
    }
  })

  test('what was written comes back as it was written', async () => {
    const client = house.client(door, token())
    for (const word of [
      `O'Brien "); DROP TABLE guest; --`,
      '👩‍👩‍👧‍👦 于先生',
      'a\u202eb',
      'İstanbul ß ﬁ',
      '<b>Bold</b>',
      '𠮷野家',
    ]) {
      const { guestId } = await client.guests.create(
        formFor(word, { company: word, city: word, alias: word }),
      )
      expect(await client.guests.form({ guestId })).toMatchObject({
        name: word,
        company: word,
        city: word,
        alias: word,
      })
    }
  })
})

function nested(depth: number): unknown {
  let value: unknown = 'deep'
  for (let at = 0; at < depth; at++) value = at % 2 ? [value] : { a: value }
  return value
}
