import { CLASSES } from './classes.ts'
import type { Population } from './population.ts'
import { type BenchQuery, beginningsOf } from './queries.ts'

type Fit = { near: number; away: number }

/**
 * For each query the share of askings that anybody could answer who knows every guest and reads the query perfectly: where it
 * says the same of more guests than eight, no list of eight holds them all. Near guests are counted first, since an answer
 * shows them first. An upper bound: guests whom the query also fits in another way are not counted.
 */
export function ceilingsOf(people: Population, queries: readonly BenchQuery[]): number[] {
  const asked = new Map(CLASSES.map(each => [each.name, new Map<string, Fit>()]))
  for (const { of, says } of queries) asked.get(of)?.set(says, { near: 0, away: 0 })
  for (let no = 1; no <= people.count; no++) {
    const guest = people.guest(no)
    for (const each of CLASSES) {
      if (each.near && !guest.near) continue
      const says = each.of(guest)
      if (says === null) continue
      const wanted = asked.get(each.name)
      for (const part of each.stream ? beginningsOf(says) : [says]) {
        const fit = wanted?.get(part)
        if (fit && guest.near) fit.near++
        else if (fit) fit.away++
      }
    }
  }
  return queries.map(({ of, says, hot }) => {
    const { near, away } = asked.get(of)?.get(says) ?? { near: 0, away: 0 }
    if (hot) return Math.min(1, 8 / Math.max(1, near))
    return Math.min(1, Math.max(0, 8 - near) / Math.max(1, away))
  })
}
