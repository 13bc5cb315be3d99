import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { ORPCError } from '@orpc/client'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '../../electron/host/db/sql.ts'
import { openPort } from '../../electron/host/rpc/port.ts'
import type { StaffId } from '../../shared/contract/base.ts'
import type { ProcedureName } from '../../shared/contract/index.ts'
import { LARGEST_FILE } from '../../shared/contract/intake.ts'
import { theTable } from '../host/at-work.ts'
import { formFor, MR_YU } from '../host/people.ts'
import { doors, openHouse, type TestHouse } from '../house.ts'
import { call, inputs, type Nasty, procedures } from './shapes.ts'

/** A hash takes a fifth of a second, a worker as long to start: of those a few must do. */
const SLOW: Partial<Record<ProcedureName, number>> = {
  'house.setUp': 8,
  'staff.signIn': 12,
  'staff.add': 12,
  'staff.setPin': 12,
  'intake.open': 8,
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
      // Of inputs none of which got past the check of its shape, nothing would be learned.
      if (input && !SLOW[name]) expect(Object.keys(outcomes)).not.toEqual(['BAD_REQUEST'])
    },
  )

  test('10,000 characters are looked for in no time, and found nowhere', async () => {
    const client = house.client(door, token())
    for (const text of [
      'x'.repeat(10_000),
      '于'.repeat(10_000),
      'a b '.repeat(2500),
      '1'.repeat(10_000),
      '👩‍👩‍👧‍👦'.repeat(900),
      'e\u0301'.repeat(5000),
    ]) {
      const began = performance.now()
      expect(await client.guests.search({ text })).toEqual([])
      expect(performance.now() - began).toBeLessThan(500)
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

describe('what is no call at all', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openHouse()
  })
  afterAll(() => house.close())
  const faults = () => house.logged.filter(line => line.includes('"fault"'))
  const post = async (path: string, body: string | Buffer, type = 'application/json') => {
    const headers = { 'content-type': type, 'x-csrf-token': 'orpc' }
    const response = await fetch(new URL(path, house.url), { method: 'POST', headers, body })
    await response.arrayBuffer()
    return response.status
  }

  const bodies: [string, string | Buffer][] = [
    ['nothing', ''],
    ['half a JSON', '{"json":{"text":"yu'],
    ['a number', '7'],
    ['a list', '[]'],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0xd8])],
    ['a list a hundred thousand deep', '['.repeat(100_000)],
    ['objects fifty thousand deep', `${'{"json":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
    ['a key that is a prototype', '{"json":{"__proto__":{"polluted":1},"text":"yu"}}'],
    [
      'types where there are none',
      '{"json":{"text":"yu"},"meta":[[1,"nowhere","deeper"],[99,"text"],["x"]]}',
    ],
    [
      'a type on a prototype',
      '{"json":{"text":"yu"},"meta":[[0,"__proto__","polluted"],[3,"constructor","prototype","polluted"]]}',
    ],
    ['a big number that is none', '{"json":{"text":"yu"},"meta":[[0,"text"]]}'],
    ['a date that is none', '{"json":{"text":"yu"},"meta":[[1,"text"]]}'],
    ['an address that is none', '{"json":{"text":"yu"},"meta":[[4,"text"]]}'],
    ['an expression that never ends', '{"json":{"text":"/(a+)+$/"},"meta":[[5,"text"]]}'],
    ['types that are no list', '{"json":{"text":"yu"},"meta":7}'],
    ['a file that is not there', '{"json":{"text":"yu"},"maps":[["text"]]}'],
  ]
  describe.each([
    '/rpc/guests/search',
    '/rpc/staff/signIn',
    '/rpc/intake/open',
    '/rpc/house/recover',
    '/api/guests/search',
    '/api/staff/signIn',
    '/api/house/recover',
  ])('at %s', path => {
    test.for(bodies)('%s is refused, and is no fault of the house', async ([, body]) => {
      const status = await post(path, body)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
      expect(faults()).toEqual([])
      expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    })

    test('nor is anything else', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(
            fc.json(),
            fc.string({ unit: 'binary' }),
            fc.json().map(json => `{"json":${json},"meta":${json}}`),
          ),
          async body => {
            expect(await post(path, body)).toBeLessThan(500)
          },
        ),
        { numRuns: 60 },
      )
      expect(faults()).toEqual([])
    })
  })

  test.for([
    '/rpc/nobody/knows',
    '/rpc/guests/erase',
    '/rpc/guests',
    '/rpc/',
    '/rpc/__proto__/search',
    '/rpc/guests/constructor',
    '/rpc/guests/search/more',
    '/api/nobody/knows',
    '/api/guests/constructor',
    '/api/',
  ])('%s is not there', async path => {
    expect(await post(path, '{"json":{}}')).toBe(404)
    expect(faults()).toEqual([])
  })

  test.for(['/rpc/guests/search', '/api/guests/search', '/rpc/staff/signIn'])(
    'a body larger than any form is refused at %s before it is read',
    async path => {
      expect(await post(path, `{"json":{"text":"${'x'.repeat(300_000)}"}}`)).toBe(413)
      // A stream of unknown length is cut off as soon as it is too long.
      const endless = new ReadableStream({
        pull: controller => controller.enqueue(Buffer.alloc(65_536, 'x')),
      })
      const headers = { 'content-type': 'application/json', 'x-csrf-token': 'orpc' }
      const streamed = fetch(new URL(path, house.url), {
        method: 'POST',
        headers,
        body: endless,
        duplex: 'half',
      } as RequestInit)
      expect(
        await streamed.then(
          ({ status }) => status,
          () => 'cut off',
        ),
      ).toSatisfy(outcome => outcome === 413 || outcome === 'cut off')
      expect(faults()).toEqual([])
    },
  )

  test('a file may be larger than a form, but not than the largest', async () => {
    const line = (bytes: number) => {
      const form = new FormData()
      form.append('data', JSON.stringify({ json: { file: {} }, meta: [], maps: [['file']] }))
      form.append('0', new File([Buffer.alloc(bytes, 'a,b\n')], 'bookings.csv', { type: 'text/csv' }))
      return fetch(new URL('/rpc/intake/open', house.url), {
        method: 'POST',
        headers: { 'x-csrf-token': 'orpc' },
        body: form,
      })
    }
    // Nobody is signed in, and that is what the smaller one hears: it was read.
    expect((await line(1024 * 1024)).status).toBe(401)
    const large = line(LARGEST_FILE + 1024 * 1024)
    expect(
      await large.then(
        ({ status }) => status,
        () => 'cut off',
      ),
    ).toSatisfy(outcome => outcome === 413 || outcome === 'cut off')
    expect(faults()).toEqual([])
  })

  test('nonsense on the port is not answered, and the next call on it is', async () => {
    const { port1, port2 } = new MessageChannel()
    openPort(house.host, port1)
    const oddMessages: unknown[] = [
      'nonsense',
      '',
      '{}',
      '[]',
      '{"i":1}',
      '{"i":"1","t":1,"p":{"u":"/house/status"}}',
      '{"i":"x","t":99,"p":{}}',
      7,
      null,
      undefined,
      {},
      [],
      new ArrayBuffer(8),
      new Uint8Array(40),
      new Map(),
      '\u0000',
      'x'.repeat(100_000),
    ]
    for (const message of oddMessages) port2.postMessage(message)
    expect((await statusOver(port2)).state).toBe('open')
    for (const port of [port1, port2]) port.close()
    expect((await house.client('port').house.status()).state).toBe('open')
    // Each is on record, and none of what it said.
    expect(faults().length).toBeGreaterThan(5)
    expect(faults().every(line => line.includes('"where":"a message"') && !line.includes('nonsense'))).toBe(
      true,
    )
    house.logged.length = 0
  })
})

async function statusOver(port: MessagePort) {
  const { createORPCClient } = await import('@orpc/client')
  const { RPCLink } = await import('@orpc/client/message-port')
  const client = createORPCClient<{ house: { status: () => Promise<{ state: string }> } }>(
    new RPCLink({ port }),
  )
  port.start()
  return client.house.status()
}

function nested(depth: number): unknown {
  let value: unknown = 'deep'
  for (let at = 0; at < depth; at++) value = at % 2 ? [value] : { a: value }
  return value
}
