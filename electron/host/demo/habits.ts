import type { Both } from '../../../shared/contract/base.ts'
import type { Reaction } from '../../../shared/contract/dining.ts'
import type { Allergen } from '../../../shared/domain/dining/allergens.ts'
import { between, type Dice, happens, oneByShare, oneOf, someOf } from './dice.ts'
import { type Dish, isSafe } from './dish.ts'
import type { CastMember } from './guest.ts'
import { DAWN, RIVER_BAR, RIVERSIDE, TEA_LOUNGE } from './hotel.ts'
import { MENUS } from './menus.ts'

/** What stands on the bill, by its place on the menu of the outlet. */
export type DemoItem = { dish: number; way: Both | null; complimentary: boolean; reaction: Reaction | null }

/** How one person eats: where, when and what, and how faithfully. */
export type Habit = {
  avoids: ReadonlySet<Allergen>
  /** The seat one makes for, by outlet. */
  seats: readonly number[]
  /** What the house has given this guest already: nobody is given it twice. */
  given: Set<string>
  /** What one usually has, by sitting. */
  orders: ReadonlyMap<Sitting, readonly DemoItem[]>
  faithful: number
  /** Minutes after midnight, and how many earlier or later it may be. */
  breakfastAt: number
  spread: number
  /** In which share of the days they come. */
  likes: Record<'breakfast' | 'lunch' | 'dinner' | 'tea' | 'bar', number>
}

export type Sitting = 'breakfast' | 'main' | 'tea' | 'bar'

/** How somebody eats who is from there and must not have that. */
export function habitOf(dice: Dice, { form, allergy }: Pick<CastMember, 'form' | 'allergy'>): Habit {
  const taste = /^(zh|ja|ko|th|vi)/.test(form.language ?? '') ? 'east' : 'west'
  const avoids: ReadonlySet<Allergen> = new Set(allergy.flatMap(({ avoids }) => avoids))
  const sittings: readonly [Sitting, number][] = [
    ['breakfast', DAWN],
    ['main', DAWN],
    ['tea', TEA_LOUNGE],
    ['bar', RIVER_BAR],
  ]
  return {
    avoids,
    given: new Set(),
    seats: MENUS.map((_, outlet) => oneOf(dice, seatsOf(outlet))),
    orders: new Map(
      sittings.map(([sitting, outlet]) => [sitting, inventOrder(dice, outlet, sitting, taste, avoids)]),
    ),
    faithful: between(dice, 45, 95) / 100,
    breakfastAt: between(dice, 6 * 60 + 30, 8 * 60 + 20),
    spread: happens(dice, 0.6) ? 8 : 25,
    likes: {
      breakfast: between(dice, 25, 90) / 100,
      lunch: between(dice, 0, 8) / 100,
      dinner: between(dice, 0, 35) / 100,
      tea: happens(dice, 0.3) ? 0.3 : 0.04,
      bar: happens(dice, 0.2) && !avoids.has('alcohol') ? 0.3 : 0.02,
    },
  }
}

/** Mostly the usual; now and then a thing is left out. */
export function orderFor(dice: Dice, habit: Habit, sitting: Sitting): readonly DemoItem[] {
  const usual = habit.orders.get(sitting) ?? []
  const today = usual.filter(() => happens(dice, 0.5 + habit.faithful / 2))
  return today.length > 0 ? today : usual.slice(0, 1)
}

/** How it was taken, where somebody noted it. */
const TAKEN: readonly { share: number; reaction: Reaction | null }[] = [
  { share: 55, reaction: 'liked' },
  { share: 15, reaction: 'left' },
  { share: 30, reaction: null },
]

/** A small thing from the house, which nobody is given twice. */
export function presentFor(dice: Dice, habit: Habit, outlet: number): DemoItem[] {
  if (!happens(dice, 0.12)) return []
  const dishes = (MENUS[outlet] ?? []).filter(
    dish => dish.kind === 'complimentary' && !habit.given.has(dish.name.en) && isSafe(dish, habit.avoids),
  )
  return someOf(dice, dishes, 1).map(({ name }) => {
    habit.given.add(name.en)
    return { ...itemOf(outlet, name.en), reaction: oneByShare(dice, TAKEN).reaction }
  })
}

/** What of a dish stands on the bill, in one of the ways it is served or plain. */
export function itemOf(outlet: number, english: string, way: number | null = null): DemoItem {
  const dish = MENUS[outlet]?.findIndex(({ name }) => name.en === english) ?? -1
  const found = MENUS[outlet]?.[dish]
  if (!found) throw new Error(`not on the menu: ${english}`)
  const served = way === null ? null : (found.ways[way] ?? null)
  return { dish, way: served, complimentary: found.kind === 'complimentary', reaction: null }
}

function inventOrder(
  dice: Dice,
  outlet: number,
  sitting: Sitting,
  taste: 'east' | 'west',
  avoids: ReadonlySet<Allergen>,
): DemoItem[] {
  const wanted = happens(dice, 0.85) ? taste : taste === 'east' ? 'west' : 'east'
  const served = (MENUS[outlet] ?? []).filter(
    dish =>
      (!dish.served || dish.served === sitting) &&
      (dish.taste === 'any' || dish.taste === wanted) &&
      isSafe(dish, avoids),
  )
  const some = (kind: Dish['kind'], count: number) =>
    someOf(
      dice,
      served.filter(dish => dish.kind === kind),
      count,
    )
  const foods = sitting === 'bar' ? Number(happens(dice, 0.3)) : sitting === 'tea' ? 1 : between(dice, 1, 2)
  return [...some('food', foods), ...some('drink', 1)].map(({ name, ways }) =>
    itemOf(outlet, name.en, ways.length > 0 && happens(dice, 0.6) ? between(dice, 0, ways.length - 1) : null),
  )
}

/** The seats of an outlet by their place in the plan. */
export function seatsOf(outlet: number): number[] {
  return (RIVERSIDE.outlets[outlet]?.seats ?? []).map((_, seat) => seat)
}
