import type { Database } from 'better-sqlite3'
import { normalContact } from '../../electron/host/guests/contacts.ts'
import { createIds } from '../../electron/host/intake/ids.ts'
import type { GuestId } from '../../shared/contract/base.ts'
import type { GuestForm } from '../../shared/contract/guests.ts'
import type { HotelPlan } from '../../shared/contract/house.ts'
import { addDays, type IsoDate } from '../../shared/domain/days/calendar.ts'
import { parseName } from '../../shared/domain/names/names.ts'
import { hotelPlan } from '../house.ts'
import { chance } from './chance.ts'

const YEARS = 8 * 365
const IN_HOUSE = 150
const ARRIVING = 60
const DISHES = ['Coffee', 'Tea', 'Fried egg', 'Congee', 'Toast', 'Noodles', 'Fruit', 'Yoghurt']
const AT = '2020-01-01T00:00:00.000Z'

/** The test hotel with rooms for a full house. */
export const benchPlan: HotelPlan = {
  ...hotelPlan,
  floors: Array.from({ length: 20 }, (_, floor) => ({
    floor: String(floor + 1),
    rooms: Array.from({ length: 12 }, (_, room) => `${floor + 1}${String(room + 1).padStart(2, '0')}`),
  })),
}

/**
 * Writes a book of years at the pace of SQLite and forgets every key. Stays and visits are written in the order of their days,
 * as a house writes them, so that those of one guest lie far apart. Gives the guests' ids.
 */
export function writeWholeBook(
  connection: Database,
  guests: readonly GuestForm[],
  size: { stays: number; visits: number },
  today: IsoDate,
): GuestId[] {
  const newId = createIds()
  const luck = chance(11)
  const ids = guests.map(() => newId() as GuestId)
  const indexes = connection
    .prepare(
      `SELECT name, sql FROM sqlite_schema
       WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ('stay', 'visit', 'guest_contact')`,
    )
    .all() as { name: string; sql: string }[]
  connection.pragma('foreign_keys = OFF')
  connection.pragma('cache_size = -500000')
  connection.transaction(() => {
    for (const { name } of indexes) connection.exec(`DROP INDEX ${name}`)
    writeGuests(connection, guests, ids)
    writeStays(connection, ids, size.stays, today, newId, luck)
    writeVisits(connection, ids, size.visits, today, newId, luck)
    for (const { sql } of indexes) connection.exec(sql)
    connection.exec(`
      UPDATE guest SET stays = counted.stays, last_stay = counted.last FROM (
        SELECT guest_id, count(*) AS stays, max(CASE WHEN status = 'out' THEN depart END) AS last
        FROM stay WHERE status IN ('out', 'in-house') GROUP BY guest_id) AS counted WHERE guest_id = id;
      UPDATE search_state SET keyed_to = 0`)
  })()
  connection.pragma('cache_size = -32000')
  connection.pragma('foreign_keys = ON')
  return ids
}

type Luck = ReturnType<typeof chance>

function writeGuests(connection: Database, guests: readonly GuestForm[], ids: readonly string[]): void {
  const guest = connection.prepare(
    `INSERT INTO guest (id, gender, language, city, created_at, updated_at) VALUES (?, ?, ?, ?, '${AT}', '${AT}')`,
  )
  const name = connection.prepare(
    `INSERT INTO guest_name (guest_id, rank, "full", script, name_order, family, family2, given, title_pre, title_post)
     VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const contact = connection.prepare('INSERT INTO guest_contact VALUES (?, ?, ?, ?, ?)')
  for (const [at, form] of guests.entries()) {
    const id = ids[at]
    const { full, script, order, family, family2, given, titlePre, titlePost } = parseName(form.name)
    guest.run(id, form.gender, form.language, form.city)
    name.run(id, full, script, order, family, family2, given, titlePre, titlePost)
    for (const [rank, phone] of form.phones.entries())
      contact.run(id, 'phone', rank, phone, normalContact('phone', phone))
    for (const [rank, email] of form.emails.entries())
      contact.run(id, 'email', rank, email, normalContact('email', email))
  }
}

function writeStays(
  connection: Database,
  ids: readonly string[],
  count: number,
  today: IsoDate,
  newId: () => string,
  luck: Luck,
): void {
  const stay = connection.prepare(
    `INSERT INTO stay (id, guest_id, status, arrive, depart, room, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, '${AT}', '${AT}')`,
  )
  const rooms = benchPlan.floors.flatMap(floor => floor.rooms)
  for (let at = 0; at < count; at++) {
    const arrive = addDays(today, Math.floor((at / count) * YEARS) - YEARS - 10)
    stay.run(newId(), luck.pick(ids), 'out', arrive, addDays(arrive, 1 + luck.below(6)), luck.pick(rooms))
  }
  for (let at = 0; at < IN_HOUSE; at++)
    stay.run(
      newId(),
      ids[at * 7],
      'in-house',
      addDays(today, -1),
      addDays(today, 1 + (at % 4)),
      rooms[at] ?? null,
    )
  for (let at = 0; at < ARRIVING; at++)
    stay.run(newId(), ids[at * 7 + 3], 'booked', today, addDays(today, 2), null)
}

function writeVisits(
  connection: Database,
  ids: readonly string[],
  count: number,
  today: IsoDate,
  newId: () => string,
  luck: Luck,
): void {
  const visit = connection.prepare(
    `INSERT INTO visit (id, guest_id, outlet_id, meal_period_id, seat_id, at, business_date, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, '${AT}')`,
  )
  const item = connection.prepare('INSERT INTO visit_item (visit_id, rank, text) VALUES (?, ?, ?)')
  const meals = connection.prepare('SELECT id, outlet_id AS outletId FROM meal_period').all() as {
    id: string
    outletId: string
  }[]
  const seats = connection.prepare('SELECT id FROM seat').pluck().all() as string[]
  for (let at = 0; at < count; at++) {
    const id = newId()
    const day = addDays(today, Math.floor((at / count) * YEARS) - YEARS - 5)
    const meal = luck.next() < 0.8 ? meals[0] : luck.pick(meals)
    visit.run(id, luck.pick(ids), meal?.outletId, meal?.id, luck.pick(seats), `${day}T00:30:00.000Z`, day)
    item.run(id, 0, luck.pick(DISHES))
    item.run(id, 1, luck.pick(DISHES))
  }
}
