/** From-to, drawn evenly. */
export type Range = readonly [from: number, to: number]

/** How one kind of guest sits and eats. Shares of a whole, where nothing else is said. */
export type Profile = {
  name: string
  /** Of all guests. */
  share: number
  /** How faithfully one makes for the favourite seat. */
  seat: Range
  /** How surely each of the things one always has is ordered. */
  core: Range
  /** One sits anywhere and orders whatever looks good. */
  anywhere?: true
  /** In that share of the visits, today's included, the habit changes for good. */
  changes?: number
  /** Another seat and another order: at the weekend, in the other mood, or with somebody. */
  second?: { when: 'weekend' | 'mood' | 'company'; share: Range }
  /** In that share of the stays one is in a mood of one's own from the first morning to the last. */
  moods?: number
}

/**
 * Nobody has counted these in a real house: they are a guess at guests who come back to one table, whose seat is the one they
 * would take if it were free. Under looser habits no rule makes a promise that holds nine times in ten without making it to
 * hardly anybody, so what the words rest on is told beside the result: the shares halved and doubled, and looser houses.
 */
export const PROFILES: readonly Profile[] = [
  { name: 'of firm habits', share: 0.42, seat: [0.95, 1], core: [0.93, 0.99] },
  { name: 'mostly faithful', share: 0.25, seat: [0.88, 0.97], core: [0.86, 0.97] },
  { name: 'loosely faithful', share: 0.08, seat: [0.5, 0.88], core: [0.7, 0.86] },
  { name: 'anywhere, anything', share: 0.05, seat: [0, 0], core: [0.1, 0.3], anywhere: true },
  { name: 'changed for good', share: 0.06, seat: [0.92, 1], core: [0.88, 0.98], changes: 1 / 12 },
  {
    name: 'weekday and weekend',
    share: 0.04,
    seat: [0.92, 1],
    core: [0.88, 0.98],
    second: { when: 'weekend', share: [1, 1] },
  },
  {
    name: 'of two moods',
    share: 0.03,
    seat: [0.92, 1],
    core: [0.88, 0.98],
    second: { when: 'mood', share: [0.3, 0.5] },
  },
  {
    name: 'now and then with somebody',
    share: 0.04,
    seat: [0.92, 1],
    core: [0.88, 0.98],
    second: { when: 'company', share: [0.15, 0.4] },
  },
  { name: 'firm, with moods', share: 0.03, seat: [0.95, 1], core: [0.92, 0.99], moods: 0.1 },
]

/** How many visits one has behind oneself when one is asked; guests of one visit are there too. */
export const PASTS: readonly { share: number; visits: Range }[] = [
  { share: 0.12, visits: [1, 1] },
  { share: 0.3, visits: [2, 3] },
  { share: 0.3, visits: [4, 8] },
  { share: 0.18, visits: [9, 20] },
  { share: 0.1, visits: [21, 40] },
]

/** The same guests less faithful: what is wanting to always, times `by`. */
export function looser(by: number): readonly Profile[] {
  const less = ([from, to]: Range): Range => [
    Math.max(0, 1 - (1 - from) * by),
    Math.max(0, 1 - (1 - to) * by),
  ]
  return PROFILES.map(profile =>
    profile.anywhere ? profile : { ...profile, seat: less(profile.seat), core: less(profile.core) },
  )
}
