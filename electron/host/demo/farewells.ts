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
  { zh: '手绘老江城地图', en: 'Hand-drawn map of the old river town' },
  { zh: '桂花糕一盒', en: 'Box of osmanthus cakes' },
  { zh: '龙井一小罐', en: 'Small tin of Longjing' },
  { zh: '本地丝帕', en: 'Silk handkerchief from the town' },
  { zh: '江景明信片一套', en: 'Set of river postcards' },
  { zh: '竹制书签', en: 'Bamboo bookmark' },
  { zh: '薄荷香包', en: 'Mint sachet' },
  { zh: '路上吃的小点心', en: 'Something to eat on the way' },
]

/** Written for whoever checks them in next time. */
const HINTS: readonly Both[] = [
  { zh: '排看得见大桥的房间', en: 'a room that sees the bridge' },
  { zh: '排离电梯近的房间，膝盖不太好', en: 'a room near the lift: the knee is bad' },
  { zh: '请喝一杯龙井，上次没去成茶廊', en: 'a Longjing on us in the Tea Lounge: no time for it last time' },
  { zh: '备一盒桂花糕，很喜欢', en: 'have a box of osmanthus cakes ready: loved them' },
  {
    zh: '开票前先问抬头，已经换了',
    en: 'ask for the name on the invoice before printing it: it has changed',
  },
  { zh: '换一间，上次那间空调有点响', en: 'not the same room: the air conditioning hummed' },
  { zh: '送一张手绘老地图，答应过的', en: 'give the hand-drawn map: it was promised' },
  { zh: '问一句要不要连通房，可能带家里人来', en: 'offer two rooms side by side: the family may come' },
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
