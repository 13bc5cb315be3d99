import type { LetterLanguage, Occasion } from '../../contract/occasion.ts'
import { chinese } from './shipped/chinese.ts'
import { english } from './shipped/english.ts'
import { japanese } from './shipped/japanese.ts'

/** Words for an occasion, for guests away at least so many years. Liquid in plain text; a blank line parts paragraphs. */
export type ShippedTemplate = { occasion: Occasion; yearsFrom: number; body: string }

/** The letters a house begins with, to make its own: warm to who was here lately, and in another tone to who was not. */
export const shipped: readonly (ShippedTemplate & { language: LetterLanguage })[] = [
  ...chinese.map(template => ({ ...template, language: 'zh' as const })),
  ...english.map(template => ({ ...template, language: 'en' as const })),
  ...japanese.map(template => ({ ...template, language: 'ja' as const })),
]
