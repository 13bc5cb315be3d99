import type { Database } from 'better-sqlite3'
import type { GuestName } from '../../../shared/domain/names/names.ts'
import type { PersonFacts } from '../../../shared/domain/people/duplicates.ts'
import { KEY_KIND, SIGN } from '../../../shared/domain/search/key-kinds.ts'

/** The guests already in the book, asked for by what a row of a file may share with one. Reads only. */
export type KnownPeople = {
  /** Ids of guests with one of these contacts or this number of the hotel's own. */
  byContacts: (emails: readonly string[], phones: readonly string[], externalId: string | null) => Set<string>
  byConfirmation: (confirmation: string) => string[]
  byName: (keys: readonly string[]) => Set<string>
  facts: (guestId: string) => PersonFacts
  /** What a screen may call the guest: under discretion 2 and 3 the alias. */
  calledBy: (guestId: string) => string
  /** Whether the guest has this stay already. */
  hasStay: (guestId: string, arrive: string, depart: string, confirmation: string | null) => boolean
  isInHouse: (guestId: string) => boolean
  isRoomTaken: (room: string) => boolean
}

/** Under which system a file's own guest numbers are kept. */
export const FILE_SYSTEM = 'file'

export function knownPeople(book: Database): KnownPeople {
  // A record that was merged into another keeps its contacts, and speaks for the one it turned out to be.
  const stands = book
    .prepare(
      `WITH RECURSIVE chain (id, next) AS (
         SELECT id, merged_into FROM guest WHERE id = ?
         UNION ALL SELECT guest.id, guest.merged_into FROM chain CROSS JOIN guest ON guest.id = chain.next)
       SELECT id FROM chain WHERE next IS NULL`,
    )
    .pluck()
  const behind = `WITH RECURSIVE own (id) AS (
      SELECT ? UNION SELECT gone_id FROM own CROSS JOIN merge ON kept_id = own.id WHERE undone_at IS NULL)`
  const email = book
    .prepare("SELECT guest_id FROM guest_contact WHERE kind = 'email' AND normal = ? LIMIT 50")
    .pluck()
  const phone = book
    .prepare(
      `SELECT guest.id FROM name_key JOIN guest ON guest.no = guest_no
       WHERE key >= ? AND key < ? AND rank & 15 = ${KEY_KIND.phoneEnd} LIMIT 50`,
    )
    .pluck()
  const external = book
    .prepare(`SELECT guest_id FROM guest_external WHERE system = '${FILE_SYSTEM}' AND external_id = ?`)
    .pluck()
  const confirmation = book
    .prepare('SELECT DISTINCT guest_id FROM stay WHERE confirmation = ? LIMIT 20')
    .pluck()
  const name = book
    .prepare(
      `SELECT guest.id FROM name_key JOIN guest ON guest.no = guest_no WHERE key = ? AND rank & 15 = ${KEY_KIND.name} LIMIT 5`,
    )
    .pluck()
  const names = book.prepare(
    `${behind} SELECT "full", script, name_order AS "order", family, family2, given, title_pre AS titlePre, title_post AS titlePost
     FROM own CROSS JOIN guest_name ON guest_id = own.id ORDER BY rank`,
  )
  const contacts = book.prepare(
    `${behind} SELECT kind, value FROM own CROSS JOIN guest_contact ON guest_id = own.id`,
  )
  const birthday = book.prepare(
    "SELECT year, month, day FROM guest_date WHERE guest_id = ? AND occasion = 'birthday' AND calendar = 'gregorian'",
  )
  const called = book
    .prepare(
      `SELECT CASE WHEN discretion >= 2 THEN coalesce(alias, '•••')
                   ELSE (SELECT "full" FROM guest_name WHERE guest_id = guest.id ORDER BY rank LIMIT 1) END
       FROM guest WHERE id = ?`,
    )
    .pluck()
  const country = book.prepare('SELECT country FROM guest WHERE id = ?').pluck()
  const externals = book.prepare('SELECT system, external_id AS id FROM guest_external WHERE guest_id = ?')
  const stay = book
    .prepare(
      'SELECT 1 FROM stay WHERE guest_id = ? AND ((arrive = ? AND depart = ?) OR (confirmation = ? AND arrive = ?))',
    )
    .pluck()
  const inHouse = book.prepare("SELECT 1 FROM stay WHERE guest_id = ? AND status = 'in-house'").pluck()
  const room = book.prepare("SELECT 1 FROM stay WHERE room = ? AND status = 'in-house'").pluck()

  return {
    byContacts: (emails, phones, externalId) => {
      const found = new Set<string>()
      const add = (ids: unknown[]) => {
        for (const id of ids) found.add(String(stands.get(id)))
      }
      for (const each of emails) add(email.all(each))
      for (const each of phones) {
        const ending = phoneEnding(each)
        const key = SIGN[KEY_KIND.phoneEnd] + [...ending].toReversed().join('')
        if (ending) add(phone.all(key, `${key}\uffff`))
      }
      if (externalId) add(external.all(externalId))
      return found
    },
    byConfirmation: number => confirmation.all(number).map(String),
    byName: keys => new Set(keys.flatMap(key => name.all(key).map(String))),
    facts: guestId => {
      const written = contacts.all(guestId) as { kind: 'phone' | 'email'; value: string }[]
      return {
        names: names.all(guestId) as GuestName[],
        emails: written.filter(({ kind }) => kind === 'email').map(({ value }) => value),
        phones: written.filter(({ kind }) => kind === 'phone').map(({ value }) => value),
        birthday: (birthday.get(guestId) as PersonFacts['birthday'] | undefined) ?? null,
        country: (country.get(guestId) as string | null | undefined) ?? null,
        externalIds: externals.all(guestId) as { system: string; id: string }[],
      }
    },
    calledBy: guestId => String(called.get(guestId) ?? ''),
    hasStay: (guestId, arrive, depart, number) =>
      stay.get(guestId, arrive, depart, number, arrive) !== undefined,
    isInHouse: guestId => inHouse.get(guestId) !== undefined,
    isRoomTaken: number => room.get(number) !== undefined,
  }
}

/** The last nine digits, by which two ways of writing one number are known to be one; '' for a number too short to tell. */
export function phoneEnding(normal: string): string {
  const digits = normal.replace(/^\+?0*/, '').slice(-9)
  return digits.length >= 7 ? digits : ''
}
