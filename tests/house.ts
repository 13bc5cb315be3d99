import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink as HttpLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { SimpleCsrfProtectionLinkPlugin } from '@orpc/client/plugins'
import type { Clock } from '../electron/host/clock.ts'
import { keysInFiles } from '../electron/host/db/key.ts'
import { type OpenHost, openHost } from '../electron/host/index.ts'
import { createLog } from '../electron/host/log.ts'
import { openHttp } from '../electron/host/rpc/http.ts'
import { openPort } from '../electron/host/rpc/port.ts'
import type { Role } from '../shared/contract/base.ts'
import type { HotelPlan } from '../shared/contract/house.ts'
import type { Client } from '../shared/contract/index.ts'

export type DoorName = 'port' | 'http'
/** Every feature's facts are told over both doors. */
export const doors: readonly DoorName[] = ['port', 'http']

/** 9 November 2026, half past seven in the morning in Shanghai. */
export const MORNING = new Date('2026-11-08T23:30:00Z')

export const hotelPlan: HotelPlan = {
  name: { zh: '江畔酒店', en: 'The Riverside' },
  timeZone: 'Asia/Shanghai',
  rollTime: '03:00',
  floors: [
    { floor: '8', rooms: ['0801', '0802', '0817'] },
    { floor: '9', rooms: ['0901', '0902'] },
  ],
  outlets: [
    {
      name: { zh: '晨曦餐厅', en: 'Dawn' },
      mealPeriods: [
        { name: { zh: '早餐', en: 'Breakfast' }, from: '06:00', to: '10:30' },
        { name: { zh: '晚餐', en: 'Dinner' }, from: '17:30', to: '22:00' },
      ],
      seats: [
        { name: { zh: '靠第一个窗户的座位', en: 'first window' }, number: 'T11', window: true },
        { name: { zh: '靠第二个窗户的座位', en: 'second window' }, number: 'T12', window: true },
        { name: { zh: '门边的座位', en: 'by the door' }, number: 'T01', window: false },
      ],
    },
  ],
  manager: { name: '周经理', language: 'zh', pin: '246800' },
}

export type TestHouse = {
  host: OpenHost
  dataDir: string
  clock: Clock & { set: (instant: Date) => void; pass: (ms: number) => void }
  /** The lines the host logged. */
  logged: string[]
  url: string
  /** A client that is not signed in, or sends `token`. */
  client: (door?: DoorName, token?: string) => Client
  /** Signs in the first person of that role; makes one where the role is not staffed. Gives the token of the session. */
  signIn: (role: Role, door?: DoorName) => Promise<string>
  /** A client signed in so. */
  as: (role: Role, door?: DoorName) => Promise<Client>
  /** Closes the house and both doors; the book stays on disk. */
  leave: () => Promise<void>
  /** The same, and nothing stays. */
  close: () => Promise<void>
}

/** A hotel of its own in a folder of its own, behind both doors, with a clock one can set. `pins` are those of staff it has already. */
export async function openHouse({
  dataDir = mkdtempSync(join(tmpdir(), 'house-')),
  setUp = true,
  now = MORNING,
  pins = {} as Record<string, string>,
} = {}): Promise<TestHouse> {
  let offset = now.getTime() - Date.now()
  const clock = {
    now: () => new Date(Date.now() + offset),
    set: (instant: Date) => {
      offset = instant.getTime() - Date.now()
    },
    pass: (ms: number) => {
      offset += ms
    },
  }
  const logged: string[] = []
  const host = await openHost({
    dataDir,
    keys: keysInFiles(book => join(dataDir, book, 'book.key'), undefined),
    log: createLog(line => logged.push(line)),
    version: '0.0.0-test',
    clock,
  })
  const http = await openHttp(host, { port: 0, screens: null })
  const ports: { close: () => void }[] = []

  const client = (door: DoorName = 'port', token?: string): Client => {
    const headers = token ? { authorization: `Bearer ${token}` } : {}
    if (door === 'http') {
      const plugins = [new SimpleCsrfProtectionLinkPlugin()]
      return createORPCClient(new HttpLink({ url: `${http.url}rpc`, headers, plugins }))
    }
    const { port1, port2 } = new MessageChannel()
    openPort(host, port1)
    ports.push(port1, port2)
    const link = createORPCClient<Client>(new PortLink({ port: port2, headers }))
    port2.start()
    return link
  }

  const house: TestHouse = {
    host,
    dataDir,
    clock,
    logged,
    url: http.url,
    client,
    signIn: async (role, door = 'port') => {
      const { staff } = client(door)
      const person = (await staff.list()).find(one => one.role === role)
      if (role === 'manager') {
        if (!person) throw new Error('a test house without a manager: open it with setUp')
        return (await staff.signIn({ staffId: person.id, pin: hotelPlan.manager.pin })).token
      }
      let pin = person && pins[person.id]
      let staffId = person?.id
      if (!staffId) {
        const manager = await house.as('manager', door)
        pin = String(1000 + Object.keys(pins).length)
        staffId = (await manager.staff.add({ name: `${role} one`, role, language: 'en', pin })).id
        pins[staffId] = pin
      }
      if (!pin) throw new Error(`nobody of role ${role} whose PIN this test knows`)
      return (await staff.signIn({ staffId, pin })).token
    },
    as: async (role, door = 'port') => client(door, await house.signIn(role, door)),
    leave: async () => {
      for (const port of ports) port.close()
      await http.close()
      await host.close()
    },
    close: async () => {
      await house.leave()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
  if (setUp) await client().house.setUp(hotelPlan)
  return house
}
