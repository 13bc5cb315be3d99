import type { Migration } from './migration.ts'

export const headsUp: Migration = {
  version: 80,
  up: connection =>
    connection.exec(`
      -- "Mr Yu is on his way down": from the floor to an outlet.
      CREATE TABLE heads_up (
        id TEXT PRIMARY KEY,
        guest_id TEXT NOT NULL REFERENCES guest (id) ON DELETE CASCADE,
        outlet_id TEXT NOT NULL REFERENCES outlet (id),
        sent_at TEXT NOT NULL, sent_by TEXT,
        seen_at TEXT, seen_by TEXT,
        visit_id TEXT, seated_at TEXT,
        closed_at TEXT, closed_by TEXT,
        closed_because TEXT CHECK (closed_because IN ('taken-back', 'did-not-come'))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX heads_up_sent ON heads_up (sent_at);
      CREATE UNIQUE INDEX heads_up_open ON heads_up (guest_id) WHERE seated_at IS NULL AND closed_at IS NULL;
    `),
}
