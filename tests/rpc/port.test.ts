import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPort } from '../../electron/host/rpc/port.ts'
import type { Client } from '../../shared/contract/index.ts'
import { refusalOf } from '../host/at-work.ts'
import { MR_YU } from '../host/people.ts'
import { hotelPlan, openHouse, type TestHouse } from '../house.ts'

/** Two ends as Electron has them: they say `on`, hand on nothing before `start`, and copy what they carry. */
function twoPorts() {
  const [one, other] = [new EventEmitter(), new EventEmitter()]
  const end = (own: EventEmitter, far: EventEmitter) => {
    let waiting: unknown[] | null = []
    const deliver = (data: unknown) => void setImmediate(() => own.emit('message', { data }))
    own.on('carried', data => (waiting ? waiting.push(data) : deliver(data)))
    return Object.assign(own, {
      postMessage: (data: unknown) => void far.emit('carried', structuredClone(data)),
      start: () => {
        for (const data of waiting ?? []) deliver(data)
        waiting = null
      },
      close: () => {
        for (const side of [own, far]) side.emit('close')
      },
    })
  }
  return [end(one, other), end(other, one)] as const
}

describe('a port of Electron', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openHouse()
  })
  afterAll(() => house.close())

  const connect = (token?: string) => {
    const [ours, theirs] = twoPorts()
    openPort(house.host, ours)
    const headers = token ? { authorization: `Bearer ${token}` } : {}
    const client = createORPCClient<Client>(new RPCLink({ port: theirs, headers }))
    theirs.start()
    return { client, theirs }
  }
  const managerToken = async () => {
    const { client } = connect()
    const [manager] = await client.staff.list()
    if (!manager) throw new Error('nobody works here')
    return (await client.staff.signIn({ staffId: manager.id, pin: hotelPlan.manager.pin })).token
  }

  test('is answered like any other: calls, refusals, files', async () => {
    const { client } = connect(await managerToken())
    const { guestId } = await client.guests.create(MR_YU)
    expect((await client.guests.card({ guestId })).guest.name).toBe(MR_YU.name)
    expect(await refusalOf(connect().client.guests.card({ guestId }))).toMatchObject({
      code: 'NOT_SIGNED_IN',
    })
    const csv = 'Guest Name,Arrival Date,Departure Date\n于建国,2026-06-07,2026-06-09\n'
    const read = await client.intake.open({ file: new File([csv], 'bookings.csv', { type: 'text/csv' }) })
    expect([read.name, read.rows, read.samples[0]?.[0]]).toEqual(['bookings.csv', 1, '于建国'])
  })

  test('that closes ends what was listened to on it, and the other ports go on', async () => {
    const token = await managerToken()
    const [gone, there] = [connect(token), connect(token)]
    const heard: string[] = []
    const line = await gone.client.live.changes()
    const listening = (async () => {
      for await (const { type } of line) heard.push(type)
    })().catch(() => undefined)
    while (heard.length === 0) await pause(5)
    gone.theirs.close()
    await there.client.staff.setLanguage({ language: 'en' })
    await listening
    expect(heard).toEqual(['hello'])
    expect((await there.client.staff.me()).language).toBe('en')
    expect(house.logged.filter(entry => entry.includes('"fault"'))).toEqual([])
  })
})
