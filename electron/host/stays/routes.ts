import { isTold } from '../../../shared/contract/authority.ts'
import type { GiftId, GuestId, StayId } from '../../../shared/contract/base.ts'
import { nights } from '../../../shared/domain/days/calendar.ts'
import { note } from '../db/audit.ts'
import type { ReadDb } from '../db/sql.ts'
import { addObservation } from '../facts/observations.ts'
import { guestBrief, guestExists } from '../guests/store.ts'
import { standsFor } from '../people/merges.ts'
import { signedIn } from '../rpc/implement.ts'
import { staffName } from '../staff/store.ts'
import { enteredAt, enteredWith, joinRoom, moveRoom, takeEntryBack } from './entering.ts'
import { lastHint, sayFarewell, unsayFarewell } from './farewells.ts'
import { addGift, giftRecord, gifts, giftsGiven, newGiftsFor, renameGift, retireGift } from './gifts.ts'
import { checkedOutAt, comeBack, leave, leftSince, leftWith, whoStayed } from './leaving.ts'
import { partyStays } from './party.ts'
import { stayRows } from './stay-rows.ts'
import {
  arrivalsOn,
  earliestArrival,
  latestArrival,
  openStay,
  presentStay,
  rooms,
  type StayRecord,
  stayInRoom,
  stayRecord,
  staysInHouse,
} from './store.ts'

/** A year and a day: beyond it a date was mistyped. */
const LONGEST_STAY = 366
const A_DAY = 86_400_000

export const stays = {
  arrivals: signedIn.stays.arrivals.handler(({ context }) => {
    const arriving = arrivalsOn(context.db, context.today)
    return stayRows(context, arriving, [...staysInHouse(context.db), ...arriving])
  }),

  inHouse: signedIn.stays.inHouse.handler(({ context }) => {
    const present = staysInHouse(context.db)
    const byRoom = stayRows(context, present, present)
    // Who is not told the rooms is not told their order either.
    if (isTold(context.actor.role, 'room')) return byRoom
    return byRoom.toSorted((a, b) => a.guest.name.localeCompare(b.guest.name))
  }),

  departures: signedIn.stays.departures.handler(({ context }) => {
    const present = staysInHouse(context.db)
    const leaving = present.filter(stay => stay.depart <= context.today)
    return stayRows(context, leaving, present)
  }),

  left: signedIn.stays.left.handler(({ context }) => {
    const left = leftSince(context.db, aDayBefore(context.host.clock.now()))
    return stayRows(context, left, [])
  }),

  rooms: signedIn.stays.rooms.handler(({ context }) => {
    const { db, today } = context
    const nameByRoom = (stays: StayRecord[]) =>
      new Map(
        stays
          .filter(({ partyOf }) => partyOf === null)
          .map(({ room, guestId }) => [room, guestBrief(db, guestId).name]),
      )
    const sleeping = nameByRoom(staysInHouse(db))
    const expected = nameByRoom(arrivalsOn(db, today))
    return rooms(db).map(room => ({
      ...room,
      guest: sleeping.get(room.number) ?? null,
      promised: expected.get(room.number) ?? null,
    }))
  }),

  checkIn: signedIn.stays.checkIn.handler(({ input, context, errors }) => {
    const { room, depart, adults, children, stayId, newStayId } = input
    const again = answeredBefore(context.db, { ...input, guestId: standsFor(context.db, input.guestId) })
    if (again) return { stayId: again.id }
    return context.write(tx => {
      const guestId = standsFor(tx, input.guestId)
      const companions = input.companions.map(({ guestId, role }) => ({
        guestId: standsFor(tx, guestId),
        role,
      }))
      const everybody = [guestId, ...companions.map(each => each.guestId)]
      if (!everybody.every(each => guestExists(tx, each))) throw errors.NOT_THERE({ data: { what: 'guest' } })
      if (!rooms(tx).some(({ number }) => number === room)) throw errors.NOT_THERE({ data: { what: 'room' } })
      for (const each of everybody) {
        const present = presentStay(tx, each)
        if (present) throw errors.ALREADY_IN_HOUSE({ data: { room: present.room ?? '' } })
      }
      // The same guest twice is one guest, who would be in the house already.
      if (new Set(everybody).size < everybody.length) throw errors.ALREADY_IN_HOUSE({ data: { room } })
      const taken = stayInRoom(tx, room)
      if (taken) throw errors.ROOM_TAKEN({ data: { room, by: guestBrief(tx, taken.guestId).name } })
      const { today } = context
      if (depart < today || nights(today, depart) > LONGEST_STAY) throw errors.DATES_UNSOUND()
      if (stayId) {
        const booked = stayRecord(tx, stayId)
        if (booked?.guestId !== guestId) throw errors.NOT_THERE({ data: { what: 'stay' } })
        const isNear = booked.arrive >= earliestArrival(today) && booked.arrive <= latestArrival(today)
        if (booked.status !== 'booked' || !isNear) throw errors.NOT_ARRIVING()
      }
      const arrival = { guestId, stayId, newStayId, arrive: today, depart, room, adults, children }
      const id = openStay(tx, arrival)
      note(tx, 'checked-in', 'stay', id, { walkIn: !stayId })
      for (const companion of companions) joinRoom(tx, { id, depart }, companion, today)
      return { stayId: id }
    })
  }),

  undoCheckIn: signedIn.stays.undoCheckIn.handler(({ input: { stayId }, context, errors }) => {
    const stay = stayRecord(context.db, stayId)
    if (!stay) throw errors.NOT_THERE({ data: { what: 'stay' } })
    // Two at the same desk may take the same thing back.
    if (stay.status === 'booked') return
    if (stay.status !== 'in-house') throw errors.NOT_IN_HOUSE()
    const at = enteredAt(context.db, stayId)
    if (!at || at < aDayBefore(context.host.clock.now())) throw errors.TOO_LATE()
    context.write(tx => takeEntryBack(tx, enteredWith(tx, stay)))
  }),

  join: signedIn.stays.join.handler(({ input, context, errors }) => {
    const asked = stayRecord(context.db, input.stayId)
    if (!asked) throw errors.NOT_THERE({ data: { what: 'stay' } })
    if (asked.status !== 'in-house') throw errors.NOT_IN_HOUSE()
    const guestId = standsFor(context.db, input.companion.guestId)
    if (!guestExists(context.db, guestId)) throw errors.NOT_THERE({ data: { what: 'guest' } })
    const present = presentStay(context.db, guestId)
    const mainId = asked.partyOf ?? asked.id
    if (present?.partyOf === mainId) return { stayId: present.id }
    if (present) throw errors.ALREADY_IN_HOUSE({ data: { room: present.room ?? '' } })
    return context.write(tx => {
      const main = { id: mainId, depart: stayRecord(tx, mainId)?.depart ?? asked.depart }
      return { stayId: joinRoom(tx, main, { ...input.companion, guestId }, context.today) }
    })
  }),

  move: signedIn.stays.move.handler(({ input: { stayId, room }, context, errors }) => {
    const asked = stayRecord(context.db, stayId)
    if (!asked) throw errors.NOT_THERE({ data: { what: 'stay' } })
    if (asked.status !== 'in-house') throw errors.NOT_IN_HOUSE()
    if (!rooms(context.db).some(({ number }) => number === room))
      throw errors.NOT_THERE({ data: { what: 'room' } })
    if (asked.room === room) return
    context.write(tx => {
      const taken = stayInRoom(tx, room)
      if (taken) throw errors.ROOM_TAKEN({ data: { room, by: guestBrief(tx, taken.guestId).name } })
      moveRoom(tx, asked.partyOf ?? asked.id, asked.room, room)
    })
  }),

  farewell: signedIn.stays.farewell.handler(({ input, context, errors }) => {
    const { db } = context
    const stay = stayRecord(db, input.stayId)
    if (!stay) throw errors.NOT_THERE({ data: { what: 'stay' } })
    const party = stay.status === 'in-house' ? partyStays(db, stay) : []
    return {
      guest: guestBrief(db, stay.guestId),
      gifts: newGiftsFor(db, stay.guestId),
      given: giftsGiven(db, stay.guestId),
      hint: lastHint(db, stay.guestId)?.text ?? null,
      party: party
        .filter(({ id }) => id !== stay.id)
        .map(({ id, guestId }) => ({ stayId: id, guest: guestBrief(db, guestId) })),
    }
  }),

  checkOut: signedIn.stays.checkOut.handler(({ input: { stayId, party, farewell }, context, errors }) => {
    context.write(tx => {
      const stay = stayRecord(tx, stayId)
      if (!stay) throw errors.NOT_THERE({ data: { what: 'stay' } })
      if (stay.status !== 'in-house') throw errors.NOT_IN_HOUSE()
      if (farewell?.giftId && !mayBeGiven(tx, stay.guestId, farewell.giftId))
        throw errors.NOT_THERE({ data: { what: 'gift' } })
      leave(tx, stay, context.today, party)
      if (farewell) sayFarewell(tx, stay, farewell, context.today)
      if (farewell?.missed) {
        addObservation(tx, { guestId: stay.guestId, stayId, kind: 'missed', text: farewell.missed })
      }
    })
  }),

  undoCheckOut: signedIn.stays.undoCheckOut.handler(({ input: { stayId }, context, errors }) => {
    const stay = stayRecord(context.db, stayId)
    if (!stay) throw errors.NOT_THERE({ data: { what: 'stay' } })
    // Two at the same desk may take the same thing back.
    if (stay.status === 'in-house') return
    const at = checkedOutAt(context.db, stayId)
    if (stay.status !== 'out' || !at || at < aDayBefore(context.host.clock.now())) throw errors.TOO_LATE()
    context.write(tx => {
      const returning = leftWith(tx, stay)
      for (const { guestId } of returning) {
        const elsewhere = presentStay(tx, guestId)
        if (elsewhere) throw errors.ALREADY_IN_HOUSE({ data: { room: elsewhere.room ?? '' } })
      }
      const others = whoStayed(tx, stay)
      const room = others?.room ?? returning[0]?.room ?? ''
      const taken = others ? null : stayInRoom(tx, room)
      if (taken) throw errors.ROOM_TAKEN({ data: { room, by: guestBrief(tx, taken.guestId).name } })
      comeBack(tx, returning, others)
      for (const each of returning) unsayFarewell(tx, each.id)
    })
  }),

  gifts: signedIn.stays.gifts.handler(({ context }) => gifts(context.db)),

  saveGift: signedIn.stays.saveGift.handler(({ input: { gift, name }, context, errors }) =>
    context.write(tx => {
      if (!gift) {
        const giftId = addGift(tx, name)
        note(tx, 'created', 'gift', giftId)
        return { giftId }
      }
      const known = giftRecord(tx, gift.id)
      if (!known) throw errors.NOT_THERE({ data: { what: 'gift' } })
      if (known.rev !== gift.rev)
        throw errors.CHANGED_MEANWHILE({ data: { by: staffName(tx, known.updatedBy) ?? '' } })
      renameGift(tx, gift.id, name)
      note(tx, 'changed', 'gift', gift.id)
      return { giftId: gift.id }
    }),
  ),

  retireGift: signedIn.stays.retireGift.handler(({ input: { giftId }, context, errors }) => {
    context.write(tx => {
      if (!giftRecord(tx, giftId)) throw errors.NOT_THERE({ data: { what: 'gift' } })
      retireGift(tx, giftId)
      note(tx, 'retired', 'gift', giftId)
    })
  }),
}

type Asked = {
  guestId: GuestId
  stayId?: StayId | undefined
  newStayId?: StayId | undefined
  room: string
}

/** The stay a repeated call had made or begun the first time. */
function answeredBefore(db: ReadDb, { guestId, stayId, newStayId, room }: Asked): StayRecord | null {
  const made = newStayId && stayRecord(db, newStayId)
  const present = presentStay(db, guestId)
  const begun = present && present.id === stayId && present.room === room ? present : null
  return made || begun
}

/** Never the same present twice. */
const mayBeGiven = (db: ReadDb, guestId: GuestId, giftId: GiftId) =>
  newGiftsFor(db, guestId).some(({ id }) => id === giftId)

const aDayBefore = (now: Date) => new Date(now.getTime() - A_DAY).toISOString()
