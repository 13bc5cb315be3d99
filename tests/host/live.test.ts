import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createLive } from '../../electron/host/rpc/live.ts'
import type { Client } from '../../shared/contract/index.ts'
import { type Change, stale, type Topic } from '../../shared/contract/live.ts'
import { type DoorName, doors, hotelPlan, openHouse } from '../house.ts'
import { type AtWork, openAtWork, type Refusal, refusalOf, theTable } from './at-work.ts'
import { formFor } from './people.ts'

const SECOND = 1000

describe.each(doors)('what changed is heard over the %s', door => {
  const other: DoorName = door === 'port' ? 'http' : 'port'
  let house: AtWork
  let elsewhere: Client
  beforeAll(async () => {
    house = await openAtWork(door)
    elsewhere = await house.as('front-desk', other)
  })
  afterAll(() => house.close())

  /** Somebody listening, once the line is open. */
  const listen = async (client: Client) => {
    const line = new AbortController()
    const heard: Change[] = []
    const changes = await client.live.changes(undefined, { signal: line.signal })
    const listening = (async () => {
      try {
        for await (const change of changes) heard.push(change)
        return 'ended'
      } catch {
        return line.signal.aborted ? 'hung up' : 'broken'
      }
    })()
    await until(() => heard.length === 1)
    expect(heard.splice(0)).toEqual([{ type: 'hello' }])
    const topics = () => heard.flatMap(change => (change.type === 'changed' ? change.topics : []))
    return { heard, topics, listening, hangUp: () => line.abort() }
  }

  test('within a second of being done at another door', async () => {
    const desk = await listen(house.desk)
    const began = performance.now()
    const { guestId } = await elsewhere.guests.create(formFor('Heard At Once'))
    await until(() => desk.heard.length > 0)
    expect(performance.now() - began).toBeLessThan(SECOND)
    expect(desk.topics()).toEqual(expect.arrayContaining(['guests', 'stays']))
    // And when it is heard, it is done: whoever reads again reads the new.
    expect(await house.desk.guests.form({ guestId })).toMatchObject({ name: 'Heard At Once' })
    desk.hangUp()
  })

  test('by everybody who listens, at every door, in the order it was done', async () => {
    const lines = [await listen(house.floor), await listen(house.outlet), await listen(elsewhere)]
    const { guestId } = await house.desk.guests.create(formFor('In Order'))
    await house.desk.facts.notePreference({ guestId, what: 'tea', origin: 'told' })
    await house.desk.stays.checkIn({ guestId, room: '0802', depart: '2026-11-12' })
    for (const { heard, hangUp } of lines) {
      await until(() => heard.length >= 3)
      expect(
        heard.map(change => (change.type === 'changed' ? change.topics.toSorted() : change.type)),
      ).toEqual([['guests', 'stays'], ['guests'], ['guests', 'stays']])
      hangUp()
    }
  })

  test('each change under what it changed', async () => {
    const { guestId } = await house.desk.guests.create(formFor('Under Its Name', { vip: 'A' }))
    const { outletId, breakfast, second } = await theTable(house.outlet)
    const place = { guestId, outletId, mealPeriodId: breakfast, seatId: second }
    const { stayId } = await house.desk.stays.checkIn({ guestId, room: '0817', depart: '2026-11-12' })
    const { visitId } = await house.outlet.dining.recordVisit({ ...place, items: [], covers: 1 })
    const settings = {
      name: hotelPlan.name,
      timeZone: 'Asia/Shanghai',
      rollTime: '03:00',
      autoLockMinutes: 2,
      serviceLockMinutes: 30,
      rev: 1,
    }
    const { id } = await house.manager.staff.add({
      name: 'Heard Of',
      role: 'floor',
      language: 'en',
      pin: '1212',
    })
    const changes: [() => Promise<unknown>, Topic[]][] = [
      [
        () => house.desk.guests.update({ guestId, rev: 1, ...formFor('Renamed', { vip: 'A' }) }),
        ['guests', 'stays'],
      ],
      [
        () => house.floor.facts.noteAllergy({ guestId, what: 'nuts', severity: 'allergy', origin: 'told' }),
        ['guests'],
      ],
      [() => house.desk.guests.card({ guestId }), ['audit']],
      [() => house.outlet.dining.recordVisit({ ...place, items: [], covers: 1 }), ['dining']],
      [() => house.outlet.dining.undoVisit({ visitId }), ['dining']],
      [() => house.outlet.dining.pinUsual({ ...place, items: null }), ['dining']],
      [() => house.desk.stays.checkOut({ stayId }), ['guests', 'stays']],
      [() => house.manager.house.changeSettings(settings), ['dining', 'house', 'stays']],
      [() => house.manager.staff.letIn({ id }), ['staff']],
      [() => house.manager.staff.setLanguage({ language: 'zh' }), ['staff']],
      [() => refusalOf(house.client(door).staff.signIn({ staffId: id, pin: '9999' })), ['staff']],
    ]
    const line = await listen(house.manager)
    for (const [change, topics] of changes) {
      line.heard.length = 0
      await change()
      await until(() => line.heard.length > 0)
      expect([...new Set(line.topics())].sort()).toEqual(expect.arrayContaining(topics))
    }
    line.hangUp()
  })

  test('and nothing where nothing changed: not for a look, and not for what was refused', async () => {
    const { guestId } = await house.desk.guests.create(formFor('Unchanged'))
    const line = await listen(house.desk)
    await house.desk.guests.search({ text: 'Unchanged' })
    await house.desk.guests.card({ guestId })
    await house.desk.stays.inHouse()
    expect(await refusalOf(house.desk.guests.update({ guestId, rev: 9, ...formFor('X') }))).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    })
    expect(
      await refusalOf(house.desk.stays.checkIn({ guestId, room: '1313', depart: '2026-11-12' })),
    ).toMatchObject({ code: 'NOT_THERE' })
    expect(await refusalOf(house.floor.guests.create(formFor('X')))).toMatchObject({ code: 'NOT_ALLOWED' })
    await pause(150)
    expect(line.heard).toEqual([])
    line.hangUp()
  })

  test('and nothing that is read makes itself stale: a screen that reads it again would do so for ever', async () => {
    const { guestId } = await house.desk.guests.create(formFor('Looked At', { vip: 'A', discretion: 1 }))
    const { outletId, breakfast: mealPeriodId } = await theTable(house.outlet)
    const place = { outletId, mealPeriodId }
    const { fileId } = await house.manager.intake.open({
      file: new File(['Name,Arrival,Departure\nAnn,2025-03-18,2025-03-20\nBob,,2025-03-20\n'], 'one.csv'),
    })
    const columns = { 0: 'full-name', 1: 'arrive', 2: 'depart' } as const
    await house.manager.intake.preview({ fileId, plan: { columns, dateOrder: 'ymd' } })
    const reads: Record<string, () => Promise<unknown>> = {
      'guests.card': () => house.floor.guests.card({ guestId }),
      'guests.form': () => house.desk.guests.form({ guestId }),
      'dining.visits': () => house.outlet.dining.visits({ guestId }),
      'dining.usual': () => house.manager.dining.usual({ guestId, ...place }),
      'guests.search': () => house.desk.guests.search({ text: 'Looked At' }),
      'stays.inHouse': () => house.desk.stays.inHouse(),
      'dining.today': () => house.outlet.dining.today(place),
      'house.audit': () => house.manager.house.audit({}),
      'house.status': () => house.desk.house.status(),
      'staff.me': () => house.desk.staff.me(),
      'intake.imports': () => house.manager.intake.imports(),
      'intake.rejects': () => house.manager.intake.rejects({ fileId }),
    }
    const line = await listen(house.manager)
    const said: Record<string, Topic[]> = {}
    for (const [name, read] of Object.entries(reads)) {
      line.heard.length = 0
      await read()
      // A look at a card is put on record after the answer.
      if (name === 'guests.card') await until(() => line.heard.length > 0)
      await pause(60)
      said[name] = line.topics()
      const area = name.split('.')[0]
      expect(
        said[name].filter(topic => stale[topic].some(one => one === area)),
        name,
      ).toEqual([])
    }
    expect(said['guests.card']).toEqual(['audit'])
    line.hangUp()
  })

  test('by nobody who hung up, and the others go on hearing', async () => {
    const [gone, there] = [await listen(house.desk), await listen(house.floor)]
    gone.hangUp()
    expect(await gone.listening).toBe('hung up')
    await house.desk.guests.create(formFor('After Hanging Up'))
    await until(() => there.heard.length > 0)
    await pause(50)
    expect(gone.heard).toEqual([])
    there.hangUp()
  })

  test('without a guest’s name or number in it', async () => {
    const line = await listen(house.outlet)
    await house.desk.guests.create(formFor('Secret Name', { phones: ['+44 20 5550 111'] }))
    await until(() => line.heard.length > 0)
    expect(JSON.stringify(line.heard)).toBe('[{"type":"changed","topics":["guests","stays"]}]')
    line.hangUp()
  })

  test('by a hundred who come and go, and the house is none the worse', async () => {
    for (let times = 0; times < 100; times++) (await listen(house.floor)).hangUp()
    const line = await listen(house.floor)
    await house.desk.guests.create(formFor('The Hundred And First'))
    await until(() => line.heard.length > 0)
    expect(line.heard).toHaveLength(1)
    line.hangUp()
  })
})

describe.each(doors)('a book that closes, over the %s', door => {
  test('ends the line of who listened, and that is no fault', async () => {
    const { client, logged, close } = await openHouse({ setUp: false })
    const open = client(door)
    await open.house.openDemo()
    const [person] = await open.staff.list()
    if (!person?.demoPin) throw new Error('a demo whose PINs are not told')
    const { token } = await open.staff.signIn({ staffId: person.id, pin: person.demoPin })
    const changes = await client(door, token).live.changes()
    expect((await changes.next()).value).toEqual({ type: 'hello' })
    await open.house.closeDemo()
    expect(await changes.next()).toMatchObject({ done: true })
    expect(logged.filter(entry => entry.includes('fault'))).toEqual([])
    await close()
  })
})

describe('a screen that does not keep up', () => {
  const MOST = 1000
  const behind = async (count: number) => {
    const live = createLive()
    const line = live.changes(undefined)
    expect((await line.next()).value).toEqual({ type: 'hello' })
    for (let times = 0; times < count; times++) live.changed(['guests'])
    return { live, line }
  }

  test('hears a thousand changes late, each of them, and goes on', async () => {
    const { live, line } = await behind(MOST)
    for (let times = 0; times < MOST; times++) expect((await line.next()).done).toBe(false)
    const next = line.next()
    live.changed(['stays'])
    expect((await next).value).toEqual({ type: 'changed', topics: ['stays'] })
    await line.return(undefined)
  })

  test('has its line ended past that, so that it comes back and reads everything again', async () => {
    const { line } = await behind(MOST + 1)
    expect(await line.next()).toEqual({ done: true, value: undefined })
  })
})

describe.each(doors)('a fault over the %s', door => {
  test('is told by a reference, logged once under it, and says nothing of a guest', async () => {
    const house = await openAtWork(door)
    const { guestId } = await house.desk.guests.create(
      formFor('Faulty Towers', { phones: ['+44 20 5550 222'] }),
    )
    const line = house.logged.length
    // A fault of ours, as real as it gets: a table that is not there.
    house.host.books.current()?.connection.exec('DROP TABLE preference')
    const refusal = await refusalOf(
      house.desk.facts.notePreference({ guestId, what: 'Basil’s pillow', origin: 'told' }),
    )
    expect(refusal?.code).toBe('FAULT')
    const reference = referenceIn(refusal)
    expect(reference).toMatch(/^[0-9A-F]{8}$/)

    const faults = house.logged
      .slice(line)
      .map(entry => JSON.parse(entry))
      .filter(({ event }) => event === 'fault')
    expect(faults).toEqual([
      {
        at: expect.any(String),
        event: 'fault',
        reference,
        where: 'facts.notePreference',
        error: 'SqliteError',
        code: 'SQLITE_ERROR',
        frames: expect.any(Array),
      },
    ])
    expect(faults[0].frames.join('\n')).toContain('preferences.ts')
    const kept = house.logged.join('\n')
    for (const word of ['Faulty', 'Towers', '5550', 'Basil', 'no such table'])
      expect(kept).not.toContain(word)

    // Every fault has its own reference, nothing was half written, and the house goes on.
    const again = await refusalOf(house.desk.guests.card({ guestId }))
    expect(again).toMatchObject({ code: 'FAULT' })
    expect(referenceIn(again)).not.toBe(reference)
    expect((await house.manager.house.audit({})).map(({ action }) => action)).not.toContain('changed')
    expect(await house.desk.stays.inHouse()).toEqual([])
    expect((await house.desk.guests.form({ guestId })).rev).toBe(1)
    await house.close()
  })
})

function referenceIn(refusal: Refusal | null): string {
  return (refusal?.data as { reference?: string } | undefined)?.reference ?? ''
}

/** Waits for what others do at once; gives up, and lets the test say what is missing, after two seconds. */
async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo() && waited < 2 * SECOND; waited += 5) await pause(5)
}
