import type { Both } from '../../../shared/contract/base.ts'
import { between, type Dice, happens, oneOf, someOf } from './dice.ts'
import { DAWN, RIVER_BAR, RIVERSIDE, TEA_LOUNGE } from './hotel.ts'
import { type Allergen, type Dish, MENUS } from './menus.ts'

/** What stands on the bill, by its place on the menu of the outlet. */
export type DemoItem = { dish: number; way: Both | null; complimentary: boolean }

/** How one person eats: where, when and what, and how faithfully. */
export type Habit = {
  avoids: ReadonlySet<Allergen>
  /** The seat one makes for, by outlet. */
  seats: readonly number[]
  /** What one usually has, by sitting. */
  orders: ReadonlyMap<Sitting, readonly DemoItem[]>
  faithful: number
  /** Minutes after midnight. */
  breakfastAt: number
  /** In which share of the days they come. */
  likes: Record<'breakfast' | 'lunch' | 'dinner' | 'tea' | 'bar', number>
}

export type Sitting = 'breakfast' | 'main' | 'tea' | 'bar'

export function inventHabit(dice: Dice, taste: 'east' | 'west', avoids: ReadonlySet<Allergen>): Habit {
  const sittings: readonly [Sitting, number][] = [
    ['breakfast', DAWN],
    ['main', DAWN],
    ['tea', TEA_LOUNGE],
    ['bar', RIVER_BAR],
  ]
  return {
    avoids,
    seats: MENUS.map((_, outlet) => oneOf(dice, seatsOf(outlet))),
    orders: new Map(
      sittings.map(([sitting, outlet]) => [sitting, inventOrder(dice, outlet, sitting, taste, avoids)]),
    ),
    faithful: between(dice, 45, 95) / 100,
    breakfastAt: between(dice, 6 * 60 + 20, 9 * 60 + 30),
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

/** A small thing from the house, which nobody is given twice in a stay. */
export function presentFor(dice: Dice, habit: Habit, outlet: number, offered: Set<string>): DemoItem[] {
  if (!happens(dice, 0.12)) return []
  const dishes = (MENUS[outlet] ?? []).filter(
    ({ kind, name, holds }) =>
      kind === 'complimentary' &&
      !offered.has(name.en) &&
      holds.every(allergen => !habit.avoids.has(allergen)),
  )
  return someOf(dice, dishes, 1).map(({ name }) => {
    offered.add(name.en)
    return itemOf(outlet, name.en)
  })
}

/** What of a dish stands on the bill, in one of the ways it is served or plain. */
export function itemOf(outlet: number, english: string, way: number | null = null): DemoItem {
  const dish = MENUS[outlet]?.findIndex(({ name }) => name.en === english) ?? -1
  const found = MENUS[outlet]?.[dish]
  if (!found) throw new Error(`not on the menu: ${english}`)
  const served = way === null ? null : (found.ways[way] ?? null)
  return { dish, way: served, complimentary: found.kind === 'complimentary' }
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
      dish.holds.every(allergen => !avoids.has(allergen)),
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
