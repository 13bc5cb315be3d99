import MiniSearch, { type Options } from 'minisearch'
import type { Opener } from '../engine.ts'
import { asKeyed } from '../peers.ts'
import { everybody, FIELDS, type Person } from './people.ts'

function miniSearch(options: Omit<Options<Person>, 'idField'>): Opener {
  return folder => {
    const index = new MiniSearch<Person>({ idField: 'no', ...options })
    return {
      open: async () => {
        let some: Person[] = []
        for (const person of everybody(folder)) {
          some.push({ ...person })
          if (some.length === 5000) {
            index.addAll(some)
            some = []
          }
        }
        index.addAll(some)
      },
      find: text =>
        index
          .search(text)
          .slice(0, 8)
          .map(({ id }) => Number(id)),
      onDisk: () => null,
    }
  }
}

export const asItComes = miniSearch({ fields: [...FIELDS], searchOptions: { prefix: true } })

/**
 * What a diligent team makes of it: the same keys as for FTS5, beginnings of words, slips by the length of the word, every
 * word wanted, whoever is near above the others.
 */
export const tuned = miniSearch({
  fields: ['keys'],
  storeFields: ['near'],
  searchOptions: {
    processTerm: asKeyed,
    prefix: true,
    fuzzy: term => (/\d/.test(term) || term.length < 4 ? 0 : term.length < 8 ? 1 : 2),
    combineWith: 'AND',
    weights: { prefix: 0.8, fuzzy: 0.4 },
    boostDocument: (_id, _term, stored) => (stored && stored.near === 1 ? 5 : 1),
  },
})
