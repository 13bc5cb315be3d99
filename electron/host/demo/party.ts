import { COMPANIONS, type CompanionInCast } from './companions.ts'
import { diceFor } from './dice.ts'
import type { DemoCompanion, DemoGuest, DemoStay } from './guest.ts'
import { type DemoItem, habitOf, itemOf, orderFor, type Sitting } from './habits.ts'
import { DAWN, RIVER_BAR, TEA_LOUNGE } from './hotel.ts'
import type { DemoVisit } from './meals.ts'

/** The guest with whoever comes along; they sit down together. */
export function withCompanions(guest: DemoGuest): DemoGuest {
  const cast = COMPANIONS[guest.form.name] ?? []
  const companions = cast.map(companion => alongWith(guest, companion))
  const stays = guest.stays.map((stay, at) => {
    const here = companions.filter(({ stays }) => stays.some(stay => stay.at === at))
    if (here.length === 0) return stay
    const children = here.filter(({ role }) => role === 'child').length
    return {
      ...stay,
      adults: 1 + here.length - children,
      children,
      visits: stay.visits.map(visit => ({ ...visit, covers: 1 })),
    }
  })
  return { ...guest, stays, companions }
}

function alongWith(guest: DemoGuest, { member, role, came, link }: CompanionInCast): DemoCompanion {
  const last = guest.stays.length - 1
  const places = { now: last, before: last - 1 }
  const dice = diceFor(`table of ${member.form.name}`)
  const habit = habitOf(dice, member)
  const eats = (visit: DemoVisit): readonly DemoItem[] =>
    role === 'child' ? childsPlate(visit) : orderFor(dice, habit, sittingOf(visit))
  return {
    form: member.form,
    allergies: member.allergy,
    role,
    link,
    stays: came.flatMap(when => {
      const stay: DemoStay | undefined = guest.stays[places[when]]
      if (!stay) return []
      const meals = stay.visits.filter(({ outlet }) => role !== 'child' || outlet === DAWN)
      return [{ at: places[when], visits: meals.map(meal => ({ ...meal, covers: 1, items: eats(meal) })) }]
    }),
  }
}

function childsPlate({ period }: DemoVisit): readonly DemoItem[] {
  return period === 0
    ? [itemOf(DAWN, 'Fruit plate'), itemOf(DAWN, 'Fresh orange juice')]
    : [itemOf(DAWN, 'Stir-fried greens')]
}

function sittingOf({ outlet, period }: DemoVisit): Sitting {
  if (outlet === TEA_LOUNGE) return 'tea'
  if (outlet === RIVER_BAR) return 'bar'
  return period === 0 ? 'breakfast' : 'main'
}
