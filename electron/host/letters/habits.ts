import type { GuestId } from '../../../shared/contract/base.ts'
import type { LetterLanguage } from '../../../shared/contract/occasion.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import type { ReadDb } from '../db/sql.ts'
import { everyMenuItem, everySeat } from '../dining/places.ts'
import { claimsAt } from '../dining/usual.ts'
import { mostVisited } from '../dining/visits.ts'

/** What a letter may say of a guest's habits; null what it may not. */
export type Habits = { seat: string | null; order: string | null }

/**
 * The usual seat and order at the meal the guest had most often, where the claim is firm enough to be said to the guest and
 * the seat still stands and the dish is still served.
 */
export function habitsOf(db: ReadDb, guestId: GuestId, language: LetterLanguage, today: IsoDate): Habits {
  const place = mostVisited(db, guestId)
  if (!place) return { seat: null, order: null }
  const { seat, order } = claimsAt(db, guestId, place, today)
  const own = language === 'zh' ? 'zh' : 'en'
  const firm = ({ strength }: { strength: string }) => strength === 'usual' || strength === 'pinned'
  const stands = seat && firm(seat) && everySeat(db).find(({ id, retired }) => id === seat.seatId && !retired)
  const menu = new Map<string, ReturnType<typeof everyMenuItem>[number]>(
    everyMenuItem(db).map(item => [item.id, item]),
  )
  const dishes = (order && firm(order) ? order.items : []).flatMap(({ itemId, text }) => {
    const item = itemId === null ? null : menu.get(itemId)
    if (item?.retired) return []
    return item?.name[own] ?? text
  })
  const between = own === 'zh' ? '、' : ', '
  return { seat: stands ? stands.name[own] : null, order: dishes.join(between) || null }
}
