import { isTold } from '../../../shared/contract/authority.ts'
import type { MealPeriodId, OutletId } from '../../../shared/contract/base.ts'
import type { Usual } from '../../../shared/contract/dining.ts'
import type { PartialDate } from '../../../shared/contract/guest-brief.ts'
import type { Card } from '../../../shared/contract/guests.ts'
import { isKeptOn, isKeptWithin } from '../../../shared/domain/days/birthdays.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import type { KeptDay } from '../../../shared/domain/days/kept-days.ts'
import type { Call, SignedIn } from '../context.ts'
import { mealAt, mealPeriods, outlets } from '../dining/places.ts'
import { usualAt } from '../dining/usual.ts'
import { mostVisited } from '../dining/visits.ts'
import { allergiesOf, allergyFact, allergyWordsOf } from '../facts/allergies.ts'
import { stayOfNow } from '../facts/note-stay.ts'
import { activePreferences } from '../facts/preferences.ts'
import { mayBeKnown } from '../people/likely.ts'
import { linksToMention } from '../people/links.ts'
import { readingsOf } from '../people/readings.ts'
import { lastHint } from '../stays/farewells.ts'
import { partyOf } from '../stays/party.ts'
import { pastOf, type StayRecord, staysOf } from '../stays/store.ts'
import { birthdaysNear, keptBirthdayOf } from './birthdays.ts'
import { sentenceFor } from './sentence.ts'
import { briefOf, contactsOf, type GuestRecord, guestBrief } from './store.ts'

type Asked = { outletId?: OutletId | undefined; mealPeriodId?: MealPeriodId | undefined }

/** Everything the house says about one guest on one screen, as far as this member of staff is told. */
export function cardOf(context: Call & SignedIn, guest: GuestRecord, wall: string, asked: Asked): Card {
  const { db, actor, today } = context
  const brief = briefOf(guest)
  const stay = stayOfNow(db, guest.id, today)
  const present = stay?.status === 'in-house' ? stay : null
  const past = pastOf(db, guest.id)
  const { usual, isNow } = usualFor(context, guest.id, wall, asked)
  // Whoever works in the restaurant greets there, whatever was asked.
  const atMeal = (asked.outletId ?? asked.mealPeriodId) !== undefined || actor.role === 'outlet'
  const preferences = activePreferences(db, guest.id, stay, today)
  const birthday = birthdayTold(context, guest.id)
  const isReturning = past.count > (present ? 1 : 0)

  return {
    guest: {
      ...brief,
      rev: guest.rev,
      readings: readingsOf(guest),
      sayHint: guest.discretion >= 2 ? null : guest.sayHint,
      language: guest.language,
      country: guest.country,
    },
    allergies: allergiesOf(db, guest.id).map(row => allergyFact(row, stay?.id ?? null)),
    sentence: sentenceFor(guest, {
      brief,
      isReturning,
      birthdayToday: birthday !== null && isKeptOn(birthday.kept, today),
      usual: atMeal && isNow ? usual : null,
      preferences: atMeal || !stay ? [] : preferences,
    }),
    stays: { ...past, first: isReturning ? null : mayBeKnown(context, guest.id) ? 'perhaps' : 'yes' },
    now: present && {
      stayId: present.id,
      room: isTold(actor.role, 'room') ? present.room : null,
      arrive: present.arrive,
      depart: present.depart,
    },
    usual,
    preferences,
    birthday: birthday && {
      date: birthday.told,
      inStay: present !== null && isKeptWithin(birthday.kept, present.arrive, lastDay(present, today)),
      nearby: birthdaysNear(db, [guest.id], today).get(guest.id) ?? null,
    },
    party: present ? partyWith(context, guest.id, present) : [],
    links: linksToMention(db, guest.id).map(link => ({
      guest: guestBrief(db, link.guestId),
      kind: link.kind,
    })),
    hint: hintFor(context, guest.id),
    private: isTold(actor.role, 'contact') ? privateOf(context, guest) : null,
  }
}

/** The place asked for, or the meal it is now; where the guest never had that meal, the one they had most often. */
function usualFor(
  context: Call & SignedIn,
  guestId: GuestRecord['id'],
  wall: string,
  asked: Asked,
): { usual: Usual | null; isNow: boolean } {
  const { db } = context
  const periods = mealPeriods(db)
  const exact = periods.find(period => period.id === asked.mealPeriodId)
  const outletId = asked.outletId ?? outlets(db)[0]?.id
  const here = periods.filter(period => period.outletId === outletId)
  const meal = exact ?? mealAt(here, wall, context.hotel.rollTime)
  if (!meal) return { usual: null, isNow: false }
  const now = usualAt(context, guestId, { outletId: meal.outletId, mealPeriodId: meal.id })
  const isKnownHere = now.last !== null || now.seat !== null || now.order !== null
  if (exact || asked.outletId || isKnownHere)
    return { usual: now, isNow: meal.from <= wall && wall < meal.to }
  const elsewhere = mostVisited(db, guestId)
  return { usual: elsewhere ? usualAt(context, guestId, elsewhere) : now, isNow: false }
}

/** The day is for a candle; the year is the guest's own affair, and of who has told only that the others are told none. */
function birthdayTold(
  { db, actor }: SignedIn,
  guestId: GuestRecord['id'],
): { told: PartialDate; kept: KeptDay } | null {
  const birthday = keptBirthdayOf(db, guestId)
  if (!birthday) return null
  const { date, feb29 } = birthday
  const kept = { ...date, feb29 }
  if (isTold(actor.role, 'contact')) return { told: date, kept }
  return date.month === null && date.day === null ? null : { told: { ...date, year: null }, kept }
}

/** Who should have left is here until somebody says otherwise. */
const lastDay = ({ depart }: StayRecord, today: IsoDate) => (depart < today ? today : depart)

function partyWith({ db }: SignedIn, guestId: GuestRecord['id'], present: StayRecord): Card['party'] {
  const others = partyOf(db, present.id).filter(member => member.guestId !== guestId)
  const allergies = allergyWordsOf(
    db,
    others.map(member => member.guestId),
  )
  return others.map(member => ({
    guest: guestBrief(db, member.guestId),
    role: member.role,
    allergies: allergies.get(member.guestId) ?? [],
  }))
}

function hintFor({ db }: SignedIn, guestId: GuestRecord['id']): Card['hint'] {
  const hint = lastHint(db, guestId)
  return hint && { text: hint.text, known: { by: hint.by, on: hint.on, origin: 'told' } }
}

function privateOf({ db }: SignedIn, guest: GuestRecord): Card['private'] {
  return {
    phones: contactsOf(db, guest.id, 'phone'),
    emails: contactsOf(db, guest.id, 'email'),
    company: guest.company,
    city: guest.city,
    history: staysOf(db, guest.id).map(({ id, status, arrive, depart, room }) => ({
      stayId: id,
      status,
      arrive,
      depart,
      room,
    })),
  }
}
