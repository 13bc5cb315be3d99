import type { Migration } from './migration.ts'

export const people: Migration = {
  version: 10,
  up: connection =>
    connection.exec(`
      CREATE TABLE setting (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL CHECK (json_valid(value))
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE staff (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        role TEXT NOT NULL CHECK (role IN ('manager', 'front-desk', 'floor', 'outlet')),
        language TEXT NOT NULL CHECK (language IN ('zh', 'en')),
        pin_hash TEXT NOT NULL,
        active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
        wrong_pins INTEGER NOT NULL DEFAULT 0,
        last_wrong_at TEXT,
        rev INTEGER NOT NULL DEFAULT 1,
        created_at TEXT NOT NULL, created_by TEXT,
        updated_at TEXT NOT NULL, updated_by TEXT
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE session (
        token_hash TEXT PRIMARY KEY,
        staff_id TEXT NOT NULL REFERENCES staff (id),
        started_at TEXT NOT NULL,
        ended_at TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX session_staff ON session (staff_id) WHERE ended_at IS NULL;

      -- "no" is what the key table points at: a small integer where an id would be 36 bytes, ten times a guest.
      CREATE TABLE guest (
        no INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        gender TEXT CHECK (gender IN ('m', 'f')),
        language TEXT,
        country TEXT,
        company TEXT,
        city TEXT,
        vip TEXT,
        discretion INTEGER NOT NULL DEFAULT 0 CHECK (discretion BETWEEN 0 AND 3),
        alias TEXT,
        say_hint TEXT,
        note TEXT,
        stays INTEGER NOT NULL DEFAULT 0,
        last_stay TEXT,
        import_id TEXT,
        rev INTEGER NOT NULL DEFAULT 1,
        created_at TEXT NOT NULL, created_by TEXT,
        updated_at TEXT NOT NULL, updated_by TEXT
      ) STRICT;
      CREATE INDEX guest_import ON guest (import_id) WHERE import_id IS NOT NULL;

      CREATE TABLE guest_name (
        guest_id TEXT NOT NULL REFERENCES guest (id) ON DELETE CASCADE,
        rank INTEGER NOT NULL,
        full TEXT NOT NULL,
        script TEXT NOT NULL,
        name_order TEXT NOT NULL CHECK (name_order IN ('family-first', 'given-first', 'mononym')),
        family TEXT, family2 TEXT, given TEXT,
        title_pre TEXT, title_post TEXT,
        PRIMARY KEY (guest_id, rank)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE guest_contact (
        guest_id TEXT NOT NULL REFERENCES guest (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('phone', 'email')),
        rank INTEGER NOT NULL,
        value TEXT NOT NULL,
        normal TEXT NOT NULL,
        PRIMARY KEY (guest_id, kind, rank)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX guest_contact_normal ON guest_contact (kind, normal);

      CREATE TABLE guest_external (
        system TEXT NOT NULL,
        external_id TEXT NOT NULL,
        guest_id TEXT NOT NULL REFERENCES guest (id) ON DELETE CASCADE,
        import_id TEXT,
        PRIMARY KEY (system, external_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX guest_external_guest ON guest_external (guest_id);

      -- A day of a person's life in parts: a birthday is not an instant.
      CREATE TABLE guest_date (
        guest_id TEXT NOT NULL REFERENCES guest (id) ON DELETE CASCADE,
        occasion TEXT NOT NULL CHECK (occasion IN ('birthday')),
        calendar TEXT NOT NULL CHECK (calendar IN ('gregorian', 'chinese')),
        year INTEGER, month INTEGER CHECK (month BETWEEN 1 AND 12), day INTEGER CHECK (day BETWEEN 1 AND 31),
        PRIMARY KEY (guest_id, occasion)
      ) STRICT, WITHOUT ROWID;

      -- An allergy is no preference: a table of its own, so that no list of likes can swallow it.
      CREATE TABLE allergy (
        id TEXT PRIMARY KEY,
        guest_id TEXT NOT NULL REFERENCES guest (id) ON DELETE CASCADE,
        what TEXT NOT NULL,
        severity TEXT NOT NULL CHECK (severity IN ('intolerance', 'allergy', 'anaphylaxis', 'unknown')),
        origin TEXT NOT NULL CHECK (origin IN ('told', 'asked', 'observed', 'imported')),
        noted_on TEXT NOT NULL,
        created_at TEXT NOT NULL, created_by TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX allergy_guest ON allergy (guest_id);

      CREATE TABLE preference (
        id TEXT PRIMARY KEY,
        guest_id TEXT NOT NULL REFERENCES guest (id) ON DELETE CASCADE,
        what TEXT NOT NULL,
        origin TEXT NOT NULL CHECK (origin IN ('told', 'asked', 'observed', 'imported')),
        confirmed_on TEXT NOT NULL, confirmed_by TEXT,
        created_at TEXT NOT NULL, created_by TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX preference_guest ON preference (guest_id, confirmed_on);

      -- What a guest is found by; written in the transaction that writes the guest.
      CREATE TABLE name_key (
        key TEXT NOT NULL,
        kind INTEGER NOT NULL,
        guest_no INTEGER NOT NULL REFERENCES guest (no) ON DELETE CASCADE,
        PRIMARY KEY (key, kind, guest_no)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX name_key_guest ON name_key (guest_no);

      -- Which fields changed and who looked; never what they said, so nothing is left here of a guest who is erased.
      CREATE TABLE audit (
        id INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        staff_id TEXT,
        action TEXT NOT NULL,
        entity TEXT NOT NULL,
        entity_id TEXT,
        detail TEXT NOT NULL CHECK (json_valid(detail))
      ) STRICT;
      CREATE INDEX audit_entity ON audit (entity, entity_id);
      CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit
        BEGIN SELECT RAISE (ABORT, 'the audit is append-only'); END;
      CREATE TRIGGER audit_never_forgets BEFORE DELETE ON audit
        BEGIN SELECT RAISE (ABORT, 'the audit is append-only'); END;
      -- INSERT OR REPLACE deletes without asking the trigger above.
      CREATE TRIGGER audit_never_overwrites BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)
        BEGIN SELECT RAISE (ABORT, 'the audit is append-only'); END;
    `),
}
