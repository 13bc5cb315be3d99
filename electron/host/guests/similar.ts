import { parseName } from '../../../shared/domain/names/names.ts'
import {
  type Evidence,
  type PersonFacts,
  samePerson,
  type Verdict,
} from '../../../shared/domain/people/duplicates.ts'
import type { SignedIn } from '../context.ts'
import type { ReadDb } from '../db/sql.ts'
import { searchGuests } from './search.ts'
import { birthdayOf, contactsOf, guestRecord } from './store.ts'

type Typed = { name: string; phones: string[]; emails: string[] }

const MOST = 5
const CANDIDATES = 24
/** One letter is nobody yet. */
const FEWEST_LETTERS = 2

/** Who in the book may be the person being typed in, the likeliest first, with what speaks for it. At most five. */
export function similarGuests(context: SignedIn, typed: Typed) {
  const search = (text: string) =>
    text.trim().length < FEWEST_LETTERS ? [] : searchGuests(context, text, CANDIDATES)
  const ofName = search(typed.name)
  const rows = [...ofName, ...[...typed.phones, ...typed.emails].flatMap(search)]
  const once = [...new Map(rows.map(row => [row.id, row])).values()]
  const isOfName = new Set(ofName.map(({ id }) => id))
  const asked: PersonFacts = {
    names: typed.name.trim() ? [parseName(typed.name)] : [],
    emails: typed.emails,
    phones: typed.phones,
    ...{ birthday: null, country: null, externalIds: [] },
  }
  return once
    .map(row => {
      const { verdict, evidence } = samePerson(asked, factsOf(context.db, row.id))
      const facts = new Set(evidence.filter(({ agrees }) => agrees).map(({ fact }) => fact))
      // A name just begun, as it sounds or a slip away says nothing alone, and beside a second fact that it is the same.
      if (facts.size > 0 && isOfName.has(row.id)) facts.add('name')
      return { row: { ...row, evidence: [...facts] }, weight: weightOf(verdict, facts) }
    })
    .filter(({ row }) => row.evidence.length > 0)
    .sort(
      (a, b) =>
        b.weight - a.weight || b.row.evidence.length - a.row.evidence.length || b.row.stays - a.row.stays,
    )
    .slice(0, MOST)
    .map(({ row }) => row)
}

/** Five namesakes leave no place for whoever has the very telephone, unless that says more than a name. */
function weightOf(verdict: Verdict, facts: ReadonlySet<Evidence['fact']>): number {
  if (verdict === 'same') return 3
  if (verdict === 'likely' || facts.size > 1) return 2
  return facts.has('name') ? 0 : 1
}

function factsOf(db: ReadDb, id: Parameters<typeof guestRecord>[1]): PersonFacts {
  const guest = guestRecord(db, id)
  return {
    names: guest?.names ?? [],
    emails: contactsOf(db, id, 'email'),
    phones: contactsOf(db, id, 'phone'),
    birthday: birthdayOf(db, id),
    country: guest?.country ?? null,
    externalIds: [],
  }
}
