import type { Both } from '../../../shared/contract/base.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import type { Allergen } from '../../../shared/domain/dining/allergens.ts'
import { CATALOGUE } from '../../../shared/domain/preferences/catalogue.ts'
import type { Origin, Severity } from '../facts/allergies.ts'
import { between, type Dice, happens, oneByShare, oneOf, someOf } from './dice.ts'

/** What a guest must not eat, in the words of whoever wrote it down. */
export type DemoAllergy = { what: string; severity: Severity; avoids: readonly Allergen[] }
/** What somebody noted, in the language of whoever wrote it down. */
export type DemoWish = {
  what: Both
  origin: Origin
  on: IsoDate
  /** When it was noted first, if it was noted twice. */
  before: IsoDate | null
  /** False: for colleagues' eyes. */
  mention: boolean
}

const allergy = (share: number, what: string, severity: Severity, ...avoids: Allergen[]) => ({
  share,
  what,
  severity,
  avoids,
})

/** As staff type it, in both languages: the thing alone, since every sentence about it says what it is. */
export const ALLERGIES = {
  peanut: allergy(5, '花生 · peanuts', 'anaphylaxis', 'peanut'),
  peanutTraces: allergy(2, '花生（连花生油也不行）· peanuts, oil too', 'anaphylaxis', 'peanut'),
  shellfish: allergy(6, '虾蟹贝类 · shellfish', 'allergy', 'crustaceans', 'molluscs'),
  seafood: allergy(3, '海鲜 · seafood', 'allergy', 'crustaceans', 'molluscs', 'fish'),
  nuts: allergy(3, '坚果（核桃、腰果）· tree nuts', 'allergy', 'nuts'),
  milk: allergy(4, '乳糖 · lactose', 'intolerance', 'milk'),
  egg: allergy(2, '鸡蛋 · egg', 'allergy', 'egg'),
  gluten: allergy(3, '麸质 · gluten', 'intolerance', 'gluten'),
  sesame: allergy(1, '芝麻 · sesame', 'allergy', 'sesame'),
  soy: allergy(1, '大豆 · soy', 'unknown', 'soy'),
  mango: allergy(2, '芒果 · mango', 'allergy'),
  buckwheat: allergy(1, '荞麦（荞麦枕也不行）· buckwheat, pillow too', 'anaphylaxis'),
  penicillin: allergy(1, '青霉素 · penicillin', 'allergy'),
  wine: allergy(1, '酒精 · alcohol', 'intolerance', 'alcohol'),
} as const satisfies Record<string, DemoAllergy & { share: number }>

export type AllergyName = keyof typeof ALLERGIES

/** What cannot be told of one guest together, or would be too strange to throw for anybody. */
const NOT_THROWN = new Set([
  ...[
    'low-floor',
    'near-lift',
    'soft-pillow',
    'no-turn-down',
    'bed-right',
    'warm-room',
    'no-air-conditioning',
  ],
  ...['one-large-bed', 'walk-in-shower', 'cot', 'same-attendant', 'spicy', 'white-coffee', 'vegan', 'kosher'],
  ...['in-a-hurry', 'likes-a-chat', 'fork-only', 'charge-to-room', 'soft-food', 'not-disturbed', 'no-hurry'],
])
const FROM_THE_CATALOGUE: readonly Both[] = CATALOGUE.filter(({ code }) => !NOT_THROWN.has(code)).map(
  ({ name }) => name,
)

/** In nobody's catalogue: to be read as they were written. */
const IN_OWN_WORDS: readonly Both[] = [
  { zh: '每天五点在江边跑步', en: 'runs along the river at five every morning' },
  { zh: '收集各地酒店的铅笔', en: 'collects pencils from hotels' },
  { zh: '女儿在学大提琴', en: 'the daughter is learning the cello' },
  { zh: '看到手写的卡片特别高兴', en: 'delighted by a card written by hand' },
  { zh: '进门先问天气', en: 'asks about the weather first thing' },
  { zh: '爱坐能看见船的地方', en: 'likes to sit where one sees the boats' },
]

const HOW: readonly { share: number; origin: Origin }[] = [
  { share: 4, origin: 'told' },
  { share: 3, origin: 'asked' },
  { share: 3, origin: 'observed' },
]

export function inventAllergies(dice: Dice): DemoAllergy[] {
  return happens(dice, 0.06) ? [oneByShare(dice, Object.values(ALLERGIES))] : []
}

/** Wishes of somebody who stayed on these days; whoever came often is known better, and some of it is old. */
export function inventWishes(dice: Dice, days: readonly IsoDate[], unsaid: Both | null): DemoWish[] {
  const kept =
    unsaid && days[0]
      ? [{ what: unsaid, origin: 'observed' as const, on: days[0], before: null, mention: false }]
      : []
  return [...throwWishes(dice, days), ...kept]
}

function throwWishes(dice: Dice, days: readonly IsoDate[]): DemoWish[] {
  if (days.length === 0 || !happens(dice, Math.min(0.85, 0.15 + days.length * 0.04))) return []
  const count = between(dice, 1, Math.min(5, 1 + Math.floor(days.length / 4)))
  const own = happens(dice, 0.12) ? [oneOf(dice, IN_OWN_WORDS)] : []
  return [...someOf(dice, FROM_THE_CATALOGUE, count), ...own].map(what => {
    const [one, other] = [oneOf(dice, days), oneOf(dice, days)].toSorted()
    const on = other ?? ''
    return {
      what,
      origin: oneByShare(dice, HOW).origin,
      on,
      before: one !== undefined && one < on && happens(dice, 0.4) ? one : null,
      mention: true,
    }
  })
}
