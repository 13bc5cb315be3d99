import { v7 as uuid } from 'uuid'
import type { FestivalId, StaffId, TemplateId } from '../../../shared/contract/base.ts'
import type { Template, TemplateSlot } from '../../../shared/contract/templates.ts'
import { shipped } from '../../../shared/domain/letters/shipped.ts'
import { all, one, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'

/** The words of one slot as a letter is written from them. */
export type Words = TemplateSlot & { id: TemplateId; version: number; body: string }

type Row = Omit<Template, 'sent' | 'by'> & { by: StaffId | null; retired: 0 | 1 }

const columns = `id, occasion, festival_id AS festivalId, language, years_from AS yearsFrom, version, body, origin,
                 retired_at IS NOT NULL AS retired, created_at AS "at", created_by AS "by"`

/** The templates in use. A book that was kept before there were any has those we ship, until it writes its first letter. */
export function wordsInUse(db: ReadDb): Words[] {
  const rows = all<Row>(db, {
    text: `SELECT ${columns} FROM letter_template WHERE retired_at IS NULL ORDER BY occasion, language, years_from`,
    values: [],
  })
  return rows.length > 0 ? rows : shippedWords()
}

/** Every version there is or, without `all`, those in use; with who wrote it and how many letters were posted in its words. */
export function templatesTold(db: ReadDb, every: boolean): Template[] {
  const rows = all<Template & { retired: 0 | 1 }>(db, {
    text: `SELECT ${columns.replace('created_by AS "by"', '(SELECT name FROM staff WHERE staff.id = letter_template.created_by) AS "by"')},
                  (SELECT count(*) FROM letter WHERE template_id = letter_template.id AND status = 'posted') AS sent
           FROM letter_template WHERE retired_at IS NULL OR ? ORDER BY occasion, language, years_from, festival_id, version DESC`,
    values: [every ? 1 : 0],
  })
  if (rows.length === 0) {
    const at = new Date(0).toISOString()
    return shippedWords().map(words => ({ ...words, origin: 'shipped', by: null, at, sent: 0 }))
  }
  return rows.map(({ retired: _, ...template }) => template)
}

/** Puts the shipped words into a book that has none, so that letters can name them. */
export function bringTemplates(tx: WriteDb): void {
  if (one(tx, sql`SELECT 1 FROM letter_template LIMIT 1`)) return
  for (const words of shippedWords()) insert(tx, words, 'shipped')
  tx.touch('letters')
}

export function templateRow(
  db: ReadDb,
  id: TemplateId,
): (Words & { retired: boolean; by: StaffId | null }) | null {
  const row = one<Row>(db, { text: `SELECT ${columns} FROM letter_template WHERE id = ?`, values: [id] })
  return row && { ...row, retired: row.retired === 1 }
}

/** The words in use in a slot, or null. */
export function templateAt(db: ReadDb, slot: TemplateSlot): (Words & { by: StaffId | null }) | null {
  return one<Row>(db, {
    text: `SELECT ${columns} FROM letter_template
           WHERE occasion = ? AND ifnull(festival_id, '') = ? AND language = ? AND years_from = ? AND retired_at IS NULL`,
    values: [slot.occasion, slot.festivalId ?? '', slot.language, slot.yearsFrom],
  })
}

/** New words in a slot, as its first version or the next; those that were in use are kept for the letters written in them. */
export function addTemplate(tx: WriteDb, slot: TemplateSlot, body: string): TemplateId {
  const before = templateAt(tx, slot)
  if (before) retireTemplate(tx, before.id)
  const last = one<{ version: number | null }>(
    tx,
    sql`SELECT max(version) AS version FROM letter_template
        WHERE occasion = ${slot.occasion} AND ifnull(festival_id, '') = ${slot.festivalId ?? ''}
          AND language = ${slot.language} AND years_from = ${slot.yearsFrom}`,
  )
  const id = uuid() as TemplateId
  insert(tx, { ...slot, id, version: (last?.version ?? 0) + 1, body }, 'house')
  tx.touch('letters')
  return id
}

export function retireTemplate(tx: WriteDb, id: TemplateId): void {
  run(tx, sql`UPDATE letter_template SET retired_at = ${tx.at}, retired_by = ${tx.by} WHERE id = ${id}`)
  tx.touch('letters')
}

/** Whether the book knows a festival. */
export function festivalExists(db: ReadDb, id: FestivalId): boolean {
  return one(db, sql`SELECT 1 FROM festival WHERE id = ${id}`) !== null
}

function insert(tx: WriteDb, words: Words, origin: Template['origin']): void {
  run(
    tx,
    sql`INSERT INTO letter_template (id, occasion, festival_id, language, years_from, version, body, origin, created_at, created_by)
        VALUES (${words.id}, ${words.occasion}, ${words.festivalId}, ${words.language}, ${words.yearsFrom}, ${words.version},
                ${words.body}, ${origin}, ${tx.at}, ${origin === 'house' ? tx.by : null})`,
  )
}

/** Their ids say which of the shipped they are: the same in every book, so that one is named alike before and after it is brought. */
function shippedWords(): Words[] {
  return shipped.map(({ occasion, language, yearsFrom, body }, place) => ({
    id: `01970000-0000-7000-8001-${String(place + 1).padStart(12, '0')}` as TemplateId,
    ...{ occasion, festivalId: null, language, yearsFrom, version: 1, body },
  }))
}
