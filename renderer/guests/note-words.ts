import { both } from '../words/language.ts'
import type { Severity } from './facts.ts'

/** What the card says while somebody writes a fact down. */
export const noteWords = both({
  en: {
    allergyWhat: 'Allergic to',
    preferenceWhat: 'Likes',
    allergyExample: 'peanuts',
    preferenceExample: 'tea, not coffee',
    howGrave: 'How grave',
    graveShort: {
      unknown: 'Not known',
      intolerance: 'Intolerance',
      allergy: 'Allergy',
      anaphylaxis: 'Danger to life',
    } as Record<Severity, string>,
    howWeKnow: 'How we know',
    origin: { told: 'Told us', asked: 'We asked', observed: 'We noticed' },
    note: 'Note it',
    noted: (what: string) => `Noted: ${what}.`,
  },
  zh: {
    allergyWhat: '对什么过敏',
    preferenceWhat: '喜欢什么',
    allergyExample: '花生',
    preferenceExample: '喝茶，不喝咖啡',
    howGrave: '轻重',
    graveShort: { unknown: '不清楚', intolerance: '不耐受', allergy: '过敏', anaphylaxis: '有生命危险' },
    howWeKnow: '怎么知道的',
    origin: { told: '客人说的', asked: '我们问的', observed: '我们留意到的' },
    note: '记下',
    noted: what => `已记下：${what}。`,
  },
})
