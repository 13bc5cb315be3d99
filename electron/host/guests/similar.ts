import { parseName } from '../../../shared/domain/names/names.ts'
import { type PersonFacts, samePerson } from '../../../shared/domain/people/duplicates.ts'
import type { SignedIn } from '../context.ts'
import type { ReadDb } from '../db/sql.ts'
import { searchGuests } from './search.ts'
import { birthdayOf, contactsOf, guestRecord } from './store.ts'

type Typed = { name: string; phones: string[]; emails: string[] }

const MOST = 5
const CANDIDATES = 24

/** Who in the book may be the person being typed in, the likeliest first, with what speaks for it. At most five. */
export function similarGuests(context: SignedIn, typed: Typed) {
  const queries = [typed.name, ...typed.phones, ...typed.emails].filter(text => text.trim().length > 1)
  if (queries.length === 0) return []
  const rows = queries.flatMap(text => searchGuests(context, text, CANDIDATES))
  const once = [...new Map(rows.map(row => [row.id, row])).values()]
  const asked: PersonFacts = {
    names: typed.name.trim() ? [parseName(typed.name)] : [],
    emails: typed.emails,
    phones: typed.phones,
    ...{ birthday: null, country: null, externalIds: [] },
  }
  return once
    .map(row => {
      const { verdict, evidence } = samePerson(asked, factsOf(context.db, row.id))
      const agreeing = [...new Set(evidence.filter(({ agrees }) => agrees).map(({ fact }) => fact))]
      return {
        row: { ...row, evidence: agreeing },
        weight: verdict === 'same' ? 2 : verdict === 'likely' ? 1 : 0,
      }
    })
    .filter(({ row }) => row.evidence.length > 0)
    .sort((a, b) => b.weight - a.weight || b.row.evidence.length - a.row.evidence.length)
    .slice(0, MOST)
    .map(({ row }) => row)
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
