import type { GuestName } from './guest-name.ts'
import { nameCulture } from './name-culture.ts'
import { cased, inLatin } from './name-in-latin.ts'
import { splitTitles } from './person-titles.ts'
import { plainLetters } from './plain-letters.ts'

/** A name as written but for its titles, in the order of its bearer: 'Jianguo Yu' from 'Jianguo,Yu', 于建国 from 于建国先生. */
export function nameWithoutTitles(name: GuestName): string {
  const wasInverted = /[,/，／]/u.test(name.full)
  if (name.full.length > 200) return name.full
  if (name.order === 'mononym') return cased(name.given ?? name.full)
  if (!wasInverted) return splitTitles(name.full.split(/\s+/u).join(' ')).rest || name.full
  const family = [name.family, name.family2].filter(Boolean).join(' ')
  const parts = name.order === 'family-first' ? [family, name.given] : [name.given, family]
  const between = name.script === 'Hani' ? '' : ' '
  return (
    parts
      .filter(Boolean)
      .map(part => cased(part ?? ''))
      .join(between) || name.full
  )
}

/**
 * The text by which a name takes its place in a list; compare with < as it stands. In Latin letters where a reading is
 * known, so that 于 stands by Yu. By the surname, German and Dutch ones without their particle ('berg jan van der');
 * Thai and Vietnamese by the given name, Arabic as a whole without the article.
 */
export function sortName(name: GuestName, guestLanguage: string | null = null): string {
  const culture = nameCulture(name, guestLanguage)
  if (culture === 'ar') return plainLetters(nameWithoutTitles(name).slice(0, 200)).replace(/^ال/u, '')
  if (culture === 'th' || culture === 'vi') return listed(name.given, name.family, name.full)
  if (name.family === null) return listed(name.given, null, name.full)
  const plain = plainLetters(name.family)
  if (name.script !== 'Latn') {
    const latin = inLatin(name, name.family)
    return listed(latin, `${latin === name.family ? '' : name.family} ${name.given ?? ''}`, name.full)
  }
  const [, particles = '', rest = plain] =
    /^((?:(?:van|von|der|den|zu|zum|zur|ter|ten|vom) )*)(.*)$/u.exec(plain) ?? []
  return listed(rest, `${name.family2 ?? ''} ${name.given ?? ''} ${particles}`, name.full)
}

function listed(first: string | null, then: string | null, full: string): string {
  return plainLetters(`${first ?? ''} ${then ?? ''}`.slice(0, 200)) || plainLetters(full.slice(0, 200))
}
