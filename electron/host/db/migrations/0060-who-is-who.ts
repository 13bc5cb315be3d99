import type { Migration } from './migration.ts'

export const whoIsWho: Migration = {
  version: 60,
  up: connection =>
    connection.exec(`
      -- The one this record turned out to be; it is kept, so that the two can be parted again.
      ALTER TABLE guest ADD COLUMN merged_into TEXT REFERENCES guest (id);
      -- How the bearer said the name is read, where the characters leave a choice.
      ALTER TABLE guest ADD COLUMN reading TEXT;
      -- How this guest wishes to be addressed, above what the rules make of the name.
      ALTER TABLE guest ADD COLUMN address_zh TEXT;
      ALTER TABLE guest ADD COLUMN address_en TEXT;

      -- Two records somebody said are two people, the smaller id first; never offered as one again.
      CREATE TABLE not_same (
        one_id TEXT NOT NULL REFERENCES guest (id) ON DELETE CASCADE,
        other_id TEXT NOT NULL REFERENCES guest (id) ON DELETE CASCADE,
        reason TEXT,
        created_at TEXT NOT NULL, created_by TEXT,
        PRIMARY KEY (one_id, other_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX not_same_other ON not_same (other_id);

      CREATE TABLE merge (
        id TEXT PRIMARY KEY,
        kept_id TEXT NOT NULL REFERENCES guest (id) ON DELETE CASCADE,
        gone_id TEXT NOT NULL REFERENCES guest (id) ON DELETE CASCADE,
        evidence TEXT NOT NULL CHECK (json_valid(evidence)),
        created_at TEXT NOT NULL, created_by TEXT,
        undone_at TEXT, undone_by TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX merge_kept ON merge (kept_id);
      CREATE INDEX merge_gone ON merge (gone_id);

      -- Which rows went over, so that each can go back.
      CREATE TABLE merge_move (
        merge_id TEXT NOT NULL REFERENCES merge (id) ON DELETE CASCADE,
        table_name TEXT NOT NULL,
        row_id TEXT NOT NULL,
        before TEXT CHECK (before IS NULL OR json_valid(before)),
        PRIMARY KEY (merge_id, table_name, row_id)
      ) STRICT, WITHOUT ROWID;

      -- What the other is to the guest: 'other is the guest''s spouse'. Hidden outside the present stay unless may_mention.
      CREATE TABLE guest_link (
        id TEXT PRIMARY KEY,
        guest_id TEXT NOT NULL REFERENCES guest (id) ON DELETE CASCADE,
        other_id TEXT NOT NULL REFERENCES guest (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('spouse', 'child', 'parent', 'colleague', 'assistant', 'companion')),
        may_mention INTEGER NOT NULL DEFAULT 0 CHECK (may_mention IN (0, 1)),
        created_at TEXT NOT NULL, created_by TEXT,
        CHECK (guest_id <> other_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX guest_link_guest ON guest_link (guest_id);
      CREATE INDEX guest_link_other ON guest_link (other_id);
    `),
}
