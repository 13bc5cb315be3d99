import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { HotelPlan } from '../../shared/contract/house.ts'
import { hotelPlan } from '../house.ts'
import { fullHouse } from './house.ts'

const SEATS = 40
const PIN = '135790'

/** Who works there, one of each. */
export const staff = {
  desk: { name: 'Desk', pin: PIN },
  floor: { name: 'Floor', pin: PIN },
  waiter: { name: 'Waiter', pin: PIN },
}

/** A hotel of that many guests and rooms in a folder of its own, closed: every room is lived in, at breakfast time. */
export async function benchHotel(guests: number, floors: number, roomsOnEach: number): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-screens-'))
  const { house } = await fullHouse(guests, dataDir, planOf(floors, roomsOnEach))
  const manager = await house.as('manager')
  await manager.staff.add({ ...staff.desk, role: 'front-desk', language: 'en' })
  await manager.staff.add({ ...staff.floor, role: 'floor', language: 'en' })
  await manager.staff.add({ ...staff.waiter, role: 'outlet', language: 'en' })
  await house.leave()
  return dataDir
}

function planOf(floors: number, roomsOnEach: number): HotelPlan {
  const [dawn] = hotelPlan.outlets
  if (!dawn) throw new Error('the test hotel has an outlet')
  return {
    ...hotelPlan,
    floors: Array.from({ length: floors }, (_, at) => ({
      floor: String(at + 1),
      rooms: Array.from(
        { length: roomsOnEach },
        (_, room) => `${at + 1}${String(room + 1).padStart(3, '0')}`,
      ),
    })),
    outlets: [
      {
        ...dawn,
        seats: Array.from({ length: SEATS }, (_, at) => ({
          name: { zh: `第${at + 1}桌`, en: `table ${at + 1}` },
          number: `T${at + 1}`,
          window: at < 8,
        })),
      },
    ],
  }
}
