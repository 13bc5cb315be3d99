import type { RejectReason } from '../../contract/intake.ts'
import type { Cells } from './cells.ts'
import { readSaid, type Said, wordFields } from './may-write.ts'
import { type IntakeAddress, readAddress } from './post-address.ts'

/** What a row says of writing to its guest: where to, and whether one may. */
export type IntakePost = { address: IntakeAddress | null; said: Said | null }

const NOTHING: IntakePost = { address: null, said: null }

/** What a row says of writing to its guest. Most files say nothing at all. */
export function readPost(cells: Cells, guestCountry: string | null): IntakePost | RejectReason {
  const address = cells.has('address') ? readAddress(cells, guestCountry) : null
  if (typeof address === 'string') return address
  const said = wordFields.some(cells.has) ? readSaid(cells) : null
  return address || said ? { address, said } : NOTHING
}
