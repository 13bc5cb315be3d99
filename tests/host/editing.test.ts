import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Client } from '../../shared/contract/index.ts'
import type { Change } from '../../shared/contract/live.ts'
import { doors } from '../house.ts'
import { type AtWork, openAtWork, refusalOf } from './at-work.ts'
import { MR_YU } from './people.ts'

const SECOND = 1000

describe.each(doors)('who has a form open, over the %s', door => {
  let house: AtWork
  beforeEach(async () => {
    house = await openAtWork(door)
  })
  afterEach(() => house.close())

  const listen = async (client: Client) => {
    const line = new AbortController()
    const heard: Change[] = []
    const changes = await client.live.changes(undefined, { signal: line.signal })
    void (async () => {
      for await (const change of changes) if (change.type === 'editing') heard.push(change)
    })().catch(() => {})
    return { heard, hangUp: () => line.abort() }
  }
  const names = (by: readonly { name: string }[]) => by.map(({ name }) => name)
  const open = async (client: Client, what: string, isOpen = true) =>
    names(await client.live.editing({ what, open: isOpen }))

  test('is answered to the next who opens it, and told within a second to who has it open', async () => {
    const desk = await listen(house.desk)
    expect(await open(house.desk, 'guest:1')).toEqual([])
    expect(await open(house.manager, 'guest:1')).toEqual(['front-desk one'])
    const began = performance.now()
    await until(() => desk.heard.some(change => change.type === 'editing' && change.by.length === 2))
    expect(performance.now() - began).toBeLessThan(SECOND)
    expect(await open(house.manager, 'guest:1', false)).toEqual(['front-desk one'])
    await until(() => desk.heard.length === 3)
    expect(desk.heard.map(change => change.type === 'editing' && names(change.by))).toEqual([
      ['front-desk one'],
      ['front-desk one', '周经理'],
      ['front-desk one'],
    ])
    expect(await open(house.desk, 'guest:1')).toEqual([])
    desk.hangUp()
  })

  test('is told to nobody who has not that very form open: the key of a form may name a guest', async () => {
    const { guestId } = await house.desk.guests.create(MR_YU)
    const lines = [await listen(house.floor), await listen(house.outlet), await listen(house.manager)]
    await open(house.manager, 'guest:another')
    await open(house.desk, `guest:${guestId}`)
    await open(house.desk, `guest:${guestId}`, false)
    await pause(100)
    expect(JSON.stringify(lines.map(({ heard }) => heard))).not.toContain(guestId)
    for (const { hangUp } of lines) hangUp()
  })

  test('is forgotten thirty seconds after a screen fell silent, and kept while it says so again', async () => {
    await open(house.desk, 'guest:1')
    house.clock.pass(29 * SECOND)
    expect(await open(house.manager, 'guest:1')).toEqual(['front-desk one'])
    await open(house.desk, 'guest:1')
    house.clock.pass(29 * SECOND)
    expect(await open(house.manager, 'guest:1')).toEqual(['front-desk one'])
    house.clock.pass(2 * SECOND)
    expect(await open(house.manager, 'guest:1')).toEqual([])
  })

  test('is said by nobody who is not signed in', async () => {
    const stranger = house.client(door)
    expect(await refusalOf(stranger.live.editing({ what: 'guest:1', open: true }))).toMatchObject({
      code: 'NOT_SIGNED_IN',
    })
  })
})

/** Waits for what others do at once; gives up, and lets the test say what is missing, after two seconds. */
async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo() && waited < 2 * SECOND; waited += 5) await pause(5)
}
