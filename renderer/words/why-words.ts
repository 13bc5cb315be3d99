import type { Batch } from '../../shared/contract/letters.ts'
import type { Blocked, Suppressed } from '../../shared/contract/occasion.ts'
import { both, useWords } from './language.ts'

type Lacks = Extract<Blocked, { why: 'address-incomplete' }>['lacks']
type Left = Batch['left'][number]

/** Why a letter is not written, does not go on, or cannot go out, each as the end of a line about somebody. */
export const whyWords = both({
  en: {
    suppressed: {
      deceased: 'has died',
      child: 'still a child',
      refused: 'asked for no letters',
      'no-consent': 'never said yes to letters',
      'mail-stop': 'the house writes no more',
      returned: 'the last letter came back',
      'another-first': 'another letter of the same days goes first',
      household: 'somebody of the household gets it',
      'too-many': 'had letters enough this year',
    } as Record<Suppressed, string>,
    noAddress: 'No address',
    lacks: {
      lines: 'The address has no street',
      city: 'The address has no city',
      postcode: 'The address has no postcode',
      country: 'The address has no country',
    } as Record<Lacks, string>,
    noTemplate: 'No words for this occasion in their language',
    broken: (at: string) => `The words cannot be read: ${at}`,
    field: (field: string) => `The words ask for ${field}, and nobody knows it`,
    fields: {
      'guest.spoken': 'how the guest is addressed',
      'guest.company': 'the guest’s company',
      'guest.city': 'the guest’s city',
      'hotel.phone': 'the hotel’s telephone',
      'hotel.signer': 'who signs',
      'hotel.signer_title': 'the title of who signs',
      years_away: 'how many years away',
      years_away_words: 'how many years away',
      'last_stay.month': 'the month of the last stay',
      'last_stay.date': 'the day of the last stay',
      'usual.seat': 'the usual seat',
      'usual.order': 'the usual order',
      'day.label': 'whose day it is',
      'day.years': 'how many years it is',
      'festival.name': 'the festival',
      together: 'the others of the household',
    } as Readonly<Record<string, string>>,
    left: {
      suppressed: 'is not written to',
      blocked: 'something is missing',
      'moved-on': 'somebody has gone on with it meanwhile',
      changed: 'its words were changed meanwhile: read it once more',
      'held-out': 'held out, to see whether letters work',
      'too-late': 'would not arrive in time any more',
      call: 'has an open complaint: a call instead',
      'not-planned': 'no letter is due any more',
    } as Record<Left['why'], string>,
    comma: '; ',
  },
  zh: {
    suppressed: {
      deceased: '已经过世',
      child: '还是孩子',
      refused: '说过不要信',
      'no-consent': '没有同意过收信',
      'mail-stop': '本店不再去信',
      returned: '上一封信被退回',
      'another-first': '前后几天另有一封信先寄',
      household: '信寄给了同一家的人',
      'too-many': '今年的信已经够多',
    },
    noAddress: '没有地址',
    lacks: {
      lines: '地址缺街道门牌',
      city: '地址缺城市',
      postcode: '地址缺邮编',
      country: '地址缺国家或地区',
    },
    noTemplate: '这种信还没有对应语言的信稿',
    broken: at => `信稿读不懂：${at}`,
    field: field => `信里要写${field}，但没有人知道`,
    fields: {
      'guest.spoken': '怎样称呼客人',
      'guest.company': '客人的单位',
      'guest.city': '客人的城市',
      'hotel.phone': '酒店电话',
      'hotel.signer': '由谁署名',
      'hotel.signer_title': '署名人的职务',
      years_away: '几年没来',
      years_away_words: '几年没来',
      'last_stay.month': '上次入住的月份',
      'last_stay.date': '上次入住的日期',
      'usual.seat': '老位子',
      'usual.order': '老菜单',
      'day.label': '是谁的日子',
      'day.years': '是第几年',
      'festival.name': '节日名称',
      together: '同一家的其他人',
    },
    left: {
      suppressed: '不去信',
      blocked: '还缺东西',
      'moved-on': '别人已经接着办了',
      changed: '信的文字刚刚有人改过，请再看一遍',
      'held-out': '留作对照，不寄',
      'too-late': '已经来不及寄到',
      call: '有投诉没有了结：改打电话',
      'not-planned': '已经不该写这封信',
    },
    comma: '；',
  },
})

type Words = (typeof whyWords)['en']

/** What keeps a letter from being written, in a few words. */
function sayBlocked(blocked: Blocked, words: Words): string {
  switch (blocked.why) {
    case 'no-address':
      return words.noAddress
    case 'address-incomplete':
      return words.lacks[blocked.lacks]
    case 'no-template':
      return words.noTemplate
    case 'template-broken':
      return words.broken(blocked.at)
    case 'field':
      return words.field(words.fields[blocked.field] ?? `“${blocked.field}”`)
  }
}

/** Why a letter of a bulk command stayed as it was. */
function sayLeft({ why, suppressed, blocked }: Left, words: Words): string {
  if (why === 'suppressed' && suppressed.length > 0)
    return suppressed.map(each => words.suppressed[each]).join(words.comma)
  if (why === 'blocked' && blocked.length > 0)
    return blocked.map(each => sayBlocked(each, words)).join(words.comma)
  return words.left[why]
}

/** `sayBlocked` and the reasons of silence, in the language of the station. */
export function useWhy() {
  const words = useWords(whyWords)
  return {
    blocked: (blocked: Blocked) => sayBlocked(blocked, words),
    suppressed: (why: Suppressed) => words.suppressed[why],
    left: (left: Left) => sayLeft(left, words),
  }
}
