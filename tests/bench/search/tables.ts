import { megabytes, ms, table } from '../figures.ts'
import type { Answers, Asked } from './folder.ts'

type Asking = Asked['queries'][number]

const share = (hits: number, of: number) => (of === 0 ? '' : (hits / of).toFixed(2))
const isIn = (found: number[] | undefined, { no }: Asking, best: number) =>
  found?.slice(0, best).includes(no) ?? false
const sumOf = (some: readonly Asking[]) => some.reduce((sum, { ceiling }) => sum + ceiling, 0)

/** One line for each engine, over all it was asked. */
export function engineTable(answers: ReadonlyMap<string, Answers>, queries: readonly Asking[]): void {
  const rows = [...answers].map(([name, { found, times, opened, memory, heap, onDisk, hostile }]) => {
    const sorted = times.toSorted((a, b) => a - b)
    const at = (part: number) =>
      ms(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN)
    const asked = queries.slice(0, found.length).map((query, turn) => ({ query, numbers: found[turn] }))
    const hits = (best: number, some = (_: Asking) => true) => {
      const those = asked.filter(({ query }) => some(query))
      return share(those.filter(({ query, numbers }) => isIn(numbers, query, best)).length, those.length)
    }
    const strange = name.startsWith('ours')
      ? `${ms(hostile.max)}${hostile.failed ? `, ${hostile.failed} FAILED` : ''}`
      : ''
    return [
      ...[
        name,
        ms(opened),
        `${megabytes(memory)} (${megabytes(heap)})`,
        onDisk ? `${megabytes(onDisk.search)} (${megabytes(onDisk.whole)})` : '',
        at(0.5),
        at(0.95),
        at(0.99),
        at(1),
      ],
      ...[hits(1), hits(8), hits(8, one => one.hot), hits(8, one => !one.hot), strange, found.length],
    ]
  })
  const hot = queries.filter(one => one.hot)
  const past = queries.filter(one => !one.hot)
  const ceilings = [queries, hot, past].map(some => share(sumOf(some), some.length))
  table(
    [
      ...[
        'engine',
        'open to first answer, ms',
        'memory (heap of it), MB',
        'on disk (with the guests), MB',
        'p50 ms',
        'p95',
        'p99',
        'max',
      ],
      ...['recall@1', 'recall@8', '@8 near', '@8 past', 'hostile, max ms', 'queries'],
    ],
    [...rows, ['what the queries allow', '', '', '', '', '', '', '', '', ...ceilings, '', queries.length]],
  )
}

/** Recall@8 for each class of query: ours, what the query allows, and the two peers that found most. */
export function classTable(answers: ReadonlyMap<string, Answers>, queries: readonly Asking[]): void {
  const recall = (name: string | undefined, of: (query: Asking) => boolean) => {
    const found = answers.get(name ?? '')?.found ?? []
    let [hits, asked] = [0, 0]
    for (const [turn, numbers] of found.entries()) {
      const query = queries[turn]
      if (!query || !of(query)) continue
      asked++
      if (isIn(numbers, query, 8)) hits++
    }
    return { hits, asked }
  }
  const overall = (name: string) => {
    const { hits, asked } = recall(name, () => true)
    return hits / Math.max(1, asked)
  }
  const names = [...answers.keys()]
  const ours = names.find(name => name.startsWith('ours'))
  if (!ours) return
  const best = names
    .filter(name => !name.startsWith('ours'))
    .sort((a, b) => overall(b) - overall(a))
    .slice(0, 2)
  const timesOf = (name: string, part: number) => {
    const times = (answers.get(ours)?.times ?? []).filter((_, turn) => queries[turn]?.of === name)
    return ms(times.sort((a, b) => a - b)[Math.floor(times.length * part)] ?? Number.NaN)
  }
  const rows = [...new Set(queries.map(({ of }) => of))].sort().map(name => {
    const cell = (engine: string, which: (query: Asking) => boolean = () => true) => {
      const { hits, asked } = recall(engine, query => query.of === name && which(query))
      return share(hits, asked)
    }
    const allows = (which: (query: Asking) => boolean) => {
      const some = queries.filter(query => query.of === name && which(query))
      return share(sumOf(some), some.length)
    }
    const [near, past] = [(query: Asking) => query.hot, (query: Asking) => !query.hot]
    return [
      ...[
        name,
        cell(ours),
        allows(() => true),
        cell(ours, near),
        allows(near),
        cell(ours, past),
        allows(past),
      ],
      ...[...best.map(peer => cell(peer)), timesOf(name, 0.5), timesOf(name, 0.99)],
      queries.filter(({ of }) => of === name).length,
    ]
  })
  table(
    [
      ...['recall@8', ours, 'the query allows', 'ours, near', 'allowed', 'ours, past', 'allowed'],
      ...[...best, 'ours p50 ms', 'p99 ms', 'queries'],
    ],
    rows,
  )
}
