import { client } from '../rpc/client.ts'
import { lock } from '../station.ts'
import { clearNotices } from '../ui/notice.tsx'

/** Shuts the screen at once and ends the session at the host; what was half typed waits for the same person. */
export function leave(): void {
  // Asked first, in the name of the session that ends. The screen waits for no answer.
  client.staff.signOut().catch(() => {})
  lock()
  clearNotices()
}

/** Tells the host that somebody is at work here: it hears of typing and reading only when they call. */
export function sayStillHere(): void {
  client.staff.me().catch(() => {})
}
