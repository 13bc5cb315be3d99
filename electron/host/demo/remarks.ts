import type { Both } from '../../../shared/contract/base.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import type { Origin, Severity } from '../guests/facts.ts'
import { between, type Dice, happens, oneByShare, oneOf, someOf } from './dice.ts'
import type { Allergen } from './menus.ts'

/** What a guest must not eat, in the words of whoever wrote it down. */
export type DemoAllergy = { what: string; severity: Severity; avoids: readonly Allergen[] }
/** What somebody noted, in the language of whoever wrote it down. */
export type DemoWish = { what: Both; origin: Origin; on: IsoDate }

const allergy = (share: number, what: string, severity: Severity, ...avoids: Allergen[]) => ({
  share,
  what,
  severity,
  avoids,
})

/** As staff type it: both languages, one word or a sentence. */
export const ALLERGIES = {
  peanut: allergy(5, '花生 · peanuts', 'anaphylaxis', 'peanut'),
  peanutTraces: allergy(2, '花生过敏，连花生油也不行 peanut incl. oil!', 'anaphylaxis', 'peanut'),
  shellfish: allergy(6, '虾蟹贝类 · shellfish', 'allergy', 'shellfish'),
  seafood: allergy(3, '海鲜过敏 / all seafood', 'allergy', 'shellfish', 'fish'),
  nuts: allergy(3, '坚果（核桃、腰果）· tree nuts', 'allergy', 'nuts'),
  milk: allergy(4, '乳糖不耐受 lactose', 'intolerance', 'milk'),
  egg: allergy(2, '鸡蛋 EGG', 'allergy', 'egg'),
  gluten: allergy(3, '麸质 / gluten (coeliac)', 'intolerance', 'gluten'),
  sesame: allergy(1, '芝麻 sesame', 'allergy', 'sesame'),
  soy: allergy(1, '大豆 soy', 'unknown', 'soy'),
  mango: allergy(2, '芒果 mango', 'allergy'),
  buckwheat: allergy(1, '荞麦（含荞麦枕）· buckwheat, pillow too', 'anaphylaxis'),
  penicillin: allergy(1, '青霉素 penicillin', 'allergy'),
  wine: allergy(1, '酒精过敏 alcohol', 'intolerance', 'alcohol'),
} as const satisfies Record<string, DemoAllergy & { share: number }>

export type AllergyName = keyof typeof ALLERGIES

const WISHES: readonly Both[] = [
  { zh: '高楼层，远离电梯', en: 'high floor, away from the lift' },
  { zh: '加一床薄被', en: 'one more light quilt' },
  { zh: '硬一点的枕头', en: 'firm pillow' },
  { zh: '两瓶常温水放床头', en: 'two bottles of water by the bed, not chilled' },
  { zh: '早报放门口', en: 'newspaper at the door' },
  { zh: '退房要快，发票提前开好', en: 'quick check-out, invoice ready' },
  { zh: '房间不要鲜花', en: 'no flowers in the room' },
  { zh: '开夜床时留一盏灯', en: 'leave one lamp on at turn-down' },
  { zh: '空调 24 度', en: 'room at 24 degrees' },
  { zh: '要熨衣板', en: 'ironing board in the room' },
  { zh: '上午不打扫，下午两点后', en: 'clean after two, never in the morning' },
  { zh: '一进门就要热茶', en: 'hot tea on arrival' },
  { zh: '爱聊足球', en: 'likes to talk about football' },
  { zh: '不爱多说话，问好即可', en: 'few words, a greeting is enough' },
  { zh: '左手用餐，餐具摆左边', en: 'left-handed, set the table for it' },
  { zh: '先上热毛巾', en: 'hot towel first' },
  { zh: '不赶时间，慢慢上', en: 'no hurry, serve slowly' },
  { zh: '筷子和刀叉都要', en: 'chopsticks and a fork, both' },
  { zh: '结账单独，不并同事的账', en: 'bills apart from colleagues' },
  { zh: '晚到，留门卡', en: 'arrives late, key card ready' },
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
export function inventWishes(dice: Dice, days: readonly IsoDate[]): DemoWish[] {
  if (days.length === 0 || !happens(dice, Math.min(0.85, 0.15 + days.length * 0.04))) return []
  return someOf(dice, WISHES, between(dice, 1, Math.min(5, 1 + Math.floor(days.length / 4)))).map(wish => ({
    what: wish,
    origin: oneByShare(dice, HOW).origin,
    on: oneOf(dice, days),
  }))
}
