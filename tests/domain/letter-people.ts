import fc from 'fast-check'
import type { FestivalId, GuestId } from '../../shared/contract/base.ts'
import type { Festival, LetterRules, PostRules } from '../../shared/contract/letters.ts'
import type { DayOccasion } from '../../shared/contract/occasion.ts'
import { addDays, type IsoDate } from '../../shared/domain/days/calendar.ts'
import type { KeptDay } from '../../shared/domain/days/kept-days.ts'
import type { LetterDay, LetterPerson } from '../../shared/domain/letters/letter-person.ts'
import type { Household, PlanFrame } from '../../shared/domain/letters/plan.ts'
import { postCalendar } from '../../shared/domain/letters/post.ts'
import { PRECEDENCE } from '../../shared/domain/letters/precedence.ts'

export const guestId = (at: number) => `guest-${at}` as GuestId
export const festivals: Festival[] = [
  { id: 'spring' as FestivalId, rev: 1, name: { zh: '春节', en: 'Spring Festival' } },
  { id: 'autumn' as FestivalId, rev: 1, name: { zh: '中秋节', en: 'Mid-Autumn Festival' } },
  { id: 'christmas' as FestivalId, rev: 1, name: { zh: '圣诞节', en: 'Christmas' } },
].map((festival, at) => ({
  ...festival,
  calendar: at === 2 ? 'gregorian' : 'chinese',
  ...([
    { month: 1, day: 1 },
    { month: 8, day: 15 },
    { month: 12, day: 25 },
  ][at] ?? { month: 1, day: 1 }),
  audience: at === 1 ? 'regulars' : 'keepers',
  on: true,
}))

/** A guest who stayed three times, the last a month ago, may be written to, and has no days. */
export function person(of: Partial<LetterPerson> = {}): LetterPerson {
  return {
    id: guestId(1),
    stays: 3,
    lastStay: '2026-05-01',
    here: [],
    days: [],
    spared: [],
    complaint: null,
    country: null,
    hasAddress: true,
    letters: [],
    deceased: false,
    mailStop: false,
    returned: false,
    consent: null,
    born: [],
    onlyAsChild: false,
    ...of,
  }
}

export function day(occasion: DayOccasion, date: Partial<KeptDay>, label: string | null = null): LetterDay {
  const parts: KeptDay = { calendar: 'gregorian', year: null, month: 1, day: 1, ...date }
  return { occasion, label, festivalId: null, date: parts }
}

/** Every occasion on, for everybody who stayed once; whatever a test says instead. */
export function rulesWith(of: Partial<LetterRules> = {}): LetterRules {
  const rule = { on: true, minStays: 1, mostYearsAway: null }
  return {
    basis: 'until-refused',
    awayYears: 3,
    occasions: Object.fromEntries(PRECEDENCE.map(one => [one, rule])) as LetterRules['occasions'],
    winBackTimes: 2,
    mostPerYear: 3,
    togetherDays: 14,
    adultFrom: 18,
    holdOutPercent: 0,
    ...of,
  }
}

/** Every day is a working day, and a letter at home takes two days; whatever a test says instead. */
export function postWith(of: Partial<PostRules> = {}): PostRules {
  return {
    houseDays: 0,
    closed: [],
    holidays: [],
    home: { days: 2, cost: 600 },
    abroad: { days: 20, cost: 900 },
    countries: [{ country: 'JP', days: 9, cost: 800 }],
    ...of,
  }
}

export function frameOf(of: Partial<Omit<PlanFrame, 'post'>> & { post?: PostRules } = {}): PlanFrame {
  const { post = postWith(), today = '2026-06-01', ...rest } = of
  return {
    rules: rulesWith(),
    festivals: [],
    ...{ today, since: '2020-01-01', first: today, last: addDays(today, 365) },
    ...rest,
    post: postCalendar(post, 'CN'),
  }
}

const isoDay = (from: IsoDate, days: number) => fc.nat(days).map(by => addDays(from, by))

export const anyRules: fc.Arbitrary<LetterRules> = fc
  .record({
    basis: fc.constantFrom('until-refused' as const, 'asked' as const),
    awayYears: fc.integer({ min: 1, max: 4 }),
    winBackTimes: fc.integer({ min: 1, max: 3 }),
    mostPerYear: fc.integer({ min: 1, max: 4 }),
    togetherDays: fc.constantFrom(0, 1, 7, 14, 30, 60),
    adultFrom: fc.integer({ min: 16, max: 20 }),
    occasions: fc.array(
      fc.record({
        on: fc.constantFrom(true, true, true, false),
        minStays: fc.constantFrom(1, 1, 1, 2),
        mostYearsAway: fc.constantFrom(null, null, 2, 6),
      }),
      { minLength: PRECEDENCE.length, maxLength: PRECEDENCE.length },
    ),
  })
  .map(({ occasions, ...rules }) => ({
    ...rules,
    occasions: Object.fromEntries(
      PRECEDENCE.map((occasion, at) => [occasion, occasions[at]]),
    ) as LetterRules['occasions'],
    holdOutPercent: 0,
  }))

export const anyPost: fc.Arbitrary<PostRules> = fc.record({
  houseDays: fc.nat(3),
  closed: fc.constantFrom([0, 6], [], [5], [0, 1, 2, 3]),
  holidays: fc.array(
    fc.record({
      name: fc.constant({ zh: '假日', en: 'Holiday' }),
      day: fc.oneof(
        fc.record({
          kind: fc.constant('yearly' as const),
          calendar: fc.constantFrom('gregorian' as const, 'chinese' as const),
          month: fc.integer({ min: 1, max: 12 }),
          day: fc.integer({ min: 1, max: 29 }),
          days: fc.integer({ min: 1, max: 12 }),
        }),
        isoDay('2026-01-01', 700).map(from => ({ kind: 'once' as const, from, to: addDays(from, 9) })),
      ),
    }),
    { maxLength: 4 },
  ),
  home: fc.integer({ min: 1, max: 9 }).map(days => ({ days, cost: 600 })),
  abroad: fc.integer({ min: 5, max: 40 }).map(days => ({ days, cost: 900 })),
  countries: fc.constant([{ country: 'JP', days: 9, cost: 800 }]),
})

const anyDate: fc.Arbitrary<KeptDay> = fc.oneof(
  fc.record({
    calendar: fc.constant('gregorian' as const),
    year: fc.option(fc.integer({ min: 1940, max: 2015 })),
    month: fc.option(fc.integer({ min: 1, max: 12 }), { freq: 20 }),
    day: fc.option(fc.integer({ min: 1, max: 28 }), { freq: 20 }),
  }),
  fc.record({
    calendar: fc.constant('gregorian' as const),
    ...{ year: fc.constant(null), month: fc.constant(2), day: fc.constant(29) },
    feb29: fc.constantFrom('feb28' as const, 'mar1' as const),
  }),
  fc.record({
    calendar: fc.constant('chinese' as const),
    year: fc.option(fc.integer({ min: 1940, max: 2015 })),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 30 }),
    leapMonth: fc.boolean(),
  }),
)

const anyDay: fc.Arbitrary<LetterDay> = fc.oneof(
  fc.record({
    occasion: fc.constantFrom<DayOccasion>('birthday', 'wedding', 'company', 'child', 'own'),
    festivalId: fc.constant(null),
    label: fc.option(fc.constantFrom('小明', 'Ann')),
    date: anyDate,
  }),
  fc.record({
    occasion: fc.constant('festival' as const),
    festivalId: fc.constantFrom(...festivals.map(({ id }) => id)),
    label: fc.constant(null),
    date: fc.constant(null),
  }),
)

/** Guests as a book holds them. Nobody is on the way here unless `near` says when now is. */
function anyPerson(at: number, near: IsoDate | null = null): fc.Arbitrary<LetterPerson> {
  const stay = (from: IsoDate) =>
    isoDay(addDays(from, -3), 60).map(arrive => ({ arrive, depart: addDays(arrive, 4) }))
  return fc
    .record({
      stays: fc.integer({ min: 0, max: 5 }),
      lastStay: isoDay('2019-01-01', 2700),
      here: near ? fc.array(stay(near), { maxLength: 1 }) : fc.constant([]),
      days: fc.array(anyDay, { maxLength: 6 }),
      spared: fc.subarray(
        festivals.map(({ id }) => id),
        { maxLength: 1 },
      ),
      complaint: fc.constantFrom(null, null, null, { what: 'the lift', on: '2026-01-01' }),
      country: fc.constantFrom(null, 'CN', 'JP', 'US'),
      hasAddress: fc.boolean(),
      closed: fc.constantFrom(
        ...Array.from({ length: 12 }, () => ({})),
        ...[{ deceased: true }, { mailStop: true }, { returned: true }, { onlyAsChild: true }],
        ...[{ consent: 'refused' as const }, { consent: 'withdrawn' as const }],
        ...Array.from({ length: 12 }, () => ({ consent: 'given' as const })),
      ),
    })
    .map(({ closed, stays, lastStay, ...rest }) => {
      const born = rest.days.flatMap(({ occasion, date }) =>
        occasion === 'birthday' && date?.year ? [date] : [],
      )
      return person({
        id: guestId(at),
        stays,
        lastStay: stays === 0 ? null : lastStay,
        ...rest,
        born,
        ...closed,
      })
    })
}

export function anyHousehold(near: IsoDate | null = null): fc.Arbitrary<Household> {
  const members = fc.oneof(
    { weight: 2, arbitrary: fc.tuple(anyPerson(1, near)) },
    { weight: 3, arbitrary: fc.tuple(anyPerson(1, near), anyPerson(2, near)) },
    { weight: 1, arbitrary: fc.tuple(anyPerson(1, near), anyPerson(2, near), anyPerson(3, near)) },
  )
  return fc.record({ members: members as fc.Arbitrary<LetterPerson[]>, oneLetter: fc.boolean() })
}
