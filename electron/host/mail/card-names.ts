import { scriptOf } from '../../../shared/domain/names/guest-name.ts'
import { type GuestName, nameWithoutTitles, parseName } from '../../../shared/domain/names/names.ts'
import { plainLetters } from '../../../shared/domain/names/plain-letters.ts'
import { sayIt } from '../../../shared/domain/names/pronunciation.ts'
import { type CardProperty, partOf, textOf } from './card-properties.ts'

export type NamesRead = {
  /** As the card gives them, the first first. */
  names: string[]
  /** How the name is said, where it is not read so anyway. */
  sayHint: string | null
}

/** What a card says of somebody's name. */
export function readNames(card: readonly CardProperty[]): NamesRead {
  const written = (name: string) => card.filter(each => each.name === name && !each.params.phonetic)
  const [parts, ...others] = written('n').map(partsOfName)
  const full = written('fn').map(textOf).filter(Boolean)
  const [first, ...rest] = full
  const name = first ? (parts ? asListed(first, parts) : first) : parts && composed(parts)
  // A card of one whole name may give its other writing in parts alone.
  const inParts =
    full.length > 1 ? [] : others.map(composed).filter(each => scriptOf(each) !== scriptOf(name ?? ''))
  const kept = [...new Set([name ?? '', ...rest, ...inParts].filter(Boolean))]
  const native = kept.find(each => scriptOf(each) === 'Hani') ?? kept[0]
  return { names: kept, sayHint: native === undefined ? null : hintOf(card, parseName(native)) }
}

type Parts = { family: string; given: string; prefix: string; suffix: string }

/** Family and given name of an N; a second surname stands among the family names too, as older readers know only those. */
function partsOfName(property: CardProperty): Parts {
  const [family = [], given = [], additional = [], prefix = [], suffix = [], second = []] = property.parts
  const words = (...texts: string[]) => texts.map(text => text.trim()).filter(Boolean)
  return {
    family: words(...family.filter(text => !second.includes(text)), ...second).join(' '),
    given: words(...given, ...additional).join(' '),
    prefix: words(...prefix).join(' '),
    suffix: words(...suffix).join(', '),
  }
}

function composed({ family, given, prefix, suffix }: Parts): string {
  const script = scriptOf(family + given)
  if (script === 'Hani' || script === 'Hang') return `${family}${given}`
  const order = script === 'Kana' ? [family, given] : [given, family]
  const name = [prefix, ...order].filter(Boolean).join(' ')
  return suffix && name ? `${name}, ${suffix}` : name
}

/**
 * The name as it is shown, or, where its parts say that more or fewer of its words are the surname than can be seen, as a list
 * writes it: 'Silva Santos, Maria'.
 */
function asListed(full: string, { family, given }: Parts): string {
  const seen = parseName(full)
  if (seen.script !== 'Latn' || family === '' || given === '') return full
  const surname = wordsOf([seen.family, seen.family2].join(' '))
  const own = wordsOf(family)
  const isOther = surname.join(' ') !== own.join(' ')
  const isNear = surname.every(word => own.includes(word)) || own.every(word => surname.includes(word))
  const isWhole = [...own, ...wordsOf(given)].sort().join() === wordsOf(nameWithoutTitles(seen)).sort().join()
  if (!isOther || !isNear || !isWhole) return full
  return [`${family}, ${given}`, seen.titlePre, seen.titlePost].filter(Boolean).join(', ')
}

const wordsOf = (text: string) =>
  plainLetters(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

function hintOf(card: readonly CardProperty[], name: GuestName): string | null {
  const own = card.find(each => each.name === 'x-usual-say-hint')
  if (own) return textOf(own) || null
  const said = phonetic(card, name.order === 'family-first')
  if (!said) return null
  // What the house reads without being told needs no hint.
  const read = sayIt(name)
  const plain = (text: string) => wordsOf(text).join('')
  return read?.sure && plain(read.text) === plain(said) ? null : said
}

function phonetic(card: readonly CardProperty[], familyFirst: boolean): string {
  const value = (name: string) => {
    const found = card.find(each => each.name === name)
    return found ? textOf(found) : ''
  }
  const inOrder = (family: string, given: string) =>
    (familyFirst ? [family, given] : [given, family]).filter(Boolean).join(' ')
  const given = [value('x-phonetic-first-name'), value('x-phonetic-middle-name')].filter(Boolean).join(' ')
  const ofPhone = inOrder(value('x-phonetic-last-name'), given)
  if (ofPhone) return ofPhone
  const standard = card.find(each => each.name === 'n' && each.params.phonetic)
  if (standard) return inOrder(partOf(standard, 0), partOf(standard, 1))
  // Japanese telephones: the reading in narrow kana, family name first.
  const sound = card.find(each => each.name === 'sound' && each.params.type?.includes('x-irmc-n'))
  return sound ? textOf(sound).normalize('NFKC').split(';').filter(Boolean).join(' ').trim() : ''
}
