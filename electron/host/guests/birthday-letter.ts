import type { DayId, GuestId } from '../../../shared/contract/base.ts'
import type { Feb29 } from '../../../shared/contract/mail.ts'
import { all, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'

/** A birthday that stands; `dayId` is null for that of the form. */
type BirthdayRow = { dayId: DayId | null; letter: 0 | 1 }

/** What was said of one birthday, or that the one that had the letter is gone. */
type Wish = { dayId: DayId | null; letter: boolean } | 'passed-on'

/** Every birthday of a guest that stands, that of the form first. */
export function birthdayRows(db: ReadDb, guestId: GuestId): BirthdayRow[] {
  return all<BirthdayRow & { since: string }>(
    db,
    sql`SELECT NULL AS dayId, letter, '' AS since FROM guest_date
        WHERE guest_id = ${guestId} AND occasion = 'birthday'
        UNION ALL
        SELECT id, letter, created_at FROM guest_day
        WHERE guest_id = ${guestId} AND occasion = 'birthday' AND removed_at IS NULL
        ORDER BY since, dayId`,
  ).map(({ dayId, letter }) => ({ dayId, letter }))
}

/**
 * Which birthday the letter goes for. Of several exactly one gets it: the one it is wished for, else the first that had it,
 * else the first. A single one keeps what was said of it.
 */
function letterAmong(birthdays: readonly BirthdayRow[], wish?: Wish): BirthdayRow | null {
  const having = birthdays.filter(({ letter }) => letter === 1)
  if (wish === 'passed-on') return having[0] ?? birthdays[0] ?? null
  if (birthdays.length < 2 || !wish)
    return having[0] ?? (birthdays.length > 1 ? (birthdays[0] ?? null) : null)
  const asked = birthdays.find(({ dayId }) => dayId === wish.dayId)
  if (asked && wish.letter) return asked
  const others = birthdays.filter(each => each !== asked)
  return others.find(({ letter }) => letter === 1) ?? others[0] ?? null
}

/** Writes which birthday gets the letter, after one came, changed or went. */
export function giveOneBirthdayTheLetter(tx: WriteDb, guestId: GuestId, wish?: Wish): void {
  const birthdays = birthdayRows(tx, guestId)
  const chosen = letterAmong(birthdays, wish)
  for (const each of birthdays) {
    const letter = each === chosen ? 1 : 0
    if (letter !== each.letter) writeLetter(tx, guestId, each.dayId, letter)
  }
}

/** Says of the birthday of the form when a 29 February is kept, and whether a letter goes for it. */
export function keepBirthday(
  tx: WriteDb,
  guestId: GuestId,
  { feb29, letter }: { feb29: Feb29; letter: boolean },
): void {
  run(
    tx,
    sql`UPDATE guest_date SET feb29 = ${feb29}, letter = ${letter ? 1 : 0}
        WHERE guest_id = ${guestId} AND occasion = 'birthday'`,
  )
  giveOneBirthdayTheLetter(tx, guestId, { dayId: null, letter })
}

function writeLetter(tx: WriteDb, guestId: GuestId, dayId: DayId | null, letter: 0 | 1): void {
  if (dayId === null)
    run(
      tx,
      sql`UPDATE guest_date SET letter = ${letter} WHERE guest_id = ${guestId} AND occasion = 'birthday'`,
    )
  else
    run(
      tx,
      sql`UPDATE guest_day SET letter = ${letter}, rev = rev + 1, updated_at = ${tx.at}, updated_by = ${tx.by}
          WHERE id = ${dayId}`,
    )
}
