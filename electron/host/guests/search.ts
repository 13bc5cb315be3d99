import { isTold } from '../../../shared/contract/authority.ts'
import type { SearchRow } from '../../../shared/contract/guests.ts'
import { parseName } from '../../../shared/domain/names/names.ts'
import { KEY_KIND, type KeyKind, searchKeys, searchTerms } from '../../../shared/domain/search/search-keys.ts'
import type { SignedIn } from '../context.ts'
import { all, type ReadDb, sql } from '../db/sql.ts'
import { bySpelling, matchGuests, type Spelling } from './match.ts'
import { NEARNESS, type Present, whoIsNear } from './presence.ts'
import { briefOf, type GuestRecord, guestRecordsByNo, hasAllergy } from './store.ts'

type Searcher = Pick<SignedIn, 'actor' | 'db' | 'today'>
type Why = SearchRow['why']
type Found = Spelling & { no: number; why: Why; near: Present | null }

const WHY: Record<KeyKind, Why> = {
  [KEY_KIND.name]: 'name',
  [KEY_KIND.family]: 'name',
  [KEY_KIND.given]: 'name',
  [KEY_KIND.pinyin]: 'pinyin',
  [KEY_KIND.initials]: 'initials',
  [KEY_KIND.spelling]: 'romanisation',
  [KEY_KIND.sound]: 'sound',
  [KEY_KIND.phone]: 'phone',
  [KEY_KIND.phoneEnd]: 'phone',
  [KEY_KIND.email]: 'email',
  [KEY_KIND.confirmation]: 'confirmation',
  [KEY_KIND.company]: 'company',
  [KEY_KIND.city]: 'city',
}

/** A room or a booking number is looked for whole, and means one guest: nothing is surer. */
const BY_NUMBER: Spelling = { literal: true, exact: true, kind: 0 }

/**
 * Finds guests by any part of a name as it is written, said or typed, by room, telephone, e-mail, company or
 * confirmation number, as far as the searcher is told of those. What was spelled as typed comes before other readings;
 * among those whoever is in the house or expected, a whole surname before a part of a given name, the nearest first: in house,
 * arriving, leaving, soon; then the newest stay.
 */
export function searchGuests(searcher: Searcher, query: string, limit: number): SearchRow[] {
  const { db, actor, today } = searcher
  const contact = isTold(actor.role, 'contact')
  const near = whoIsNear(db, today)
  const found = new Map<number, Found>()
  const add = (no: number, why: Why, spelling: Spelling) => {
    const known = found.get(no)
    if (!known || bySpelling(spelling, known) < 0)
      found.set(no, { ...spelling, no, why, near: near.get(no) ?? null })
  }
  for (const match of matchGuests(db, query, contact).values()) add(match.no, WHY[match.kind], match)
  if (isTold(actor.role, 'room')) for (const no of inRoom(near, query)) add(no, 'room', BY_NUMBER)
  if (contact) for (const no of byConfirmation(db, query)) add(no, 'confirmation', BY_NUMBER)

  return nearestFirst(db, [...found.values()], limit * 3)
    .filter(({ guest, why }) => contact || why === 'room' || mayBeFound(guest, query))
    .slice(0, limit)
    .map(({ guest, why, near }) => ({
      ...briefOf(guest),
      presence: near?.presence ?? 'away',
      fact: tellingFact(guest, near, searcher),
      stays: guest.stays,
      lastStay: guest.lastStay,
      allergy: hasAllergy(db, guest.id),
      why,
    }))
}

function nearestFirst(db: ReadDb, found: Found[], limit: number): (Found & { guest: GuestRecord })[] {
  const lastStays = lastStaysOf(db, found)
  const reading = ({ literal }: Found) => (literal ? 0 : 1)
  const isAway = ({ near }: Found) => (near ? 0 : 1)
  // "yu" means Mr Yu who arrives today before Mr Sun Yuhang who is in the house.
  const isMeant = ({ exact, kind }: Found) => (exact && kind !== KEY_KIND.given ? 0 : 1)
  const nearness = ({ near }: Found) => NEARNESS[near?.presence ?? 'away']
  const last = ({ no }: Found) => lastStays.get(no) ?? ''
  const best = found
    .sort(
      (a, b) =>
        reading(a) - reading(b) ||
        isAway(a) - isAway(b) ||
        isMeant(a) - isMeant(b) ||
        nearness(a) - nearness(b) ||
        bySpelling(a, b) ||
        (last(a) < last(b) ? 1 : last(a) > last(b) ? -1 : b.no - a.no),
    )
    .slice(0, limit)
  const numbers = best.map(({ no }) => no)
  const guests = new Map(guestRecordsByNo(db, numbers).map(guest => [guest.no, guest]))
  return best.flatMap(one => {
    const guest = guests.get(one.no)
    return guest ? [{ ...one, guest }] : []
  })
}

function lastStaysOf(db: ReadDb, found: Found[]): Map<number, string> {
  const rows = all<{ no: number; lastStay: string | null }>(
    db,
    sql`SELECT no, last_stay AS lastStay FROM guest
        WHERE no IN (SELECT value FROM json_each(${JSON.stringify(found.map(({ no }) => no))}))`,
  )
  return new Map(rows.map(row => [row.no, row.lastStay ?? '']))
}

/** A room is known by its number, with or without the leading zero; only guests in it now. */
function inRoom(near: Map<number, Present>, query: string): number[] {
  const wanted = query.normalize('NFKC').trim().replace(/^0+/, '')
  if (wanted === '') return []
  return [...near].flatMap(([no, { presence, room }]) =>
    (presence === 'in-house' || presence === 'leaving') && room?.replace(/^0+/, '') === wanted ? [no] : [],
  )
}

function byConfirmation(db: ReadDb, query: string): number[] {
  const number = query.normalize('NFKC').trim()
  if (number.length < 4 || number.length > 40) return []
  return all<{ no: number }>(
    db,
    sql`SELECT DISTINCT guest.no FROM stay JOIN guest ON guest.id = stay.guest_id
        WHERE confirmation IN (${number}, ${number.toUpperCase()}) LIMIT 20`,
  ).map(({ no }) => no)
}

/** Under discretion 2 and 3 those who are told only the alias find a guest only by it. */
function mayBeFound(guest: GuestRecord, query: string): boolean {
  if (guest.discretion < 2) return true
  if (!guest.alias) return false
  const ofAlias = searchKeys({
    names: [parseName(guest.alias)],
    phones: [],
    emails: [],
    company: null,
    city: null,
  })
  return searchTerms(query).terms.some(({ text }) => ofAlias.some(({ key }) => key.startsWith(text)))
}

/** The second fact that tells namesakes apart. */
function tellingFact(guest: GuestRecord, near: Present | null, { actor }: Searcher): SearchRow['fact'] {
  const year = guest.lastStay?.slice(0, 4)
  if (near?.room && isTold(actor.role, 'room')) return { kind: 'room', text: near.room }
  if (isTold(actor.role, 'contact')) {
    if (guest.company) return { kind: 'company', text: guest.company }
    if (guest.city) return { kind: 'city', text: guest.city }
  }
  if (year) return { kind: 'year', text: year }
  return guest.country ? { kind: 'country', text: guest.country } : null
}
