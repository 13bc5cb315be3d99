/**
 * Whether a guest is among those who are sent nothing in a year, to see whether letters work: of a hundred guests about
 * `percent`, always the same ones within a year and others the next.
 */
export function isHeldOut(guestId: string, year: number, percent: number): boolean {
  return hash(`${guestId} ${year}`) % 10_000 < percent * 100
}

/** FNV-1a, mixed once more: the last letters of a text alone would hardly reach the low digits. */
function hash(text: string): number {
  let state = 0x811c9dc5
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193)
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35)
  return (state ^ (state >>> 16)) >>> 0
}
