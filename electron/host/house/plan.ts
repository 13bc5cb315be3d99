import { v7 as uuid } from 'uuid'
import type { HotelPlan } from '../../../shared/contract/house.ts'
import { layOut } from '../../../shared/domain/dining/lay-out.ts'
import { run, sql, type WriteDb } from '../db/sql.ts'
import { beginLetters } from '../letters/settings.ts'
import { bringTemplates } from '../templates/store.ts'
import { isTimeZone, writeHotel } from './settings.ts'

export type Unsound = { why: 'time-zone' | 'room-twice' | 'meal-times' | 'seat-twice'; which: string }

/** What in a plan could not be lived with, or null. Checked before anything is written. */
export function unsoundIn(plan: HotelPlan): Unsound | null {
  if (!isTimeZone(plan.timeZone)) return { why: 'time-zone', which: plan.timeZone }
  const room = firstTwice(plan.floors.flatMap(floor => floor.rooms))
  if (room) return { why: 'room-twice', which: room }
  for (const outlet of plan.outlets) {
    const late = outlet.mealPeriods.find(period => period.from >= period.to)
    if (late) return { why: 'meal-times', which: late.name.en }
    const seat = firstTwice(outlet.seats.map(seat => seat.number).filter(number => number !== ''))
    if (seat) return { why: 'seat-twice', which: seat }
  }
  return null
}

/** Writes the hotel, its rooms, outlets, meal periods and seats. */
export function writePlan(tx: WriteDb, plan: Omit<HotelPlan, 'manager'>): void {
  writeHotel(tx, {
    name: plan.name,
    timeZone: plan.timeZone,
    rollTime: plan.rollTime,
    autoLockMinutes: 2,
    serviceLockMinutes: 30,
    rev: 1,
  })
  const rooms = plan.floors.flatMap(({ floor, rooms }) => rooms.map(number => ({ floor, number })))
  for (const [rank, room] of rooms.entries()) {
    run(tx, sql`INSERT INTO room (number, floor, rank) VALUES (${room.number}, ${room.floor}, ${rank})`)
  }
  for (const [rank, outlet] of plan.outlets.entries()) {
    const outletId = uuid()
    const room = layOut(outlet.seats)
    run(
      tx,
      sql`INSERT INTO outlet (id, name_zh, name_en, rank, width, depth)
          VALUES (${outletId}, ${outlet.name.zh}, ${outlet.name.en}, ${rank}, ${room.width}, ${room.depth})`,
    )
    for (const [rank, period] of outlet.mealPeriods.entries()) {
      run(
        tx,
        sql`INSERT INTO meal_period (id, outlet_id, name_zh, name_en, from_time, to_time, rank)
            VALUES (${uuid()}, ${outletId}, ${period.name.zh}, ${period.name.en}, ${period.from}, ${period.to}, ${rank})`,
      )
    }
    for (const [rank, seat] of room.seats.entries()) {
      run(
        tx,
        sql`INSERT INTO seat (id, outlet_id, number, name_zh, name_en, is_window, x, y, rank)
            VALUES (${uuid()}, ${outletId}, ${seat.number}, ${seat.name.zh}, ${seat.name.en}, ${seat.window ? 1 : 0},
                    ${seat.x}, ${seat.y}, ${rank})`,
      )
    }
  }
  beginLetters(tx, plan)
  bringTemplates(tx)
  tx.touch('house', 'stays', 'dining')
}

function firstTwice(values: string[]): string | null {
  const seen = new Set<string>()
  for (const value of values) {
    if (seen.has(value)) return value
    seen.add(value)
  }
  return null
}
