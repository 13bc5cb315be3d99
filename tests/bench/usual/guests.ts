import { addDays, dateParts, daysBetween, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import type { VisitSeen } from '../../../shared/domain/dining/usual.ts'
import { type Dice, dice } from './dice.ts'
import {
  changed,
  FIRST_CARD,
  type Habit,
  habitOf,
  orderOf,
  SEATS,
  seatOf,
  type Way,
  wayOf,
  withoutDish,
} from './habit.ts'
import { PASTS, PROFILES, type Profile } from './profiles.ts'

/** A guest at the door, with what the house has seen and what it cannot know yet. */
export type Trial = {
  profile: number
  past: number
  visits: readonly VisitSeen[]
  today: IsoDate
  /** Served no more today: nobody is offered it. */
  gone: ReadonlySet<string>
  /** Where the guest makes for today, and what is ordered. */
  next: { seatId: string; items: ReadonlySet<string> }
}

/** A Monday. */
const BEGIN: IsoDate = '2012-01-02'
/** One dish in fifteen makes room for another in a year. */
const DISH_GONE_PER_DAY = 1 / 15 / 365
/** Absent for so long, one in six comes back with other habits. */
const LONG_AWAY = 2 * 365
const CHANGED_WHILE_AWAY = 1 / 6

/** Guests with habits that drift; each with every visit but the last, and the last. */
export function* trials(count: number, seed: number, profiles = PROFILES): Generator<Trial> {
  const luck = dice(seed)
  for (let made = 0; made < count; made += 1) {
    const profile = luck.byShare(profiles)
    const past = luck.byShare(PASTS)
    yield guestOf(luck, profile, luck.whole(past.visits), {
      profile: profiles.indexOf(profile),
      past: PASTS.indexOf(past),
    })
  }
}

function guestOf(
  luck: Dice,
  profile: Profile,
  behind: number,
  drawn: Pick<Trial, 'profile' | 'past'>,
): Trial {
  const gone = new Set<number>()
  let card = FIRST_CARD
  // How sought after the favourite is, how well is written down what was eaten, and how often one comes.
  const taken = luck.from([0, 0.15])
  const noted = luck.from([0.94, 1])
  const pace = Math.exp(luck.from([Math.log(20), Math.log(400)]))
  const seen: VisitSeen[] = []
  let habit = habitOf(luck, profile, card)
  let date = BEGIN
  let stay = stayOf(luck, profile, habit, card)
  let mornings = 0
  for (let visit = 0; ; visit += 1) {
    const days = visit === 0 ? 0 : mornings < stay.mornings ? 1 : gap(luck, pace)
    date = addDays(date, days)
    card = card.map(dish => {
      if (!luck.happens(DISH_GONE_PER_DAY * days)) return dish
      gone.add(dish)
      return FIRST_CARD.length + 100 + gone.size
    })
    const forGood = luck.happens(days > LONG_AWAY ? CHANGED_WHILE_AWAY : (profile.changes ?? 0))
    if (forGood) habit = { ...habit, first: changed(luck, habit.first, profile, card) }
    habit = onTheCard(luck, habit, gone, card)
    if (days > 1) {
      stay = stayOf(luck, profile, habit, card)
      mornings = 0
    }
    mornings += 1
    const way = stay.way ?? wayToday(luck, habit, profile, date)
    const wished = seatOf(luck, way)
    const items = orderOf(luck, way, Math.floor((dateParts(date).month - 1) / 3), card)
    if (visit === behind) {
      const next = { seatId: String(wished), items: new Set(items.map(String)) }
      return { ...drawn, visits: seen, today: date, gone: new Set([...gone].map(String)), next }
    }
    const sat = luck.happens(taken) ? luck.pick(luck.happens(0.6) ? way.secondBest : SEATS) : wished
    seen.push({
      id: String(visit).padStart(3, '0'),
      date,
      seatId: luck.happens(0.05) ? null : String(sat),
      items: luck.happens(0.05) ? [] : items.filter(() => luck.happens(noted)).map(asNoted),
    })
  }
}

type Stay = { mornings: number /** From the first morning to the last. */; way: Way | null }

function stayOf(luck: Dice, profile: Profile, habit: Habit, served: readonly number[]): Stay {
  const mornings = luck.whole([1, 5])
  const { second, moods = 0 } = profile
  if (luck.happens(moods)) return { mornings, way: wayOf(luck, profile, served) }
  const company = second?.when === 'company' && luck.happens(luck.from(second.share))
  return { mornings, way: company ? luck.pick(habit.others) : null }
}

function wayToday(luck: Dice, { first, others }: Habit, { second }: Profile, date: IsoDate): Way {
  const [other] = others
  if (!other || !second || second.when === 'company') return first
  const isOther =
    second.when === 'weekend' ? daysBetween(BEGIN, date) % 7 >= 5 : luck.happens(luck.from(second.share))
  return isOther ? other : first
}

function onTheCard(luck: Dice, habit: Habit, gone: ReadonlySet<number>, served: readonly number[]): Habit {
  const renewed = (way: Way) => withoutDish(luck, way, gone, served)
  return { first: renewed(habit.first), others: habit.others.map(renewed) }
}

/** Days from one stay to the next: as one is used to, and once in twelve times two to five years. */
function gap(luck: Dice, pace: number): number {
  if (luck.happens(1 / 12)) return luck.whole([2 * 365, 5 * 365])
  return 3 + Math.round(-Math.log(1 - luck.next()) * pace)
}

function asNoted(dish: number) {
  return { itemId: String(dish), text: String(dish), modifiers: null, quantity: 1, complimentary: false }
}
