/** A number from 0 up to but not including 1, the same sequence for the same subject. */
export type Dice = () => number

/**
 * Dice of their own for each subject ('guest 17'), so that one guest more or less leaves all others as they were.
 * The generator is mulberry32, the hash that seeds it 32-bit FNV-1a; both small, neither for secrets.
 * https://github.com/bryc/code/blob/master/jshash/PRNGs.md, http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function diceFor(subject: string): Dice {
  let state = 0x811c9dc5
  for (let at = 0; at < subject.length; at++) state = Math.imul(state ^ subject.charCodeAt(at), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from `low` to `high`, both possible. */
export function between(dice: Dice, low: number, high: number): number {
  return low + Math.floor(dice() * (high - low + 1))
}

/** True in that share of throws: 0.3 is three in ten. */
export function happens(dice: Dice, share: number): boolean {
  return dice() < share
}

export function oneOf<Thing>(dice: Dice, things: readonly Thing[]): Thing {
  const thing = things[Math.floor(dice() * things.length)]
  if (thing === undefined) throw new Error('nothing to choose from')
  return thing
}

/** One of them, each as likely as its `share` among all shares. */
export function oneByShare<Thing extends { share: number }>(dice: Dice, things: readonly Thing[]): Thing {
  let left = dice() * things.reduce((sum, thing) => sum + thing.share, 0)
  for (const thing of things) {
    left -= thing.share
    if (left < 0) return thing
  }
  return oneOf(dice, things)
}

/** So many different ones, in no order; all of them when there are fewer. */
export function someOf<Thing>(dice: Dice, things: readonly Thing[], count: number): Thing[] {
  const left = [...things]
  const chosen: Thing[] = []
  while (chosen.length < count && left.length > 0)
    chosen.push(...left.splice(Math.floor(dice() * left.length), 1))
  return chosen
}
