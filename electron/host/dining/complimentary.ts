import type { GuestId, MenuItemId, SeatId } from '../../../shared/contract/base.ts'
import type { Complimentary, Reaction } from '../../../shared/contract/dining.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { allergensIn } from '../../../shared/domain/dining/allergen-words.ts'
import { complimentaryFor, type Given } from '../../../shared/domain/dining/complimentary.ts'
import type { Call, SignedIn } from '../context.ts'
import { all, type ReadDb, sql } from '../db/sql.ts'
import { allergiesOf } from '../facts/allergies.ts'
import { guestBrief } from '../guests/store.ts'
import { dishesOf } from '../outlets/menu.ts'
import { seatsTaken } from './free-seats.ts'
import type { Place } from './places.ts'

const GRAVEST_FIRST = ['anaphylaxis', 'allergy', 'unknown', 'intolerance']

type Table = Place & { guestId: GuestId; seatId: SeatId | null; with: readonly GuestId[] }

/** The small dish from the house: what may be given to a guest, thinking of everybody at the table. */
export function complimentaryAt({ db, today, host }: Call & SignedIn, table: Table): Complimentary {
  const taken = seatsTaken(db, table.outletId, table.mealPeriodId, today, host.clock.now())
  const sitters = (table.seatId && taken.get(table.seatId)) || []
  const atTable = [...new Set([table.guestId, ...table.with, ...sitters])].flatMap(guestId => {
    const guest = guestBrief(db, guestId)
    return allergiesOf(db, guestId).map(({ what, severity, allergens }) => ({
      guest,
      what,
      severity,
      allergens,
      edible: allergensIn(what).edible,
    }))
  })
  const dishes = dishesOf(db, table.outletId).filter(({ complimentary }) => complimentary)
  const { offers, ruledOut } = complimentaryFor(
    dishes,
    atTable.map(({ guest, ...allergy }) => ({ ...allergy, guest: guest.name })),
    givenTo(db, table.guestId),
  )
  return {
    offers: offers.map(told),
    ruledOut: ruledOut.map(({ dish, because }) => ({ ...told(dish), because })),
    table: atTable
      .toSorted((a, b) => GRAVEST_FIRST.indexOf(a.severity) - GRAVEST_FIRST.indexOf(b.severity))
      .map(({ guest, what, severity }) => ({ guest, what, severity })),
  }
}

type House = ReturnType<typeof dishesOf>[number]

function told({ id, name, intro }: House) {
  return { menuItemId: id, name, intro }
}

/** Everything the house ever gave a guest, at whatever meal, newest first. */
function givenTo(db: ReadDb, guestId: GuestId): Given<Reaction | null>[] {
  return all<{ dishId: MenuItemId | null; text: string; on: IsoDate; reaction: Reaction | null }>(
    db,
    sql`SELECT menu_item_id AS dishId, text, business_date AS "on", reaction
        FROM visit JOIN visit_item ON visit_item.visit_id = visit.id
        WHERE guest_id = ${guestId} AND void_at IS NULL AND is_complimentary = 1
        ORDER BY business_date DESC, at DESC`,
  )
}
