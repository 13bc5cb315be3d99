import type { Chance } from '../../chance.ts'

/** Two parts of a name in one writing. */
type Parts = { family: string; given: string }

/** A name as the register has it, and its parts as people say and write them: what queries are made of. */
export type Named = {
  name: string
  other: string | null
  gender: 'm' | 'f'
  /** In Latin letters: for a Chinese name the pinyin as typed, without tones. */
  latin: Parts
  /** In the script of the bearer, where the register has it so. */
  native: Parts | null
  /** The family name without van, de la, al-; null where it has none. */
  core: string | null
  /** The second of two family names. */
  family2: string | null
}

/** Picks by a share that falls with the place in the list, as names do: the first some ten times as often as the hundredth. */
export function zipf<T>(list: readonly T[], flatness = 12): (luck: Chance) => T {
  return byShare(
    list,
    list.map((_, at) => 1 / (at + flatness)),
  )
}

/** Picks each by its share. */
export function byShare<T>(list: readonly T[], shares: readonly number[]): (luck: Chance) => T {
  const sums: number[] = []
  for (const share of shares) sums.push((sums.at(-1) ?? 0) + share)
  const whole = sums.at(-1) ?? 0
  return luck => {
    const wanted = luck.next() * whole
    let low = 0
    let high = sums.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) > wanted) high = middle
      else low = middle + 1
    }
    const found = list[low]
    if (found === undefined) throw new Error('nothing to pick from')
    return found
  }
}

/** A list written as words; `_` joins what is one. */
export function listed(text: string): string[] {
  return text
    .trim()
    .split(/\s+/)
    .map(word => word.replaceAll('_', ' '))
}
