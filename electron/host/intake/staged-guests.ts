import type { Database } from 'better-sqlite3'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import type { IntakePerson } from '../../../shared/domain/intake/person.ts'
import type { IntakeRow } from '../../../shared/domain/intake/row.ts'
import type { GuestName } from '../../../shared/domain/names/names.ts'
import type { PersonFacts } from '../../../shared/domain/people/duplicates.ts'
import { keyAge } from '../../../shared/domain/search/key-rank.ts'
import { KEY_KIND, type SearchKey, searchKeys } from '../../../shared/domain/search/search-keys.ts'
import { packKeys } from '../search/keys.ts'
import { FILE_SYSTEM } from './known-people.ts'

const MOST_CONTACTS = 6

/** The new guests of an import, written as they are found. */
export type StagedGuests = {
  add: (person: IntakePerson, keys: readonly SearchKey[]) => number
  /** What a later row of the same guest tells beyond the first. Returns the guest's id. */
  enrich: (n: number, person: IntakePerson) => void
  idOf: (n: number) => string
  facts: (n: number) => PersonFacts
  /** A stay that happened or is happening: what search ranks by. */
  countStay: (n: number, status: IntakeRow['stay']['status'], depart: IsoDate) => void
  /** Writes the counts of stays; to be called once, at the end. */
  finish: () => void
}

export function stagedGuests(staging: Database, newId: () => string): StagedGuests {
  const guest = staging.prepare(
    'INSERT INTO guest (n, id, gender, language, country, company, city, vip, stays, age, keys, person) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)',
  )
  const name = staging.prepare('INSERT INTO guest_name VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const contact = staging.prepare('INSERT INTO guest_contact VALUES (?, ?, ?, ?, ?)')
  const birthday = staging.prepare("INSERT INTO guest_date VALUES (?, 'birthday', ?, ?, ?, ?)")
  const external = staging.prepare('INSERT INTO guest_external VALUES (?, ?)')
  const person = staging.prepare('SELECT person FROM guest WHERE n = ?').pluck()
  const change = staging.prepare(
    'UPDATE guest SET gender = ?, language = ?, country = ?, company = ?, city = ?, vip = ?, keys = ?, person = ? WHERE n = ?',
  )
  const count = staging.prepare('UPDATE guest SET stays = ?, last_stay = ?, age = ? WHERE n = ?')
  const ids: string[] = ['']
  const externals = new Set<string>()
  const stays: number[] = [0]
  const lastStay: (IsoDate | null)[] = [null]

  const idOf = (n: number): string => {
    const id = ids[n]
    if (!id) throw new Error(`the file has no guest ${n}: a match points nowhere`)
    return id
  }
  const personOf = (n: number) => JSON.parse(String(person.get(n))) as IntakePerson
  const writeName = (id: string, rank: number, { full, script, order, ...parts }: GuestName) => {
    const { family, family2, given, titlePre, titlePost } = parts
    name.run(id, rank, full, script, order, family, family2, given, titlePre, titlePost)
  }
  const writeContacts = (id: string, now: IntakePerson, before: IntakePerson | null) => {
    for (const [kind, field] of [
      ['email', 'emails'],
      ['phone', 'phones'],
    ] as const) {
      const from = before?.[field].length ?? 0
      for (const [at, { value, normal }] of now[field].slice(from).entries())
        contact.run(id, kind, from + at, value, normal)
    }
  }
  const writeRest = (id: string, now: IntakePerson, before: IntakePerson | null) => {
    writeContacts(id, now, before)
    if (now.otherName && !before?.otherName) writeName(id, 1, now.otherName)
    if (now.birthday && !before?.birthday) {
      const { calendar, year, month, day } = now.birthday
      birthday.run(id, calendar, year, month, day)
    }
    // One number of the hotel's own belongs to one guest, even where two rows say otherwise.
    if (now.externalId && !before?.externalId && !externals.has(now.externalId)) {
      externals.add(now.externalId)
      external.run(now.externalId, id)
    }
  }

  return {
    add: (now, keys) => {
      const n = ids.length
      const id = newId()
      ids.push(id)
      stays.push(0)
      lastStay.push(null)
      guest.run(
        n,
        id,
        now.gender,
        now.language,
        now.country,
        now.company,
        now.city,
        now.vip,
        keyAge(null),
        packKeys(keys),
        JSON.stringify(now),
      )
      writeName(id, 0, now.name)
      writeRest(id, now, null)
      return n
    },
    enrich: (n, more) => {
      const before = personOf(n)
      const now = together(before, more)
      if (JSON.stringify(now) === JSON.stringify(before)) return
      change.run(
        now.gender,
        now.language,
        now.country,
        now.company,
        now.city,
        now.vip,
        packKeys(keysOf(now)),
        JSON.stringify(now),
        n,
      )
      writeRest(idOf(n), now, before)
    },
    idOf,
    facts: n => {
      const found = personOf(n)
      return {
        names: found.otherName ? [found.name, found.otherName] : [found.name],
        emails: found.emails.map(({ value }) => value),
        phones: found.phones.map(({ value }) => value),
        birthday: found.birthday,
        country: found.country,
        externalIds: found.externalId ? [{ system: FILE_SYSTEM, id: found.externalId }] : [],
      }
    },
    countStay: (n, status, depart) => {
      if (status === 'out' || status === 'in-house') stays[n] = (stays[n] ?? 0) + 1
      if (status === 'out' && depart > (lastStay[n] ?? '')) lastStay[n] = depart
    },
    finish: () => {
      for (const [n, times] of stays.entries()) {
        const last = lastStay[n] ?? null
        if (times > 0) count.run(times, last, keyAge(last), n)
      }
    },
  }
}

/** What the house searches a new guest by. */
export function keysOf(person: IntakePerson): SearchKey[] {
  const names = person.otherName ? [person.name, person.otherName] : [person.name]
  const [phones, emails] = [person.phones.map(({ value }) => value), person.emails.map(({ value }) => value)]
  return searchKeys({ names, phones, emails, company: person.company, city: person.city })
}

/** The keys that are a whole name. */
export function nameKeysAmong(keys: readonly SearchKey[]): string[] {
  return keys.filter(({ kind }) => kind === KEY_KIND.name).map(({ key }) => key)
}

/** The first row's word stands; later rows fill what it left open and add ways to reach the guest. */
function together(before: IntakePerson, more: IntakePerson): IntakePerson {
  const added = (known: IntakePerson['emails'], found: IntakePerson['emails']) =>
    [...known, ...found.filter(({ normal }) => !known.some(each => each.normal === normal))].slice(
      0,
      MOST_CONTACTS,
    )
  return {
    ...before,
    otherName: before.otherName ?? more.otherName,
    gender: before.gender ?? more.gender,
    emails: added(before.emails, more.emails),
    phones: added(before.phones, more.phones),
    birthday: before.birthday ?? more.birthday,
    country: before.country ?? more.country,
    language: before.language ?? more.language,
    city: before.city ?? more.city,
    company: before.company ?? more.company,
    vip: before.vip ?? more.vip,
    externalId: before.externalId ?? more.externalId,
  }
}
