import type { Both } from '../../../shared/contract/base.ts'
import { businessDate, type IsoDate, localTime } from '../../../shared/domain/days/calendar.ts'
import type { LockTimes } from '../../../shared/domain/lock.ts'
import { one, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'

/** What the hotel says of itself; `rev` is another after every change. */
export type Hotel = { name: Both; timeZone: string; rollTime: string; rev: number } & LockTimes

/** What a book from before these were asked does not say. */
const unsaid = { rev: 1, serviceLockMinutes: 30 }

/** The hotel of the open book. */
export function readHotel(db: ReadDb): Hotel {
  const hotel = readSetting<Omit<Hotel, keyof typeof unsaid> & Partial<Hotel>>(db, 'hotel')
  if (!hotel)
    throw new Error('a book without a hotel: it is made in the transaction that makes the first manager')
  return { ...unsaid, ...hotel }
}

export function writeHotel(tx: WriteDb, hotel: Hotel): void {
  writeSetting(tx, 'hotel', hotel)
}

/** The name of who changed the settings last. */
export function whoChangedSettings(db: ReadDb): string {
  const last = one<{ name: string }>(
    db,
    sql`SELECT staff.name FROM audit JOIN staff ON staff.id = audit.staff_id
        WHERE entity = 'house' AND action = 'changed' ORDER BY audit.id DESC LIMIT 1`,
  )
  return last?.name ?? ''
}

/** The day the hotel's books are on at an instant, and what its clock on the wall says. */
export function houseTime(hotel: Hotel, now: Date): { today: IsoDate; wall: string } {
  return {
    today: businessDate(now, hotel.timeZone, hotel.rollTime),
    wall: localTime(now, hotel.timeZone),
  }
}

/** True for a zone this machine can reckon in. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

export function readSetting<Value>(db: ReadDb, key: string): Value | null {
  const row = one<{ value: string }>(db, sql`SELECT value FROM setting WHERE key = ${key}`)
  return row ? (JSON.parse(row.value) as Value) : null
}

export function writeSetting(tx: WriteDb, key: string, value: unknown): void {
  run(
    tx,
    sql`INSERT INTO setting (key, value) VALUES (${key}, ${JSON.stringify(value)})
        ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  )
}
