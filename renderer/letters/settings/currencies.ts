import type { Language } from '../../../shared/contract/base.ts'

/** Hundreds of names are put on the page when the list is opened, and not at every key pressed beside it. */
export const whenOpened = { keepMounted: false } as const

type Choice = { value: string; label: string }

const locale = (language: Language) => (language === 'zh' ? 'zh-CN' : 'en-GB')
const sorted = new Map<Language, readonly Choice[]>()

/** Every currency one may pay postage in, in the order of its name: 'Chinese Yuan · CNY'. */
export function everyCurrency(language: Language): readonly Choice[] {
  // Naming and sorting hundreds takes longer than a key press may.
  const known = sorted.get(language)
  if (known) return known
  const names = new Intl.DisplayNames(locale(language), { type: 'currency' })
  const order = orderOf(language)
  const made = Intl.supportedValuesOf('currency')
    .map(value => ({ value, label: `${names.of(value) ?? value} · ${value}` }))
    .sort((one, other) => order(one.label, other.label))
  sorted.set(language, made)
  return made
}

/** Names in a row, as one reads them: 'Japan, Korea and Mongolia'. */
export function listed(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(locale(language), { type: 'conjunction' }).format(names)
}

/** The order of names in a language. */
export const orderOf = (language: Language): ((one: string, other: string) => number) =>
  new Intl.Collator(locale(language)).compare
