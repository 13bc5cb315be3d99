import type { Opener } from '../engine.ts'

/** Every engine by its name, loaded only in the process that is it. */
export const engines: ReadonlyMap<string, () => Promise<Opener>> = new Map([
  ['ours, encrypted', async () => (await import('./ours.ts')).encrypted],
  ['ours, plain', async () => (await import('./ours.ts')).plain],
  ['ours, numbers only', async () => (await import('./ours.ts')).numbersOnly],
  ["SQL LIKE '%q%'", async () => (await import('./in-sqlite.ts')).sqlLike],
  ['FTS5 unicode61, prefix', async () => (await import('./in-sqlite.ts')).fts5],
  ['FTS5 trigram', async () => (await import('./in-sqlite.ts')).fts5Trigram],
  ['FTS5 over pinyin keys', async () => (await import('./in-sqlite.ts')).fts5Keys],
  ['MiniSearch', async () => (await import('./minisearch.ts')).asItComes],
  ['MiniSearch, tuned', async () => (await import('./minisearch.ts')).tuned],
  ['FlexSearch', async () => (await import('./libraries.ts')).flexSearch],
  ['uFuzzy', async () => (await import('./libraries.ts')).microFuzzy],
  ['fuzzysort', async () => (await import('./libraries.ts')).fuzzySort],
  ['Orama', async () => (await import('./libraries.ts')).orama],
  ['Fuse.js', async () => (await import('./libraries.ts')).fuse],
])
