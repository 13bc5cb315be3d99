import type { Role, StaffId } from '../../../shared/contract/base.ts'
import { addDays, businessDate } from '../../../shared/domain/days/calendar.ts'
import type { Language } from '../../../shared/domain/language.ts'
import type { Host } from '../context.ts'
import { note } from '../db/audit.ts'
import { inTransaction, type WriteDb } from '../db/sql.ts'
import { writePlan } from '../house/plan.ts'
import { houseTime, readHotel, readSetting, writeSetting } from '../house/settings.ts'
import { hashPin } from '../staff/pins.ts'
import { addStaff, DEMO_PINS } from '../staff/store.ts'
import type { DemoBook } from './book.ts'
import { enterGuests } from './enter.ts'
import { enterMail } from './enter-mail.ts'
import { enterObservations } from './enter-observations.ts'
import { furnish } from './furnish.ts'
import { inventGuests } from './guest-list.ts'
import { instantOf, PINS, RIVERSIDE, STAFF } from './hotel.ts'

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
  const onDuty = employ(tx, pinHashes)
  const furnished = furnish(tx, {
    manager: onDuty('manager').id,
    reader: onDuty('outlet').id,
    at: instantOf(addDays(today, -30), '15:00'),
  })
  const book: DemoBook = { today, now: now.toISOString(), onDuty, ...furnished }
  const guests = enterGuests(tx, inventGuests(today, book.now), book)
  enterObservations(tx, guests, book)
  enterMail(tx, guests, book)
  writeSetting(tx, DEMO_DAY, today)
  note(tx, 'created', 'house', null)
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
