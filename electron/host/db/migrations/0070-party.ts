import type { Migration } from './migration.ts'

export const party: Migration = {
  version: 70,
  up: connection =>
    connection.exec(`
      -- Who shares a room has a stay of their own, without a room: the room is that of the stay they belong to.
      ALTER TABLE stay ADD COLUMN party_of TEXT REFERENCES stay (id);
      ALTER TABLE stay ADD COLUMN party_role TEXT CHECK (party_role IN ('sharer', 'accompanying', 'child'));
      CREATE INDEX stay_party ON stay (party_of) WHERE party_of IS NOT NULL;
      -- When a stay that is over was to end: a check-out taken back gives it back.
      ALTER TABLE stay ADD COLUMN depart_planned TEXT;
      -- What a booking was when it was checked in: a check-in taken back gives it back. Null where nobody had booked.
      ALTER TABLE stay ADD COLUMN booked TEXT CHECK (booked IS NULL OR json_valid(booked));
      CREATE INDEX stay_left ON stay (checked_out_at) WHERE checked_out_at IS NOT NULL;

      CREATE TABLE room_move (
        id TEXT PRIMARY KEY,
        stay_id TEXT NOT NULL REFERENCES stay (id) ON DELETE CASCADE,
        from_room TEXT NOT NULL,
        to_room TEXT NOT NULL,
        created_at TEXT NOT NULL, created_by TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX room_move_stay ON room_move (stay_id);

      CREATE TABLE gift (
        id TEXT PRIMARY KEY,
        name_zh TEXT NOT NULL, name_en TEXT NOT NULL,
        rank INTEGER NOT NULL,
        rev INTEGER NOT NULL DEFAULT 1,
        retired_at TEXT,
        created_at TEXT NOT NULL, created_by TEXT,
        updated_at TEXT NOT NULL, updated_by TEXT
      ) STRICT, WITHOUT ROWID;

      -- What was said and given at the door. One of a stay; a check-out taken back takes it back too.
      CREATE TABLE farewell (
        stay_id TEXT PRIMARY KEY REFERENCES stay (id) ON DELETE CASCADE,
        guest_id TEXT NOT NULL REFERENCES guest (id) ON DELETE CASCADE,
        gift_id TEXT REFERENCES gift (id),
        hint TEXT,
        again TEXT CHECK (again IN ('yes', 'maybe', 'no')),
        refer TEXT CHECK (refer IN ('yes', 'maybe', 'no')),
        day TEXT NOT NULL,
        created_at TEXT NOT NULL, created_by TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX farewell_guest ON farewell (guest_id, day);
    `),
}
