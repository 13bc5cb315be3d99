import type { Migration } from './migration.ts'

export const intake: Migration = {
  version: 40,
  up: connection =>
    connection.exec(`
      -- Each import can be taken back: guest, stay and guest_external carry its id. The rows of the file are not kept.
      CREATE TABLE import (
        id TEXT PRIMARY KEY,
        file_name TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        plan TEXT NOT NULL CHECK (json_valid(plan)),
        counts TEXT NOT NULL CHECK (json_valid(counts)),
        created_at TEXT NOT NULL, created_by TEXT,
        undone_at TEXT, undone_by TEXT
      ) STRICT, WITHOUT ROWID;
    `),
}
