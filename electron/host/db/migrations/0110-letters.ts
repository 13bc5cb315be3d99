import type { Migration } from './migration.ts'

export const letters: Migration = {
  version: 110,
  up: connection =>
    connection.exec(`
      -- The birthday of the form; every other day of a guest, a birthday of the other calendar included, is a guest_day.
      ALTER TABLE guest_date ADD COLUMN leap_month INTEGER NOT NULL DEFAULT 0 CHECK (leap_month IN (0, 1));
      ALTER TABLE guest_date ADD COLUMN feb29 TEXT NOT NULL DEFAULT 'feb28' CHECK (feb29 IN ('feb28', 'mar1'));
      ALTER TABLE guest_date ADD COLUMN letter INTEGER NOT NULL DEFAULT 1 CHECK (letter IN (0, 1));
      CREATE INDEX guest_date_day ON guest_date (calendar, month, day);

      CREATE TABLE festival (
        id TEXT PRIMARY KEY,
        name_zh TEXT NOT NULL, name_en TEXT NOT NULL,
        calendar TEXT NOT NULL CHECK (calendar IN ('gregorian', 'chinese')),
        month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12), day INTEGER NOT NULL CHECK (day BETWEEN 1 AND 31),
        audience TEXT NOT NULL CHECK (audience IN ('keepers', 'regulars')),
        active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
        rank INTEGER NOT NULL,
        rev INTEGER NOT NULL DEFAULT 1,
        created_at TEXT NOT NULL, created_by TEXT,
        updated_at TEXT NOT NULL, updated_by TEXT
      ) STRICT, WITHOUT ROWID;

      -- Known to every house, and kept with whoever is known to keep them, until the manager says otherwise.
      INSERT INTO festival (id, name_zh, name_en, calendar, month, day, audience, rank, created_at, updated_at)
      SELECT column1, column2, column3, column4, column5, column6, 'keepers', column7,
             strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
      FROM (VALUES
        ('01970000-0000-7000-8000-000000000001', '春节', 'Spring Festival', 'chinese', 1, 1, 0),
        ('01970000-0000-7000-8000-000000000002', '中秋节', 'Mid-Autumn Festival', 'chinese', 8, 15, 1),
        ('01970000-0000-7000-8000-000000000003', '圣诞节', 'Christmas', 'gregorian', 12, 25, 2));

      -- The date of a festival is the festival's; of every other day it is here, in parts.
      CREATE TABLE guest_day (
        id TEXT PRIMARY KEY,
        guest_id TEXT NOT NULL REFERENCES guest (id) ON DELETE CASCADE,
        occasion TEXT NOT NULL CHECK (occasion IN ('birthday', 'wedding', 'company', 'child', 'festival', 'own')),
        label TEXT,
        festival_id TEXT REFERENCES festival (id),
        calendar TEXT CHECK (calendar IN ('gregorian', 'chinese')),
        year INTEGER, month INTEGER CHECK (month BETWEEN 1 AND 12), day INTEGER CHECK (day BETWEEN 1 AND 31),
        leap_month INTEGER NOT NULL DEFAULT 0 CHECK (leap_month IN (0, 1)),
        feb29 TEXT NOT NULL DEFAULT 'feb28' CHECK (feb29 IN ('feb28', 'mar1')),
        letter INTEGER NOT NULL DEFAULT 1 CHECK (letter IN (0, 1)),
        rev INTEGER NOT NULL DEFAULT 1,
        removed_at TEXT, removed_by TEXT,
        created_at TEXT NOT NULL, created_by TEXT,
        updated_at TEXT NOT NULL, updated_by TEXT,
        CHECK ((occasion = 'festival') = (festival_id IS NOT NULL)),
        CHECK ((festival_id IS NULL) = (calendar IS NOT NULL))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX guest_day_guest ON guest_day (guest_id);
      CREATE INDEX guest_day_day ON guest_day (calendar, month, day) WHERE removed_at IS NULL;
      CREATE INDEX guest_day_festival ON guest_day (festival_id) WHERE festival_id IS NOT NULL AND removed_at IS NULL;

      -- Where a guest's post goes. One: a second address is a second place a letter may lie unread.
      CREATE TABLE guest_address (
        guest_id TEXT PRIMARY KEY REFERENCES guest (id) ON DELETE CASCADE,
        care_of TEXT,
        lines TEXT NOT NULL CHECK (json_valid(lines)),
        city TEXT, region TEXT, postcode TEXT, country TEXT,
        returned_on TEXT, returned_why TEXT,
        import_id TEXT,
        rev INTEGER NOT NULL DEFAULT 1,
        created_at TEXT NOT NULL, created_by TEXT,
        updated_at TEXT NOT NULL, updated_by TEXT
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE household (
        id TEXT PRIMARY KEY,
        one_letter INTEGER NOT NULL DEFAULT 1 CHECK (one_letter IN (0, 1)),
        created_at TEXT NOT NULL, created_by TEXT
      ) STRICT, WITHOUT ROWID;
      ALTER TABLE guest ADD COLUMN household_id TEXT REFERENCES household (id);
      CREATE INDEX guest_household ON guest (household_id) WHERE household_id IS NOT NULL;
      ALTER TABLE guest ADD COLUMN deceased_on TEXT;
      -- The house's own reason to write no more, whatever the guest said.
      ALTER TABLE guest ADD COLUMN mail_stop TEXT;
      ALTER TABLE guest ADD COLUMN mail_stop_on TEXT;
      CREATE INDEX guest_last_stay ON guest (last_stay) WHERE last_stay IS NOT NULL;
      -- Whoever only ever stayed as a child gets no letters, and few did.
      CREATE INDEX stay_child ON stay (guest_id) WHERE party_role = 'child';

      -- What was said, when, how and in which words. Rows are added, never changed; the newest counts.
      CREATE TABLE consent (
        id TEXT PRIMARY KEY,
        guest_id TEXT NOT NULL REFERENCES guest (id) ON DELETE CASCADE,
        channel TEXT NOT NULL CHECK (channel IN ('post', 'email', 'phone', 'message')),
        purpose TEXT NOT NULL CHECK (purpose IN ('letters', 'service', 'profile', 'health')),
        state TEXT NOT NULL CHECK (state IN ('given', 'refused', 'withdrawn')),
        day TEXT NOT NULL,
        how TEXT NOT NULL,
        text_version TEXT,
        import_id TEXT,
        created_at TEXT NOT NULL, created_by TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX consent_guest ON consent (guest_id, channel, purpose, day);

      CREATE TABLE complaint (
        id TEXT PRIMARY KEY,
        guest_id TEXT NOT NULL REFERENCES guest (id) ON DELETE CASCADE,
        what TEXT NOT NULL,
        day TEXT NOT NULL,
        settled_on TEXT, settled_how TEXT, settled_by TEXT,
        created_at TEXT NOT NULL, created_by TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX complaint_guest ON complaint (guest_id);

      -- Words are never changed: a new version is a new row, so that what was sent can be told for ever.
      CREATE TABLE letter_template (
        id TEXT PRIMARY KEY,
        occasion TEXT NOT NULL CHECK (occasion IN
          ('birthday-away', 'birthday', 'wedding', 'child', 'company', 'own', 'win-back', 'festival')),
        festival_id TEXT REFERENCES festival (id),
        language TEXT NOT NULL CHECK (language IN ('zh', 'en', 'ja', 'th')),
        years_from INTEGER NOT NULL,
        version INTEGER NOT NULL,
        body TEXT NOT NULL,
        origin TEXT NOT NULL CHECK (origin IN ('shipped', 'house')),
        retired_at TEXT, retired_by TEXT,
        created_at TEXT NOT NULL, created_by TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE UNIQUE INDEX letter_template_slot
        ON letter_template (occasion, ifnull(festival_id, ''), language, years_from) WHERE retired_at IS NULL;

      CREATE TABLE letterhead (
        version INTEGER PRIMARY KEY,
        head TEXT NOT NULL CHECK (json_valid(head)),
        created_at TEXT NOT NULL, created_by TEXT
      ) STRICT;

      -- A letter from the moment it is drafted. What is only planned is no row: it follows from the facts.
      CREATE TABLE letter (
        id TEXT PRIMARY KEY,
        guest_id TEXT NOT NULL REFERENCES guest (id) ON DELETE CASCADE,
        household_id TEXT REFERENCES household (id),
        -- Who else of the household it is written to, by their ids.
        together TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(together)),
        occasion TEXT NOT NULL CHECK (occasion IN
          ('birthday-away', 'birthday', 'wedding', 'child', 'company', 'own', 'win-back', 'festival')),
        festival_id TEXT REFERENCES festival (id),
        label_zh TEXT, label_en TEXT,
        target TEXT NOT NULL,
        latest_on TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN
          ('drafted', 'approved', 'printed', 'posted', 'called', 'dropped', 'held-out')),
        language TEXT NOT NULL CHECK (language IN ('zh', 'en', 'ja', 'th')),
        years_away INTEGER,
        template_id TEXT REFERENCES letter_template (id),
        letterhead INTEGER REFERENCES letterhead (version),
        dated TEXT,
        body TEXT,
        envelope TEXT CHECK (envelope IS NULL OR json_valid(envelope)),
        country TEXT, city TEXT,
        changed_by_hand INTEGER NOT NULL DEFAULT 0 CHECK (changed_by_hand IN (0, 1)),
        prints INTEGER NOT NULL DEFAULT 0,
        printed_at TEXT,
        posted_on TEXT, due_on TEXT,
        cost INTEGER, currency TEXT,
        returned_on TEXT, returned_why TEXT,
        replied_on TEXT, reply TEXT,
        note TEXT,
        rev INTEGER NOT NULL DEFAULT 1,
        created_at TEXT NOT NULL, created_by TEXT,
        updated_at TEXT NOT NULL, updated_by TEXT
      ) STRICT, WITHOUT ROWID;
      -- Nobody gets two for one day, whatever goes wrong.
      CREATE UNIQUE INDEX letter_once ON letter (guest_id, target);
      CREATE INDEX letter_status ON letter (status, latest_on);
      CREATE INDEX letter_target ON letter (target);
      CREATE INDEX letter_household ON letter (household_id, target) WHERE household_id IS NOT NULL;

      -- What happened to a letter, step by step; a batch can be taken back.
      CREATE TABLE letter_step (
        letter_id TEXT NOT NULL REFERENCES letter (id) ON DELETE CASCADE,
        rank INTEGER NOT NULL,
        batch_id TEXT NOT NULL,
        step TEXT NOT NULL,
        before TEXT CHECK (before IS NULL OR json_valid(before)),
        undone_at TEXT,
        created_at TEXT NOT NULL, created_by TEXT,
        PRIMARY KEY (letter_id, rank)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX letter_step_batch ON letter_step (batch_id);
    `),
}
