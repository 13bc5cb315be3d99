import { useQuery } from '@tanstack/react-query'
import { api } from '../rpc/client.ts'
import { useLanguage } from '../words/language.ts'
import { countryName } from '../words/places.ts'

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
