import type { GuestId } from '../../../shared/contract/base.ts'
import type { Envelope, LettersSettings } from '../../../shared/contract/letters.ts'
import type { MailSheet } from '../../../shared/contract/mail.ts'
import { businessDate, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { lastDayOf } from '../../../shared/domain/letters/results.ts'
import type { SignedIn } from '../context.ts'
import { all, type ReadDb, sql } from '../db/sql.ts'
import { briefOf, type GuestRecord, guestBriefs } from '../guests/store.ts'
import { nextPlanned } from '../letters/plan-guest.ts'
import { readLettersSettings } from '../letters/settings.ts'
import { envelopeNow } from '../letters/sheet.ts'
import { suppressedNow } from '../letters/suppress.ts'
import { recordsBehind } from '../people/merges.ts'
import { staffName } from '../staff/store.ts'
import { addressOf } from './address.ts'
import { complaintsOf } from './complaints.ts'
import { forbids, saidOfLetters } from './consent.ts'
import { daysOf } from './days.ts'
import { householdOf, membersOf } from './household.ts'
import { marksOf } from './marks.ts'

/** Everything the house knows that decides whether, when, where and how it writes to one guest. */
export function sheetOf(context: Pick<SignedIn, 'db' | 'hotel' | 'today'>, guest: GuestRecord): MailSheet {
  const { db, hotel, today } = context
  const settings = readLettersSettings(db)
  const address = addressOf(db, guest.id)
  const { deceasedOn, stop } = marksOf(db, guest.id)
  return {
    guest: briefOf(guest),
    address: address && {
      ...address.address,
      rev: address.rev,
      by: staffName(db, address.updatedBy),
      on: businessDate(new Date(address.updatedAt), hotel.timeZone, hotel.rollTime),
      returnedOn: address.returnedOn,
      returnedWhy: address.returnedWhy,
    },
    envelope: address ? topToBottom(envelopeNow(settings, { guest, others: [] }, address.address)) : [],
    days: daysOf(db, guest.id, today),
    consent: consentTold(db, guest.id, settings),
    deceasedOn,
    mailStop: stop,
    household: householdTold(db, guest.id),
    complaints: complaintsOf(db, guest.id).map(
      ({ id, what, on, by, settledOn, settledHow, settledBy }): MailSheet['complaints'][number] => ({
        ...{ id, what, on, by: staffName(db, by) },
        settled:
          settledOn === null ? null : { on: settledOn, how: settledHow ?? '', by: staffName(db, settledBy) },
      }),
    ),
    next: nextTold(db, guest.id, settings, today),
    suppressed: suppressedNow(db, settings.rules, [guest.id], today).get(guest.id) ?? [],
    letters: lettersOf(db, guest.id),
  }
}

/** The lines of an envelope, as they stand. */
function topToBottom({ order, name, lines, boxes, country }: Envelope): string[] {
  const parts =
    order === 'largest-first' ? [country, boxes, ...lines, name] : [name, ...lines, boxes, country]
  return parts.filter(part => part !== null && part !== '') as string[]
}

function consentTold(db: ReadDb, guestId: GuestId, { rules }: LettersSettings): MailSheet['consent'] {
  const said = saidOfLetters(db, guestId)
  const [newest] = said
  return {
    may: newest ? !forbids(newest) : rules.basis === 'until-refused',
    history: said.map(({ state, on, how, by, textVersion }) => ({
      ...{ state, on, how, textVersion },
      by: staffName(db, by),
    })),
  }
}

/** Who lives there too; whoever is left alone, because the other turned out to be the same person, is no household. */
function householdTold(db: ReadDb, guestId: GuestId): MailSheet['household'] {
  const household = householdOf(db, guestId)
  if (!household) return null
  const others = membersOf(db, household.id).filter(id => id !== guestId)
  const briefs = guestBriefs(db, others)
  if (others.length === 0) return null
  return {
    oneLetter: household.oneLetter,
    others: others.flatMap(id => briefs.get(id) ?? []),
  }
}

function nextTold(
  db: ReadDb,
  guestId: GuestId,
  settings: LettersSettings,
  today: IsoDate,
): MailSheet['next'] {
  const next = nextPlanned(db, settings, guestId, today)
  if (!next) return null
  const { occasion, target, printOn, latestOn, blocked } = next
  return { occasion, target, printOn, latestOn, blocked }
}

/** Letters of this record and of those that turned out to be this guest, the newest first. */
function lettersOf(db: ReadDb, guestId: GuestId): MailSheet['letters'] {
  const records = JSON.stringify([guestId, ...recordsBehind(db, guestId)])
  return all<Omit<MailSheet['letters'][number], 'cameBack'> & { nextStay: IsoDate | null }>(
    db,
    sql`SELECT id, occasion, target, status, posted_on AS postedOn, CASE status WHEN 'called' THEN note END AS said,
               (SELECT min(arrive) FROM stay WHERE stay.guest_id = ${guestId}
                AND stay.status IN ('in-house', 'out') AND arrive >= target) AS nextStay
        FROM letter WHERE guest_id IN (SELECT value FROM json_each(${records}))
        ORDER BY target DESC, id DESC`,
  ).map(({ nextStay, ...letter }) => {
    const isBack = letter.status === 'posted' && nextStay !== null && nextStay <= lastDayOf(letter.target)
    return { ...letter, cameBack: isBack ? nextStay : null }
  })
}
