import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPort } from '../../electron/host/rpc/port.ts'
import { LARGEST_FILE } from '../../shared/contract/intake.ts'
import { hotelPlan, openHouse, type TestHouse } from '../house.ts'

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
    const open = house.client()
    const [manager] = await open.staff.list()
    if (!manager) throw new Error('a hotel without a manager')
    const { token } = await open.staff.signIn({ staffId: manager.id, pin: hotelPlan.manager.pin })
    const line = (bytes: number) => {
      const form = new FormData()
      form.append('data', JSON.stringify({ json: { file: {} }, meta: [], maps: [['file']] }))
      form.append('0', new File([Buffer.alloc(bytes, 'a,b\n')], 'bookings.csv', { type: 'text/csv' }))
      return fetch(new URL('/rpc/intake/open', house.url), {
        method: 'POST',
        headers: { 'x-csrf-token': 'orpc', authorization: `Bearer ${token}` },
        body: form,
      })
    }
    expect((await line(1024 * 1024)).status).toBe(200)
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
  const client = createORPCClient<{ house: { status: () => Promise<{ state: string }> } }>(
    new RPCLink({ port }),
  )
  port.start()
  return client.house.status()
}
