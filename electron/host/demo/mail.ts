import type { Address, ImportantDayForm } from '../../../shared/contract/mail.ts'
import { addDays, dateParts, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { inventAddress } from './addresses.ts'
import { between, type Dice, happens, oneOf } from './dice.ts'
import type { DemoGuest } from './guest.ts'

/** What the house knows that decides whether, when and where it writes to somebody. */
export type DemoMail = {
  address: Address | null
  /** The day a letter came back. */
  returnedOn: IsoDate | null
  days: readonly ImportantDayForm[]
  said: { state: 'given' | 'refused' | 'withdrawn'; on: IsoDate; how: 'form' | 'asked' | 'letter' } | null
  complaint: { what: ComplaintKind; on: IsoDate; settled: boolean } | null
}

type ComplaintKind = keyof typeof COMPLAINTS
export const COMPLAINTS = {
  noise: { zh: '连着两晚施工到很晚，没有睡好', en: 'building work until late on two nights, slept badly' },
  bill: {
    zh: '账单上多记了一顿晚餐，走时没有说清',
    en: 'a dinner too many on the bill, not cleared up on leaving',
  },
  laundry: { zh: '送洗的衬衫染了色', en: 'a shirt came back from the laundry with a stain' },
}

const CHILDREN = { zh: '乐乐 安安 小满 豆豆'.split(' '), en: 'Alma Jonas Iris Theo'.split(' ') }
const OWN = {
  zh: ['第一次来我们酒店的日子', '退休的日子'],
  en: ['the day of the first stay with us', 'the day of retirement'],
}

/** Everything there is to say of one guest's post, on dice of its own. */
export function inventMail(dice: Dice, { form, stays }: DemoGuest, today: IsoDate): DemoMail {
  const last = stays.findLast(({ status }) => status === 'out')
  const address = inventAddress(dice, form.country, form.city)
  const isChinese = form.language?.startsWith('zh') ?? false
  const language = isChinese ? 'zh' : 'en'
  const days: ImportantDayForm[] = []
  const day = (occasion: ImportantDayForm['occasion'], label: string | null, since: number) =>
    days.push({
      ...{ occasion, label, festivalId: null, feb29: 'feb28', letter: true },
      date: { ...partsNear(dice, today), year: dateParts(today).year - since, calendar: 'gregorian' },
    })
  if (happens(dice, 0.1)) day('wedding', null, between(dice, 1, 40))
  if (happens(dice, 0.06)) day('child', oneOf(dice, CHILDREN[language]), between(dice, 2, 14))
  if (form.company && happens(dice, 0.08)) day('company', form.company, between(dice, 3, 60))
  if (happens(dice, 0.02)) day('own', oneOf(dice, OWN[language]), between(dice, 1, 9))
  const word = (state: NonNullable<DemoMail['said']>['state'], how: NonNullable<DemoMail['said']>['how']) =>
    last ? { state, how, on: last.depart } : null
  const thrown = dice()
  const said =
    thrown < 0.3
      ? word('given', 'form')
      : thrown < 0.34
        ? word('refused', 'asked')
        : thrown < 0.35
          ? word('withdrawn', 'letter')
          : null
  const complains = last && happens(dice, 0.025)
  return {
    address,
    returnedOn: address && last && happens(dice, 0.015) ? addDays(today, -between(dice, 40, 400)) : null,
    days,
    said,
    complaint: complains
      ? { what: oneOf(dice, ['noise', 'bill', 'laundry']), on: last.depart, settled: happens(dice, 0.5) }
      : null,
  }
}

/** Half the days lie in the next five weeks: there is something to see. */
function partsNear(dice: Dice, today: IsoDate): { month: number; day: number } {
  const { month, day } = dateParts(
    addDays(today, happens(dice, 0.5) ? between(dice, 2, 35) : between(dice, 36, 364)),
  )
  return { month, day: Math.min(day, 28) }
}
