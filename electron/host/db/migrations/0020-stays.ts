import type { Migration } from './migration.ts'

export const stays: Migration = {
  version: 20,
  up: connection =>
    connection.exec(`
      CREATE TABLE room (
        number TEXT PRIMARY KEY,
        floor TEXT NOT NULL,
        rank INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      -- arrive and depart are business dates; the instants are what the clock said, UTC.
      CREATE TABLE stay (
        id TEXT PRIMARY KEY,
        guest_id TEXT NOT NULL REFERENCES guest (id) ON DELETE CASCADE,
        status TEXT NOT NULL CHECK (status IN ('booked', 'in-house', 'out', 'no-show', 'cancelled')),
        arrive TEXT NOT NULL,
        depart TEXT NOT NULL CHECK (depart >= arrive),
        room TEXT,
        adults INTEGER NOT NULL DEFAULT 1,
        children INTEGER NOT NULL DEFAULT 0,
        confirmation TEXT,
        note TEXT,
        checked_in_at TEXT,
        checked_out_at TEXT,
        import_id TEXT,
        rev INTEGER NOT NULL DEFAULT 1,
        created_at TEXT NOT NULL, created_by TEXT,
        updated_at TEXT NOT NULL, updated_by TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX stay_guest ON stay (guest_id, arrive);
      CREATE INDEX stay_booked ON stay (arrive) WHERE status = 'booked';
      CREATE INDEX stay_confirmation ON stay (confirmation) WHERE confirmation IS NOT NULL;
      CREATE INDEX stay_import ON stay (import_id) WHERE import_id IS NOT NULL;
      CREATE UNIQUE INDEX stay_room_once ON stay (room) WHERE status = 'in-house' AND room IS NOT NULL;
      CREATE UNIQUE INDEX stay_guest_once ON stay (guest_id) WHERE status = 'in-house';
    `),
}
