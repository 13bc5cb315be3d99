import { isTold } from '../../../shared/contract/authority.ts'
import type { StayId } from '../../../shared/contract/base.ts'
import type { StayRow } from '../../../shared/contract/stays.ts'
import type { SignedIn } from '../context.ts'
import { allergiesOf } from '../facts/allergies.ts'
import { birthdaysNear } from '../guests/birthdays.ts'
import { guestBrief } from '../guests/store.ts'
import { roleOf } from './party.ts'
import { pastOf, rooms, type StayRecord } from './store.ts'

/**
 * Stays as the lists show them, as far as the caller is told. `around` holds everybody who may share a room with one of them:
 * whoever is in the house has those who are in it too, whoever is still to come has both.
 */
export function stayRows(
  { db, actor, today }: SignedIn,
  stays: readonly StayRecord[],
  around: readonly StayRecord[],
): StayRow[] {
  const floors = new Map(rooms(db).map(({ number, floor }) => [number, floor]))
  const parties = Map.groupBy(around, mainOf)
  const birthdays = birthdaysNear(
    db,
    stays.map(({ guestId }) => guestId),
    today,
  )
  return stays.map(stay => {
    const past = pastOf(db, stay.guestId)
    const room = isTold(actor.role, 'room') ? stay.room : null
    const allergies = allergiesOf(db, stay.guestId)
    const others = (parties.get(mainOf(stay)) ?? []).filter(
      each => each.id !== stay.id && (each.status === 'in-house' || stay.status !== 'in-house'),
    )
    return {
      stayId: stay.id,
      guest: guestBrief(db, stay.guestId),
      room,
      floor: (room && floors.get(room)) ?? null,
      arrive: stay.arrive,
      depart: stay.depart,
      ordinal: past.count + (stay.status === 'booked' ? 1 : 0),
      lastStay: past.last,
      allergy: allergies.length > 0,
      adults: stay.adults,
      children: stay.children,
      role: roleOf(stay),
      mainStayId: stay.partyOf,
      with: others.map(({ guestId }) => guestBrief(db, guestId).name),
      unconfirmed: allergies.filter(({ confirmedStayId }) => confirmedStayId !== stay.id).length,
      birthday: birthdays.get(stay.guestId) ?? null,
    }
  })
}

const mainOf = ({ id, partyOf }: StayRecord): StayId => partyOf ?? id
