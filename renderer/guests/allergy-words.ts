import { both } from '../words/language.ts'
import type { Severity } from './facts.ts'

/** What the allergy bar says, and what is said as an allergy is taken off it. */
export const allergyWords = both({
  en: {
    allergies: 'Allergies',
    severity: {
      intolerance: 'intolerance',
      allergy: 'allergy',
      anaphylaxis: 'anaphylaxis: danger to life',
      unknown: 'How serious? Please ask.',
    } as Record<Severity, string>,
    allergiesFirst: (each: readonly string[]) => `Allergies: ${each.join(', ')}.`,
    notThisStay: 'Not confirmed in this stay: ask again.',
    stillSo: 'Confirm',
    stillSoOf: (what: string) => `${what}: the guest confirms it`,
    allergyConfirmed: (what: string) => `${what}: confirmed for this stay.`,
    takeOff: 'Take off the card…',
    takeOffTitle: (what: string) => `Take “${what}” off the card?`,
    takeOffAbout: 'Nobody will be warned of it any more. The reason is kept with your name.',
    takeOffReason: 'Why it is not so',
    takeOffExample: 'The guest says it was a mistake',
    takeOffDo: 'Take it off',
    takenOff: (what: string) => `${what} is off the card.`,
  },
  zh: {
    allergies: '过敏',
    severity: {
      intolerance: '不耐受',
      allergy: '过敏',
      anaphylaxis: '严重过敏，有生命危险',
      unknown: '轻重不明，请问清',
    },
    allergiesFirst: each => `过敏：${each.join('、')}。`,
    notThisStay: '这次入住还没有核对，请再问一次。',
    stillSo: '确认',
    stillSoOf: what => `${what}：客人确认仍然如此`,
    allergyConfirmed: what => `${what}：这次入住已核对。`,
    takeOff: '从卡上取下…',
    takeOffTitle: what => `把“${what}”从卡上取下？`,
    takeOffAbout: '以后不会再提醒任何人。理由会和您的名字一起留存。',
    takeOffReason: '为什么不是这样',
    takeOffExample: '客人说当时弄错了',
    takeOffDo: '取下',
    takenOff: what => `${what}已从卡上取下。`,
  },
})
