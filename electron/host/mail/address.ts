import type { GuestId } from '../../../shared/contract/base.ts'
import type { Address } from '../../../shared/contract/mail.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { one, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'

export type AddressRecord = {
  address: Address
  rev: number
  updatedAt: string
  updatedBy: string | null
  returnedOn: IsoDate | null
  returnedWhy: string | null
}

type Row = Omit<Address, 'lines'> & Omit<AddressRecord, 'address'> & { lines: string }

/** Where a guest's post goes, or null. */
export function addressOf(db: ReadDb, guestId: GuestId): AddressRecord | null {
  const row = one<Row>(
    db,
    sql`SELECT care_of AS careOf, lines, city, region, postcode, country, rev, updated_at AS updatedAt,
               updated_by AS updatedBy, returned_on AS returnedOn, returned_why AS returnedWhy
        FROM guest_address WHERE guest_id = ${guestId}`,
  )
  if (!row) return null
  const { careOf, lines, city, region, postcode, country, ...rest } = row
  return {
    address: { careOf, lines: JSON.parse(lines) as string[], city, region, postcode, country },
    ...rest,
  }
}

/** Whether two say the same: what is empty is what is missing. */
export function isSameAddress(one: Address, other: Address): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other))
}

/** Whether there is anything to write on an envelope. */
export function isEmptyAddress(address: Address): boolean {
  const { lines, ...rest } = plain(address)
  return lines.length === 0 && Object.values(rest).every(part => part === null)
}

/**
 * Writes an address over what was. That post came back belongs to the place, not to the guest: another address begins without
 * the mark.
 */
export function writeAddress(tx: WriteDb, guestId: GuestId, address: Address): void {
  const { careOf, lines, city, region, postcode, country } = plain(address)
  run(
    tx,
    sql`INSERT INTO guest_address (guest_id, care_of, lines, city, region, postcode, country,
                                   created_at, created_by, updated_at, updated_by)
        VALUES (${guestId}, ${careOf}, ${JSON.stringify(lines)}, ${city}, ${region}, ${postcode}, ${country},
                ${tx.at}, ${tx.by}, ${tx.at}, ${tx.by})
        ON CONFLICT DO UPDATE SET care_of = excluded.care_of, lines = excluded.lines, city = excluded.city,
          region = excluded.region, postcode = excluded.postcode, country = excluded.country,
          returned_on = NULL, returned_why = NULL, import_id = NULL, rev = rev + 1,
          updated_at = excluded.updated_at, updated_by = excluded.updated_by`,
  )
  tx.touch('letters')
}

export function removeAddress(tx: WriteDb, guestId: GuestId): boolean {
  tx.touch('letters')
  return run(tx, sql`DELETE FROM guest_address WHERE guest_id = ${guestId}`) > 0
}

function plain({ careOf, lines, city, region, postcode, country }: Address): Address {
  return {
    careOf: careOf || null,
    lines,
    city: city || null,
    region: region || null,
    postcode: postcode || null,
    country,
  }
}
