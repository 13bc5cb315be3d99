import type { Role } from '../../../shared/contract/base.ts'

/** After so many wrong PINs in a row the door stays shut. */
export const TRIES = 6
const FREE_TRIES = 3
const FIRST_WAIT_S = 5
/** A manager is let in again by time: were it by another manager, a house with one could lock itself out for good. */
const MANAGER_MINUTES = 15

export type Door = { open: true } | { open: false; wait: number } | { open: false; lockedOut: number | null }

/**
 * Whether a PIN may be tried now. `wait` is in seconds and doubles from the third wrong PIN on; `lockedOut` is in
 * minutes, or null where only a manager can open the door again.
 */
export function doorFor(role: Role, wrongPins: number, lastWrongAt: string | null, now: Date): Door {
  if (wrongPins < FREE_TRIES || !lastWrongAt) return { open: true }
  const since = (now.getTime() - Date.parse(lastWrongAt)) / 1000
  if (wrongPins >= TRIES) {
    if (role !== 'manager') return { open: false, lockedOut: null }
    const left = MANAGER_MINUTES * 60 - since
    return left > 0 ? { open: false, lockedOut: Math.ceil(left / 60) } : { open: true }
  }
  const left = FIRST_WAIT_S * 2 ** (wrongPins - FREE_TRIES) - since
  return left > 0 ? { open: false, wait: Math.ceil(left) } : { open: true }
}
