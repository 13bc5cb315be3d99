import { addDays, type IsoDate } from './calendar.ts'
import { isKeptOn, type KeptDay } from './kept-days.ts'

export { chineseDay } from './chinese-months.ts'
export { isKeptOn, isKeptWithin } from './kept-days.ts'

export type Nearby = 'yesterday' | 'today' | 'tomorrow'

/** Whether it is kept today or on one of the days beside it. For the host only, as all that knows of kept days. */
export function nearbyOf(birthday: KeptDay, today: IsoDate): Nearby | null {
  if (isKeptOn(birthday, today)) return 'today'
  if (isKeptOn(birthday, addDays(today, 1))) return 'tomorrow'
  return isKeptOn(birthday, addDays(today, -1)) ? 'yesterday' : null
}
