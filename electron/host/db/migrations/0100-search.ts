import type { Migration } from './migration.ts'

/**
 * The keys guests are found by, ordered so that the best of each are read first. Those of an older book are not computed here:
 * two million guests would keep the house waiting for a minute. The builder makes them while the house works, and whoever is
 * near is found meanwhile.
 */
export const search: Migration = {
  version: 100,
  up: connection =>
    connection.exec(`
      DROP TABLE name_key;

      -- Every key of one guest in one row, so that they can be taken away, or asked about, without an index on the guest
      -- as large as the keys. age: how long ago the last stay ended when they were written; it is part of their rank.
      CREATE TABLE found_by (
        guest_no INTEGER PRIMARY KEY REFERENCES guest (no) ON DELETE CASCADE,
        age INTEGER NOT NULL,
        keys TEXT NOT NULL
      ) STRICT;

      -- No foreign key: each row is written and taken away with the guest's row above.
      CREATE TABLE name_key (
        key TEXT NOT NULL,
        rank INTEGER NOT NULL,
        guest_no INTEGER NOT NULL,
        PRIMARY KEY (key, rank, guest_no)
      ) STRICT, WITHOUT ROWID;

      -- The best of every beginning that too many keys share, as of the last building.
      CREATE TABLE search_list (
        prefix TEXT PRIMARY KEY,
        best BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;

      -- The parts names are made of, a trie in pieces, as of the last building: what a slip of the finger may have meant.
      CREATE TABLE search_vocabulary (
        piece INTEGER PRIMARY KEY,
        nodes BLOB NOT NULL
      ) STRICT;

      -- Who changed since the last building, in the order of change. No foreign key: who is gone must be known as gone.
      CREATE TABLE search_changed (
        seq INTEGER PRIMARY KEY,
        guest_no INTEGER NOT NULL
      ) STRICT;

      -- Who comes, stays or leaves is searched first: nobody who writes a stay has to remember to say so. Whoever shares a
      -- room is in the main guest's. An import of the past passes by.
      CREATE TRIGGER search_sees_new_stay AFTER INSERT ON stay WHEN NEW.status IN ('booked', 'in-house') BEGIN
        INSERT INTO search_changed (guest_no) SELECT no FROM guest WHERE id = NEW.guest_id;
      END;
      CREATE TRIGGER search_sees_stay AFTER UPDATE ON stay
        WHEN OLD.status IN ('booked', 'in-house') OR NEW.status IN ('booked', 'in-house') BEGIN
        INSERT INTO search_changed (guest_no)
          SELECT no FROM guest WHERE id IN (OLD.guest_id, NEW.guest_id)
          UNION SELECT no FROM guest JOIN stay ON stay.guest_id = guest.id WHERE stay.party_of = NEW.id;
      END;
      CREATE TRIGGER search_sees_stay_gone AFTER DELETE ON stay WHEN OLD.status IN ('booked', 'in-house') BEGIN
        INSERT INTO search_changed (guest_no) SELECT no FROM guest WHERE id = OLD.guest_id;
      END;

      -- keyed_to: every guest up to this number has keys. built: how often the lists were made; 0 is never.
      CREATE TABLE search_state (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        keyed_to INTEGER NOT NULL,
        built INTEGER NOT NULL
      ) STRICT;
      INSERT INTO search_state VALUES (1, CASE WHEN EXISTS (SELECT 1 FROM guest) THEN 0 ELSE 9007199254740991 END, 0);
    `),
}
