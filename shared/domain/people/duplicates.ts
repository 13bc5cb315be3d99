import type { GuestName } from '../names/names.ts'
import { isJunkEmail, isRelayEmail, normaliseEmail, samePhone } from './contact-identity.ts'
import { compareNames } from './same-name.ts'

export { isJunkEmail, isRelayEmail, normaliseEmail, normalisePhone } from './contact-identity.ts'

/** What is known of a person, wherever it came from. Birthday parts may be missing one by one. */
export type PersonFacts = {
  names: readonly GuestName[]
  emails: readonly string[]
  phones: readonly string[]
  birthday: { year: number | null; month: number | null; day: number | null } | null
  /** ISO 3166 alpha-2. */
  country: string | null
  externalIds: readonly { system: string; id: string }[]
}

/** One fact both records have; `agrees` says whether it speaks for one person or for two. */
export type Evidence = {
  fact: 'name' | 'email' | 'phone' | 'birthday' | 'country' | 'external-id'
  agrees: boolean
  value: string
}

export type Verdict = 'same' | 'likely' | 'different'

/**
 * Whether two records are one person, and why. 'same' needs a contact or a profile number that stays with a person, and a
 * name that goes with it; 'likely' is for somebody to look at. A name alone never suffices: half a million share 王伟.
 * Booking sites' relays and addresses typed to fill a field carry no weight. Order of the two makes no difference to the
 * verdict. For the host only.
 */
export function samePerson(a: PersonFacts, b: PersonFacts): { verdict: Verdict; evidence: Evidence[] } {
  const name = compareNames(a.names, b.names)
  const birthday = compareBirthdays(a.birthday, b.birthday)
  const contacts = [...sameEmails(a, b), ...samePhones(a, b), ...sameProfiles(a, b)]
  const country = a.country && b.country ? a.country.toUpperCase() === b.country.toUpperCase() : null
  const evidence = [
    ...contacts,
    ...(name === 'clash' || name === 'unknown'
      ? []
      : [{ fact: 'name' as const, agrees: true, value: a.names[0]?.full ?? '' }]),
    ...(birthday ? [birthday] : []),
    ...(country === null ? [] : [{ fact: 'country' as const, agrees: country, value: a.country ?? '' }]),
  ]
  return { verdict: verdict(), evidence }

  function verdict(): Verdict {
    // A couple shares an address and a telephone, an assistant books for many: another name is another person.
    if (name === 'clash') return contacts.some(({ fact }) => fact === 'external-id') ? 'likely' : 'different'
    if (name === 'unknown') return contacts.length > 0 ? 'likely' : 'different'
    // Junior answers his father's telephone.
    if (contacts.length > 0) return birthday?.agrees === false ? 'likely' : 'same'
    if (birthday) return birthday.agrees ? 'likely' : 'different'
    return country && name === 'same' ? 'likely' : 'different'
  }
}

/** Two of one name and country who have no contact in common, though each has both kinds, are two people. */
export function areToldApart(a: PersonFacts, b: PersonFacts): boolean {
  return isToldByContacts(a) && isToldByContacts(b)
}

/** A birthday speaks louder than a new telephone, so whoever has one is still compared. */
export function isToldByContacts({ emails, phones, birthday }: PersonFacts): boolean {
  return emails.length > 0 && phones.length > 0 && birthday === null
}

function sameEmails(a: PersonFacts, b: PersonFacts): Evidence[] {
  const theirs = new Set(b.emails.map(normaliseEmail))
  const shared = a.emails.map(normaliseEmail).filter(email => theirs.has(email))
  return [...new Set(shared)]
    .filter(email => !isRelayEmail(email) && !isJunkEmail(email))
    .map(value => ({ fact: 'email', agrees: true, value }))
}

function samePhones(a: PersonFacts, b: PersonFacts): Evidence[] {
  return a.phones
    .filter(phone => b.phones.some(other => samePhone(phone, other)))
    .map(value => ({ fact: 'phone', agrees: true, value }))
}

function sameProfiles(a: PersonFacts, b: PersonFacts): Evidence[] {
  return a.externalIds
    .filter(
      ({ system, id }) =>
        id !== '' && b.externalIds.some(other => other.system === system && other.id === id),
    )
    .map(({ system, id }) => ({ fact: 'external-id', agrees: true, value: `${system} ${id}` }))
}

/** Day and month must both be known to speak for one person; any part that differs speaks against. */
function compareBirthdays(a: PersonFacts['birthday'], b: PersonFacts['birthday']): Evidence | null {
  if (!a || !b) return null
  const parts = ['year', 'month', 'day'] as const
  const known = parts.filter(part => a[part] !== null && b[part] !== null)
  const value = parts.map(part => a[part] ?? b[part] ?? '?').join('-')
  if (known.some(part => a[part] !== b[part])) return { fact: 'birthday', agrees: false, value }
  return known.includes('month') && known.includes('day') ? { fact: 'birthday', agrees: true, value } : null
}
