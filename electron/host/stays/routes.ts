import { isTold } from '../../../shared/contract/authority.ts'
import type { StayRow } from '../../../shared/contract/stays.ts'
import { nights } from '../../../shared/domain/days/calendar.ts'
import type { SignedIn } from '../context.ts'
import { note } from '../db/audit.ts'
import { guestBrief, guestExists, hasAllergy } from '../guests/store.ts'
import { signedIn } from '../rpc/implement.ts'
import {
  arrivalsOn,
  closeStay,
  earliestArrival,
  latestArrival,
  openStay,
  pastOf,
  presentStay,
  rooms,
  type StayRecord,
  stayInRoom,
  stayRecord,
  staysInHouse,
} from './store.ts'

/** A year and a day: beyond it a date was mistyped. */
const LONGEST_STAY = 366

export const stays = {
  arrivals: signedIn.stays.arrivals.handler(({ context }) =>
    arrivalsOn(context.db, context.today).map(stayRows(context)),
  ),

  inHouse: signedIn.stays.inHouse.handler(({ context }) => {
    const byRoom = staysInHouse(context.db).map(stayRows(context))
    // Who is not told the rooms is not told their order either.
    if (isTold(context.actor.role, 'room')) return byRoom
    return byRoom.toSorted((a, b) => a.guest.name.localeCompare(b.guest.name))
  }),

  departures: signedIn.stays.departures.handler(({ context }) =>
    staysInHouse(context.db)
      .filter(stay => stay.depart <= context.today)
      .map(stayRows(context)),
  ),

  rooms: signedIn.stays.rooms.handler(({ context }) => {
    const { db, today } = context
    const nameByRoom = (stays: StayRecord[]) =>
      new Map(stays.map(({ room, guestId }) => [room, guestBrief(db, guestId).name]))
    const sleeping = nameByRoom(staysInHouse(db))
    const expected = nameByRoom(arrivalsOn(db, today))
    return rooms(db).map(room => ({
      ...room,
      guest: sleeping.get(room.number) ?? null,
      promised: expected.get(room.number) ?? null,
    }))
  }),

  checkIn: signedIn.stays.checkIn.handler(({ input, context, errors }) =>
    context.write(tx => {
      if (!guestExists(tx, input.guestId)) throw errors.NOT_THERE({ data: { what: 'guest' } })
      if (!rooms(tx).some(room => room.number === input.room))
        throw errors.NOT_THERE({ data: { what: 'room' } })
      const present = presentStay(tx, input.guestId)
      if (present) throw errors.ALREADY_IN_HOUSE({ data: { room: present.room ?? '' } })
      const taken = stayInRoom(tx, input.room)
      if (taken) {
        throw errors.ROOM_TAKEN({ data: { room: input.room, by: guestBrief(tx, taken.guestId).name } })
      }
      const stayed = nights(context.today, input.depart)
      if (input.depart < context.today || stayed > LONGEST_STAY) throw errors.DATES_UNSOUND()
      if (input.stayId) {
        const booked = stayRecord(tx, input.stayId)
        if (booked?.guestId !== input.guestId) throw errors.NOT_THERE({ data: { what: 'stay' } })
        const isNear =
          booked.arrive >= earliestArrival(context.today) && booked.arrive <= latestArrival(context.today)
        if (booked.status !== 'booked' || !isNear) throw errors.NOT_ARRIVING()
      }
      const stayId = openStay(tx, { ...input, arrive: context.today })
      note(tx, 'checked-in', 'stay', stayId, { walkIn: !input.stayId })
      return { stayId }
    }),
  ),

  checkOut: signedIn.stays.checkOut.handler(({ input, context, errors }) => {
    context.write(tx => {
      const stay = stayRecord(tx, input.stayId)
      if (!stay) throw errors.NOT_THERE({ data: { what: 'stay' } })
      if (stay.status !== 'in-house') throw errors.NOT_IN_HOUSE()
      closeStay(tx, stay, context.today)
      note(tx, 'checked-out', 'stay', stay.id)
    })
  }),
}

/** Turns stays into rows as far as the caller is told; the rooms are read once for all of them. */
function stayRows({ db, actor }: SignedIn): (stay: StayRecord) => StayRow {
  const floors = new Map(rooms(db).map(({ number, floor }) => [number, floor]))
  return stay => {
    const past = pastOf(db, stay.guestId)
    const room = isTold(actor.role, 'room') ? stay.room : null
    return {
      stayId: stay.id,
      guest: guestBrief(db, stay.guestId),
      room,
      floor: (room && floors.get(room)) ?? null,
      arrive: stay.arrive,
      depart: stay.depart,
      ordinal: past.count + (stay.status === 'booked' ? 1 : 0),
      lastStay: past.last,
      allergy: hasAllergy(db, stay.guestId),
      adults: stay.adults,
      children: stay.children,
    }
  }
}
