import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import type { LetterRules } from '../../shared/contract/letters.ts'
import type { DayOccasion, Occasion } from '../../shared/contract/occasion.ts'
import { addDays, daysBetween, type IsoDate, monthsBetween } from '../../shared/domain/days/calendar.ts'
import { keptWithin } from '../../shared/domain/days/kept-days.ts'
import type { LetterPerson, WrittenLetter } from '../../shared/domain/letters/letter-person.ts'
import { createPlanner, type Household, type PlannedLetter } from '../../shared/domain/letters/plan.ts'
import { arrivalOf, postCalendar } from '../../shared/domain/letters/post.ts'
import { closedTo } from '../../shared/domain/letters/suppress.ts'
import { anyHousehold, anyPost, anyRules, festivals, frameOf } from './letter-people.ts'

const TODAY = '2026-03-02'
const zones = ['Pacific/Pago_Pago', 'America/Sao_Paulo', 'UTC', 'Asia/Shanghai', 'Pacific/Kiritimati']
const zoneBefore = process.env.TZ
afterEach(() => {
  process.env.TZ = zoneBefore
})

const inAnyZone = fc.constantFrom(...zones)
const situation = (near: IsoDate | null) =>
  fc.record({ household: anyHousehold(near), rules: anyRules, post: anyPost, zone: inAnyZone })

const nameOf = ({ guestId, target, occasion, call, together }: PlannedLetter) =>
  `${target} ${guestId} ${occasion}${call ? ' call' : ''} ${together.join()}`

describe('a plan of random guests, days, rules, holidays and time zones', () => {
  test('of a year is what the plans of its days are, one after another', () => {
    const year = 380
    fc.assert(
      fc.property(situation(null), ({ household, rules, post, zone }) => {
        process.env.TZ = zone
        const settings = { rules, post, festivals, since: TODAY }
        const planned = (of: Household, today: IsoDate, first: IsoDate, last: IsoDate) =>
          createPlanner(frameOf({ ...settings, today, first, last }))(of).filter(({ is }) => is === 'planned')
        const lastDay = addDays(TODAY, year)
        const inOneGo = planned(household, TODAY, TODAY, addDays(lastDay, 120))
          .filter(({ printOn }) => printOn <= lastDay)
          .map(nameOf)
        let members = household.members
        const dayByDay: string[] = []
        for (let today = TODAY; today <= lastDay; today = addDays(today, 1)) {
          const due = planned({ ...household, members }, today, today, addDays(today, 90)).filter(
            ({ printOn, latestOn }) => printOn <= today && today <= latestOn,
          )
          dayByDay.push(...due.map(nameOf))
          members = members.map(member => withRows(member, due))
        }
        expect(dayByDay.sort()).toEqual(inOneGo.sort())
      }),
      { numRuns: 150 },
    )
  })

  test('says of a day, asked of it alone, what the plan of the year says', () => {
    fc.assert(
      fc.property(situation(TODAY), fc.nat(360), ({ household, rules, post, zone }, ahead) => {
        process.env.TZ = zone
        const settings = { rules, post, festivals, since: '2026-01-01', today: TODAY }
        const [first, last] = [addDays(TODAY, ahead - 14), addDays(TODAY, ahead + 30)]
        const ofYear = createPlanner(
          frameOf({ ...settings, first: addDays(TODAY, -14), last: addDays(TODAY, 400) }),
        )
        const ofDays = createPlanner(frameOf({ ...settings, first, last }))
        const within = ofYear(household).filter(({ target }) => first <= target && target <= last)
        expect(ofDays(household)).toEqual(within)
      }),
      { numRuns: 200 },
    )
  })

  test('brings nothing late, prints on working days, and brings nothing more than three days early unless it must', () => {
    fc.assert(
      fc.property(situation(TODAY), ({ household, rules, post, zone }) => {
        process.env.TZ = zone
        const frame = frameOf({ rules, post, festivals, today: TODAY, first: addDays(TODAY, -14) })
        const calendar = postCalendar(post, 'CN')
        for (const { is, target, printOn, latestOn, person } of createPlanner(frame)(household)) {
          if (is !== 'planned' && is !== 'missed') continue
          expect(arrivalOf(latestOn, person.country, calendar) <= target).toBe(true)
          expect(calendar.isOpen(latestOn) && calendar.isOpen(printOn) && printOn <= latestOn).toBe(true)
          if (printOn < latestOn)
            expect(daysBetween(arrivalOf(printOn, person.country, calendar), target)).toBeLessThanOrEqual(3)
          expect(is).toBe(latestOn < TODAY ? 'missed' : 'planned')
        }
      }),
      { numRuns: 200 },
    )
  })

  test('never plans a letter for somebody who may not have one, or who is in the house', () => {
    fc.assert(
      fc.property(situation(TODAY), ({ household, rules, post, zone }) => {
        process.env.TZ = zone
        const frame = frameOf({ rules, post, festivals, today: TODAY, first: addDays(TODAY, -14) })
        for (const { is, why, target, person, together } of createPlanner(frame)(household)) {
          const closed = closedTo(person, rules, target)
          if (is === 'suppressed') expect(why).not.toEqual([])
          if (is !== 'planned' && is !== 'missed') continue
          expect(closed).toEqual([])
          expect(person.here.some(({ arrive, depart }) => arrive <= target && target <= depart)).toBe(false)
          for (const id of together) {
            const other = household.members.find(one => one.id === id)
            expect(other && closedTo(other, rules, target)).toEqual([])
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  test('gives nobody two letters of the same days, and no household more than so many in a year', () => {
    fc.assert(
      fc.property(situation(TODAY), ({ household, rules, post, zone }) => {
        process.env.TZ = zone
        const frame = frameOf({ rules, post, festivals, today: TODAY, last: addDays(TODAY, 800) })
        const planned = createPlanner(frame)(household).filter(({ is }) => is === 'planned')
        for (const { id } of household.members) {
          const own = planned.filter(({ guestId }) => guestId === id).map(({ target }) => target)
          for (const [at, target] of own.entries())
            for (const later of own.slice(at + 1))
              expect(Math.abs(daysBetween(target, later))).toBeGreaterThan(rules.togetherDays)
        }
        const letters = planned.filter(({ call }) => !call).map(({ target }) => target)
        for (const from of letters) {
          const ofYear = letters.filter(target => target >= from && daysBetween(from, target) < 350)
          expect(ofYear.length).toBeLessThanOrEqual(rules.mostPerYear)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('passes over no day that is kept: each is planned, a call, suppressed, missed, written or greeted, and one of them', () => {
    fc.assert(
      fc.property(situation(TODAY), fc.nat(3), ({ household, rules, post, zone }, rows) => {
        process.env.TZ = zone
        const span = { today: TODAY, first: addDays(TODAY, -14), last: addDays(TODAY, 365) }
        const frame = frameOf({ rules, post, festivals, ...span })
        const before = createPlanner(frame)(household)
        const drafted = before.filter(({ is }) => is === 'planned').slice(0, rows)
        const members = household.members.map(member => withRows(member, drafted))
        const fates = createPlanner(frame)({ ...household, members })
        const found = fates.map(({ guestId, occasion, festivalId, target }) =>
          [guestId, occasion, festivalId, target].join(' '),
        )
        expect(new Set(found).size).toBe(found.length)
        for (const member of members) {
          const birthday = member.days.find(({ occasion }) => occasion === 'birthday')
          for (const day of member.days) {
            const { date, occasion } = day
            if (!date || occasion === 'festival' || (occasion === 'birthday' && day !== birthday)) continue
            for (const target of keptWithin(date, span.first, span.last)) {
              const asked = occasionOn(occasion, member, target, rules)
              const { on, minStays, mostYearsAway } = rules.occasions[asked]
              if (!on || member.stays < minStays || mostYearsAway !== null) continue
              expect(found).toContain([member.id, asked, null, target].join(' '))
            }
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})

function withRows(member: LetterPerson, due: readonly PlannedLetter[]): LetterPerson {
  const rows = due
    .filter(({ guestId }) => guestId === member.id)
    .map(
      ({ target, occasion, festivalId, call }): WrittenLetter => ({
        ...{ target, occasion, festivalId, status: call ? 'called' : 'drafted' },
      }),
    )
  return { ...member, letters: [...member.letters, ...rows] }
}

/** A birthday of somebody away for years has an occasion of its own. */
function occasionOn(
  occasion: Exclude<DayOccasion, 'festival'>,
  { lastStay, here }: LetterPerson,
  target: IsoDate,
  { awayYears }: LetterRules,
): Occasion {
  if (occasion !== 'birthday' || lastStay === null || here.length > 0) return occasion
  return monthsBetween(lastStay, target) >= 12 * awayYears ? 'birthday-away' : 'birthday'
}
