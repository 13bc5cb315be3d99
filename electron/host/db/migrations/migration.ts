import type { Database } from 'better-sqlite3'

/** One step of the schema. Frozen once released: it imports nothing that lives on. */
export type Migration = { version: number; up: (connection: Database) => void }
