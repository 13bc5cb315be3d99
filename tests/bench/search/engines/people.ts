import Database from 'better-sqlite3'
import { folderOf } from '../folder.ts'
import type { PeerRow } from '../peers.ts'

export type Person = Pick<
  PeerRow,
  | 'no'
  | 'name'
  | 'other'
  | 'latin'
  | 'keys'
  | 'phone'
  | 'email'
  | 'city'
  | 'company'
  | 'room'
  | 'near'
  | 'lastStay'
>

/** What every library indexes of a guest. */
export const FIELDS = ['name', 'other', 'latin', 'phone', 'email', 'city', 'company', 'room'] as const

/** Everybody, for a library that keeps nothing on disk: near first and the newest stay first, so that ties fall well. */
export function everybody(folder: string): Iterable<Person> {
  const connection = new Database(folderOf(folder).peers, { readonly: true })
  return connection
    .prepare(
      `SELECT no, ${FIELDS.join()}, keys, near, lastStay FROM person ORDER BY near DESC, lastStay DESC`,
    )
    .iterate() as Iterable<Person>
}

/** The whole of one person as one text. */
export const asText = (person: Person) =>
  FIELDS.map(field => person[field])
    .filter(Boolean)
    .join(' ')
