/**
 * How many returning guests would fill the house for a year: room nights to fill over the room nights one of them takes. Null
 * where there is nothing to reckon with.
 */
export function needed(
  rooms: number,
  occupancyPercent: number,
  nightsPerGuest: number | null,
): number | null {
  if (!nightsPerGuest || rooms === 0) return null
  return Math.ceil((rooms * 365 * occupancyPercent) / 100 / nightsPerGuest)
}
