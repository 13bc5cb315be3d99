import { addDays } from '../../../shared/domain/days/calendar.ts'
import type { WriteDb } from '../db/sql.ts'
import { addObservation } from '../facts/observations.ts'
import { presentStay, staysOf } from '../stays/store.ts'
import { type DemoBook, inTheNameOf } from './book.ts'
import type { Entered } from './enter.ts'
import { instantOf } from './hotel.ts'
import { MISSED, OBSERVATIONS } from './observations.ts'

/** Fills the inbox: what colleagues noticed of guests who are here, and what was said at the door of the last who left. */
export function enterObservations(tx: WriteDb, guests: readonly Entered[], book: DemoBook): void {
  const here = guests.flatMap(({ guest, id }) => {
    const stay = guest.stays.find(({ status }) => status === 'in-house')
    return stay && guest.form.discretion === 0 ? [{ id, arrive: stay.arrive }] : []
  })
  let next = 0
  for (const { daysAgo, wall, role, text } of OBSERVATIONS) {
    const day = addDays(book.today, -daysAgo)
    const seen = here.slice(next + 1).findIndex(({ arrive }) => arrive < day)
    const guest = here[next + 1 + seen]
    const at = instantOf(day, wall)
    if (seen < 0 || !guest || at > book.now) continue
    next += 1 + seen
    const { id: by, language } = book.onDuty(role)
    const stayId = presentStay(tx, guest.id)?.id ?? null
    addObservation(inTheNameOf(tx, by, at), {
      guestId: guest.id,
      stayId,
      kind: 'noticed',
      text: text[language],
    })
  }
  enterMissed(tx, guests, book)
}

function enterMissed(tx: WriteDb, guests: readonly Entered[], book: DemoBook): void {
  const leavers = guests.flatMap(({ guest, id }) => {
    const last = guest.stays.findLast(({ status }) => status === 'out')
    return last && guest.stays.at(-1) === last ? [{ id, depart: last.depart }] : []
  })
  const [last] = leavers.toSorted((one, other) => other.depart.localeCompare(one.depart))
  if (!last) return
  const { id: by, language } = book.onDuty('front-desk')
  const leaving = inTheNameOf(tx, by, instantOf(last.depart, '11:30'))
  const stayId = staysOf(tx, last.id)[0]?.id ?? null
  addObservation(leaving, { guestId: last.id, stayId, kind: 'missed', text: MISSED[language] })
}
