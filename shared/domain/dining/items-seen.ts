import type { IsoDate } from '../days/calendar.ts'

/** One visit of one guest to one outlet at one meal, as far as it was seen. */
export type VisitSeen = {
  id: string
  date: IsoDate
  seatId: string | null
  items: readonly ItemSeen[]
}

export type ItemSeen = {
  itemId: string | null
  text: string
  modifiers: string | null
  quantity: number
  complimentary: boolean
}

type Weighed = { weight: number; value: ItemSeen }

type Identify = (item: Pick<ItemSeen, 'itemId' | 'text'>) => { key: string; itemId: string | null }

/** The items of a visit that were asked for, by their keys, each once with its quantities added up. */
export function ordered(visit: VisitSeen, identify: Identify): Map<string, ItemSeen> {
  const items = new Map<string, ItemSeen>()
  for (const item of visit.items) {
    if (item.complimentary) continue
    const { key, itemId } = identify(item)
    const already = items.get(key)
    const quantity = item.quantity + (already?.quantity ?? 0)
    items.set(key, { ...(already ?? item), itemId, quantity })
  }
  return items
}

/** An item is known by its place on the menu; one typed by hand, by its words, and by the menu's if they are the same. */
export function itemIdentity(visits: readonly VisitSeen[]): Identify {
  const onMenu = new Map<string, string>()
  for (const { itemId, text } of visits.flatMap(({ items }) => items)) {
    if (itemId !== null && !onMenu.has(plain(text))) onMenu.set(plain(text), itemId)
  }
  return ({ itemId, text }) => {
    const known = itemId ?? onMenu.get(plain(text)) ?? null
    return { key: known ?? `: ${plain(text)}`, itemId: known }
  }
}

/** An item as it is mostly had: its newest words, the modifiers and the number that weigh most. */
export function asMostlyHad(seen: readonly Weighed[]): Omit<ItemSeen, 'complimentary'> {
  const values = seen.map(({ value }) => value)
  return {
    itemId: values[0]?.itemId ?? null,
    text: values[0]?.text ?? '',
    modifiers: heaviest(seen, ({ modifiers }) => plain(modifiers ?? ''))?.modifiers ?? null,
    quantity: heaviest(seen, ({ quantity }) => String(quantity))?.quantity ?? 1,
  }
}

/** The newest of those that agree with most of the weight. */
function heaviest(seen: readonly Weighed[], by: (item: ItemSeen) => string): ItemSeen | undefined {
  const weights = new Map<string, number>()
  for (const { value, weight } of seen) weights.set(by(value), (weights.get(by(value)) ?? 0) + weight)
  const [winner] = [...weights].toSorted(([, a], [, b]) => b - a)
  return seen.find(({ value }) => by(value) === winner?.[0])?.value
}

/** Words as they are compared: without regard to width, case or blanks around them. */
export function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}
