import type { Both } from '../../../shared/contract/base.ts'
import type { Allergen } from '../../../shared/domain/dining/allergens.ts'

export type Dish = {
  name: Both
  kind: 'drink' | 'food' | 'complimentary'
  /** Whose breakfast it rather is. */
  taste: 'east' | 'west' | 'any'
  /** When it is served; everything else of the outlet is served at any of its meals. */
  served?: 'breakfast' | 'main'
  /** Null: the kitchen has not said. */
  holds: readonly Allergen[] | null
  /** How guests have it. */
  ways: readonly Both[]
  /** What a waiter says on setting it down. */
  intro: Both | null
}

const dish =
  (kind: Dish['kind'], taste: Dish['taste'], served?: 'breakfast' | 'main') =>
  (zh: string, en: string, holds = '', ...ways: [zh: string, en: string][]): Dish => ({
    name: { zh, en },
    kind,
    taste,
    ...(served ? { served } : {}),
    holds: allergens(holds),
    ways: ways.map(([zh, en]) => ({ zh, en })),
    intro: null,
  })

const allergens = (holds: string) => holds.split(' ').filter(Boolean) as Allergen[]

export const eastern = dish('food', 'east', 'breakfast')
export const western = dish('food', 'west', 'breakfast')
export const fruit = dish('food', 'any', 'breakfast')
export const main = dish('food', 'any', 'main')
export const bite = dish('food', 'any')
export const drink = dish('drink', 'any')
export const coffee = dish('drink', 'west')
export const easternDrink = dish('drink', 'east', 'breakfast')
export const westernDrink = dish('drink', 'west', 'breakfast')

/** A small thing from the house: '?' holds what nobody has said. */
export const complimentary = (zh: string, en: string, holds: string, intro: Both): Dish => ({
  ...dish('complimentary', 'any')(zh, en),
  holds: holds === '?' ? null : allergens(holds),
  intro,
})

/** Whether nobody who avoids these is harmed by it; of a dish nobody can vouch for, nobody careful eats. */
export function isSafe({ holds }: Dish, avoids: ReadonlySet<string>): boolean {
  return avoids.size === 0 || (holds?.every(allergen => !avoids.has(allergen)) ?? false)
}
