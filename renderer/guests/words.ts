import type { Nearby } from '../../shared/domain/days/birthdays.ts'
import { both } from '../words/language.ts'

/** What the rest of the recognition card says. */
export const cardWords = both({
  en: {
    card: (name: string) => `Card of ${name}`,
    sayThis: 'To say',
    meaning: (text: string) => `“${text}”`,
    saidIn: { zh: 'in Chinese', en: 'in English', ja: 'in Japanese', th: 'in Thai' } as Record<
      'zh' | 'en' | 'ja' | 'th',
      string
    >,
    open: 'Coming up',
    birthdayInStay: (day: string) => `Birthday during this stay: ${day}`,
    birthdayNear: {
      yesterday: 'Birthday yesterday',
      today: 'Birthday today',
      tomorrow: 'Birthday tomorrow',
    } as Record<Nearby, string>,
    hint: 'For this time',
    hintKnown: (by: string | null, on: string) =>
      `${by ?? 'A colleague'} wanted it remembered at the farewell ${on}.`,
    fromRecord: 'It stands in the guest’s own record.',
    noteAllergy: 'Note an allergy',
    notePreference: 'Note what they like',
    noteSeen: 'I noticed…',
  },
  zh: {
    card: name => `${name}的客史卡`,
    sayThis: '可以这样说',
    meaning: text => `意思是：${text}`,
    saidIn: { zh: '中文', en: '英语', ja: '日语', th: '泰语' },
    open: '将要到来',
    birthdayInStay: day => `这次入住期间过生日：${day}`,
    birthdayNear: { yesterday: '昨天过生日', today: '今天过生日', tomorrow: '明天过生日' },
    hint: '这次别忘了',
    hintKnown: (by, on) => `${by ?? '同事'}${on}送别时嘱咐的。`,
    fromRecord: '客人资料里写着。',
    noteAllergy: '记过敏',
    notePreference: '记喜好',
    noteSeen: '我留意到…',
  },
})
