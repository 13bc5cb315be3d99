import { pinyin } from 'pinyin-pro'
import type { Said } from './greeting-names.ts'

/** The languages the house can say a sentence in; whoever speaks another is spoken to in English. */
export type GreetingLanguage = 'zh' | 'en' | 'ja' | 'th'

type Both = { zh: string; en: string }

/** What a greeting may be made of; every fact here is one the house may mention aloud. */
export type Greeting = {
  /** How to address the guest, in the language of the sentence and in those of the house. */
  address: Said
  inHouse: Both
  isReturning: boolean
  birthdayToday: boolean
  /** The usual seat by the name a person would say, when it is claimed and free. */
  seat: Both | null
  /** What may be offered: a standing wish that is fresh. */
  offer: (Both & { sound: string }) | null
}

export type Sentence = { text: string; language: GreetingLanguage; sound: string | null; meaning: Both }

/** The house speaks Chinese, Japanese and Thai to guests who do, and English to all others. */
export function greetingLanguage(
  guestLanguage: string | null,
  nameLanguage: GreetingLanguage,
): GreetingLanguage {
  const spoken = guestLanguage?.toLowerCase().split(/[-_]/)[0]
  if (!spoken) return nameLanguage
  return spoken === 'zh' || spoken === 'ja' || spoken === 'th' ? spoken : 'en'
}

/**
 * For the host only: how it sounds needs a dictionary. One sentence a colleague can say as it stands, how it sounds
 * for who cannot read it (pinyin, romaji, RTGS), and what it means.
 */
export function greet(greeting: Greeting, language: GreetingLanguage): Sentence {
  const { address, inHouse } = greeting
  const meaning = { zh: chinese(greeting, inHouse.zh), en: english(greeting, inHouse.en) }
  if (language === 'en') return { text: meaning.en, language, sound: null, meaning }
  if (language === 'zh')
    return {
      text: meaning.zh,
      language,
      sound: address.sound && chineseSound(greeting, address.sound),
      meaning,
    }
  const say = language === 'ja' ? JAPANESE : THAI
  const hello = say[occasion(greeting)]
  const seat = greeting.seat ? [say.seat] : []
  const told = { ...greeting, offer: null }
  return {
    text: [hello.text(address.text), ...seat.map(({ text }) => text)].join(language === 'th' ? ' ' : ''),
    language,
    sound: address.sound && [hello.sound(address.sound), ...seat.map(({ sound }) => sound)].join(' '),
    meaning: greeting.seat
      ? {
          zh: `${chinese({ ...told, seat: null }, inHouse.zh)}老位子给您留好了。`,
          en: `${english({ ...told, seat: null }, inHouse.en)} Your usual seat is ready.`,
        }
      : { zh: chinese(told, inHouse.zh), en: english(told, inHouse.en) },
  }
}

type Occasion = 'birthday' | 'again' | 'first'

function occasion({ birthdayToday, isReturning }: Greeting): Occasion {
  return birthdayToday ? 'birthday' : isReturning ? 'again' : 'first'
}

function chinese(greeting: Greeting, address: string): string {
  const hello = { birthday: '生日快乐', again: '欢迎您回来', first: '欢迎您' }[occasion(greeting)]
  if (greeting.seat) return `${address}，${hello}。还是老位子，${greeting.seat.zh}，可以吗？`
  return `${address}，${hello}。${greeting.offer?.zh ?? ''}`
}

function chineseSound(greeting: Greeting, address: string): string {
  const hello = { birthday: 'shēngrì kuàilè', again: 'huānyíng nín huílái', first: 'huānyíng nín' }[
    occasion(greeting)
  ]
  const said = `${address}, ${hello}.`
  if (greeting.seat) return `${said} Háishi lǎo wèizi, ${pinyin(greeting.seat.zh)}, kěyǐ ma?`
  return greeting.offer ? `${said} ${greeting.offer.sound}` : said
}

function english(greeting: Greeting, address: string): string {
  const hello = { birthday: 'Happy birthday', again: 'Welcome back', first: 'Welcome' }[occasion(greeting)]
  const said = `${hello}, ${address}.`
  if (greeting.seat) return `${said} Will you have your usual seat, ${inASentence(greeting.seat.en)}?`
  return greeting.offer ? `${said} ${greeting.offer.en}` : said
}

type Line = { text: (address: string) => string; sound: (address: string) => string }
type Lines = Record<Occasion, Line> & { seat: { text: string; sound: string } }

const JAPANESE: Lines = {
  birthday: {
    text: name => `${name}、お誕生日おめでとうございます。`,
    sound: name => `${name}, o-tanjōbi omedetō gozaimasu.`,
  },
  again: { text: name => `${name}、おかえりなさいませ。`, sound: name => `${name}, okaerinasaimase.` },
  first: {
    text: name => `${name}、ようこそお越しくださいました。`,
    sound: name => `${name}, yōkoso okoshi kudasaimashita.`,
  },
  seat: { text: 'いつものお席をご用意しております。', sound: 'Itsumo no o-seki o go-yōi shite orimasu.' },
}

/** A man ends with ครับ, a woman with ค่ะ: whoever says it knows which. */
const THAI: Lines = {
  birthday: {
    text: name => `สุขสันต์วันเกิดครับ/ค่ะ ${name}`,
    sound: name => `Suksan wan koet khrap/kha, ${name}.`,
  },
  again: {
    text: name => `ยินดีต้อนรับกลับมาครับ/ค่ะ ${name}`,
    sound: name => `Yindi tonrap klap ma khrap/kha, ${name}.`,
  },
  first: {
    text: name => `ยินดีต้อนรับครับ/ค่ะ ${name}`,
    sound: name => `Yindi tonrap khrap/kha, ${name}.`,
  },
  seat: {
    text: 'ที่นั่งประจำของคุณพร้อมแล้วครับ/ค่ะ',
    sound: 'Thi nang pracham khong khun phrom laeo khrap/kha.',
  },
}

/** "by the door" stands as it is; "second window" wants an article. */
function inASentence(seat: string): string {
  const asItStands =
    /^(the|a|an|by|at|in|on|near|beside|behind|under|over|opposite|next|between|outside|inside|against|facing)\b/i
  return asItStands.test(seat) ? seat.charAt(0).toLowerCase() + seat.slice(1) : `the ${seat}`
}
