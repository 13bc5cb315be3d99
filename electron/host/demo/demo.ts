import { v7 as uuid } from 'uuid'
import type { MenuItemId, Role, StaffId } from '../../../shared/contract/base.ts'
import { businessDate } from '../../../shared/domain/days/calendar.ts'
import type { Language } from '../../../shared/domain/language.ts'
import type { Host } from '../context.ts'
import { note } from '../db/audit.ts'
import { inTransaction, run, sql, type WriteDb } from '../db/sql.ts'
import { mealPeriods, outlets, seats } from '../dining/places.ts'
import { writePlan } from '../house/plan.ts'
import { houseTime, readHotel, readSetting, writeSetting } from '../house/settings.ts'
import { hashPin } from '../staff/pins.ts'
import { addStaff, DEMO_PINS } from '../staff/store.ts'
import { type DemoBook, type DemoPlace, enterGuests } from './enter.ts'
import { inventGuests } from './guest-list.ts'
import { PINS, RIVERSIDE, STAFF } from './hotel.ts'
import { MENUS } from './menus.ts'

/** The business date a demo was made for. */
const DEMO_DAY = 'demo-day'

type PinHashes = Record<Role, string>

/** Makes the book of the invented hotel as it stands now, in one transaction, and opens it. */
export async function makeDemo(host: Host): Promise<void> {
  const pinHashes = await hashPins()
  // Hashing takes a moment, and a second press on the same button takes less.
  if (host.books.state().book) return
  const now = host.clock.now()
  host.books.create('demo', book => {
    inTransaction(book, { at: now.toISOString(), by: null }, tx => fill(tx, now, pinHashes))
  })
}

/** Makes the open demo afresh when it is another day's: everything in it is told from today. */
export async function refreshDemo(host: Host): Promise<void> {
  const book = host.books.current()
  if (book?.name !== 'demo') return
  if (readSetting<string>(book, DEMO_DAY) === houseTime(readHotel(book), host.clock.now()).today) return
  host.books.dropDemo()
  try {
    await makeDemo(host)
  } catch (error) {
    // A full disk keeps nobody from the first screen, which offers the demo again.
    host.log.fault('DEMO', 'demo.refresh', error)
  }
}

function fill(tx: WriteDb, now: Date, pinHashes: PinHashes): void {
  const today = businessDate(now, RIVERSIDE.timeZone, RIVERSIDE.rollTime)
  writePlan(tx, RIVERSIDE)
  const book: DemoBook = { today, places: layMenus(tx), onDuty: employ(tx, pinHashes) }
  enterGuests(tx, inventGuests(today, now.toISOString()), book)
  writeSetting(tx, DEMO_DAY, today)
  note(tx, 'created', 'house', null)
}

/** Writes the menus; gives back the places of the plan by their ids. */
function layMenus(tx: WriteDb): DemoPlace[] {
  const periods = mealPeriods(tx)
  const plan = seats(tx)
  return outlets(tx).map(({ id: outletId }, at) => ({
    outletId,
    periods: periods.filter(period => period.outletId === outletId).map(({ id }) => id),
    seats: plan.filter(seat => seat.outletId === outletId).map(({ id }) => id),
    dishes: (MENUS[at] ?? []).map(({ name, kind }, rank) => {
      const id = uuid() as MenuItemId
      run(
        tx,
        sql`INSERT INTO menu_item (id, outlet_id, name_zh, name_en, is_complimentary, rank)
            VALUES (${id}, ${outletId}, ${name.zh}, ${name.en}, ${kind === 'complimentary' ? 1 : 0}, ${rank})`,
      )
      return id
    }),
  }))
}

/** Writes the staff and the PINs the sign-in screen shows; gives back who is on duty, colleagues in turn. */
function employ(tx: WriteDb, pinHashes: PinHashes): DemoBook['onDuty'] {
  const people = STAFF.map(person => ({
    ...person,
    id: addStaff(tx, { ...person, pinHash: pinHashes[person.role] }),
  }))
  writeSetting(tx, DEMO_PINS, Object.fromEntries(people.map(({ id, role }) => [id, PINS[role]])))
  let turn = 0
  return role => {
    const team: { id: StaffId; language: Language }[] = people.filter(person => person.role === role)
    const person = team[turn++ % team.length]
    if (!person) throw new Error(`nobody works as ${role}`)
    return person
  }
}

async function hashPins(): Promise<PinHashes> {
  const hashed = await Promise.all(
    Object.entries(PINS).map(async ([role, pin]) => [role, await hashPin(pin)] as const),
  )
  return Object.fromEntries(hashed) as PinHashes
}
