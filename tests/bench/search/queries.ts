import { type Chance, chance } from '../chance.ts'
import { CLASSES, type QueryClass } from './classes.ts'
import type { BenchGuest, Population } from './population.ts'

/** `says` is what the query says of the guest it means, which it says as well of others: see ceiling.ts. */
export type BenchQuery = { of: string; text: string; says: string; no: number; hot: boolean }

const OF_EACH = 125
const STREAMS = 60
const LONGEST_STREAM = 10
/** Of so many the guest meant is in the house or about to be. */
const HOT = 0.6
const MOST_TRIES = 60_000

/** What desks type: for each class guests meant, three in five of them near, and the words in which they are asked for. */
export function queriesOf(people: Population, seed = 71): BenchQuery[] {
  const queries: BenchQuery[] = []
  for (const [at, each] of CLASSES.entries()) {
    const luck = chance(seed + at * 1009)
    const fitting = people.near.map(people.guest).filter(guest => each.of(guest) !== null)
    for (let count = each.stream ? STREAMS : OF_EACH; count > 0; count--) {
      const hot = each.near || (luck.next() < HOT && fitting.length > 0)
      const made = hot
        ? asked(each, () => luck.pick(fitting), luck)
        : asked(each, () => anybody(people, luck), luck)
      if (!made) continue
      const { guest, says, text } = made
      const rest = { of: each.name, no: guest.no, hot: guest.near !== null }
      if (!each.stream) queries.push({ ...rest, text, says })
      else {
        const letters = [...text].slice(0, LONGEST_STREAM)
        for (const [end] of letters.entries()) {
          const typed = letters.slice(0, end + 1).join('')
          if (!typed.endsWith(' ')) queries.push({ ...rest, text: typed, says: typed })
        }
      }
    }
  }
  return queries
}

function anybody(people: Population, luck: Chance): BenchGuest {
  return people.guest(1 + luck.below(people.count))
}

function asked(
  each: QueryClass,
  someone: () => BenchGuest,
  luck: Chance,
): { guest: BenchGuest; says: string; text: string } | null {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const guest = someone()
    const says = each.of(guest)
    const text = says && (each.typed ? each.typed(says, luck, guest) : says)
    if (says && text && text !== '') return { guest, says, text }
    if (tries > 500 && guest.near) return null
  }
  return null
}

/** The beginnings of a name that a stream asks for. */
export function beginningsOf(says: string): string[] {
  const letters = [...says].slice(0, LONGEST_STREAM)
  return letters.map((_, end) => letters.slice(0, end + 1).join('')).filter(typed => !typed.endsWith(' '))
}

const strange = (code: number) => String.fromCharCode(code)

/** What no name is, and must be answered as quickly. */
export const HOSTILE: readonly string[] = [
  '😀',
  '👨‍👩‍👧‍👦 张',
  '"',
  "'",
  "O'",
  '""""',
  "' OR 1=1 --",
  "Robert'); DROP TABLE guest;--",
  '%',
  '_%_',
  '*',
  'a*',
  'name:yu',
  'NEAR(yu li)',
  'AND OR NOT',
  '(((',
  '\\',
  '\u0000',
  'yu\u0000li',
  strange(0xd800),
  `${strange(0xdc00)}张`,
  `yu${strange(0xd83d)}`,
  '\u202eyu',
  '\u200f\u200eمحمد\u200f',
  '\u200b\u200b',
  '\ufeffyu',
  'a'.repeat(10_000),
  '张'.repeat(10_000),
  'yu '.repeat(3333),
  '1'.repeat(10_000),
  'ß'.repeat(5000),
  'z̸̢̛͙'.repeat(500),
  '　',
  '\t\n',
  '+86',
  '----',
  '0',
  '~',
  '@',
  '&',
  '?',
  'zhangzhangzhangzhangzhangzhangzhangzhang',
  'xian xi an xian xi an xian xi an',
  'ǚǚǚǚǚǚ',
  '﷽',
  'ﬁﬂﬃ',
  'Ｙｕ　Ｊｉａｎｇｕｏ',
  '½²③',
  'a b c d e f g h i j k l m n o p q r s t u v w x y z',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  'qwertyuiopasdfghjkl',
  'shmitt schmidtt shmidt schmit',
  'constructor',
  '__proto__',
  'null',
  'undefined',
  'NaN',
  '1e309',
]
