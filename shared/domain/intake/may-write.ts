import type { IntakeField } from '../../contract/intake.ts'
import type { Cells } from './cells.ts'

/** What a file says of being written to. */
export type Said = 'given' | 'refused'

/** Answers to what the header asks, and words that say by themselves whether somebody wants to be written to. */
const lists: { list: string; says: boolean; byItself: boolean }[] = [
  {
    list: 'yes, y, true, t, 1, on, ok, agreed, agree, accepted, accept, accepts, allowed, granted, given, consented, 是, 同意, 愿意, 接受, 允许, 已同意, はい, 希望する, 可, ja, j, sí, si, oui, sim, ✓, ✔, √, ☑, ✅',
    says: true,
    byItself: false,
  },
  {
    list: 'no, n, false, f, 0, off, disagreed, declined, decline, denied, refused, withdrawn, revoked, never, 否, 不, 不同意, 不愿意, 不接受, 不允许, いいえ, 希望しない, 不可, nein, non, não, ✗, ✘, ❌',
    says: false,
    byItself: false,
  },
  { list: 'optin, optedin, subscribed, subscribe, 已订阅, 订阅', says: true, byItself: true },
  {
    list: 'optout, optedout, unsubscribed, unsubscribe, 已退订, 退订, 拒绝, 拒收',
    says: false,
    byItself: true,
  },
]

const words = new Map<string, { says: boolean; byItself: boolean }>()
for (const { list, ...word } of lists) for (const each of list.split(',')) words.set(plain(each), word)

/** A clear yes or no; null for everything else: who was not asked has said nothing. */
export function readWord(written: string): boolean | null {
  return words.get(plain(written))?.says ?? null
}

/** The columns that say whether somebody may be written to. */
export const wordFields = ['opt-in', 'opt-out', 'email-opt-in'] as const satisfies readonly IntakeField[]

/**
 * What a row says of letters. A no is heard wherever it stands, a yes only where it was said of letters: whoever takes
 * e-mails, or has not refused, has not asked for letters.
 */
export function readSaid(cells: Cells): Said | null {
  const says = (field: IntakeField) => cells.all(field).map(readWord)
  const [asked, emails] = [says('opt-in'), says('email-opt-in')]
  if (cells.all('opt-out').some(refuses) || asked.includes(false) || emails.includes(false)) return 'refused'
  return asked.includes(true) ? 'given' : null
}

/** In a column of refusals "yes" refuses, and so does "unsubscribed". */
function refuses(cell: string): boolean {
  const word = words.get(plain(cell))
  return word !== undefined && word.says !== word.byItself
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s._-]+|[!！。]$/g, '')
}
