import type { Dice } from './dice.ts'
import type { Profile } from './profiles.ts'

/** Seats and dishes by their number. */
export const SEATS = Array.from({ length: 24 }, (_, seat) => seat)
/** The first dishes are served in one quarter of the year only, three in each. */
const SEASONAL = 12
/** What is on the card when the house opens, all the year round. */
export const FIRST_CARD = Array.from({ length: 36 }, (_, dish) => SEASONAL + dish)

/** One way to sit and to eat. */
export type Way = {
  seat: number
  seatLoyalty: number
  /** Where one goes instead: mostly a place one knows too. */
  secondBest: readonly number[]
  core: readonly { dish: number; surely: number }[]
  /** Now and then. */
  besides: readonly { dish: number; surely: number }[]
  anywhere: boolean
}

/** One's own way, and the others: at the weekend, in the other mood, with this person or with that. */
export type Habit = { first: Way; others: readonly Way[] }

export function habitOf(luck: Dice, profile: Profile, served: readonly number[]): Habit {
  const first = wayOf(luck, profile, served)
  const when = profile.second?.when
  if (!when) return { first, others: [] }
  const [always] = first.core
  const others = Array.from({ length: when === 'company' ? 2 : 1 }, () => {
    const other = wayOf(luck, profile, served)
    // Company eats on the same bill; in another mood the first thing on the list is had all the same.
    const kept = when === 'company' ? first.core : always ? [always] : []
    const had = new Set(kept.map(({ dish }) => dish))
    const more = other.core.filter(({ dish }) => !had.has(dish))
    return { ...other, core: [...kept, ...(when === 'company' ? more.slice(0, 2) : more)] }
  })
  return { first, others }
}

export function wayOf(luck: Dice, profile: Profile, served: readonly number[]): Way {
  const dishes = luck.some(served, 8)
  const things = luck.byShare(ORDERS).things
  const surely = () => luck.from(profile.core)
  const seat = luck.pick(SEATS)
  return {
    seat,
    seatLoyalty: luck.from(profile.seat),
    secondBest: luck.some(
      SEATS.filter(other => other !== seat),
      2,
    ),
    core: dishes.slice(0, things).map(dish => ({ dish, surely: surely() })),
    besides: dishes
      .slice(things, things + luck.below(4))
      .map(dish => ({ dish, surely: luck.from([0.1, 0.4]) })),
    anywhere: profile.anywhere ?? false,
  }
}

/** The habit after it changed for good: another seat, and half of what was always had. */
export function changed(luck: Dice, way: Way, profile: Profile, served: readonly number[]): Way {
  const next = wayOf(luck, profile, served)
  const kept = way.core.slice(0, Math.floor(way.core.length / 2))
  const known = new Set(kept.map(({ dish }) => dish))
  const others = next.core.filter(({ dish }) => !known.has(dish)).slice(0, way.core.length - kept.length)
  return { ...way, seat: next.seat, secondBest: next.secondBest, core: [...kept, ...others] }
}

/** What is no longer served is replaced by something that is. */
export function withoutDish(luck: Dice, way: Way, gone: ReadonlySet<number>, served: readonly number[]): Way {
  if (![...way.core, ...way.besides].some(({ dish }) => gone.has(dish))) return way
  const had = new Set([...way.core, ...way.besides].map(({ dish }) => dish))
  const instead = () => luck.pick(served.filter(dish => !had.has(dish)))
  return {
    ...way,
    core: way.core.map(item => (gone.has(item.dish) ? { ...item, dish: instead() } : item)),
    besides: way.besides.filter(({ dish }) => !gone.has(dish)),
  }
}

/** What is ordered on a morning in that quarter of the year (0-3); never nothing. */
export function orderOf(luck: Dice, way: Way, quarter: number, served: readonly number[]): number[] {
  if (way.anywhere) return luck.some(served, luck.whole([1, 4]))
  const items = [...way.core, ...way.besides].flatMap(({ dish, surely }) =>
    luck.happens(surely) ? dish : [],
  )
  if (luck.happens(0.1)) items.push(quarter * 3 + luck.below(3))
  if (luck.happens(0.06)) items.push(luck.pick(served))
  if (items.length === 0) items.push(way.core[0]?.dish ?? luck.pick(served))
  return [...new Set(items)]
}

export function seatOf(luck: Dice, way: Way): number {
  if (way.anywhere) return luck.pick(SEATS)
  if (luck.happens(way.seatLoyalty)) return way.seat
  return luck.happens(0.6) ? luck.pick(way.secondBest) : luck.pick(SEATS)
}

/** How many things one always has. */
const ORDERS = [
  { share: 0.15, things: 1 },
  { share: 0.3, things: 2 },
  { share: 0.3, things: 3 },
  { share: 0.15, things: 4 },
  { share: 0.1, things: 5 },
]
