import type { Both } from '../../../shared/contract/base.ts'
import type { Answer } from '../../../shared/contract/stays.ts'
import { type Dice, happens, oneByShare, oneOf } from './dice.ts'

/** What was said and given at the door; `gift` by its place in the list. */
export type DemoFarewell = {
  gift: number | null
  hint: Both | null
  again: Answer | null
  refer: Answer | null
}

/** The presents kept at the desk. */
export const GIFTS: readonly Both[] = [
  { zh: '手绘老江城地图', en: 'hand-drawn map of the old river town' },
  { zh: '桂花糕一盒', en: 'box of osmanthus cakes' },
  { zh: '龙井一小罐', en: 'small tin of Longjing' },
  { zh: '本地丝帕', en: 'silk handkerchief from the town' },
  { zh: '江景明信片一套', en: 'set of river postcards' },
  { zh: '竹制书签', en: 'bamboo bookmark' },
  { zh: '薄荷香包', en: 'mint sachet' },
  { zh: '路上吃的小点心', en: 'something to eat on the way' },
]

const HINTS: readonly Both[] = [
  { zh: '下次想住看得见大桥的房间', en: 'would like a room that sees the bridge next time' },
  { zh: '膝盖不太好，下次安排离电梯近的', en: 'a bad knee: a room near the lift next time' },
  { zh: '走得急，没去成茶廊，下次请一杯龙井', en: 'no time for the Tea Lounge: a Longjing on us next time' },
  { zh: '很喜欢桂花糕，下次备一盒', en: 'loved the osmanthus cakes: have a box ready' },
  { zh: '发票抬头换了，开票前先问', en: 'the name on the invoice has changed: ask before printing it' },
  { zh: '空调有点响，下次换一间', en: 'the air conditioning hummed: another room next time' },
  { zh: '答应给一张手绘老地图，别忘了', en: 'promised the hand-drawn map: do not forget it' },
  {
    zh: '说下次带家里人来，问一句要不要连通房',
    en: 'means to bring the family: offer two rooms side by side',
  },
]

const ANSWERS: readonly { share: number; answer: Answer | null }[] = [
  { share: 60, answer: 'yes' },
  { share: 22, answer: 'maybe' },
  { share: 5, answer: 'no' },
  { share: 13, answer: null },
]

/** What the desk wrote down at the end of a stay, if it did; nobody is given the same present twice. */
export function inventFarewell(dice: Dice, given: Set<number>, isMemorable: boolean): DemoFarewell | null {
  if (!isMemorable && !happens(dice, 0.3)) return null
  const gifts = GIFTS.map((_, gift) => gift).filter(gift => !given.has(gift))
  const gift = gifts.length > 0 && happens(dice, 0.7) ? oneOf(dice, gifts) : null
  if (gift !== null) given.add(gift)
  return {
    gift,
    hint: isMemorable || happens(dice, 0.2) ? oneOf(dice, HINTS) : null,
    again: oneByShare(dice, ANSWERS).answer,
    refer: oneByShare(dice, ANSWERS).answer,
  }
}
