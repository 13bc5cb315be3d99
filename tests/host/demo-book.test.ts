import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { keysInFiles } from '../../electron/host/db/key.ts'
import { all, inTransaction, one, sql } from '../../electron/host/db/sql.ts'
import { makeDemo } from '../../electron/host/demo/demo.ts'
import { isSafe } from '../../electron/host/demo/dish.ts'
import { inventGuests } from '../../electron/host/demo/guest-list.ts'
import { MENUS } from '../../electron/host/demo/menus.ts'
import { writePlan } from '../../electron/host/house/plan.ts'
import { openHost } from '../../electron/host/index.ts'
import { createLog } from '../../electron/host/log.ts'
import { addDays } from '../../shared/domain/days/calendar.ts'
import { usualOf } from '../../shared/domain/dining/usual.ts'
import { hotelPlan, MORNING, openHouse } from '../house.ts'

const TODAY = '2026-11-09'

describe('the list of guests', () => {
  test('is the same for the same moment, and all day but for what was eaten since', () => {
    const morning = inventGuests(TODAY, '2026-11-08T23:30:00.000Z')
    expect(inventGuests(TODAY, '2026-11-08T23:30:00.000Z')).toEqual(morning)
    const night = inventGuests(TODAY, '2026-11-09T15:00:00.000Z')
    const withoutMeals = (guests: typeof night) =>
      guests.map(guest => ({
        ...guest,
        stays: guest.stays.map(stay => ({ ...stay, visits: [] })),
        companions: guest.companions.map(one => ({
          ...one,
          stays: one.stays.map(stay => ({ ...stay, visits: [] })),
        })),
      }))
    expect(withoutMeals(night)).toEqual(withoutMeals(morning))
    const meals = (guests: typeof night) =>
      guests.flatMap(({ stays }) => stays.flatMap(({ visits }) => visits)).length
    expect(meals(night)).toBeGreaterThan(meals(morning))
  })

  test.each(['2027-01-01', '2028-02-29', '2028-06-08', '2030-12-31'])(
    'claims what Mr Yu usually has on %s',
    today => {
      const [yu] = inventGuests(today, `${addDays(today, -1)}T23:30:00.000Z`)
      const [june, now] = yu?.stays ?? []
      expect(now).toMatchObject({ status: 'in-house', arrive: addDays(today, -1), visits: [] })
      const seen = (june?.visits ?? []).map(({ day, seat, items }, at) => ({
        id: String(at),
        date: day,
        seatId: String(seat),
        items: items.map(({ dish, way, complimentary }) => ({
          itemId: String(dish),
          text: '',
          modifiers: way?.en ?? null,
          quantity: 1,
          complimentary,
        })),
      }))
      const { seat, order } = usualOf(seen, today)
      const lastOn = `${Number(today.slice(0, 4)) - 1}-06-08`
      expect(seat).toMatchObject({ strength: 'usual', evidence: { times: 4, of: 5, lastOn } })
      expect(order?.strength).toBe('usual')
      expect(order?.items).toHaveLength(3)
    },
  )

  test('serves nobody what they must not eat', () => {
    const guests = inventGuests(TODAY, '2026-11-08T23:30:00.000Z')
    const everybody = [...guests, ...guests.flatMap(({ companions }) => companions)]
    const served = everybody.flatMap(({ allergies, stays }) => {
      const avoids = new Set<string>(allergies.flatMap(allergy => allergy.avoids))
      const dishes = stays.flatMap(({ visits }) =>
        visits.flatMap(({ outlet, items }) => items.map(({ dish }) => MENUS[outlet]?.[dish])),
      )
      return avoids.size > 0 ? dishes.map(dish => ({ avoids, dish })) : []
    })
    expect(served.length).toBeGreaterThan(100)
    expect(served.filter(({ avoids, dish }) => dish && !isSafe(dish, avoids))).toEqual([])
  })
})

describe('the book of the demo', { timeout: 60_000 }, () => {
  const folders: string[] = []
  const newFolder = () => {
    const folder = mkdtempSync(join(tmpdir(), 'demo-'))
    folders.push(folder)
    return folder
  }
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  })
  const start = (dataDir: string, now: Date, keyFile?: string, logged: string[] = []) =>
    openHost({
      dataDir,
      keys: keysInFiles(name => keyFile ?? join(dataDir, name, 'book.key'), undefined),
      log: createLog(line => logged.push(line)),
      version: '0.0.0-test',
      clock: { now: () => now },
    })
  const yuIn = (host: Awaited<ReturnType<typeof start>>) => {
    const book = host.books.current()
    return (
      book &&
      one<{ id: string; arrive: string }>(
        book,
        sql`SELECT guest_id AS id, arrive FROM stay WHERE room = '0817' AND status = 'in-house'`,
      )
    )
  }

  test('is kept for the day and made afresh on the next', async () => {
    const dataDir = newFolder()
    const first = await start(dataDir, MORNING)
    await makeDemo(first)
    const yu = yuIn(first)
    expect(yu?.arrive).toBe('2026-11-08')
    await first.close()

    const evening = await start(dataDir, new Date('2026-11-09T14:00:00Z'))
    expect(yuIn(evening)).toEqual(yu)
    await evening.close()

    const nextDay = await start(dataDir, new Date('2026-11-10T01:00:00Z'))
    expect(nextDay.books.state()).toEqual({ book: 'demo', trouble: null })
    expect(yuIn(nextDay)?.arrive).toBe('2026-11-09')
    expect(yuIn(nextDay)?.id).not.toBe(yu?.id)
    await nextDay.close()
  })

  test('keeps nobody from the first screen when it cannot be made afresh', async () => {
    const dataDir = newFolder()
    const keyFile = join(dataDir, 'keys', 'demo.key')
    const first = await start(dataDir, MORNING, keyFile)
    await makeDemo(first)
    await first.close()
    // Where the new key would be written there is no room for it.
    mkdirSync(`${keyFile}.new`)
    const logged: string[] = []
    const nextDay = await start(dataDir, new Date('2026-11-10T01:00:00Z'), keyFile, logged)
    expect(nextDay.books.state()).toEqual({ book: null, trouble: null })
    expect(existsSync(join(dataDir, 'demo'))).toBe(false)
    expect(logged.join()).toContain('demo.refresh')
    await nextDay.close()
  })

  test('is opened once by two who press at the same time', async () => {
    const host = await start(newFolder(), MORNING)
    await Promise.all([makeDemo(host), makeDemo(host)])
    expect(yuIn(host)?.arrive).toBe('2026-11-08')
    await host.close()
  })

  test('leaves nothing behind when it is closed', async () => {
    const house = await openHouse({ setUp: false })
    await house.client().house.openDemo()
    expect(existsSync(join(house.dataDir, 'demo', 'book.db'))).toBe(true)
    await house.client().house.closeDemo()
    expect(existsSync(join(house.dataDir, 'demo'))).toBe(false)
    expect(await house.client().house.status()).toMatchObject({ state: 'new', book: null, hotel: null })
    await house.close()
  })

  test('never mixes with the hotel: neither folder, nor key, nor day', async () => {
    const dataDir = newFolder()
    const first = await start(dataDir, MORNING)
    await makeDemo(first)
    const demoKey = first.books.current()?.key
    const demo = join(dataDir, 'demo', 'book.db')
    first.books.close()
    const demoAsItWas = hashOf(demo)
    first.books.create('hotel', book => {
      inTransaction(book, { at: MORNING.toISOString(), by: null }, tx => writePlan(tx, hotelPlan))
    })
    const hotelKey = first.books.current()?.key
    await first.close()

    const nextDay = await start(dataDir, new Date('2026-11-10T01:00:00Z'))
    expect(nextDay.books.state()).toEqual({ book: 'hotel', trouble: null })
    await makeDemo(nextDay)
    const hotel = nextDay.books.current()
    expect(hotel?.name).toBe('hotel')
    expect(hotel?.key).toBe(hotelKey)
    expect(hotel && all(hotel, sql`SELECT no FROM guest`)).toEqual([])
    await nextDay.close()
    expect(hashOf(demo)).toBe(demoAsItWas)
    expect(hotelKey).not.toBe(demoKey)
  })

  test('cannot be opened beside a hotel, nor a hotel be made beside it', async () => {
    const house = await openHouse({ setUp: false })
    await house.client().house.openDemo()
    await expect(house.client().house.setUp(hotelPlan)).rejects.toMatchObject({ code: 'NOT_NOW' })
    await house.client().house.closeDemo()
    await house.client().house.setUp(hotelPlan)
    await expect(house.client().house.openDemo()).rejects.toMatchObject({ code: 'NOT_NOW' })
    await expect(house.client().house.closeDemo()).rejects.toMatchObject({ code: 'NOT_NOW' })
    expect((await house.client().staff.list()).map(({ demoPin }) => demoPin)).toEqual([null])
    await house.close()
  })
})

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
