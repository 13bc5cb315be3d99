import { isUtf8 } from 'node:buffer'
import { analyse } from 'chardet'
import iconv from 'iconv-lite'
import type { Encoding } from '../../../shared/contract/intake.ts'

/** How much of a file is enough to know its encoding. */
const SAMPLE = 64 * 1024

/**
 * The encoding of a text: by its mark, by being strict UTF-8, else by the likeliest of those hotels' systems write.
 * `null` for bytes that are no text at all.
 */
export function detectEncoding(bytes: Buffer): Encoding | null {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8'
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return 'utf-16le'
  const head = bytes.subarray(0, SAMPLE)
  const nuls = zerosBySide(head)
  if (nuls.even + nuls.odd > head.length * 0.2) {
    return Math.min(nuls.even, nuls.odd) < Math.max(nuls.even, nuls.odd) / 10 ? 'utf-16le' : null
  }
  if (isBinary(head)) return null
  // A file cut off in the middle of a letter is still UTF-8.
  for (let cut = 0; cut < 4; cut++) if (isUtf8(bytes.subarray(0, bytes.length - cut))) return 'utf-8'
  return isMostlyUtf8(bytes) ? 'utf-8' : ofForeignLines(linesWithForeignLetters(bytes))
}

/** The text as UTF-8 without its mark. Decoded here, since a desktop may come without these alphabets. */
export function toUtf8(bytes: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'utf-8') return startsWith(bytes, 0xef, 0xbb, 0xbf) ? bytes.subarray(3) : bytes
  const swapped = encoding === 'utf-16le' && isBigEndian(bytes)
  return Buffer.from(iconv.decode(bytes, swapped ? 'utf-16be' : encoding))
}

function startsWith(bytes: Buffer, ...mark: number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}

function isBigEndian(bytes: Buffer): boolean {
  if (startsWith(bytes, 0xfe, 0xff)) return true
  const nuls = zerosBySide(bytes.subarray(0, SAMPLE))
  return !startsWith(bytes, 0xff, 0xfe) && nuls.even > nuls.odd
}

function zerosBySide(bytes: Buffer): { even: number; odd: number } {
  const found = { even: 0, odd: 0 }
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) found[at % 2 === 0 ? 'even' : 'odd']++
  return found
}

/** More than one byte in a hundred that no text has. A stray one is dropped with its cell's other invisible signs. */
function isBinary(bytes: Buffer): boolean {
  let odd = 0
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 27) || byte === 127) odd++
  return odd > bytes.length / 100
}

/** UTF-8 with a few broken letters, as when a system pastes rows of another. */
function isMostlyUtf8(bytes: Buffer): boolean {
  const text = bytes.subarray(0, 4 * 1024 * 1024).toString('utf8')
  const broken = text.split('\ufffd').length - 1
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything beyond ASCII is what is counted.
  const foreign = text.replace(/[\x00-\x7f]+/g, '').length
  return foreign > broken * 20
}

/** Only the lines that leave ASCII tell encodings apart; thousands of plain ones would drown them. */
function linesWithForeignLetters(bytes: Buffer): Buffer {
  const kept: Buffer[] = []
  let size = 0
  let start = 0
  for (let at = 0; at <= bytes.length && size < SAMPLE; at++) {
    if (at < bytes.length && bytes[at] !== 10) continue
    const line = bytes.subarray(start, at + 1)
    start = at + 1
    if (line.some(byte => byte > 127)) {
      kept.push(line)
      size += line.length
    }
  }
  return Buffer.concat(kept)
}

function ofForeignLines(bytes: Buffer): Encoding {
  const asked: Record<string, Encoding> = { GB18030: 'gb18030', Big5: 'big5', Shift_JIS: 'shift_jis' }
  const best = analyse(bytes).find(match => asked[match.name] !== undefined)
  const likely = best && asked[best.name]
  if (likely && best.confidence >= 50) return likely
  // Accented Latin letters stand alone among plain ones; two-byte scripts come in runs of even length.
  const runs = bytes.toString('latin1').match(/[\x80-\xff]+/g) ?? []
  const even = runs.filter(run => run.length % 2 === 0).length
  if (even < runs.length * 0.8) return 'windows-1252'
  return commonHanzi(bytes, 0xb0, 0xd7) >= commonHanzi(bytes, 0xa4, 0xc6) ? 'gb18030' : 'big5'
}

/** How many letters begin in the rows where an alphabet keeps its most common characters. */
function commonHanzi(bytes: Buffer, from: number, to: number): number {
  let found = 0
  for (let at = 0; at < bytes.length - 1; at++) {
    const lead = bytes[at] ?? 0
    if (lead < 0x81) continue
    if (lead >= from && lead <= to) found++
    at++
  }
  return found
}
