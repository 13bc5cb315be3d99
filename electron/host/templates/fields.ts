import type { Language } from '../../../shared/domain/language.ts'
import type { Scope } from './liquid.ts'

type Both = { zh: string; en: string }
type Field = { name: string; meaning: Both; example: Both; always: boolean }

/** What is known of every guest. */
const known = (name: string, meaning: Both, example: Both): Field => ({
  ...{ name, meaning, example },
  always: true,
})
/** What may not be known, so that it blocks the letter unless the template says what to write then. */
const perhaps = (name: string, meaning: Both, example: Both): Field => ({
  ...{ name, meaning, example },
  always: false,
})
const alike = (text: string): Both => ({ zh: text, en: text })

/** What a template may ask, in the order it is offered. */
export const FIELDS: readonly Field[] = [
  known(
    'guest.greeting',
    { zh: '信的称呼，整行', en: 'how the letter begins, the whole line' },
    { zh: '尊敬的于先生：', en: 'Dear Mr Yu,' },
  ),
  known(
    'guest.spoken',
    { zh: '当面的称呼', en: 'how the guest is addressed' },
    { zh: '于先生', en: 'Mr Yu' },
  ),
  known('guest.name', { zh: '全名', en: 'the whole name' }, { zh: '于建国', en: 'Yu Jianguo' }),
  perhaps(
    'guest.company',
    { zh: '客人的单位', en: 'where the guest works' },
    { zh: '远洋机械厂', en: 'Ocean Machinery' },
  ),
  perhaps(
    'guest.city',
    { zh: '收信的城市', en: 'the city the letter goes to' },
    { zh: '青岛', en: 'Qingdao' },
  ),
  perhaps(
    'together',
    { zh: '同户一起收信的人', en: 'who else of the household it is written to' },
    { zh: '王女士', en: 'Ms Wang' },
  ),
  known(
    'letter.date',
    { zh: '落款日期', en: 'the date the letter bears' },
    { zh: '2026年6月3日', en: '3 June 2026' },
  ),
  known('letter.day', { zh: '信要赶上的日子', en: 'the day it is for' }, { zh: '6月8日', en: '8 June' }),
  known(
    'letter.day_ordinal',
    { zh: '信要赶上的日子（英文接在 the 之后）', en: 'the day it is for, to stand after “the”' },
    { zh: '6月8日', en: '8th of June' },
  ),
  perhaps(
    'years_away',
    { zh: '到那天为止几年没来，数字', en: 'whole years away by that day, a number' },
    alike('3'),
  ),
  perhaps('years_away_words', { zh: '同上，可接“年”', en: 'the same in words' }, { zh: '三', en: 'three' }),
  known('stays', { zh: '住过几次，数字', en: 'how often the guest has stayed, a number' }, alike('4')),
  known('stays_words', { zh: '同上，可接“次”', en: 'the same in words' }, { zh: '四', en: 'four' }),
  perhaps(
    'last_stay.month',
    { zh: '上次离店的年月', en: 'the month the guest left last' },
    { zh: '2023年6月', en: 'June 2023' },
  ),
  perhaps(
    'last_stay.date',
    { zh: '上次离店的日期', en: 'the day the guest left last' },
    { zh: '2023年6月9日', en: '9 June 2023' },
  ),
  perhaps(
    'usual.seat',
    { zh: '老位子，确有把握且可以提起时才有', en: 'the usual seat, where it is sure and may be mentioned' },
    { zh: '靠第二个窗户的座位', en: 'the table by the second window' },
  ),
  perhaps(
    'usual.order',
    { zh: '老菜单，确有把握且可以提起时才有', en: 'the usual order, where it is sure and may be mentioned' },
    { zh: '三明治、咖啡', en: 'a sandwich and a coffee' },
  ),
  perhaps(
    'day.label',
    { zh: '孩子的名字、单位名称或自定日子的名称', en: 'the child’s name, the company’s, or what the day is' },
    { zh: '小雨', en: 'Xiaoyu' },
  ),
  perhaps('day.years', { zh: '第几年，数字', en: 'which year it is, a number' }, alike('25')),
  perhaps(
    'day.years_words',
    { zh: '同上，可接“周年”“岁”', en: 'the same in words' },
    { zh: '二十五', en: '25' },
  ),
  perhaps(
    'day.years_ordinal',
    { zh: '第几', en: 'the same as a place in a row' },
    { zh: '第二十五', en: '25th' },
  ),
  perhaps(
    'festival.name',
    { zh: '节日的名称', en: 'what the festival is called' },
    { zh: '春节', en: 'Spring Festival' },
  ),
  known('hotel.name', { zh: '酒店名称', en: 'the hotel’s name' }, { zh: '江畔酒店', en: 'The Riverside' }),
  known('hotel.signer', { zh: '签名的人', en: 'who signs' }, { zh: '周敏', en: 'Zhou Min' }),
  known(
    'hotel.signer_title',
    { zh: '签名人的职务', en: 'the title of who signs' },
    { zh: '总经理', en: 'General Manager' },
  ),
  perhaps('hotel.phone', { zh: '酒店电话', en: 'the hotel’s telephone' }, alike('+86 532 8888 6666')),
]

export const FIELD_NAMES: readonly string[] = FIELDS.map(({ name }) => name)

const NUMBERS = ['years_away', 'stays', 'day.years']

/** The fields by their examples, as if of one guest of whom everything is known. */
export function exampleScope(language: Language): Scope {
  return scopeOf(
    FIELDS.map(({ name, example }) => [
      name,
      NUMBERS.includes(name) ? Number(example[language]) : example[language],
    ]),
  )
}

/** Fields with dots in their names as the engine reads them; without those nobody knows. Groups are there even when empty. */
export function scopeOf(fields: Iterable<readonly [name: string, value: string | number | null]>): Scope {
  const scope: Scope = { guest: {}, letter: {}, last_stay: {}, usual: {}, day: {}, festival: {}, hotel: {} }
  for (const [name, value] of fields) {
    if (value === null || value === '') continue
    const [group = '', own] = name.split('.')
    const inner = scope[group]
    if (own === undefined) scope[group] = value
    else if (typeof inner === 'object') inner[own] = value
  }
  return scope
}
