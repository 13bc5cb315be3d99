import type { Language } from '../../../shared/contract/base.ts'
import { everyCountry } from '../../../shared/domain/intake/countries.ts'

/** Hundreds of names are put on the page when the list is opened, and not at every key pressed beside it. */
export const whenOpened = { keepMounted: false } as const

type Choice = { value: string; label: string }

const locale = (language: Language) => (language === 'zh' ? 'zh-CN' : 'en-GB')
const names = new Map<Language, Intl.DisplayNames>()
const sorted = new Map<string, readonly Choice[]>()

/** A country by its name. */
export function countryName(code: string, language: Language): string {
  const known = names.get(language) ?? new Intl.DisplayNames(locale(language), { type: 'region' })
  names.set(language, known)
  return known.of(code) ?? code
}

/** Every country, in the order of its name. */
export function everyCountryByName(language: Language): readonly Choice[] {
  return inOrder(`region ${language}`, language, everyCountry(), code => countryName(code, language))
}

/** Every currency one may pay postage in, in the order of its name: 'Chinese Yuan · CNY'. */
export function everyCurrency(language: Language): readonly Choice[] {
  const names = new Intl.DisplayNames(locale(language), { type: 'currency' })
  return inOrder(
    `currency ${language}`,
    language,
    Intl.supportedValuesOf('currency'),
    code => `${names.of(code) ?? code} · ${code}`,
  )
}

// Naming and sorting hundreds takes longer than a key press may.
function inOrder(key: string, language: Language, codes: readonly string[], name: (code: string) => string) {
  const known = sorted.get(key)
  if (known) return known
  const order = orderOf(language)
  const made = codes
    .map(value => ({ value, label: name(value) }))
    .sort((one, other) => order(one.label, other.label))
  sorted.set(key, made)
  return made
}

/** Names in a row, as one reads them: 'Japan, Korea and Mongolia'. */
export function listed(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(locale(language), { type: 'conjunction' }).format(names)
}

/** The order of names in a language. */
export const orderOf = (language: Language): ((one: string, other: string) => number) =>
  new Intl.Collator(locale(language)).compare
