import type { Database } from 'better-sqlite3'
import { v7 as uuid } from 'uuid'
import { inTransaction, sql } from '../../electron/host/db/sql.ts'
import { countStays } from '../../electron/host/stays/counts.ts'
import type { GuestId } from '../../shared/contract/base.ts'
import type { TestHouse } from '../house.ts'

type Row = Record<string, unknown>

/** The book of a test house, to read and write rows as no screen can. */
export function bookOf(house: TestHouse): Database {
  const connection = house.host.books.current()?.connection
  if (!connection) throw new Error('a house without a book')
  return connection
}

/** Every row of every table, but for what says who merged whom and when a record was last touched. */
export function dump(house: TestHouse): Record<string, Row[]> {
  const book = bookOf(house)
  const tables = book
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as string[]
  const ofTheDeed = new Set(['audit', 'merge', 'merge_move', 'session', 'search_changed'])
  return Object.fromEntries(
    tables
      .filter(table => !ofTheDeed.has(table))
      .map(table => {
        const rows = book.prepare(`SELECT * FROM ${table}`).all() as Row[]
        const plain = rows.map(({ rev: _rev, updated_at: _at, updated_by: _by, ...row }) =>
          table === 'guest' ? row : { ...row, _rev },
        )
        return [
          table,
          plain
            .map(row => JSON.stringify(row))
            .sort()
            .map(row => JSON.parse(row) as Row),
        ]
      }),
  )
}

/** How many rows of each kind belong to a guest. */
export function belongingsOf(house: TestHouse, guestId: GuestId): Record<string, number> {
  const book = bookOf(house)
  const tables = [
    'stay',
    'visit',
    'allergy',
    'preference',
    'observation',
    'heads_up',
    'farewell',
    'guest_external',
    'usual_pin',
    'guest_day',
    'consent',
    'complaint',
    'letter',
  ]
  return Object.fromEntries(
    tables.map(table => [
      table,
      book.prepare(`SELECT count(*) FROM ${table} WHERE guest_id = ?`).pluck().get(guestId) as number,
    ]),
  )
}

/**
 * A life in the house: a stay with its farewell, a breakfast, an allergy, a wish, a note, a call, a number, a pin; a day that
 * matters, an address, a word on letters, a complaint that was settled, a letter.
 */
export function giveALife(
  house: TestHouse,
  guestId: GuestId,
  { year = 2025, word = 'tea', pinned = true, meal = 0 } = {},
): void {
  const book = bookOf(house)
  const at = `${year}-06-08T00:30:00.000Z`
  const place = book
    .prepare(
      `SELECT outlet.id AS outlet, meal_period.id AS meal, seat.id AS seat FROM outlet
       JOIN meal_period ON meal_period.outlet_id = outlet.id JOIN seat ON seat.outlet_id = outlet.id
       ORDER BY meal_period.rank, seat.rank LIMIT 1 OFFSET ?`,
    )
    .get(meal * 3) as { outlet: string; meal: string; seat: string }
  const stay = uuid()
  const put = (text: string, ...values: unknown[]) => book.prepare(text).run(...values)
  put(
    `INSERT INTO stay (id, guest_id, status, arrive, depart, room, created_at, updated_at)
     VALUES (?, ?, 'out', ?, ?, '0817', ?, ?)`,
    ...[stay, guestId, `${year}-06-05`, `${year}-06-08`, at, at],
  )
  put(
    `INSERT INTO farewell (stay_id, guest_id, hint, day, created_at) VALUES (?, ?, 'the river side', ?, ?)`,
    ...[stay, guestId, `${year}-06-08`, at],
  )
  put(
    `INSERT INTO visit (id, guest_id, outlet_id, meal_period_id, seat_id, at, business_date, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[uuid(), guestId, place.outlet, place.meal, place.seat, at, `${year}-06-08`, at],
  )
  put(
    `INSERT INTO allergy (id, guest_id, what, severity, origin, noted_on, created_at)
     VALUES (?, ?, ?, 'allergy', 'told', ?, ?)`,
    ...[uuid(), guestId, `no ${word}`, `${year}-06-05`, at],
  )
  put(
    `INSERT INTO preference (id, guest_id, what, origin, confirmed_on, created_at)
     VALUES (?, ?, ?, 'told', ?, ?)`,
    ...[uuid(), guestId, word, `${year}-06-05`, at],
  )
  put(
    `INSERT INTO observation (id, guest_id, stay_id, kind, text, created_at) VALUES (?, ?, ?, 'noticed', ?, ?)`,
    ...[uuid(), guestId, stay, `likes ${word}`, at],
  )
  put(
    `INSERT INTO heads_up (id, guest_id, outlet_id, sent_at, closed_at, closed_because)
     VALUES (?, ?, ?, ?, ?, 'taken-back')`,
    ...[uuid(), guestId, place.outlet, at, at],
  )
  put(`INSERT INTO guest_external (system, external_id, guest_id) VALUES ('file', ?, ?)`, uuid(), guestId)
  put(
    `INSERT INTO guest_day (id, guest_id, occasion, label, calendar, year, month, day, created_at, updated_at)
     VALUES (?, ?, 'own', ?, 'gregorian', ?, 3, 1, ?, ?)`,
    ...[uuid(), guestId, `first ${word}`, year, at, at],
  )
  put(
    `INSERT OR IGNORE INTO guest_address (guest_id, lines, city, postcode, country, created_at, updated_at)
     VALUES (?, ?, 'Hangzhou', '310013', 'CN', ?, ?)`,
    ...[guestId, JSON.stringify([`${word} street 1`]), at, at],
  )
  put(
    `INSERT INTO consent (id, guest_id, channel, purpose, state, day, how, created_at)
     VALUES (?, ?, 'post', 'letters', 'given', ?, 'at the desk', ?)`,
    ...[uuid(), guestId, `${year}-06-08`, at],
  )
  put(
    `INSERT INTO complaint (id, guest_id, what, day, settled_on, settled_how, created_at)
     VALUES (?, ?, ?, ?, ?, 'a new pillow', ?)`,
    ...[uuid(), guestId, `cold ${word}`, `${year}-06-06`, `${year}-06-07`, at],
  )
  const letter = uuid()
  put(
    `INSERT INTO letter (id, guest_id, occasion, target, latest_on, status, language, posted_on, created_at, updated_at)
     VALUES (?, ?, 'birthday', ?, ?, 'posted', 'en', ?, ?, ?)`,
    ...[letter, guestId, `${year}-11-09`, `${year}-11-01`, `${year}-11-01`, at, at],
  )
  put(
    `INSERT INTO letter_step (letter_id, rank, batch_id, step, created_at) VALUES (?, 1, ?, 'posted', ?)`,
    ...[letter, uuid(), at],
  )
  if (pinned) {
    put(
      `INSERT INTO usual_pin (guest_id, outlet_id, meal_period_id, seat_id, pinned_on, created_at)
       VALUES (?, ?, ?, ?, ?, ?)`,
      ...[guestId, place.outlet, place.meal, place.seat, `${year}-06-08`, at],
    )
  }
  inTransaction({ connection: book }, { at, by: null }, tx => {
    tx.touch('stays')
    countStays(tx, sql`SELECT ${guestId}`)
  })
}

/** A booking for today. */
export function book(house: TestHouse, guestId: GuestId, arrive = '2026-11-09'): string {
  const id = uuid()
  bookOf(house)
    .prepare(
      `INSERT INTO stay (id, guest_id, status, arrive, depart, created_at, updated_at)
       VALUES (?, ?, 'booked', ?, '2026-11-12', '2026-11-01T00:00:00.000Z', '2026-11-01T00:00:00.000Z')`,
    )
    .run(id, guestId, arrive)
  return id
}
