import iconv from 'iconv-lite'
import type { Encoding } from '../../../shared/contract/intake.ts'
import { detectEncoding, toUtf8 } from '../intake/encoding.ts'

/** A line of a card, unfolded and decoded: `head` is the name with its parameters, `old` says that 2.1 escapes nearly nothing. */
export type ContentLine = { head: string; value: string }
export type CardText = { version: string; lines: ContentLine[] }

/** More than any card says; a file with more is something else. */
const MOST_LINES = 1000
const QUOTED_PRINTABLE = /;(?:encoding=)?(?:quoted-printable|q)(?=;|$)/i

/**
 * Takes a file of one vCard apart into its lines. Everything up to the value of a line is done on bytes: a line may be folded
 * in the middle of a letter, and each line may be in an alphabet of its own.
 */
export function readLines(file: Buffer): CardText | { why: 'not-a-card' | 'more-than-one' | 'too-large' } {
  const whole = detectEncoding(file) === 'utf-16le' ? toUtf8(file, 'utf-16le') : file
  const cards = cardsIn(unfolded(whole.toString('latin1').replace(/^\xef\xbb\xbf/, '')))
  const [own, ...others] = cards
  if (!own) return { why: 'not-a-card' }
  if (others.length > 0) return { why: 'more-than-one' }
  if (own.length > MOST_LINES) return { why: 'too-large' }
  const usual = detectEncoding(Buffer.from(own.join('\n'), 'latin1')) ?? 'utf-8'
  const lines = own.flatMap(line => decoded(line, usual) ?? [])
  const version = lines.find(({ head }) => /^version$/i.test(head))?.value.trim() ?? '3.0'
  return { version, lines }
}

/** Folded lines made whole again; a quoted-printable one goes on behind its soft line break, whatever the next begins with. */
function unfolded(text: string): string[] {
  const lines: { pieces: string[]; isQuoted: boolean }[] = []
  for (const line of text.split(/\r\n|\n|\r/)) {
    const last = lines.at(-1)
    const piece = last?.pieces.at(-1) ?? ''
    if (last?.isQuoted && piece.endsWith('=')) last.pieces.splice(-1, 1, piece.slice(0, -1), line)
    else if (last && /^[ \t]/.test(line)) last.pieces.push(line.slice(1))
    else lines.push({ pieces: [line], isQuoted: QUOTED_PRINTABLE.test(headOf(line)) })
  }
  return lines.map(({ pieces }) => pieces.join(''))
}

/** What stands between BEGIN and END of each card, without the cards within it. */
function cardsIn(lines: readonly string[]): string[][] {
  const cards: string[][] = []
  let depth = 0
  for (const line of lines) {
    if (/^\s*begin\s*:\s*vcard\s*$/i.test(line)) {
      if (depth === 0) cards.push([])
      depth++
    } else if (/^\s*end\s*:\s*vcard\s*$/i.test(line)) depth = Math.max(0, depth - 1)
    else if (depth === 1) cards.at(-1)?.push(line)
  }
  return cards
}

/** Null for what is no line of a card: the rest of a picture, an empty line. */
function decoded(line: string, usual: Encoding): ContentLine | null {
  const head = headOf(line)
  if (!/^[a-z0-9.-]+(?:;|$)/i.test(head) || head.length === line.length) return null
  const written = line.slice(head.length + 1)
  const isQuoted = QUOTED_PRINTABLE.test(head)
  const bytes = Buffer.from(isQuoted ? unquoted(written) : written, 'latin1')
  const charset = /;charset="?([^;":]+)/i.exec(head)?.[1]
  return {
    head: toUtf8(Buffer.from(head, 'latin1'), usual).toString(),
    value: textOf(bytes, charset, isQuoted ? (detectEncoding(bytes) ?? usual) : usual),
  }
}

/** What stands before the first colon that is in no quotation marks; the whole line where there is none. */
function headOf(line: string): string {
  let quoted = false
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') quoted = !quoted
    else if (line[at] === ':' && !quoted) return line.slice(0, at)
  }
  return line
}

const unquoted = (text: string) =>
  text.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** A card that calls its alphabet by name is believed, unless the bytes are none of it. */
function textOf(bytes: Buffer, charset: string | undefined, usual: Encoding): string {
  // GBK and GB2312 are parts of GB18030.
  const named = charset && (/^gb/i.test(charset) ? 'gb18030' : charset)
  if (named && iconv.encodingExists(named)) {
    const text = iconv.decode(bytes, named)
    if (!text.includes('\ufffd')) return text
  }
  return toUtf8(bytes, usual).toString()
}
