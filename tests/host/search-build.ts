import type { Database } from 'better-sqlite3'
import { inTransaction, type ReadDb } from '../../electron/host/db/sql.ts'
import { foundBy } from '../../electron/host/guests/found-by.ts'
import { addGuest } from '../../electron/host/guests/store.ts'
import { unpackKeys } from '../../electron/host/search/keys.ts'
import type { GuestId } from '../../shared/contract/base.ts'
import { keyRank } from '../../shared/domain/search/key-rank.ts'
import { inventGuests } from '../bench/guests.ts'

const at = '2026-11-09T00:00:00.000Z'

/** Writes invented guests as the desk would, in one transaction. */
export function writeGuests(book: ReadDb, count: number): GuestId[] {
  return inTransaction(book, { at, by: null }, tx => {
    tx.touch('guests')
    return inventGuests(count).map(form => addGuest(tx, form))
  }).result
}

/** The book as an older one comes to the newest schema: nobody has keys. */
export function forgetKeys(connection: Database): void {
  connection.exec(`
    DELETE FROM name_key; DELETE FROM found_by; DELETE FROM search_list; DELETE FROM search_vocabulary;
    DELETE FROM search_changed; UPDATE search_state SET keyed_to = 0, built = 0`)
}

/** Everything search reads; `changed` is left out, which says when and not what. */
export function searchTables(connection: Database): Record<string, unknown[]> {
  const tables = {
    name_key: 'key, rank, guest_no',
    found_by: 'guest_no',
    search_list: 'prefix',
    search_vocabulary: 'piece',
    search_state: 'only',
  }
  return Object.fromEntries(
    Object.entries(tables).map(([table, order]) => [
      table,
      connection.prepare(`SELECT * FROM ${table} ORDER BY ${order}`).all(),
    ]),
  )
}

/** What is wrong with the keys: guests whose rows are not what they are to be found by, and rows of nobody. */
export function faultsIn(book: ReadDb): string[] {
  const { connection } = book
  const rows = new Map<number, string[]>()
  for (const { key, rank, no } of connection
    .prepare('SELECT key, rank, guest_no AS no FROM name_key')
    .all() as { key: string; rank: number; no: number }[])
    rows.set(no, [...(rows.get(no) ?? []), `${rank} ${key}`])
  const packed = connection.prepare('SELECT age, keys FROM found_by WHERE guest_no = ?')
  const guests = connection.prepare('SELECT no, id FROM guest').all() as { no: number; id: GuestId }[]
  const faults = guests.flatMap(({ no, id }) => {
    const { age, keys } = foundBy(book, id)
    const wanted = keys.map(({ key, kind }) => `${keyRank(kind, age)} ${key}`).sort()
    const written = packed.get(no) as { age: number; keys: string } | undefined
    const told = (written ? unpackKeys(written.keys) : []).map(
      ({ key, kind }) => `${keyRank(kind, written?.age ?? 0)} ${key}`,
    )
    const own = (rows.get(no) ?? []).sort()
    rows.delete(no)
    const isRight = String(own) === String(wanted) && String(told.sort()) === String(wanted)
    return isRight ? [] : [`guest ${no} has ${own} and says ${told} instead of ${wanted}`]
  })
  return [...faults, ...[...rows.keys()].map(no => `keys of ${no}, who is nobody`)]
}
