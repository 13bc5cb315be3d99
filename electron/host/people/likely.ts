import type { GuestId } from '../../../shared/contract/base.ts'
import type { LikelySame, MatchEvidence } from '../../../shared/contract/people.ts'
import { areToldApart, samePerson } from '../../../shared/domain/people/duplicates.ts'
import { KEY_KIND } from '../../../shared/domain/search/key-kinds.ts'
import type { SignedIn } from '../context.ts'
import { one, type ReadDb, sql } from '../db/sql.ts'
import { normalContact } from '../guests/contacts.ts'
import { foundBy } from '../guests/found-by.ts'
import { briefOf, guestRecord } from '../guests/store.ts'
import { type KnownPeople, knownPeople } from '../intake/known-people.ts'
import { arrivalsOn } from '../stays/store.ts'
import { toldApartFrom } from './not-same.ts'

type Known = {
  guestId: GuestId
  agrees: MatchEvidence[]
  differs: MatchEvidence[]
  weight: number
}

/** More would be a search, not a question. */
const MOST = 3
/** A name and a country that more than these share tell nobody. */
const MOST_NAMESAKES = 3

/** Today's arrivals of whom the book has no stay yet, and whom they may be, the likeliest first. */
export function likelyAmongArrivals({ db, today }: Pick<SignedIn, 'db' | 'today'>): LikelySame[] {
  const people = peopleOf(db)
  return arrivalsOn(db, today).flatMap(({ id, guestId }) => {
    const guest = guestRecord(db, guestId)
    if (!guest || guest.stays > 0) return []
    const known = likelyOf(db, people, guestId).map(each => toldOf(db, each))
    return known.length > 0 ? [{ stayId: id, guest: briefOf(guest), known }] : []
  })
}

/** Whether somebody in the book may be the same person as a guest of no earlier stay. */
export function mayBeKnown({ db }: Pick<SignedIn, 'db'>, guestId: GuestId): boolean {
  return likelyOf(db, peopleOf(db), guestId).length > 0
}

/** What speaks for two records being one person, and what against. */
export function evidenceOf(db: ReadDb, a: GuestId, b: GuestId): Pick<Known, 'agrees' | 'differs'> {
  const people = peopleOf(db)
  return sorted(samePerson(people.facts(a), people.facts(b)).evidence)
}

const readers = new WeakMap<ReadDb['connection'], KnownPeople>()

function peopleOf(db: ReadDb): KnownPeople {
  const known = readers.get(db.connection) ?? knownPeople(db.connection)
  readers.set(db.connection, known)
  return known
}

function likelyOf(db: ReadDb, people: KnownPeople, guestId: GuestId): Known[] {
  const asked = people.facts(guestId)
  const emails = asked.emails.map(value => normalContact('email', value))
  const phones = asked.phones.map(value => normalContact('phone', value))
  const candidates = people.byContacts(emails, phones, null)
  for (const id of people.byName(wholeNames(db, guestId))) candidates.add(id)
  candidates.delete(guestId)
  if (candidates.size === 0) return []
  const others = toldApartFrom(db, guestId)
  const found = [...candidates].flatMap(id => {
    const known = id as GuestId
    if (others.has(known) || !wasKnownBefore(db, known, guestId)) return []
    const facts = people.facts(known)
    const { verdict, evidence } = samePerson(asked, facts)
    if (verdict === 'different' || (verdict === 'likely' && areToldApart(asked, facts))) return []
    return [{ guestId: known, ...sorted(evidence), weight: verdict === 'same' ? 2 : 1 }]
  })
  const byNameOnly = found.filter(isOnlyANamesake)
  return found
    .filter(each => byNameOnly.length <= MOST_NAMESAKES || !isOnlyANamesake(each))
    .sort((a, b) => b.weight - a.weight || b.agrees.length - a.agrees.length)
    .slice(0, MOST)
}

/** Of two who are both new, the one written down later is asked about. */
function wasKnownBefore(db: ReadDb, known: GuestId, guestId: GuestId): boolean {
  const before = sql`SELECT 1 FROM guest WHERE id = ${known}
    AND (stays > 0 OR no < (SELECT no FROM guest WHERE id = ${guestId}))`
  return one(db, before) !== null
}

function isOnlyANamesake({ agrees }: Known): boolean {
  return agrees.every(fact => fact === 'name' || fact === 'country')
}

function sorted(evidence: readonly { fact: MatchEvidence; agrees: boolean }[]) {
  const facts = (agrees: boolean) => [
    ...new Set(evidence.filter(each => each.agrees === agrees).map(({ fact }) => fact)),
  ]
  return { agrees: facts(true), differs: facts(false) }
}

function wholeNames(db: ReadDb, guestId: GuestId): string[] {
  return foundBy(db, guestId)
    .keys.filter(({ kind }) => kind === KEY_KIND.name)
    .map(({ key }) => key)
}

function toldOf(db: ReadDb, { guestId, agrees, differs }: Known): LikelySame['known'][number] {
  const guest = guestRecord(db, guestId)
  if (!guest) throw new Error('a likely guest who is not there')
  return {
    guest: briefOf(guest),
    stays: guest.stays,
    lastStay: guest.lastStay,
    fact: guest.company ?? guest.city,
    agrees,
    differs,
  }
}
