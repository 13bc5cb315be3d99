import { isTold } from '../../../shared/contract/authority.ts'
import type { MealPeriodId, OutletId } from '../../../shared/contract/base.ts'
import type { Usual } from '../../../shared/contract/dining.ts'
import type { Card, PartialDate } from '../../../shared/contract/guests.ts'
import { addDays, daysBetween, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { greet, greetingLanguage } from '../../../shared/domain/greeting.ts'
import type { SignedIn } from '../context.ts'
import { mealAt, mealPeriods, outlets } from '../dining/places.ts'
import { usualAt } from '../dining/usual.ts'
import { mostVisited } from '../dining/visits.ts'
import { pastOf, presentStay, staysOf } from '../stays/store.ts'
import { allergiesOf, preferencesOf } from './facts.ts'
import { birthdayOf, briefOf, contactsOf, type GuestRecord } from './store.ts'

/** More than five, and nobody reads the first. */
const PREFERENCES = 5
/** A wish older than this is asked about, not stated. */
const STALE_DAYS = 365

type Asked = { outletId?: OutletId | undefined; mealPeriodId?: MealPeriodId | undefined }

/** Everything the house says about one guest on one screen, as far as this member of staff is told. */
export function cardOf(context: SignedIn, guest: GuestRecord, wall: string, asked: Asked): Card {
  const { db, actor, today } = context
  const brief = briefOf(guest)
  const hidden = guest.discretion >= 2
  const present = presentStay(db, guest.id)
  const past = pastOf(db, guest.id)
  const { usual, isNow } = usualFor(context, guest.id, wall, asked)
  const birthday = birthdayOf(db, guest.id)
  const inStay =
    birthday !== null && present !== null && fallsWithin(birthday, present.arrive, present.depart)

  const language = greetingLanguage(guest.language, guest.names[0]?.script === 'Hani')
  const claimed =
    isNow && usual?.seat && usual.seat.strength !== 'last-time' && usual.seat.free ? usual.seat : null
  const sentence = greet(
    {
      address: brief.address[language],
      ordinal: past.count + (present ? 0 : 1),
      seat: claimed?.name[language] ?? null,
      birthdayToday: birthday !== null && fallsWithin(birthday, today, today),
    },
    language,
  )

  return {
    guest: {
      ...brief,
      rev: guest.rev,
      sayHint: hidden ? null : guest.sayHint,
      language: guest.language,
      country: guest.country,
    },
    allergies: allergiesOf(db, guest.id).map(({ id, what, severity, ...known }) => ({
      id,
      what,
      severity,
      known,
    })),
    // Discretion from 1 up: the name is not said aloud, so there is nothing to suggest saying.
    sentence: guest.discretion === 0 ? { text: sentence, language } : null,
    stays: past,
    now: present && {
      stayId: present.id,
      room: isTold(actor.role, 'room') ? present.room : null,
      arrive: present.arrive,
      depart: present.depart,
    },
    usual,
    preferences: preferencesOf(db, guest.id, PREFERENCES).map(({ id, what, ...known }) => ({
      id,
      what,
      ask: daysBetween(known.on, today) > STALE_DAYS,
      known,
    })),
    // The day is for a candle; the year is the guest's own affair.
    birthday: birthday && {
      date: isTold(actor.role, 'contact') ? birthday : { ...birthday, year: null },
      inStay,
    },
    private: isTold(actor.role, 'contact')
      ? {
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
      : null,
  }
}

/** The place asked for, or the meal it is now; where the guest never had that meal, the one they had most often. */
function usualFor(
  context: SignedIn,
  guestId: GuestRecord['id'],
  wall: string,
  asked: Asked,
): { usual: Usual | null; isNow: boolean } {
  const { db, today } = context
  const periods = mealPeriods(db)
  const exact = periods.find(period => period.id === asked.mealPeriodId)
  const outletId = asked.outletId ?? outlets(db)[0]?.id
  const here = periods.filter(period => period.outletId === outletId)
  const meal = exact ?? mealAt(here, wall)
  if (!meal) return { usual: null, isNow: false }
  const now = usualAt(db, guestId, { outletId: meal.outletId, mealPeriodId: meal.id }, today)
  const isKnownHere = now.last !== null || now.seat !== null || now.order !== null
  if (exact || asked.outletId || isKnownHere)
    return { usual: now, isNow: meal.from <= wall && wall < meal.to }
  const elsewhere = mostVisited(db, guestId)
  return { usual: elsewhere ? usualAt(db, guestId, elsewhere, today) : now, isNow: false }
}

/**
 * Whether a birthday falls on one of the days from `first` to `last`. Only solar birthdays are reckoned here: the
 * lunar calendar needs a table, which comes with the letters.
 */
function fallsWithin(birthday: PartialDate, first: IsoDate, last: IsoDate): boolean {
  if (birthday.calendar !== 'gregorian' || !birthday.month || !birthday.day) return false
  const monthAndDay = `${String(birthday.month).padStart(2, '0')}-${String(birthday.day).padStart(2, '0')}`
  const days = Math.min(daysBetween(first, last), 366)
  for (let day = 0; day <= days; day++) if (addDays(first, day).slice(5) === monthAndDay) return true
  return false
}
