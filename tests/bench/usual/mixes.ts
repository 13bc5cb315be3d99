import { type Claim, count } from './judge.ts'
import { PASTS, PROFILES } from './profiles.ts'

/** Which guests are twice as many, or half, and what share of the claims then comes true. */
export type Mix = { who: string; came: number }

const TIMES = [0.5, 2]

/** The kinds of guest and the lengths of their pasts, each of which may be commoner or rarer than we guessed. */
const KINDS = [
  ...PROFILES.map(({ name }, at) => ({ name, has: (claim: Claim) => claim.profile === at })),
  ...PASTS.map(({ visits: [from, to] }, at) => ({
    name: from === to ? `${from} visit behind` : `${from}-${to} visits behind`,
    has: (claim: Claim) => claim.past === at,
  })),
]

/** Every house in which one kind of guest is half or twice as common; in which two are; and with every profile against us. */
export function mixes(claims: readonly Claim[]): { one: Mix[]; worstOfTwo: Mix; allAgainst: Mix } {
  const cells = cellsOf(claims)
  const changes = KINDS.flatMap((kind, at) => TIMES.map(times => ({ kind, at, times })))
  const one = changes.map(change => ({ who: named(change), came: share(cells, [change]) }))
  const two = changes.flatMap(first =>
    changes
      .filter(({ at }) => at > first.at)
      .map(second => ({ who: `${named(first)}; ${named(second)}`, came: share(cells, [first, second]) })),
  )
  const all = share(cells, [])
  const against = PROFILES.map((_, at) => {
    const { said, came } = count(claims.filter(claim => claim.profile === at))
    return { at, times: came / said < all ? 2 : 0.5 }
  })
  const allAgainst = { who: 'every kind at once, against us', came: share(cells, against) }
  return { one: one.toSorted(worse), worstOfTwo: worstOf(two), allAgainst }
}

type Change = { at: number; times: number }
type Cell = { kinds: readonly number[]; said: number; came: number }

function cellsOf(claims: readonly Claim[]): Cell[] {
  const byKinds = Object.groupBy(claims, ({ profile, past }) => `${profile} ${past}`)
  return Object.values(byKinds).flatMap(alike => {
    const [one] = alike ?? []
    if (!alike || !one) return []
    return { kinds: KINDS.flatMap(({ has }, at) => (has(one) ? at : [])), ...count(alike) }
  })
}

function share(cells: readonly Cell[], changes: readonly Change[]): number {
  let said = 0
  let came = 0
  for (const cell of cells) {
    const times = changes.reduce(
      (product, change) => product * (cell.kinds.includes(change.at) ? change.times : 1),
      1,
    )
    said += times * cell.said
    came += times * cell.came
  }
  return came / said
}

const named = ({ kind, times }: { kind: { name: string }; times: number }) =>
  `${times === 2 ? 'twice' : 'half'} as many: ${kind.name}`

const worse = (a: Mix, b: Mix) => a.came - b.came
const worstOf = (all: readonly Mix[]): Mix => all.toSorted(worse)[0] ?? { who: '', came: Number.NaN }
