import { expect, it } from 'vitest'
import {
  type Greeting,
  type GreetingLanguage,
  greet,
  greetingLanguage,
} from '../../shared/domain/greeting.ts'
import { addressSaid, languageOfName } from '../../shared/domain/greeting-names.ts'
import { parseName } from '../../shared/domain/names/names.ts'
import { sayIt } from '../../shared/domain/names/pronunciation.ts'
import { CATALOGUE } from '../../shared/domain/preferences/catalogue.ts'

const WINDOW = { zh: '第二个窗户边', en: 'second window' }
const mrYu = (more: Partial<Greeting> = {}): Greeting => ({
  address: { text: '于先生', sound: 'Yú xiānsheng' },
  inHouse: { zh: '于先生', en: 'Mr Yu' },
  isReturning: true,
  birthdayToday: false,
  seat: null,
  offer: null,
  ...more,
})

it('greets whoever comes back, whose birthday it is and who is new, each in their words', () => {
  expect(greet(mrYu(), 'zh').text).toBe('于先生，欢迎您回来。')
  expect(greet(mrYu({ isReturning: false }), 'zh').text).toBe('于先生，欢迎您。')
  expect(greet(mrYu({ birthdayToday: true }), 'zh').text).toBe('于先生，生日快乐。')
  const said = (more: Partial<Greeting>) =>
    greet(mrYu({ address: { text: 'Mr Yu', sound: null }, ...more }), 'en').text
  expect(said({})).toBe('Welcome back, Mr Yu.')
  expect(said({ isReturning: false })).toBe('Welcome, Mr Yu.')
  expect(said({ birthdayToday: true })).toBe('Happy birthday, Mr Yu.')
})

it('offers the usual seat by its name', () => {
  expect(greet(mrYu({ seat: WINDOW }), 'zh')).toEqual({
    text: '于先生，欢迎您回来。还是老位子，第二个窗户边，可以吗？',
    language: 'zh',
    sound: 'Yú xiānsheng, huānyíng nín huílái. Háishi lǎo wèizi, dì èr gè chuāng hù biān, kěyǐ ma?',
    meaning: {
      zh: '于先生，欢迎您回来。还是老位子，第二个窗户边，可以吗？',
      en: 'Welcome back, Mr Yu. Will you have your usual seat, the second window?',
    },
  })
  const byTheDoor = greet(mrYu({ seat: { zh: '门边', en: 'By the door' } }), 'en').text
  expect(byTheDoor).toBe('Welcome back, Mr Yu. Will you have your usual seat, by the door?')
})

it('speaks Japanese and Thai to who does, with how it sounds and what it means', () => {
  const tanaka = mrYu({
    address: { text: '田中様', sound: 'Tanaka-sama' },
    inHouse: { zh: '田中先生', en: 'Mr Tanaka' },
    seat: WINDOW,
  })
  expect(greet(tanaka, 'ja')).toEqual({
    text: '田中様、おかえりなさいませ。いつものお席をご用意しております。',
    language: 'ja',
    sound: 'Tanaka-sama, okaerinasaimase. Itsumo no o-seki o go-yōi shite orimasu.',
    meaning: {
      zh: '田中先生，欢迎您回来。老位子给您留好了。',
      en: 'Welcome back, Mr Tanaka. Your usual seat is ready.',
    },
  })
  const somchai = mrYu({
    address: { text: 'คุณสมชาย', sound: null },
    inHouse: { zh: 'Somchai 先生', en: 'Khun Somchai' },
  })
  expect(greet(somchai, 'th')).toMatchObject({ text: 'ยินดีต้อนรับกลับมาครับ/ค่ะ คุณสมชาย', sound: null })
})

it('never sounds in characters', () => {
  for (const { code, offer } of CATALOGUE) {
    if (!offer) continue
    const { text, sound } = greet(mrYu({ offer }), 'zh')
    expect(text, code).toContain(offer.zh)
    expect(sound, code).not.toMatch(/\p{Script=Han}/u)
  }
})

it('chooses the language of the guest, then that of the name, and English for all others', () => {
  const of = (language: string | null, name: string) =>
    greetingLanguage(language, languageOfName(parseName(name)))
  expect(of('zh-TW', 'Jason Yu')).toBe('zh')
  expect(of(null, '于建国')).toBe('zh')
  expect(of(null, '田中健司')).toBe('ja')
  expect(of('ja', 'Kenji Tanaka')).toBe('ja')
  expect(of('th', 'Somchai Wongsakul')).toBe('th')
  expect(of(null, 'สมชาย วงศ์สกุล')).toBe('th')
  expect(of('sv', 'Ada Lindqvist')).toBe('en')
  expect(of('en', '于建国')).toBe('en')
  expect(of(null, 'YU Jianguo')).toBe('en')
})

it.each<[GreetingLanguage, string[], { zh: string; en: string }, string, string | null]>([
  ['zh', ['于建国'], { zh: '于先生', en: 'Mr Yu' }, '于先生', 'Yú xiānsheng'],
  ['zh', ['单雄信'], { zh: '单先生', en: 'Mr Shan' }, '单先生', 'Shàn xiānsheng'],
  ['zh', ['于建国'], { zh: '于总', en: 'Mr Yu' }, '于总', 'Yú zǒng'],
  ['ja', ['田中健司'], { zh: '田中先生', en: 'Mr Tanaka' }, '田中様', 'Tanaka-sama'],
  ['ja', ['Kenji TANAKA'], { zh: 'Tanaka 先生', en: 'Mr Tanaka' }, 'Tanaka様', 'Tanaka-sama'],
  ['th', ['สมชาย วงศ์สกุล', 'Somchai Wongsakul'], { zh: '', en: 'Khun Somchai' }, 'คุณสมชาย', 'khun Somchai'],
  ['th', ['Somchai Wongsakul'], { zh: '', en: 'Khun Somchai' }, 'คุณ Somchai', 'khun Somchai'],
  ['en', ['Ada Lindqvist'], { zh: '', en: 'Ms Lindqvist' }, 'Ms Lindqvist', null],
])('in %s addresses %j', (language, written, address, text, sound) => {
  const names = written.map(name => parseName(name))
  const [first] = names
  expect(addressSaid(names, address, first ? sayIt(first) : null, language)).toEqual({ text, sound })
})
