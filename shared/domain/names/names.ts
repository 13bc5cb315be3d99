import { type GuestName, mononym, type NameParts, scriptOf, twoParts } from './guest-name.ts'
import { latinInverted, latinParts } from './latin-names.ts'
import { nativeParts } from './native-names.ts'
import { onlyTitles, splitTitles } from './person-titles.ts'

export { addressOf } from './forms-of-address.ts'
export type { GuestName, NameOrder, Script } from './guest-name.ts'
export { nameWithoutTitles, sortName } from './name-as-listed.ts'

/** No name is longer; what is, was pasted by mistake, and is kept whole without being taken apart. */
const LONGEST = 200

/**
 * Reads a name as it stands in a register, an airline's list or a hotel system, of any culture and in any order:
 * 'Dr. Victor Martin', 'YU/JIANGUO MR', 'LAST,First,Title.', 欧阳修, 田中 健司 様, คุณสมชาย ใจดี. Titles, degrees and
 * generations go to `titlePre` and `titlePost` as written; stand-ins for a missing last name ('.', '-', LNU) are dropped.
 * Total over any text: what cannot be read is a mononym. A sex is never read from a given name.
 */
export function parseName(raw: string): GuestName {
  const full = raw.trim().normalize('NFC')
  const pre: string[] = []
  const post: string[] = []
  const pieces: string[] = []
  const segments = full.length > LONGEST ? [] : tidy(full).split(/[,/]/)
  for (const [index, segment] of segments.entries()) {
    const text = unglued(segment.trim(), index > 0 && full.includes('/'))
    const side = onlyTitles(text)
    // What stands first is a name whatever it looks like: 'Lord, John', or a guest called Junior.
    if (side && index > 0) (side === 'pre' ? pre : post).push(text)
    else if (/[\p{L}\p{N}]/u.test(text)) {
      const titled = splitTitles(text)
      pre.push(...titled.pre)
      post.push(...titled.post)
      pieces.push(titled.rest)
    }
  }
  const [first = full, ...others] = pieces
  const parts = others.length > 0 ? inverted(first, others.join(' ')) : whole(first)
  const isBurmese = pre.some(title => title === 'U' || title === 'Daw')
  return {
    full,
    script: scriptOf(full.slice(0, LONGEST)),
    // Nobody's family name stands in a Burmese name.
    ...(isBurmese ? mononym(pieces.join(' ')) : parts),
    titlePre: pre.join(' ') || null,
    titlePost: post.join(' ') || null,
  }
}

function whole(text: string): NameParts {
  if (text.length > LONGEST) return mononym(text)
  const script = scriptOf(text)
  return script === 'Latn' ? latinParts(text) : nativeParts(text, script)
}

function inverted(family: string, given: string): NameParts {
  const script = scriptOf(family + given)
  if (script === 'Latn') return latinInverted(family, given)
  const givenFirst = script === 'Thai' || script === 'Arab' || script === 'Cyrl'
  return twoParts(givenFirst ? 'given-first' : 'family-first', family, given)
}

/** Full width to half, one space between words, nothing invisible, nothing in brackets unless it is the native name. */
function tidy(full: string): string {
  return full
    .replace(/[\u3000\uff00-\uffef]+/gu, wide => wide.normalize('NFKC'))
    .replace(/\p{Cf}/gu, '')
    .replace(/[([][^()[\]]*[)\]]|["“”][^"“”]*["“”]/gu, inner =>
      scriptOf(inner) === 'Latn' ? ' ' : inner.replace(/[()[\]"“”]/gu, ' '),
    )
    .replace(/\s+/gu, ' ')
    .trim()
}

/** Airlines write the title onto the given name, YU/JIANGUOMR. Only where no given name could end so. */
function unglued(given: string, fromAirline: boolean): string {
  return fromAirline ? given.replace(/(?<=[A-Z]{2})(MRS|MR|MSTR)$/, ' $1') : given
}
