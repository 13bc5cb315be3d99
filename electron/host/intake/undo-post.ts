import type { ImportId } from '../../../shared/contract/base.ts'
import { run, sql, type WriteDb } from '../db/sql.ts'

/**
 * Takes back the addresses and words an import brought, those of guests who stay included. An address a person changed,
 * or post came back from, stays; so does a word on which the guest said another since, and all by which a letter was
 * written. Tells how many went.
 */
export function takePostBack(
  tx: WriteDb,
  importId: ImportId,
): { removedAddresses: number; removedWords: number } {
  const removedAddresses = run(
    tx,
    sql`DELETE FROM guest_address WHERE import_id = ${importId} AND rev = 1 AND returned_on IS NULL
          AND NOT EXISTS (SELECT 1 FROM letter WHERE letter.guest_id = guest_address.guest_id
                          AND letter.created_at >= guest_address.created_at)`,
  )
  const removedWords = run(
    tx,
    sql`DELETE FROM consent WHERE import_id = ${importId}
          AND NOT EXISTS (SELECT 1 FROM consent AS other WHERE other.guest_id = consent.guest_id
                          AND other.import_id IS NULL AND other.purpose = 'letters')
          AND NOT EXISTS (SELECT 1 FROM letter WHERE letter.guest_id = consent.guest_id
                          AND letter.created_at >= consent.created_at)`,
  )
  return { removedAddresses, removedWords }
}
