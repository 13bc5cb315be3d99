import { readingsOf as readingsOfName } from '../../../shared/domain/names/pronunciation.ts'
import type { GuestRecord } from '../guests/store.ts'

/** The readings of a guest's name that nobody has chosen between yet; none where there is nothing to ask, or nobody may know. */
export function readingsOf(guest: Pick<GuestRecord, 'names' | 'reading' | 'discretion'>): string[] {
  if (guest.reading !== null || guest.discretion >= 2) return []
  const native = guest.names.find(({ script }) => script === 'Hani')
  return native ? readingsOfName(native) : []
}
