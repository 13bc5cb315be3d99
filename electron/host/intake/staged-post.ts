import type { Database } from 'better-sqlite3'
import type { IntakeCounts, IntakePreview } from '../../../shared/contract/intake.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import type { IntakePost } from '../../../shared/domain/intake/post.ts'

type ToBeWritten = Pick<IntakePreview['examples'][number], 'address' | 'said'>

/** Where the guests of an import live and what they said of letters, as far as the book will take it. */
export type StagedPost = {
  /** What a row of a stay that begins on `arrive` says. */
  add: (guestId: string, post: IntakePost, arrive: IsoDate) => void
  /** Leaves out what the book knows better. To be called once, when every row is there. */
  settle: () => Pick<IntakeCounts, 'addresses' | 'saidYes' | 'saidNo'>
  /** What one guest gets, once that is settled. */
  of: (guestId: string) => ToBeWritten
}

/**
 * Of several addresses of one guest that of the newest stay is taken; of several words a no, and among equals the newest.
 * When it was said the file does not tell: at the latest when the guest came, and not in days to come. `book` is null for a
 * book without guests.
 */
export function stagedPost(
  staging: Database,
  book: Database | null,
  today: IsoDate,
  newId: () => string,
): StagedPost {
  const address = staging.prepare(
    `INSERT INTO guest_address VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET lines = excluded.lines, city = excluded.city, region = excluded.region,
       postcode = excluded.postcode, country = excluded.country, arrive = excluded.arrive
     WHERE excluded.arrive > guest_address.arrive`,
  )
  // A refusal comes after a yes in the alphabet too.
  const word = staging.prepare(
    `INSERT INTO consent VALUES (?, ?, ?, ?)
     ON CONFLICT (guest_id) DO UPDATE SET state = excluded.state, day = excluded.day
     WHERE excluded.state > consent.state OR (excluded.state = consent.state AND excluded.day > consent.day)`,
  )
  const addressOf = staging.prepare(
    'SELECT lines, city, region, postcode, country FROM guest_address WHERE guest_id = ?',
  )
  const wordOf = staging.prepare('SELECT state FROM consent WHERE guest_id = ?').pluck()
  const count = (from: string) => Number(staging.prepare(`SELECT count(*) FROM ${from}`).pluck().get())

  /** All known guests at once: the book is not asked row by row. */
  const leaveOut = (table: 'guest_address' | 'consent', isKnown: string) => {
    const asked = staging
      .prepare(`SELECT json_group_array(guest_id) FROM ${table} JOIN known USING (guest_id)`)
      .pluck()
      .get()
    const answered = book
      ?.prepare(`SELECT json_group_array(value) FROM json_each(?) WHERE ${isKnown}`)
      .pluck()
      .get(asked)
    staging
      .prepare(`DELETE FROM ${table} WHERE guest_id IN (SELECT value FROM json_each(?))`)
      .run(answered ?? '[]')
  }

  return {
    add: (guestId, post, arrive) => {
      if (post.address) {
        const { lines, city, region, postcode, country } = post.address
        address.run(guestId, JSON.stringify(lines), city, region, postcode, country, arrive)
      }
      if (post.said) word.run(newId(), guestId, post.said, arrive < today ? arrive : today)
    },
    settle: () => {
      leaveOut('guest_address', 'EXISTS (SELECT 1 FROM guest_address WHERE guest_id = value)')
      leaveOut('consent', "EXISTS (SELECT 1 FROM consent WHERE guest_id = value AND purpose = 'letters')")
      return {
        addresses: count('guest_address'),
        saidYes: count("consent WHERE state = 'given'"),
        saidNo: count("consent WHERE state = 'refused'"),
      }
    },
    of: guestId => {
      const found = addressOf.get(guestId) as
        | ({ lines: string } & Record<'city' | 'region' | 'postcode' | 'country', string | null>)
        | undefined
      return {
        address: found ? shown(found) : null,
        said: (wordOf.get(guestId) as ToBeWritten['said'] | undefined) ?? null,
      }
    },
  }
}

function shown({
  lines,
  city,
  region,
  postcode,
  country,
}: { lines: string } & Record<
  'city' | 'region' | 'postcode' | 'country',
  string | null
>): ToBeWritten['address'] {
  const parts = [...(JSON.parse(lines) as string[]), city, region, postcode]
  return { parts: parts.filter(part => part !== null), country }
}
