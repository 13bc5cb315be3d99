import { one, type ReadDb, sql, type WriteDb } from '../db/sql.ts'
import { readSetting, writeSetting } from '../house/settings.ts'

const OCCUPANCY = 'occupancy'
/** Until the manager says otherwise: a room is empty between guests, and some are being painted. */
const UNSAID = 80

/** At how many of a hundred rooms the house counts as full. */
export function readOccupancy(db: ReadDb): number {
  return readSetting<number>(db, OCCUPANCY) ?? UNSAID
}

export function writeOccupancy(tx: WriteDb, percent: number): void {
  writeSetting(tx, OCCUPANCY, percent)
  tx.touch('returns')
}

export function countRooms(db: ReadDb): number {
  return one<{ rooms: number }>(db, sql`SELECT count(*) AS rooms FROM room`)?.rooms ?? 0
}
