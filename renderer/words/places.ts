import type { Language } from '../../shared/contract/base.ts'

const countryCodes =
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GL GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS YE ZA ZM ZW'.split(
    ' ',
  )
const languageCodes =
  'zh en ja ko th vi id ms fr de es pt it nl ru ar he hi tr pl sv da no fi cs hu el uk ro fa bn ta my km lo mn'.split(
    ' ',
  )

const locale = (language: Language) => (language === 'zh' ? 'zh-CN' : 'en-GB')

/** A country by its name; a code that is none stands as it is. */
export function countryName(code: string, language: Language): string {
  return nameOf('region', code.toUpperCase(), language)
}

/** A language by its name; a code that is none stands as it is. */
export function languageName(code: string, language: Language): string {
  return nameOf('language', code, language)
}

/** Every country to choose from, in the order of the station's language; `kept` stays in the list whatever it is. */
export function countries(language: Language, kept: string | null): Choice[] {
  return withKept(choices('region', language), kept, countryName, language)
}

/** The languages guests speak most, likewise. */
export function languages(language: Language, kept: string | null): Choice[] {
  return withKept(choices('language', language), kept, languageName, language)
}

type Choice = { value: string; label: string }
type Kind = 'region' | 'language'

// Naming and sorting two hundred countries takes longer than a key press may.
const sorted = new Map<string, Choice[]>()

function choices(kind: Kind, language: Language): Choice[] {
  const key = `${kind} ${language}`
  const known = sorted.get(key)
  if (known) return known
  const { compare } = new Intl.Collator(locale(language))
  const made = (kind === 'region' ? countryCodes : languageCodes)
    .map(value => ({ value, label: nameOf(kind, value, language) }))
    .sort((a, b) => compare(a.label, b.label))
  sorted.set(key, made)
  return made
}

function withKept(
  all: Choice[],
  kept: string | null,
  name: (code: string, language: Language) => string,
  language: Language,
): Choice[] {
  if (!kept || all.some(({ value }) => value === kept)) return all
  return [{ value: kept, label: name(kept, language) }, ...all]
}

const names = new Map<string, Intl.DisplayNames>()

function nameOf(kind: Kind, code: string, language: Language): string {
  const key = `${kind} ${language}`
  const known = names.get(key) ?? new Intl.DisplayNames(locale(language), { type: kind })
  names.set(key, known)
  try {
    return known.of(code) ?? code
  } catch {
    return code
  }
}
