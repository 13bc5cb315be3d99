import type { RejectReason } from '../../contract/intake.ts'
import { type GuestName, parseName } from '../names/names.ts'
import { onlyTitles } from '../names/person-titles.ts'
import type { Cells } from './cells.ts'

/** As long as the guest's own form takes. */
const LONGEST_NAME = 120
/** What stands where a system wanted a name and nobody had one. */
const NOBODY =
  /^(?:[^\p{L}]*|n\/?a|tb[acd]|unknown|none|null|no ?name|anonymous|test|guest|walk-?in|散客|客人|未知|未登记|无|无名|匿名)$/iu

/** The names of a row, from one column or from its parts; or why there are none. */
export function readNames(cells: Cells): { name: GuestName; otherName: GuestName | null } | RejectReason {
  const name = nameOfParts(cells) ?? nameOf(cells.one('full-name'))
  if (!name) return 'no-name'
  if (name.full.length > LONGEST_NAME) return 'cell-too-long'
  const other = nameOf(cells.one('other-name'))
  return {
    name: titled(name, cells.one('title')),
    otherName: other && other.full !== name.full && other.full.length <= LONGEST_NAME ? other : null,
  }
}

/** OPERA marks whoever shares a room with a star before the name. */
function nameOf(written: string): GuestName | null {
  const text = written.replace(/^\*+\s*/, '').replace(/\s+/g, ' ')
  return NOBODY.test(text) ? null : parseName(text)
}

function nameOfParts(cells: Cells): GuestName | null {
  const [family, family2, given] = [cells.one('family'), cells.one('family2'), cells.one('given')].map(
    part => (NOBODY.test(part) ? '' : part.replace(/[,/]/g, ' ').replace(/\s+/g, ' ')),
  )
  if (!family && !given) return null
  if (!family || !given) return parseName(family || given || '')
  const read = parseName(`${[family, family2].filter(Boolean).join(' ')},${given}`)
  const parts = family2 ? { ...read, family, family2 } : read
  // The parts are the hotel's; written together they should read as their bearer writes them.
  const surname = [parts.family, parts.family2].filter(Boolean).join(' ')
  const ordered = parts.order === 'family-first' ? [surname, parts.given] : [parts.given, surname]
  const between = parts.script === 'Hani' || parts.script === 'Hang' ? '' : ' '
  return { ...parts, full: ordered.filter(Boolean).join(between) }
}

/** A title of its own column, unless the name brought one along. */
function titled(name: GuestName, title: string): GuestName {
  if (title === '' || title.length > 40 || name.titlePre || name.titlePost || NOBODY.test(title)) return name
  return onlyTitles(title) === 'post' || /^\p{Script=Han}+$/u.test(title)
    ? { ...name, titlePost: title }
    : { ...name, titlePre: title }
}
