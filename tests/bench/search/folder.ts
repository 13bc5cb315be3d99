import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import type { BookKey } from '../../../shared/contract/shell.ts'
import type { BenchQuery } from './queries.ts'

/** Where one size of the benchmark keeps what its processes share. */
export const folderOf = (folder: string) => ({
  /** The data folder of a host, with the encrypted book of the hotel in it. */
  host: join(folder, 'host'),
  book: join(folder, 'host', 'hotel', 'book.db'),
  /** The same book without encryption. */
  plain: join(folder, 'plain.db'),
  /** The same guests as the peers are given them. */
  peers: join(folder, 'peers.db'),
  asked: join(folder, 'asked.json'),
  answers: (engine: string) => join(folder, `${engine.replace(/[^A-Za-z0-9]+/g, '-')}.answers.json`),
  /** Figures of the making, and the sign that it is done. */
  made: join(folder, 'made.json'),
})

/** What the processes of the engines are asked, in an order thrown once, so that every sample of it is fair. */
export type Asked = { queries: (BenchQuery & { ceiling: number })[]; hostile: readonly string[] }

export type Made = {
  guests: number
  key: BookKey
  /** Milliseconds. */
  written: number
  keysBuilt: { keys: number; all: number }
}

/** What an engine answered: a list of guests for each query it was asked, in their order, and the time of each asking. */
export type Answers = {
  found: number[][]
  times: number[]
  /** Milliseconds from nothing open to the first answer. */
  opened: number
  /** Bytes by which the process grew. */
  memory: number
  /** Of these, what JavaScript's heap holds. */
  heap: number
  onDisk: { search: number; whole: number } | null
  hostile: { max: number; failed: number }
}

/** The bytes of some tables, their indexes included, and of the whole file. */
export function bytesIn(
  connection: Database.Database,
  tables: readonly string[],
): { search: number; whole: number } {
  const search = connection
    .prepare(
      `SELECT coalesce(sum(pgsize), 0) FROM dbstat WHERE aggregate = TRUE AND name IN (
         SELECT name FROM sqlite_schema WHERE tbl_name IN (SELECT value FROM json_each(?)))`,
    )
    .pluck()
    .get(JSON.stringify(tables)) as number
  const pages = Number(connection.pragma('page_count', { simple: true }))
  return { search, whole: pages * Number(connection.pragma('page_size', { simple: true })) }
}

export function isMade(folder: string): boolean {
  return readdirSync(folder).includes('made.json')
}
