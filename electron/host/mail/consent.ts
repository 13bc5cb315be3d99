import { v7 as uuid } from 'uuid'
import type { GuestId } from '../../../shared/contract/base.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { all, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'

type ConsentState = 'given' | 'refused' | 'withdrawn'
export type ConsentRow = {
  id: string
  channel: string
  purpose: string
  state: ConsentState
  on: IsoDate
  how: string
  textVersion: string | null
  by: string | null
}
/** What was said, to be written down. */
export type Said = Pick<ConsentRow, 'state' | 'on' | 'how' | 'textVersion'>

/** Letters by post: what this program sends. */
const LETTERS = { channel: 'post', purpose: 'letters' } as const

/**
 * Everything a guest ever said of being written to, the word that counts first: that of the newest day, and of one day the last.
 * What a list brought in stands behind whatever somebody heard: it never overrules a person's word.
 */
export function consentsOf(db: ReadDb, guestId: GuestId): ConsentRow[] {
  return all(
    db,
    sql`SELECT id, channel, purpose, state, day AS "on", how, text_version AS textVersion, created_by AS "by"
        FROM consent WHERE guest_id = ${guestId}
        ORDER BY import_id IS NOT NULL, day DESC, created_at DESC, id DESC`,
  )
}

/** What a guest said of letters, the newest word first. */
export function saidOfLetters(db: ReadDb, guestId: GuestId): ConsentRow[] {
  return consentsOf(db, guestId).filter(
    ({ channel, purpose }) => channel === LETTERS.channel && purpose === LETTERS.purpose,
  )
}

/** Whether a word forbids what it is about. */
export const forbids = (word: Pick<ConsentRow, 'state'> | undefined): boolean =>
  word !== undefined && word.state !== 'given'

/** Adds a word to what was said; nothing that was said before is changed. */
export function addConsent(
  tx: WriteDb,
  guestId: GuestId,
  { state, on, how, textVersion }: Said,
  { channel, purpose }: Pick<ConsentRow, 'channel' | 'purpose'> = LETTERS,
): string {
  const id = uuid()
  run(
    tx,
    sql`INSERT INTO consent (id, guest_id, channel, purpose, state, day, how, text_version, created_at, created_by)
        VALUES (${id}, ${guestId}, ${channel}, ${purpose}, ${state}, ${on}, ${how}, ${textVersion || null},
                ${tx.at}, ${tx.by})`,
  )
  tx.touch('letters')
  return id
}
