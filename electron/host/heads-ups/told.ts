import type { Both, GuestId, OutletId } from '../../../shared/contract/base.ts'
import type { HeadsUp, OnTheWay } from '../../../shared/contract/heads-ups.ts'
import type { Call, SignedIn } from '../context.ts'
import { all, type ReadDb, sql } from '../db/sql.ts'
import { mealAt, mealPeriods } from '../dining/places.ts'
import { usualAt } from '../dining/usual.ts'
import { allergyWordsOf } from '../facts/allergies.ts'
import { birthdaysNear } from '../guests/birthdays.ts'
import { guestBrief, guestRecord } from '../guests/store.ts'
import { roommatesOf } from '../stays/party.ts'
import type { HeadsUpRecord } from './store.ts'

/** Unanswered for so long, and the guest is nearly at the door: telephone. */
const PHONE_AFTER_MS = 20_000

type Called = { id: OutletId; name: Both; extension: string | null; queueMinutes: number }

/** Heads-ups as every screen is told them. */
export function headsUpsTold(db: ReadDb, records: readonly HeadsUpRecord[]): HeadsUp[] {
  const outlets = outletsCalled(db)
  return records.map(record => headsUpTold(db, record, outlets))
}

/** Those on the way to an outlet, with what it must know before they are at the door. */
export function onTheWayTold(
  context: Call & SignedIn,
  records: readonly HeadsUpRecord[],
  wall: string,
): OnTheWay[] {
  const { db, today } = context
  const outlets = outletsCalled(db)
  const guestIds = records.map(({ guestId }) => guestId)
  const allergies = allergyWordsOf(db, guestIds)
  const birthdays = birthdaysNear(db, guestIds, today)
  return records.map(record => {
    const { guestId, outletId, sentAt } = record
    return {
      ...headsUpTold(db, record, outlets),
      fadesAt: later(sentAt, (outlets.get(outletId)?.queueMinutes ?? 0) * 60_000),
      allergies: allergies.get(guestId) ?? [],
      birthday: birthdays.get(guestId) ?? null,
      ordinal: guestRecord(db, guestId)?.stays ?? 1,
      seat: usualSeat(guestId, outletId),
      with: roommatesOf(db, guestId).map(id => guestBrief(db, id).name),
    }
  })

  function usualSeat(guestId: GuestId, outletId: OutletId): OnTheWay['seat'] {
    const meal = mealAt(
      mealPeriods(db).filter(period => period.outletId === outletId),
      wall,
      context.hotel.rollTime,
    )
    const seat = meal && usualAt(context, guestId, { outletId, mealPeriodId: meal.id }).seat
    return seat && { name: seat.name, number: seat.number, free: seat.free }
  }
}

function headsUpTold(db: ReadDb, record: HeadsUpRecord, outlets: ReadonlyMap<OutletId, Called>): HeadsUp {
  const { guestId, outletId, because: _because, closedAt, ...rest } = record
  const outlet = outlets.get(outletId)
  if (!outlet) throw new Error('a heads-up to an outlet that is not there: the foreign key forbids it')
  return {
    ...rest,
    guest: guestBrief(db, guestId),
    outletId,
    outlet: outlet.name,
    status: closedAt ? 'gone' : rest.seatedAt ? 'seated' : rest.seenAt ? 'seen' : 'sent',
    phoneFrom: later(rest.sentAt, PHONE_AFTER_MS),
    extension: outlet.extension,
  }
}

function outletsCalled(db: ReadDb): Map<OutletId, Called> {
  const rows = all<Omit<Called, 'name'> & Both>(
    db,
    sql`SELECT id, name_zh AS zh, name_en AS en, extension, queue_minutes AS queueMinutes FROM outlet`,
  )
  return new Map(rows.map(({ zh, en, ...outlet }) => [outlet.id, { ...outlet, name: { zh, en } }]))
}

const later = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString()
