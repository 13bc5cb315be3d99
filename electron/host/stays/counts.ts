import { run, type Sql, type WriteDb } from '../db/sql.ts'
import { writeAges } from '../search/ages.ts'

/**
 * Counts again, for the guests a query names, what search ranks them by: stays that happened or are happening, and the
 * last day of the last. Search ranks thousands of names: they are counted at each change, not at each letter typed.
 */
export function countStays(tx: WriteDb, guests: Sql): void {
  run(tx, {
    text: `UPDATE guest SET
             stays = (SELECT count(*) FROM stay WHERE guest_id = guest.id AND status IN ('out', 'in-house')),
             last_stay = (SELECT max(depart) FROM stay WHERE guest_id = guest.id AND status = 'out')
           WHERE id IN (${guests.text})`,
    values: guests.values,
  })
  writeAges(tx, guests)
}
