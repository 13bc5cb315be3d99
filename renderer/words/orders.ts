import type { Both, Language } from '../../shared/contract/base.ts'
import type { OrderItem } from '../../shared/contract/dining.ts'

type Named = Pick<OrderItem, 'text'> & { name: Both | null }

/** What a thing ordered is called, in the station's language where the menu has it. */
export const itemName = (item: Named, language: Language): string => item.name?.[language] ?? item.text

/** The names of an order on one line: 'Sandwich, Coffee, Egg'. */
export function orderNames(items: readonly Named[], language: Language): string {
  return items.map(item => itemName(item, language)).join(language === 'zh' ? '、' : ', ')
}

/** A whole order on one line, with how many and how: 'Coffee ×2, Egg (soft)'. */
export function orderInWords(items: readonly (OrderItem & Named)[], language: Language): string {
  return items
    .map(item => {
      const many =
        item.quantity > 1 ? `${itemName(item, language)} ×${item.quantity}` : itemName(item, language)
      if (!item.modifiers) return many
      return language === 'zh' ? `${many}（${item.modifiers}）` : `${many} (${item.modifiers})`
    })
    .join(language === 'zh' ? '、' : ', ')
}

/** Whether two orders are the same things, in whatever order they were written down. */
export function sameOrder(one: readonly OrderItem[], other: readonly OrderItem[]): boolean {
  const things = (items: readonly OrderItem[]) =>
    items
      .map(item => `${item.menuItemId ?? item.text}|${item.modifiers ?? ''}|${item.quantity}`)
      .sort()
      .join('\n')
  return things(one) === things(other)
}

/** What one order has and the other has not; `names` alone are looked at when how it was cooked does not matter. */
export function notIn<Item extends OrderItem>(
  one: readonly Item[],
  other: readonly OrderItem[],
  names = false,
): Item[] {
  const key = (item: OrderItem) =>
    `${item.menuItemId ?? item.text}|${names ? '' : `${item.quantity} ${item.modifiers}`}`
  const there = new Set(other.map(key))
  return one.filter(item => !there.has(key(item)))
}

/** A name that begins a line, as it would in print; Chinese has no capitals and stays as it is. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
