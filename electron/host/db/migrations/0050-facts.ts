import type { Migration } from './migration.ts'

export const facts: Migration = {
  version: 50,
  up: connection =>
    connection.exec(`
      -- Codes the house knows the words for, so that a dish can be checked; null: nobody can tell from the words.
      ALTER TABLE allergy ADD COLUMN allergens TEXT CHECK (allergens IS NULL OR json_valid(allergens));
      -- Asked again at each stay: of which stay the last answer is, and when it was given.
      ALTER TABLE allergy ADD COLUMN confirmed_stay_id TEXT;
      ALTER TABLE allergy ADD COLUMN confirmed_on TEXT;
      ALTER TABLE allergy ADD COLUMN confirmed_by TEXT;
      ALTER TABLE allergy ADD COLUMN removed_at TEXT;
      ALTER TABLE allergy ADD COLUMN removed_by TEXT;
      ALTER TABLE allergy ADD COLUMN removed_reason TEXT;

      -- 'stay': of the stay it names and no longer; 'always': until somebody says otherwise.
      ALTER TABLE preference ADD COLUMN scope TEXT NOT NULL DEFAULT 'always' CHECK (scope IN ('stay', 'always'));
      ALTER TABLE preference ADD COLUMN stay_id TEXT;
      -- The entry of the catalogue it is; null: in somebody's own words.
      ALTER TABLE preference ADD COLUMN code TEXT;
      ALTER TABLE preference ADD COLUMN times INTEGER NOT NULL DEFAULT 1 CHECK (times > 0);
      ALTER TABLE preference ADD COLUMN mention INTEGER NOT NULL DEFAULT 1 CHECK (mention IN (0, 1));
      ALTER TABLE preference ADD COLUMN rev INTEGER NOT NULL DEFAULT 1;
      ALTER TABLE preference ADD COLUMN updated_by TEXT;
      -- The call that noted it last: sent again because its answer was lost, it counts once.
      ALTER TABLE preference ADD COLUMN noted_as TEXT;
      ALTER TABLE preference ADD COLUMN dropped_at TEXT;
      ALTER TABLE preference ADD COLUMN dropped_by TEXT;

      -- What somebody saw or heard, as they wrote it, until somebody decides what it is.
      CREATE TABLE observation (
        id TEXT PRIMARY KEY,
        guest_id TEXT NOT NULL REFERENCES guest (id) ON DELETE CASCADE,
        stay_id TEXT,
        kind TEXT NOT NULL CHECK (kind IN ('noticed', 'missed')),
        text TEXT NOT NULL,
        status TEXT NOT NULL DEFAULT 'new' CHECK (status IN ('new', 'kept', 'nothing', 'withdrawn')),
        became TEXT,
        became_id TEXT,
        decided_at TEXT, decided_by TEXT,
        rev INTEGER NOT NULL DEFAULT 1,
        created_at TEXT NOT NULL, created_by TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX observation_new ON observation (created_at) WHERE status = 'new';
      CREATE INDEX observation_guest ON observation (guest_id);
    `),
}
