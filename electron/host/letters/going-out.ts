import type { GuestId, LetterId } from '../../../shared/contract/base.ts'
import type {
  Envelope,
  LetterRow,
  LetterStatus,
  LettersSettings,
  PlannedKey,
} from '../../../shared/contract/letters.ts'
import type { Suppressed } from '../../../shared/contract/occasion.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { postCalendar, timesFor } from '../../../shared/domain/letters/post.ts'
import type { ReadDb } from '../db/sql.ts'
import { briefOf, guestRecords } from '../guests/store.ts'
import { addressOf } from '../mail/address.ts'
import { householdOf, membersOf } from '../mail/household.ts'
import { openComplaints } from './facts.ts'
import { lackingIn } from './planned.ts'
import { envelopeNow } from './sheet.ts'
import { type LetterRecord, lettersById } from './store.ts'
import { closedNow } from './suppress.ts'

/** What waits for somebody; everything else is done. */
export const IN_HOUSE: readonly LetterStatus[] = ['drafted', 'approved', 'printed']

/** A letter of a call that stayed as it was, and why. */
export type Left = {
  key: PlannedKey | null
  letterId: LetterId | null
  name: string
  why: 'suppressed' | 'blocked' | 'moved-on' | 'changed' | 'held-out' | 'too-late' | 'call' | 'not-planned'
  suppressed: Suppressed[]
  blocked: ReturnType<typeof lackingIn>
}

/** A letter that may go out now. */
export type Going = { letter: LetterRecord; now: Addressed | null }

/** Where it goes by what the book says today; null where that no longer counts. */
type Addressed = { envelope: Envelope; country: string | null; city: string | null; latestOn: IsoDate }

/**
 * Which of these letters may go on, asked of the book at this moment: every step of the round and every way out begins here.
 * A letter stays where its status is not among `from`, where a reason that closes every way out has come up for anybody it is
 * written to, where one of them has complained or those it is for live together no more, and, when it is to be put on `paper`,
 * where the address lacks something or nothing printed today could arrive in time. One that was printed before is late or not
 * whatever one does, and one in the post keeps the envelope it has. With the revisions in which they were `read`, whatever was
 * changed since stays.
 */
export function goingOut(
  db: ReadDb,
  settings: LettersSettings,
  ids: readonly LetterId[],
  from: readonly LetterStatus[],
  { today, paper, read }: { today: IsoDate; paper: boolean; read?: ReadonlyMap<LetterId, number> },
): { going: Going[]; left: Left[] } {
  const letters = lettersById(db, ids)
  const closed = closedLetters(db, settings, [...letters.values()])
  const everybody = [...new Set([...letters.values()].flatMap(peopleOf))]
  const guests = guestRecords(db, everybody)
  const complaints = openComplaints(db, everybody)
  const calendar = postCalendar(settings.post, settings.letterhead.country)
  const going: Going[] = []
  const left: Left[] = []
  for (const id of new Set(ids)) {
    const letter = letters.get(id)
    const guest = letter && guests.get(letter.guestId)
    const stays = (why: Left['why'], more: Partial<Left> = {}) =>
      left.push({ ...leftOf(why, guest ? briefOf(guest).name : ''), letterId: id, ...more })
    if (!letter || !guest || !from.includes(letter.status)) {
      stays('moved-on')
      continue
    }
    if (read && read.get(id) !== letter.rev) {
      stays('changed')
      continue
    }
    const suppressed = closed.get(id)
    if (suppressed) {
      stays('suppressed', { suppressed })
      continue
    }
    // The guest this record turned out to be has a letter for that day already.
    if (guest.mergedInto) {
      stays('not-planned')
      continue
    }
    if (letter.status === 'posted') {
      going.push({ letter, now: null })
      continue
    }
    if (!isOneHousehold(db, letter)) {
      stays('not-planned')
      continue
    }
    if (callFor(letter, complaints)) {
      stays('call')
      continue
    }
    if (!paper) {
      going.push({ letter, now: null })
      continue
    }
    const address = addressOf(db, letter.guestId)?.address ?? null
    const blocked = lackingIn(address)
    if (!address || blocked.length > 0) {
      stays('blocked', { blocked })
      continue
    }
    const { country, city } = address
    const { latestOn } = timesFor(letter.target, country, calendar)
    if (letter.status !== 'printed' && latestOn < today) {
      stays('too-late')
      continue
    }
    const others = letter.together.flatMap(other => guests.get(other) ?? [])
    const envelope = envelopeNow(settings, { guest, others }, address)
    going.push({ letter, now: { envelope, country, city, latestOn } })
  }
  return { going, left }
}

/** The envelope a letter that is not in the post would have today; null where it keeps the one it has. */
export function envelopeToday(db: ReadDb, settings: LettersSettings, letter: LetterRecord): Envelope | null {
  if (!IN_HOUSE.includes(letter.status)) return null
  const guests = guestRecords(db, peopleOf(letter))
  const guest = guests.get(letter.guestId)
  const address = addressOf(db, letter.guestId)?.address
  if (!guest || !address) return null
  return envelopeNow(
    settings,
    { guest, others: letter.together.flatMap(id => guests.get(id) ?? []) },
    address,
  )
}

/** Why letters may not go out although they were drafted, by their ids; those that may are left out. */
export function closedLetters(
  db: ReadDb,
  { rules }: Pick<LettersSettings, 'rules'>,
  letters: readonly Pick<LetterRecord, 'id' | 'guestId' | 'together' | 'target'>[],
): Map<LetterId, Suppressed[]> {
  const closed = new Map<LetterId, Suppressed[]>()
  const why = closedNow(db, rules, letters.flatMap(peopleOf))
  for (const letter of letters) {
    const all = new Set(peopleOf(letter).flatMap(id => why(id, letter.target)))
    if (all.size > 0) closed.set(letter.id, [...all])
  }
  return closed
}

export function leftOf(why: Left['why'], name: string): Left {
  return { key: null, letterId: null, name, why, suppressed: [], blocked: [] }
}

/** The complaint that stands against a letter: of any of those it is written to. */
function callFor(letter: LetterRecord, complaints: ReturnType<typeof openComplaints>): LetterRow['call'] {
  const [first] = peopleOf(letter).flatMap(one => complaints.get(one) ?? [])
  return first ? { complaint: first.what, on: first.on } : null
}

/**
 * The calls to make instead of letters that are still in the house, by the ids of these. Nobody is called about what somebody
 * complained of who lives with them no more.
 */
export function callsInstead(db: ReadDb, letters: readonly LetterRecord[]): Map<LetterId, LetterRow['call']> {
  const open = letters.filter(({ status }) => IN_HOUSE.includes(status))
  const complaints = openComplaints(db, [...new Set(open.flatMap(peopleOf))])
  const callOf = (letter: LetterRecord) => {
    const call = callFor(letter, complaints)
    return call && isOneHousehold(db, letter) ? call : null
  }
  return new Map(open.map(letter => [letter.id, callOf(letter)]))
}

const peopleOf = ({ guestId, together }: Pick<LetterRecord, 'guestId' | 'together'>): GuestId[] => [
  guestId,
  ...together,
]

/** Whether those a letter is for still live together, each of them a guest of their own. */
function isOneHousehold(db: ReadDb, { guestId, together }: LetterRecord): boolean {
  if (together.length === 0) return true
  const household = householdOf(db, guestId)
  const members = household ? membersOf(db, household.id) : []
  return together.every(id => members.includes(id))
}
