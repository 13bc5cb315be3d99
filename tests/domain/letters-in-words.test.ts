import { describe, expect, test } from 'vitest'
import type { LetterLanguage, Occasion } from '../../shared/contract/occasion.ts'
import {
  envelopeLine,
  greetingTo,
  listed,
  spokenIn,
  wholeName,
} from '../../shared/domain/letters/addressees.ts'
import { chooseTemplate } from '../../shared/domain/letters/choose-template.ts'
import { isHeldOut } from '../../shared/domain/letters/hold-out.ts'
import {
  countInLetter,
  dateInLetter,
  dayInLetter,
  dayOrdinalInLetter,
  monthInLetter,
  ordinalInLetter,
} from '../../shared/domain/letters/in-words.ts'
import { nearestField } from '../../shared/domain/letters/nearest-field.ts'
import type { Addressee } from '../../shared/domain/names/name-forms.ts'
import { parseName } from '../../shared/domain/names/names.ts'

const person = (names: string[], more: Partial<Addressee> = {}): Addressee => ({
  names: names.map(name => parseName(name)),
  ...{ gender: 'm', language: null, reading: null, addressZh: null, addressEn: null },
  ...more,
})
const YU = person(['于建国', 'YU Jianguo'], { language: 'zh' })
const WANG = person(['王芳'], { gender: 'f', language: 'zh' })
const TANAKA = person(['田中健司'], { language: 'ja' })
const SMITH = person(['Mr John Smith'], { language: 'en' })

describe('dates and numbers in a letter', () => {
  test.for<[LetterLanguage, string, string, string, string]>([
    ['zh', '2026年6月8日', '6月8日', '6月8日', '2026年6月'],
    ['en', '8 June 2026', '8 June', '8th of June', 'June 2026'],
    ['ja', '2026年6月8日', '6月8日', '6月8日', '2026年6月'],
    ['th', '8 มิถุนายน 2569', '8 มิถุนายน', '8 มิถุนายน', 'มิถุนายน 2569'],
  ])('read as %s writes them', ([language, date, day, ordinal, month]) => {
    expect(dateInLetter('2026-06-08', language)).toBe(date)
    expect(dayInLetter('2026-06-08', language)).toBe(day)
    expect(dayOrdinalInLetter('2026-06-08', language)).toBe(ordinal)
    expect(monthInLetter('2026-06-08', language)).toBe(month)
  })

  test.for([
    ['01', '1st'],
    ['02', '2nd'],
    ['03', '3rd'],
    ['11', '11th'],
    ['12', '12th'],
    ['13', '13th'],
    ['21', '21st'],
    ['22', '22nd'],
    ['31', '31st'],
  ])('the %s. of the month is the %s', ([day, words]) => {
    expect(dayOrdinalInLetter(`2026-07-${day}`, 'en')).toBe(`${words} of July`)
  })

  test('two years are 两年 in Chinese, 二年 in Japanese and two years in English', () => {
    expect(countInLetter(2, 'zh')).toBe('两')
    expect(countInLetter(12, 'zh')).toBe('十二')
    expect(countInLetter(2, 'ja')).toBe('二')
    expect(countInLetter(2, 'en')).toBe('two')
    expect(countInLetter(25, 'en')).toBe('25')
    expect(countInLetter(3, 'th')).toBe('3')
    expect([ordinalInLetter(2, 'zh'), ordinalInLetter(25, 'en'), ordinalInLetter(2, 'en')]).toEqual([
      '第二',
      '25th',
      'second',
    ])
  })
})

describe('who it is written to', () => {
  test.for<[Addressee[], LetterLanguage, string]>([
    [[YU], 'zh', '尊敬的于先生：'],
    [[YU, WANG], 'zh', '尊敬的于先生、王女士：'],
    [[YU], 'en', 'Dear Mr Yu,'],
    [[YU, WANG], 'en', 'Dear Mr Yu and Ms Wang,'],
    [[SMITH, YU, WANG], 'en', 'Dear Mr Smith, Mr Yu and Ms Wang,'],
    [[TANAKA], 'ja', '田中 健司 様'],
    [[TANAKA, SMITH], 'ja', '田中 健司 様、John Smith 様'],
    [[TANAKA], 'zh', '田中 健司 様'],
    [[SMITH], 'zh', '尊敬的 Smith 先生：'],
    [[person(['สมชาย ใจดี'])], 'th', 'เรียน คุณสมชาย ใจดี'],
  ])('is greeted rightly: %#', ([people, language, greeting]) => {
    expect(greetingTo(people, language)).toBe(greeting)
  })

  test('is called in the text as one would say it', () => {
    expect([spokenIn(YU, 'zh'), spokenIn(YU, 'en'), spokenIn(SMITH, 'ja')]).toEqual([
      '于先生',
      'Mr Yu',
      'John Smith 様',
    ])
    expect([wholeName(YU, 'zh'), wholeName(YU, 'en'), wholeName(WANG, 'en')]).toEqual([
      '于建国',
      'YU Jianguo',
      '王芳',
    ])
    expect(listed([], 'en')).toBe('')
  })

  test('has their own wish about it above every rule', () => {
    const wished = { ...YU, addressZh: '于总', addressEn: 'Jianguo' }
    expect(greetingTo([wished, WANG], 'zh')).toBe('尊敬的于总、王女士：')
    expect(greetingTo([wished], 'en')).toBe('Dear Jianguo,')
  })

  test.for<[string, Addressee[], string[], string | null, string]>([
    ['Chinese', [YU], ['文三路90号'], '杭州市', '于建国 先生 收'],
    ['Chinese, a couple', [YU, WANG], ['文三路90号'], '杭州市', '于建国 先生、王芳 女士 收'],
    ['Latin', [YU], ['350 Fifth Avenue'], 'New York', 'Mr YU Jianguo'],
    ['Latin, a couple', [YU, WANG], ['350 Fifth Avenue'], 'New York', 'Mr YU Jianguo and Ms WANG Fang'],
    ['Japanese', [TANAKA], ['丸の内1-9-1'], '千代田区', '田中 健司 様'],
    ['Chinese of a foreigner', [SMITH], ['文三路90号'], '杭州市', 'John Smith 先生 收'],
  ])('stands on an envelope as its postman reads it: %s', ([, people, lines, city, line]) => {
    expect(envelopeLine(people, { lines, city, region: null })).toBe(line)
  })
})

describe('which words', () => {
  const slot = (
    yearsFrom: number,
    more: Partial<{ occasion: Occasion; festivalId: string | null; language: LetterLanguage }> = {},
  ) => ({
    ...{ occasion: 'festival' as Occasion, festivalId: null, language: 'en' as LetterLanguage, yearsFrom },
    ...more,
  })
  const own = slot(0, { festivalId: 'spring' })
  const all = [slot(0), slot(3), slot(5), own, slot(0, { language: 'zh' })]
  const chosen = (yearsAway: number | null, festivalId: string | null, ...languages: LetterLanguage[]) =>
    chooseTemplate(all, { occasion: 'festival', festivalId, yearsAway }, languages)

  test('are those of the most years that are not too many', () => {
    expect([null, 0, 2, 3, 4, 5, 20].map(years => chosen(years, null, 'en')?.yearsFrom)).toEqual([
      0, 0, 0, 3, 3, 5, 5,
    ])
  })

  test('are a festival’s own before those of any', () => {
    expect(chosen(7, 'spring', 'en')).toBe(own)
    expect(chosen(7, 'autumn', 'en')?.yearsFrom).toBe(5)
  })

  test('are of the first language that has any', () => {
    expect(chosen(4, null, 'th', 'zh', 'en')?.language).toBe('zh')
    expect(chosen(4, null, 'th')).toBeNull()
  })
})

test('about as many are held out as was said, each year others', () => {
  const guests = Array.from(
    { length: 5000 },
    (_, at) => `0198a000-0000-7000-8000-${String(at).padStart(12, '0')}`,
  )
  const held = (year: number, percent: number) => guests.filter(id => isHeldOut(id, year, percent))
  expect(held(2026, 0)).toEqual([])
  expect(held(2026, 10).length).toBeGreaterThan(420)
  expect(held(2026, 10).length).toBeLessThan(580)
  const both = held(2026, 10).filter(id => held(2027, 10).includes(id))
  expect(both.length).toBeLessThan(90)
  // Whoever is held out stays so when more are.
  expect(held(2026, 20)).toEqual(expect.arrayContaining(held(2026, 10)))
})

test.for([
  ['guest.greting', 'guest.greeting'],
  ['Guest.Greeting', 'guest.greeting'],
  ['greeting', 'guest.greeting'],
  ['years_awy', 'years_away'],
  ['usual.chair', 'usual.seat'],
  ['something', null],
])('%s is most likely %s', ([typed, meant]) => {
  expect(nearestField(typed ?? '', ['guest.greeting', 'guest.name', 'years_away', 'usual.seat'])).toBe(meant)
})
