import type { Migration } from './migration.ts'

export const dining: Migration = {
  version: 30,
  up: connection =>
    connection.exec(`
      CREATE TABLE outlet (
        id TEXT PRIMARY KEY,
        name_zh TEXT NOT NULL, name_en TEXT NOT NULL,
        rank INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE meal_period (
        id TEXT PRIMARY KEY,
        outlet_id TEXT NOT NULL REFERENCES outlet (id),
        name_zh TEXT NOT NULL, name_en TEXT NOT NULL,
        from_time TEXT NOT NULL, to_time TEXT NOT NULL,
        rank INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX meal_period_outlet ON meal_period (outlet_id, rank);

      -- The id is the seat for ever; its number may change and its name is what a person would say.
      CREATE TABLE seat (
        id TEXT PRIMARY KEY,
        outlet_id TEXT NOT NULL REFERENCES outlet (id),
        number TEXT NOT NULL,
        name_zh TEXT NOT NULL, name_en TEXT NOT NULL,
        is_window INTEGER NOT NULL DEFAULT 0 CHECK (is_window IN (0, 1)),
        rank INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX seat_outlet ON seat (outlet_id, rank);

      CREATE TABLE menu_item (
        id TEXT PRIMARY KEY,
        outlet_id TEXT NOT NULL REFERENCES outlet (id),
        name_zh TEXT NOT NULL, name_en TEXT NOT NULL,
        is_complimentary INTEGER NOT NULL DEFAULT 0 CHECK (is_complimentary IN (0, 1)),
        rank INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX menu_item_outlet ON menu_item (outlet_id, rank);

      -- One guest at one meal. People at one table are rows of one party: a habit belongs to a person, not to who pays.
      CREATE TABLE visit (
        id TEXT PRIMARY KEY,
        guest_id TEXT NOT NULL REFERENCES guest (id) ON DELETE CASCADE,
        outlet_id TEXT NOT NULL REFERENCES outlet (id),
        meal_period_id TEXT NOT NULL REFERENCES meal_period (id),
        seat_id TEXT REFERENCES seat (id),
        at TEXT NOT NULL,
        business_date TEXT NOT NULL,
        covers INTEGER NOT NULL DEFAULT 1,
        void_at TEXT, void_by TEXT,
        created_at TEXT NOT NULL, created_by TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX visit_guest ON visit (guest_id, outlet_id, meal_period_id, business_date);
      CREATE INDEX visit_day ON visit (outlet_id, meal_period_id, business_date);

      CREATE TABLE visit_item (
        visit_id TEXT NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
        rank INTEGER NOT NULL,
        menu_item_id TEXT REFERENCES menu_item (id),
        text TEXT NOT NULL,
        modifiers TEXT,
        quantity INTEGER NOT NULL DEFAULT 1 CHECK (quantity > 0),
        is_complimentary INTEGER NOT NULL DEFAULT 0 CHECK (is_complimentary IN (0, 1)),
        PRIMARY KEY (visit_id, rank)
      ) STRICT, WITHOUT ROWID;

      -- A person's word on the usual, above what the visits say. Null leaves that half to the visits.
      CREATE TABLE usual_pin (
        guest_id TEXT NOT NULL REFERENCES guest (id) ON DELETE CASCADE,
        outlet_id TEXT NOT NULL REFERENCES outlet (id),
        meal_period_id TEXT NOT NULL REFERENCES meal_period (id),
        seat_id TEXT REFERENCES seat (id),
        items TEXT CHECK (json_valid(items)),
        pinned_on TEXT NOT NULL,
        created_at TEXT NOT NULL, created_by TEXT,
        PRIMARY KEY (guest_id, outlet_id, meal_period_id)
      ) STRICT, WITHOUT ROWID;
    `),
}
