import type { Sheet } from '../../../shared/contract/letters.ts'
import type { LetterLanguage } from '../../../shared/contract/occasion.ts'

/** What of a letter stands on paper; a preview has no more than this. */
export type LetterText = Pick<Sheet, 'language' | 'occasion' | 'date' | 'body' | 'letterhead'>

export type PartKind = 'date' | 'greeting' | 'paragraph' | 'closing' | 'signature'
/** A block of a letter. Its text may hold line breaks. */
export type Part = { kind: PartKind; text: string }

const DAY_MONTH =
  /\b(\d{1,2}(?:st|nd|rd|th)?(?: of)?) (?=January|February|March|April|May|June|July|August|September|October|November|December)/g

/** Whether the date stands under the signature, as in a Chinese letter, or over the greeting. */
const dateLast = (language: LetterLanguage) => language === 'zh'

/**
 * What the text of a letter is made of: a first line of its own is the greeting, the last lines without a full stop are the
 * signature, and what stands shortly before them (“With warm regards,”, 顺颂 时祺) is the closing.
 */
export function partsOf({ body, language, date }: LetterText): Part[] {
  const blocks = body
    .split(/\n[^\S\n]*\n/)
    .map(block => block.replace(/^[\s\u3000]+|\s+$/g, ''))
    .filter(block => block !== '')
  const last = blocks.length - 1
  const signed = last > 0 && isSignature(blocks[last])
  const closed = signed && last > 1 && isClosing(blocks[last - 1])
  const kindOf = (block: string, at: number): PartKind => {
    if (signed && at === last) return 'signature'
    if (closed && at === last - 1) return 'closing'
    return at === 0 && last > 0 && isGreeting(block) ? 'greeting' : 'paragraph'
  }
  const parts = blocks.map((block, at) => ({ kind: kindOf(block, at), text: polished(block, language) }))
  const dated: Part[] = body.includes(date) && dateLast(language) ? [] : [{ kind: 'date', text: date }]
  return dateLast(language) ? [...parts, ...dated] : [...dated, ...parts]
}

/** How wide a text is, counted in Latin letters. */
const widthOf = (text: string) => text.replace(/[\u2e80-\u{3ffff}]/gu, '**').length

const isGreeting = (block: string) => !block.includes('\n') && widthOf(block) <= 80

function isSignature(block = ''): boolean {
  const lines = block.split('\n')
  return lines.length <= 4 && lines.every(line => widthOf(line) <= 80 && !/[.。！!？?，、；;：:]$/.test(line))
}

function isClosing(block = ''): boolean {
  const lines = block.split('\n')
  if (lines.length > 2) return false
  return lines.length === 2
    ? lines.every(line => widthOf(line) <= 16)
    : /[,，]$/.test(block)
      ? widthOf(block) <= 60
      : widthOf(block) <= 8
}

/** Typewriter's marks as a printer would set them; names stay with their titles, and a day with its month. */
function polished(text: string, language: LetterLanguage): string {
  if (language !== 'en') return text
  return text
    .replace(/(^|[\s([—–])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([—–“])'/g, '$1‘')
    .replace(/'/g, '’')
    .replace(/\.\.\./g, '…')
    .replace(/(\s)--?(?=\s)/g, '$1–')
    .replace(/\b(Mr|Mrs|Ms|Miss|Mx|Dr|Prof)(\.?) (?=\p{Lu})/gu, '$1$2\u00a0')
    .replace(DAY_MONTH, '$1\u00a0')
}

/**
 * The text cut at the stops that may stand beyond the right edge of a Chinese or Japanese line, and at nothing else. A stop before
 * a closing mark stays: a line may not begin with the mark.
 */
export function stopsOf(text: string, language: LetterLanguage): { text: string; stop: boolean }[] {
  if (language !== 'zh' && language !== 'ja') return [{ text, stop: false }]
  return text
    .split(/([，、。](?![，、。；：！？…—”’）》」』】\n]))/)
    .map((piece, at) => ({ text: piece, stop: at % 2 === 1 }))
    .filter(piece => piece.text !== '')
}
