import type { GuestId } from '../../../shared/contract/base.ts'
import type { SearchKey } from '../../../shared/domain/search/search-keys.ts'
import { one, type ReadDb, sql } from '../db/sql.ts'
import { foundBy } from '../guests/found-by.ts'
import { keysOf, unpackKeys } from './keys.ts'

/**
 * What a guest is found by, and the age in the ranks; of an older book, whose guests have no keys yet, made here. Who is gone or
 * merged is found by nothing.
 */
export function heldOf(db: ReadDb, no: number): { age: number; keys: readonly SearchKey[] } {
  const written = keysOf(db, no)
  if (written) return { age: written.age, keys: unpackKeys(written.keys) }
  const guest = one<{ id: GuestId }>(db, sql`SELECT id FROM guest WHERE no = ${no} AND merged_into IS NULL`)
  return guest ? foundBy(db, guest.id) : { age: 0, keys: [] }
}
