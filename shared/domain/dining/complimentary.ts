import type { IsoDate } from '../days/calendar.ts'
import type { Allergen } from './allergens.ts'
import { plain } from './items-seen.ts'

/** A dish the house may give. `allergens` null: nobody has said what it holds. */
export type HouseDish = {
  id: string
  name: { zh: string; en: string }
  allergens: readonly Allergen[] | null
}

/** What a guest was given before, of the menu or in free words. */
export type Given<Reaction> = { dishId: string | null; text: string; on: IsoDate; reaction: Reaction }

/**
 * One allergy of somebody at the table. `allergens` null: its words name nothing a dish can be checked for. `edible` false:
 * of a kind no dish holds - penicillin, feathers.
 */
export type AtTable = {
  guest: string
  what: string
  allergens: readonly Allergen[] | null
  edible: boolean
}

export type RuledOut<Reaction> =
  | { kind: 'given'; on: IsoDate; reaction: Reaction }
  | { kind: 'holds'; allergen: Allergen; guest: string }
  | { kind: 'dish-unknown' }
  | { kind: 'allergy-unknown'; what: string; guest: string }

/**
 * Which dishes of the house may be given: never given to this guest, and harmful to nobody at the table - an allergy belongs
 * to a person and binds the meal. What nobody can tell is not offered. Offers and refusals keep the order of the menu, which
 * is the house's own; `given` newest first.
 */
export function complimentaryFor<Dish extends HouseDish, Reaction>(
  dishes: readonly Dish[],
  table: readonly AtTable[],
  given: readonly Given<Reaction>[],
): { offers: Dish[]; ruledOut: { dish: Dish; because: RuledOut<Reaction> }[] } {
  const careful = table.filter(({ edible, allergens }) => edible || allergens?.length)
  const judged = dishes.map(dish => ({ dish, because: givenBefore(dish, given) ?? harm(dish, careful) }))
  return {
    offers: judged.filter(({ because }) => because === null).map(({ dish }) => dish),
    ruledOut: judged.flatMap(({ dish, because }) => (because ? [{ dish, because }] : [])),
  }
}

/** The same dish by its place on the menu, or by its name in either language where somebody typed it. */
function givenBefore<Reaction>(
  dish: HouseDish,
  given: readonly Given<Reaction>[],
): RuledOut<Reaction> | null {
  const names = [plain(dish.name.zh), plain(dish.name.en)]
  const before = given.find(({ dishId, text }) => dishId === dish.id || names.includes(plain(text)))
  return before ? { kind: 'given', on: before.on, reaction: before.reaction } : null
}

/** What is known to harm comes before what nobody knows. */
function harm(dish: HouseDish, careful: readonly AtTable[]): RuledOut<never> | null {
  for (const { guest, allergens } of careful) {
    const allergen = allergens?.find(one => dish.allergens?.includes(one))
    if (allergen) return { kind: 'holds', allergen, guest }
  }
  const unknown = careful.find(({ allergens }) => !allergens?.length)
  if (unknown) return { kind: 'allergy-unknown', what: unknown.what, guest: unknown.guest }
  return dish.allergens === null && careful.length > 0 ? { kind: 'dish-unknown' } : null
}
