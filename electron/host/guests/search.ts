import { isTold } from '../../../shared/contract/authority.ts'
import type { SearchRow } from '../../../shared/contract/guests.ts'
import { parseName } from '../../../shared/domain/names/names.ts'
import { SIGN } from '../../../shared/domain/search/key-kinds.ts'
import { rowMarker } from '../../../shared/domain/search/marks.ts'
import { KEY_KIND, type KeyKind, readQuery, searchKeys } from '../../../shared/domain/search/search-keys.ts'
import type { SearchTerm } from '../../../shared/domain/search/search-query.ts'
import type { SignedIn } from '../context.ts'
import { type Found, isCalledSo, isRead, isSlip } from '../search/answers.ts'
import { findGuests } from '../search/find.ts'
import { briefOf, type GuestRecord, guestRecordsByNo, withAllergy } from './store.ts'

type Searcher = Pick<SignedIn, 'actor' | 'db' | 'today'>
type Why = SearchRow['why']

const WHY: Record<KeyKind | 'room' | 'confirmation', Why> = {
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
  [KEY_KIND.company]: 'company',
  [KEY_KIND.city]: 'city',
  room: 'room',
  confirmation: 'confirmation',
}

const UNMARKED: Pick<SearchRow, 'marks' | 'also'> = { marks: { name: [], otherName: [] }, also: null }

type Row = { guest: GuestRecord; found: Found }

/**
 * Finds guests by any part of a name as it is written, said or typed, by room, telephone, e-mail, company, city or
 * confirmation number, as far as the searcher is told of those; the likeliest first, at most `limit`.
 */
export function searchGuests(searcher: Searcher, query: string, limit: number): SearchRow[] {
  const { db, actor, today } = searcher
  const contact = isTold(actor.role, 'contact')
  const asker = { today, contact, room: isTold(actor.role, 'room') }
  const found = findGuests(db, asker, query, limit)
  const rows: Row[] = []
  // Who may not be found, or is gone, leaves a place for the next.
  for (let from = 0; from < found.length && rows.length < limit; from += limit) {
    const some = found.slice(from, from + limit)
    const records = guestRecordsByNo(
      db,
      some.map(({ no }) => no),
    )
    const guests = new Map(records.map(guest => [guest.no, guest]))
    for (const each of some) {
      const guest = guests.get(each.no)
      if (guest && (contact || mayBeFound(guest, each, query))) rows.push({ guest, found: each })
    }
  }
  return toldRows(searcher, query, rows.slice(0, limit))
}

function toldRows(searcher: Searcher, query: string, rows: readonly Row[]): SearchRow[] {
  const allergic = withAllergy(
    searcher.db,
    rows.map(({ guest }) => guest.id),
  )
  const mark = rowMarker(query)
  return rows.map(({ guest, found }) => {
    const brief = briefOf(guest)
    return {
      ...brief,
      presence: found.near?.presence ?? 'away',
      fact: tellingFact(guest, found, searcher),
      stays: guest.stays,
      lastStay: guest.lastStay,
      allergy: allergic.has(guest.id),
      why: whyOf(found),
      ...(byName(found) ? mark(brief.name, brief.otherName) : UNMARKED),
    }
  })
}

/** A name that is only read as what was typed is another spelling of it. */
function whyOf(found: Found): Why {
  if (isSlip(found)) return 'typo'
  if (!isCalledSo(found)) return 'sound'
  const why = WHY[found.kind]
  return isRead(found) && (why === 'name' || why === 'pinyin') ? 'romanisation' : why
}

/** The digits of a telephone are in no name, nor are the letters of an address one. */
function byName({ kind }: Found): boolean {
  return kind !== KEY_KIND.phone && kind !== KEY_KIND.phoneEnd && kind !== KEY_KIND.email
}

/** Under discretion 2 and 3 those who are told only the alias find a guest by it, by the room, or by both: by no other name. */
function mayBeFound({ discretion, alias }: GuestRecord, found: Found, query: string): boolean {
  if (discretion < 2) return true
  const nothing = { phones: [], emails: [], company: null, city: null }
  const ofAlias = alias ? searchKeys({ names: [parseName(alias)], ...nothing }) : []
  const isTheirs = ({ text, whole }: SearchTerm) =>
    (found.kind === 'room' && text.startsWith(SIGN[KEY_KIND.phone])) ||
    ofAlias.some(({ key }) => (whole ? key === text : key.startsWith(text)))
  return readQuery(query).some(
    ({ terms, words }) =>
      terms.some(isTheirs) || (words.length > 1 && words.every(group => group.some(isTheirs))),
  )
}

/** The second fact that tells namesakes apart: the city, where it was asked for. */
function tellingFact(guest: GuestRecord, { near, kind }: Found, { actor }: Searcher): SearchRow['fact'] {
  const year = guest.lastStay?.slice(0, 4)
  if (near?.room && isTold(actor.role, 'room')) return { kind: 'room', text: near.room }
  if (isTold(actor.role, 'contact')) {
    const askedFor = kind === KEY_KIND.city && guest.city !== null
    if (guest.company && !askedFor) return { kind: 'company', text: guest.company }
    if (guest.city) return { kind: 'city', text: guest.city }
  }
  if (year) return { kind: 'year', text: year }
  return guest.country ? { kind: 'country', text: guest.country } : null
}
