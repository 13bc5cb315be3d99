import type { FestivalId, GuestId, LetterId, StaffId, TemplateId } from '../../../shared/contract/base.ts'
import type { LetterStatus } from '../../../shared/contract/letters.ts'
import type { LetterLanguage, Occasion } from '../../../shared/contract/occasion.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { all, type ReadDb, run, type SqlValue, sql, type WriteDb } from '../db/sql.ts'

/** A letter as the book has it. */
export type LetterRecord = {
  id: LetterId
  rev: number
  guestId: GuestId
  householdId: string | null
  /** Who else of the household it is written to. */
  together: GuestId[]
  occasion: Occasion
  festivalId: FestivalId | null
  labelZh: string | null
  labelEn: string | null
  target: IsoDate
  yearsAway: number | null
  templateId: TemplateId | null
  letterhead: number | null
  dated: IsoDate | null
  createdAt: string
  updatedBy: StaffId | null
} & Changing

/** What of a letter changes on its way. `envelope` is an `Envelope` as JSON, as it stood on paper. */
export type Changing = {
  latestOn: IsoDate
  status: LetterStatus
  language: LetterLanguage
  body: string | null
  envelope: string | null
  country: string | null
  city: string | null
  changedByHand: 0 | 1
  prints: number
  printedAt: string | null
  postedOn: IsoDate | null
  dueOn: IsoDate | null
  cost: number | null
  currency: string | null
  returnedOn: IsoDate | null
  returnedWhy: string | null
  repliedOn: IsoDate | null
  reply: string | null
  note: string | null
}

const CHANGING: Record<keyof Changing, string> = {
  latestOn: 'latest_on',
  status: 'status',
  language: 'language',
  body: 'body',
  envelope: 'envelope',
  country: 'country',
  city: 'city',
  changedByHand: 'changed_by_hand',
  prints: 'prints',
  printedAt: 'printed_at',
  postedOn: 'posted_on',
  dueOn: 'due_on',
  cost: 'cost',
  currency: 'currency',
  returnedOn: 'returned_on',
  returnedWhy: 'returned_why',
  repliedOn: 'replied_on',
  reply: 'reply',
  note: 'note',
}

const columns = `id, rev, guest_id AS guestId, household_id AS householdId, together, occasion, festival_id AS festivalId,
                 label_zh AS labelZh, label_en AS labelEn, target, years_away AS yearsAway, template_id AS templateId,
                 letterhead, dated, created_at AS createdAt, updated_by AS updatedBy,
                 ${Object.entries(CHANGING)
                   .map(([name, column]) => `${column} AS ${name}`)
                   .join(', ')}`

/** Letters by a condition on `letter`, in its order. */
export function letterRecords(db: ReadDb, where: string, ...values: SqlValue[]): LetterRecord[] {
  return all<Omit<LetterRecord, 'together'> & { together: string }>(db, {
    text: `SELECT ${columns} FROM letter WHERE ${where}`,
    values,
  }).map(row => ({ ...row, together: JSON.parse(row.together) as GuestId[] }))
}

/** Letters by their ids. */
export function lettersById(db: ReadDb, ids: readonly LetterId[]): Map<LetterId, LetterRecord> {
  const rows = letterRecords(db, 'id IN (SELECT value FROM json_each(?))', JSON.stringify(ids))
  return new Map(rows.map(row => [row.id, row]))
}

export function letterById(db: ReadDb, id: LetterId): LetterRecord | null {
  return lettersById(db, [id]).get(id) ?? null
}

/** The letter of a guest for a day, or null: there is never more than one. */
export function letterFor(db: ReadDb, guestId: GuestId, target: IsoDate): LetterRecord | null {
  return letterRecords(db, 'guest_id = ? AND target = ?', guestId, target)[0] ?? null
}

/** A letter as it begins; what is not said of it is not known yet. */
export type NewLetter = Omit<LetterRecord, 'rev' | 'createdAt' | 'updatedBy' | keyof Changing | Written> &
  Pick<LetterRecord, 'status' | 'latestOn' | 'language' | 'country' | 'city'> &
  Partial<Pick<LetterRecord, Written | 'body' | 'envelope' | 'note'>>
type Written = 'templateId' | 'letterhead' | 'dated'

export function insertLetter(tx: WriteDb, letter: NewLetter): void {
  run(
    tx,
    sql`INSERT INTO letter (id, guest_id, household_id, together, occasion, festival_id, label_zh, label_en, target,
                            latest_on, status, language, years_away, template_id, letterhead, dated, body, envelope,
                            country, city, note, created_at, created_by, updated_at, updated_by)
        VALUES (${letter.id}, ${letter.guestId}, ${letter.householdId}, ${JSON.stringify(letter.together)},
                ${letter.occasion}, ${letter.festivalId}, ${letter.labelZh}, ${letter.labelEn}, ${letter.target},
                ${letter.latestOn}, ${letter.status}, ${letter.language}, ${letter.yearsAway},
                ${letter.templateId ?? null}, ${letter.letterhead ?? null}, ${letter.dated ?? null},
                ${letter.body ?? null}, ${letter.envelope ?? null}, ${letter.country}, ${letter.city},
                ${letter.note ?? null}, ${tx.at}, ${tx.by}, ${tx.at}, ${tx.by})`,
  )
  tx.touch('letters')
}

/** Writes what changed of a letter; the revision goes up with it. */
export function updateLetter(tx: WriteDb, id: LetterId, change: Partial<Changing>): void {
  const names = keysOf(change)
  run(tx, {
    text: `UPDATE letter SET ${names.map(name => `${CHANGING[name]} = ?`).join(', ')},
             rev = rev + 1, updated_at = ?, updated_by = ? WHERE id = ?`,
    values: [...names.map(name => change[name] ?? null), tx.at, tx.by, id],
  })
  tx.touch('letters')
}

export function deleteLetter(tx: WriteDb, id: LetterId): void {
  run(tx, sql`DELETE FROM letter WHERE id = ${id}`)
  tx.touch('letters')
}

/** What a change writes over, so that it can be taken back. */
export function asItWas(letter: LetterRecord, change: Partial<Changing>): Partial<Changing> {
  return Object.fromEntries(keysOf(change).map(name => [name, letter[name]])) as Partial<Changing>
}

/** Only names of the list above: a change may have been kept as text. */
function keysOf(change: Partial<Changing>): (keyof Changing)[] {
  return (Object.keys(change) as (keyof Changing)[]).filter(name => name in CHANGING)
}
