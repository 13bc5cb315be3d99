import { type Chance, chance } from '../chance.ts'
import type { Range } from './profiles.ts'

export type Dice = Chance & {
  happens: (share: number) => boolean
  /** Any number of the range. */
  from: (range: Range) => number
  /** A whole number of the range, both ends included. */
  whole: (range: Range) => number
  byShare: <T extends { share: number }>(from: readonly T[]) => T
  some: <T>(from: readonly T[], count: number) => T[]
}

export function dice(seed: number): Dice {
  const luck = chance(seed)
  const { next, below, pick } = luck
  return {
    ...luck,
    happens: share => next() < share,
    from: ([from, to]) => from + next() * (to - from),
    whole: ([from, to]) => from + below(to - from + 1),
    byShare: from => {
      let left = next() * from.reduce((sum, { share }) => sum + share, 0)
      return (
        from.find(({ share }) => {
          left -= share
          return left < 0
        }) ?? pick(from)
      )
    },
    some: (from, count) => {
      const left = [...from]
      const taken: (typeof left)[number][] = []
      while (taken.length < count && left.length > 0) taken.push(...left.splice(below(left.length), 1))
      return taken
    },
  }
}
