import type { Envelope } from '../../../shared/contract/letters.ts'
import { csvLine, UTF8_MARK } from '../../../shared/domain/csv.ts'
import type { Language } from '../../../shared/domain/language.ts'
import { dateInLetter } from '../../../shared/domain/letters/in-words.ts'
import type { Going } from './going-out.ts'

/** So many lines of an address have a column of their own; what is more shares the last. */
const LINES = 6

const HEADS: Record<Language, { name: string; heads: string[]; line: (n: number) => string }> = {
  en: {
    name: 'letters',
    heads: ['Reference', 'Language', 'To arrive by', 'Addressee'],
    line: n => `Address ${n}`,
  },
  zh: { name: '信件', heads: ['编号', '语言', '最迟送达', '收信人'], line: n => `地址 ${n}` },
}
const TAIL: Record<Language, string[]> = {
  en: ['Postcode', 'Country', 'Country code', 'Date', 'Letter'],
  zh: ['邮政编码', '国家/地区', '国家代码', '日期', '信文'],
}

/** Letters as a mail house takes them: a line each, laid out as on the envelope, under headings in the language of who asks. */
export function asCsv(going: readonly Going[], language: Language): string {
  const { heads, line } = HEADS[language]
  const numbers = Array.from({ length: LINES }, (_, at) => line(at + 1))
  const rows = going.map(({ letter, now }) => {
    const envelope = now?.envelope ?? (letter.envelope ? (JSON.parse(letter.envelope) as Envelope) : null)
    const lines = envelope?.lines ?? []
    const columns =
      lines.length > LINES ? [...lines.slice(0, LINES - 1), lines.slice(LINES - 1).join(', ')] : lines
    return [
      ...[letter.id, letter.language, letter.target, envelope?.name ?? ''],
      ...numbers.map((_, at) => columns[at] ?? ''),
      ...[envelope?.boxes ?? '', envelope?.country ?? '', now?.country ?? letter.country ?? ''],
      ...[dateInLetter(letter.dated ?? letter.target, letter.language), letter.body ?? ''],
    ]
  })
  const all = [[...heads, ...numbers, ...TAIL[language]], ...rows]
  return `${UTF8_MARK}${all.map(csvLine).join('\r\n')}\r\n`
}

/** The name of the file, by the day it is made. */
export function csvName(language: Language, today: string): string {
  return `${HEADS[language].name}-${today}.csv`
}
