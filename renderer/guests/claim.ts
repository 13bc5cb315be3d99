import type { Days } from '../words/days.ts'
import type { Evidence } from './facts.ts'
import type { UsualWords } from './usual-words.ts'

/** The evidence of a claim as a sentence: '4 of the last 5 breakfasts; last on 8 June last year, one year ago'. */
export function evidenceInWords(
  evidence: Evidence,
  meal: string | null,
  words: UsualWords,
  days: Days,
): string {
  const last = words.lastOn(days.onAgo(evidence.lastOn))
  return words.join(words.counted(evidence, meal), last)
}
