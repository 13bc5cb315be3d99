import type { GuestId } from '../../../shared/contract/base.ts'
import type { Address } from '../../../shared/contract/mail.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import type { MayBeWrittenTo } from '../../../shared/domain/letters/letter-person.ts'
import { all, type ReadDb, sql } from '../db/sql.ts'

/** What the book says of a guest's post in one row. */
export type GuestRow = Omit<MayBeWrittenTo, 'born'> & {
  id: GuestId
  mergedInto: GuestId | null
  stays: number
  lastStay: IsoDate | null
  household: string | null
  address: Address | null
}

type Raw = Pick<GuestRow, 'id' | 'mergedInto' | 'stays' | 'lastStay' | 'household' | 'consent'> &
  Record<'deceased' | 'mailStop' | 'onlyAsChild', 0 | 1> &
  Omit<Address, 'lines'> & { lines: string | null; returnedOn: IsoDate | null }

/** The rows of these guests, in their order; those who are not there are left out. */
export function guestRows(db: ReadDb, ids: readonly GuestId[]): GuestRow[] {
  return all<Raw>(
    db,
    sql`SELECT guest.id, merged_into AS mergedInto, stays, last_stay AS lastStay, household_id AS household,
               deceased_on IS NOT NULL AS deceased, mail_stop IS NOT NULL AS mailStop,
               (SELECT state FROM consent WHERE guest_id = guest.id AND channel = 'post' AND purpose = 'letters'
                ORDER BY import_id IS NOT NULL, day DESC, created_at DESC, id DESC LIMIT 1) AS consent,
               -- Few ever stayed as a child: only of those all stays are looked at.
               CASE WHEN EXISTS (SELECT 1 FROM stay INDEXED BY stay_child WHERE guest_id = guest.id
                                 AND party_role = 'child' AND status IN ('out', 'in-house', 'booked'))
                 THEN NOT EXISTS (SELECT 1 FROM stay WHERE guest_id = guest.id AND party_role IS NOT 'child'
                                  AND status IN ('out', 'in-house', 'booked'))
                 ELSE 0 END AS onlyAsChild,
               address.care_of AS careOf, address.lines, address.city, address.region, address.postcode,
               address.country, address.returned_on AS returnedOn
        FROM json_each(${JSON.stringify(ids)}) AS asked CROSS JOIN guest ON guest.id = asked.value
        LEFT JOIN guest_address AS address ON address.guest_id = guest.id`,
  ).map(
    ({
      deceased,
      mailStop,
      onlyAsChild,
      returnedOn,
      careOf,
      lines,
      city,
      region,
      postcode,
      country,
      ...row
    }) => ({
      ...row,
      ...{ deceased: deceased === 1, mailStop: mailStop === 1, onlyAsChild: onlyAsChild === 1 },
      returned: returnedOn !== null,
      address:
        lines === null
          ? null
          : { careOf, lines: JSON.parse(lines) as string[], city, region, postcode, country },
    }),
  )
}
