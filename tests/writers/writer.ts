import { writeSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { openBook } from '../../electron/host/db/open.ts'
import { inTransaction, type ReadDb, type WriteDb } from '../../electron/host/db/sql.ts'
import type { MealPeriodRow, SeatRow } from '../../electron/host/dining/places.ts'
import { mealPeriods, seats } from '../../electron/host/dining/places.ts'
import { addVisit } from '../../electron/host/dining/visits.ts'
import { addGuest } from '../../electron/host/guests/store.ts'
import { closeStay, openStay, stayRecord } from '../../electron/host/stays/store.ts'
import { formFor } from '../host/people.ts'
import type { Written } from './written.ts'

// Writes guests, stays and visits as fast as it can until it is killed. Arguments: file, key, writers at once, round.
const [file, key, writers, round] = process.argv.slice(2)
if (!file || !key || !round) throw new Error('usage: writer.ts FILE KEY WRITERS ROUND')

const book = openBook(file, key)
const [meal] = mealPeriods(book)
const [seat] = seats(book)
if (!meal || !seat) throw new Error('a book without a table to sit at')
for (let writer = 0; writer < Number(writers); writer++) void writeOn(book, `${round}w${writer}`, meal, seat)

async function writeOn(book: ReadDb, writer: string, meal: MealPeriodRow, seat: SeatRow): Promise<never> {
  const place = { outletId: meal.outletId, mealPeriodId: meal.id }
  for (let at = 0; ; at++) {
    const name = `Guest${writer}x${at}`
    const form = formFor(name, {
      otherName: at % 3 === 0 ? '于建国' : null,
      phones: [`+86 138 0013 ${8000 + at}`],
    })
    const { id: guestId } = acknowledge(book, tx => ({ kind: 'guest', id: addGuest(tx, form), name }))
    await setImmediate()

    const dates = { arrive: '2026-11-09', depart: '2026-11-11' }
    const arrival = { guestId, room: `${writer}r${at}`, adults: 1, children: 0, ...dates }
    const { id: stayId } = acknowledge(book, tx => ({ kind: 'in', id: openStay(tx, arrival), guestId }))
    await setImmediate()

    const egg = { menuItemId: null, text: 'egg', modifiers: null, quantity: 1, complimentary: false }
    const visit = {
      ...place,
      guestId,
      seatId: seat.id,
      items: Array(at % 4).fill(egg),
      covers: 1,
      businessDate: '2026-11-09',
    }
    acknowledge(book, tx => ({ kind: 'visit', id: addVisit(tx, visit), guestId, items: at % 4 }))
    await setImmediate()

    acknowledge(book, tx => {
      const stay = stayRecord(tx, stayId)
      if (!stay) throw new Error('a stay of a moment ago is gone')
      closeStay(tx, stay, '2026-11-10')
      return { kind: 'out', id: stayId, guestId }
    })
    await setImmediate()
  }
}

/** One transaction, then one line, straight to the pipe: what a killed program left in a buffer was not acknowledged. */
function acknowledge<Kind extends Written>(book: ReadDb, work: (tx: WriteDb) => Kind): Kind {
  const { result } = inTransaction(book, { at: new Date().toISOString(), by: null }, work)
  writeSync(1, `${JSON.stringify(result)}\n`)
  return result
}
