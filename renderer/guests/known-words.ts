import { both } from '../words/language.ts'
import type { Origin } from './facts.ts'

/** How the house knows a fact. */
export const knownWords = both({
  en: {
    howKnown: 'How do we know?',
    known: {
      told: (by: string | null, on: string) =>
        by ? `The guest told ${by} ${on}.` : `The guest told us ${on}.`,
      asked: (by: string | null, on: string) => (by ? `${by} asked ${on}.` : `We asked ${on}.`),
      observed: (by: string | null, on: string) => (by ? `${by} noticed it ${on}.` : `We noticed it ${on}.`),
      imported: (_by: string | null, on: string) => `It came with the bookings that were imported ${on}.`,
    } as Record<Origin, (by: string | null, on: string) => string>,
  },
  zh: {
    howKnown: '怎么知道的？',
    known: {
      told: (by, on) => (by ? `${on}客人告诉${by}的。` : `${on}客人说的。`),
      asked: (by, on) => (by ? `${on}${by}问到的。` : `${on}问到的。`),
      observed: (by, on) => (by ? `${on}${by}留意到的。` : `${on}留意到的。`),
      imported: (_by, on) => `${on}导入预订时带来的。`,
    },
  },
})
