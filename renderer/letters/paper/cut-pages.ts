import type { PartKind } from './parts.ts'

/** A line of a letter as it was set: of which part, which characters of it, and where, in pixels. */
export type SetLine = { part: number; from: number; to: number; top: number; bottom: number }
/** What of a part stands on a page. `starts` and `ends` say whether it begins and ends there. */
export type Piece = { part: number; from: number; to: number; starts: boolean; ends: boolean }

/**
 * Cuts the lines of a letter into pages, the first with room for `rooms[0]` pixels, every other for the last given. No page ends or
 * begins with a single line of a paragraph, the greeting stays with the text, and what closes the letter takes two lines of text
 * along: a signature is never alone.
 */
export function cutPages(
  lines: readonly SetLine[],
  kinds: readonly PartKind[],
  rooms: readonly number[],
): Piece[][] {
  const may = breaksOf(lines, kinds)
  const pages: Piece[][] = []
  let start = 0
  while (start < lines.length) {
    const room = rooms[Math.min(pages.length, rooms.length - 1)] ?? 0
    const end = endOfPage(lines, may, start, room)
    pages.push(piecesOf(lines, start, end))
    start = end
  }
  return pages
}

/** Before which lines a page may begin. */
function breaksOf(lines: readonly SetLine[], kinds: readonly PartKind[]): boolean[] {
  const [first, last] = [kinds.indexOf('paragraph'), kinds.lastIndexOf('paragraph')]
  return lines.map(({ part }, at) => {
    if (kinds[part] !== 'paragraph') return false
    const count = lines.filter(line => line.part === part).length
    const before = at - lines.findIndex(line => line.part === part)
    if (before > 0) return before >= 2 && count - before >= 2
    return part !== first && !(part === last && count < 2)
  })
}

function endOfPage(lines: readonly SetLine[], may: readonly boolean[], start: number, room: number): number {
  const limit = (lines[start]?.top ?? 0) + room
  let fits = start
  while (fits < lines.length && (lines[fits]?.bottom ?? 0) <= limit) fits += 1
  if (fits === lines.length) return fits
  for (let at = fits; at > start; at -= 1) if (may[at]) return at
  return Math.max(fits, start + 1)
}

function piecesOf(lines: readonly SetLine[], start: number, end: number): Piece[] {
  const pieces: Piece[] = []
  for (let at = start; at < end; at += 1) {
    const line = lines[at]
    if (!line) break
    const ends = lines[at + 1]?.part !== line.part
    const last = pieces.at(-1)
    if (last?.part === line.part) Object.assign(last, { to: line.to, ends })
    else pieces.push({ ...line, starts: lines[at - 1]?.part !== line.part, ends })
  }
  return pieces.map(({ part, from, to, starts, ends }) => ({ part, from, to, starts, ends }))
}
