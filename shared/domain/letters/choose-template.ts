import type { LetterLanguage, Occasion } from '../../contract/occasion.ts'

type Slot = { occasion: Occasion; festivalId: string | null; language: LetterLanguage; yearsFrom: number }
type Wanted = { occasion: Occasion; festivalId: string | null; yearsAway: number | null }

/**
 * The words for a letter, in the first of these languages that has any: a festival's own before those of any festival, then
 * those of the most years that are not too many. Null where nobody wrote any.
 */
export function chooseTemplate<Template extends Slot>(
  templates: readonly Template[],
  { occasion, festivalId, yearsAway }: Wanted,
  languages: readonly LetterLanguage[],
): Template | null {
  for (const language of languages) {
    const [best] = templates
      .filter(one => one.occasion === occasion && one.language === language)
      .filter(one => one.festivalId === null || one.festivalId === festivalId)
      .filter(one => one.yearsFrom <= (yearsAway ?? 0))
      .toSorted(
        (a, b) => Number(b.festivalId !== null) - Number(a.festivalId !== null) || b.yearsFrom - a.yearsFrom,
      )
    if (best) return best
  }
  return null
}
