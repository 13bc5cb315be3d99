import { addDays, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { between, type Dice, happens, oneOf } from './dice.ts'
import { type DemoItem, type Habit, orderFor, presentFor, type Sitting, seatsOf } from './habits.ts'
import type { Span } from './history.ts'
import { DAWN, instantOf, RIVER_BAR, TEA_LOUNGE } from './hotel.ts'

/** Outlets, meal periods, seats and dishes by their place in the plan and on the menu. */
export type DemoVisit = {
  outlet: number
  period: number
  day: IsoDate
  wall: string
  seat: number | null
  /** How long they sit. */
  minutes: number
  covers: number
  items: readonly DemoItem[]
}

/** Which seats are given at which meal, so that nobody sits on another's lap. */
export type Seats = {
  /** The seat wished for if it is free, else another, else none. */
  take: (dice: Dice, outlet: number, period: number, day: IsoDate, wished: number) => number | null
}

export function createSeats(): Seats {
  const given = new Set<string>()
  return {
    take: (dice, outlet, period, day, wished) => {
      const key = (seat: number) => `${outlet} ${period} ${day} ${seat}`
      const isFree = (seat: number) => !given.has(key(seat))
      const free = isFree(wished) ? [wished] : seatsOf(outlet).filter(isFree)
      const seat = free.length > 0 ? oneOf(dice, free) : null
      if (seat !== null) given.add(key(seat))
      return seat
    },
  }
}

/** What somebody of that habit ate during a stay up to an instant: nothing before checking in, nothing later than now. */
export function inventVisits(dice: Dice, habit: Habit, span: Span, now: string, seats: Seats): DemoVisit[] {
  const visits: DemoVisit[] = []
  const sit = (outlet: number, period: number, sitting: Sitting, day: IsoDate, minutes: number) => {
    const wall = clock(minutes)
    const wished = habit.seats[outlet] ?? 0
    const faithful = happens(dice, habit.faithful)
    const items = [...orderFor(dice, habit, sitting), ...presentFor(dice, habit, outlet)]
    const wish = faithful ? wished : oneOf(dice, seatsOf(outlet))
    const covers = happens(dice, 0.25) ? 2 : 1
    const sits = sitting === 'breakfast' ? between(dice, 25, 60) : between(dice, 40, 90)
    if (instantOf(day, wall) > now) return
    visits.push({
      outlet,
      period,
      day,
      wall,
      seat: seats.take(dice, outlet, period, day, wish),
      minutes: sits,
      covers,
      items,
    })
  }
  for (let day = span.arrive; day <= span.depart; day = addDays(day, 1)) {
    const slept = day > span.arrive
    const stays = day < span.depart
    const comes = (meal: keyof Habit['likes']) => happens(dice, habit.likes[meal])
    if (slept && comes('breakfast')) {
      sit(DAWN, 0, 'breakfast', day, habit.breakfastAt + between(dice, -habit.spread, habit.spread))
    }
    if (slept && stays && comes('lunch')) sit(DAWN, 1, 'main', day, between(dice, 11 * 60 + 35, 14 * 60))
    if (slept && stays && comes('tea')) sit(TEA_LOUNGE, 1, 'tea', day, between(dice, 14 * 60, 17 * 60))
    if (stays && comes('dinner')) sit(DAWN, 2, 'main', day, between(dice, 18 * 60, 21 * 60))
    if (stays && comes('bar')) {
      // The house's day ends at three: a glass at half past midnight belongs to the evening before.
      const late = happens(dice, 0.15)
      const minutes = late ? between(dice, 5, 90) : between(dice, 21 * 60 + 5, 23 * 60 + 30)
      sit(RIVER_BAR, late ? 0 : 2, 'bar', day, minutes)
    }
  }
  return visits
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
