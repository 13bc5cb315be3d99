import { SIGNS } from '../../../shared/domain/search/key-kinds.ts'
import { LONGEST_LISTED, MOST_WITHOUT_LIST } from './ranges.ts'

/** A list holds the best so many guests. */
const LIST_LENGTH = 40

/** The best guests of one beginning: guest and rank in turn, the lowest rank first. */
export type ListVisit = (prefix: string, best: Uint32Array) => void

export type ListMaker = {
  /** The next key, in the order of the table of keys. */
  add: (key: string, rank: number, no: number) => void
  end: () => void
}

/** The guests of lowest rank among many, each once with the best rank, and how many keys there were. */
type Best = { depth: number; count: number; size: number; ranks: Uint32Array; nos: Uint32Array }

const emptyBest = (): Best => ({
  depth: 0,
  count: 0,
  size: 0,
  ranks: new Uint32Array(LIST_LENGTH),
  nos: new Uint32Array(LIST_LENGTH),
})

/**
 * Makes the lists from every key in order, in one pass: what is open is only the path of beginnings that branch above the
 * key at hand, and when one is over, its best go up to the beginning it belongs to. A key costs about two steps, however
 * long it is.
 */
export function listMaker(visit: ListVisit): ListMaker {
  // Each open beginning is longer than the one before it, and the first is the empty one.
  const path = Array.from({ length: LONGEST_LISTED + 1 }, emptyBest)
  let top = 0
  let [key, head] = ['', '']
  const at = (level: number): Best => path[level] ?? emptyBest()

  const open = (depth: number) => {
    const next = at(++top)
    next.depth = depth
    next.count = 0
    next.size = 0
  }
  const tell = (best: Best, longerThan: number) => {
    if (best.count <= MOST_WITHOUT_LIST) return
    let told: Uint32Array | null = null
    for (let length = longerThan + 1; length <= best.depth; length++) {
      const prefix = head.slice(0, length)
      if (SIGNS.has(prefix) || splitsPair(head, length)) continue
      told ??= pairsOf(best)
      visit(prefix, told)
    }
  }
  /** Closes every open beginning that is longer than what the next key shares with the last. */
  const closeTo = (shared: number) => {
    while (at(top).depth > shared) {
      const [best, parent] = [at(top), at(top - 1)]
      tell(best, Math.max(parent.depth, shared))
      if (parent.depth < shared) {
        best.depth = shared
        return
      }
      if (parent.depth > 0) merge(parent, best)
      top--
    }
  }

  return {
    add: (nextKey, rank, no) => {
      if (nextKey !== key) {
        const next = headOf(nextKey)
        if (next !== head) {
          closeTo(sharedLength(head, next))
          if (at(top).depth < next.length) open(next.length)
          head = next
        }
        key = nextKey
      }
      const best = at(top)
      best.count++
      take(best, rank, no)
    },
    end: () => closeTo(0),
  }
}

function take(best: Best, rank: number, no: number): void {
  const { ranks, nos } = best
  if (best.size === LIST_LENGTH && !isBefore(rank, no, best, LIST_LENGTH - 1)) return
  const known = nos.subarray(0, best.size).indexOf(no)
  if (known >= 0 && (ranks[known] ?? 0) <= rank) return
  let to = known >= 0 ? known : best.size < LIST_LENGTH ? best.size++ : LIST_LENGTH - 1
  while (to > 0 && isBefore(rank, no, best, to - 1)) {
    ranks[to] = ranks[to - 1] ?? 0
    nos[to] = nos[to - 1] ?? 0
    to--
  }
  ranks[to] = rank
  nos[to] = no
}

function isBefore(rank: number, no: number, { ranks, nos }: Best, at: number): boolean {
  const other = ranks[at] ?? 0
  return rank < other || (rank === other && no < (nos[at] ?? 0))
}

function merge(into: Best, from: Best): void {
  into.count += from.count
  for (let at = 0; at < from.size; at++) take(into, from.ranks[at] ?? 0, from.nos[at] ?? 0)
}

function pairsOf({ size, ranks, nos }: Best): Uint32Array {
  const pairs = new Uint32Array(size * 2)
  for (let at = 0; at < size; at++) {
    pairs[at * 2] = nos[at] ?? 0
    pairs[at * 2 + 1] = ranks[at] ?? 0
  }
  return pairs
}

/** As much of a key as may have a list. */
function headOf(key: string): string {
  return key.slice(0, splitsPair(key, LONGEST_LISTED) ? LONGEST_LISTED - 1 : LONGEST_LISTED)
}

function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let at = 0
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++
  return splitsPair(a, at) ? at - 1 : at
}

/** Whether a text cut here would be cut within a character. */
function splitsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  return at < text.length && before >= 0xd800 && before < 0xdc00
}
