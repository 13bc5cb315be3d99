import { useQuery } from '@tanstack/react-query'
import type { Language } from '../../shared/contract/base.ts'
import { api } from '../rpc/client.ts'
import { useLanguage } from '../words/language.ts'

type Goes = { city: string | null; country: string | null }

/** Where a letter goes, in a few words: the city, and the country where that is another than the house's own. */
export function useWhere(): (goes: Goes) => string {
  const language = useLanguage()
  const home = useQuery(api.letters.settings.queryOptions()).data?.letterhead.country ?? null
  return ({ city, country }) => {
    const abroad = country !== null && country !== home ? countryName(country, language) : null
    return [city, abroad].filter(Boolean).join(language === 'zh' ? ' · ' : ', ')
  }
}

const names = new Map<Language, Intl.DisplayNames>()

/** A country by its two letters, as the station's language calls it. */
function countryName(country: string, language: Language): string {
  let known = names.get(language)
  if (!known) {
    known = new Intl.DisplayNames(language === 'zh' ? 'zh-CN' : 'en-GB', { type: 'region' })
    names.set(language, known)
  }
  return known.of(country) ?? country
}
