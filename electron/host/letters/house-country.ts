import { everyCountry } from '../../../shared/domain/intake/countries.ts'

const found = new Map<string, string | null>()

/** The country a time zone is of, two letters; null for a zone of no country. */
export function countryOfZone(timeZone: string): string | null {
  const known = found.get(timeZone)
  if (known !== undefined) return known
  const zone = canonical(timeZone)
  const country = everyCountry().find(code => zonesOf(code).some(one => canonical(one) === zone)) ?? null
  found.set(timeZone, country)
  return country
}

/** A zone has gone by several names: Asia/Calcutta is Asia/Kolkata. */
function canonical(timeZone: string): string {
  return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
}

function zonesOf(country: string): string[] {
  // Part of the language since 2021, and of TypeScript's description of it not yet.
  const locale: Intl.Locale & { getTimeZones?: () => string[] | undefined } = new Intl.Locale('und', {
    region: country,
  })
  return locale.getTimeZones?.() ?? []
}
