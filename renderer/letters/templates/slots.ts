import { LetterLanguage, Occasion } from '../../../shared/contract/occasion.ts'
import type { Template, TemplateSlot } from '../../../shared/contract/templates.ts'

/** A slot by one text, for a list and for a draft. */
export const keyOf = ({ occasion, festivalId, language, yearsFrom }: TemplateSlot): string =>
  [occasion, festivalId ?? '', language, yearsFrom].join('/')

/** The slot alone, of whatever has one. */
export const slotOf = ({ occasion, festivalId, language, yearsFrom }: TemplateSlot): TemplateSlot => ({
  occasion,
  festivalId,
  language,
  yearsFrom,
})

const isKin = (one: TemplateSlot, other: TemplateSlot): boolean =>
  one.occasion === other.occasion && one.festivalId === other.festivalId && one.language === other.language

/** Slots in the order of occasions, festivals and years, each with the years at which the next words take over. */
export function inOrder(slots: readonly TemplateSlot[]): { slot: TemplateSlot; next: number | null }[] {
  const order = (one: TemplateSlot, other: TemplateSlot) =>
    Occasion.options.indexOf(one.occasion) - Occasion.options.indexOf(other.occasion) ||
    LetterLanguage.options.indexOf(one.language) - LetterLanguage.options.indexOf(other.language) ||
    (one.festivalId ?? '').localeCompare(other.festivalId ?? '') ||
    one.yearsFrom - other.yearsFrom
  return slots.toSorted(order).map((slot, _at, sorted) => ({
    slot,
    next: sorted.find(other => isKin(slot, other) && other.yearsFrom > slot.yearsFrom)?.yearsFrom ?? null,
  }))
}

/**
 * The words nearest to those a slot wants: of fewer years in its language, of more, then of the same occasion in another language;
 * null where nobody wrote any.
 */
export function nearest(slot: TemplateSlot, templates: readonly Template[]): Template | null {
  const distance = (one: Template) =>
    (one.language === slot.language ? 0 : 100) +
    (one.festivalId === slot.festivalId ? 0 : 40) +
    (one.yearsFrom <= slot.yearsFrom ? slot.yearsFrom - one.yearsFrom : one.yearsFrom)
  const [best] = templates
    .filter(({ occasion }) => occasion === slot.occasion)
    .toSorted((one, other) => distance(one) - distance(other))
  return best ?? null
}
