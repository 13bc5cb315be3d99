import type { Migration } from './migration.ts'

export const diningRoom: Migration = {
  version: 90,
  up: connection => {
    connection.exec(`
      -- Where to telephone when nobody looks at the screen, and how long a name waits in the queue before it fades.
      ALTER TABLE outlet ADD COLUMN extension TEXT;
      ALTER TABLE outlet ADD COLUMN queue_minutes INTEGER NOT NULL DEFAULT 10 CHECK (queue_minutes BETWEEN 2 AND 60);
      ALTER TABLE outlet ADD COLUMN rev INTEGER NOT NULL DEFAULT 1;
      ALTER TABLE outlet ADD COLUMN updated_by TEXT;
      -- The room as it is drawn, in tenths of a metre; the plan has one revision for all that stands in it.
      ALTER TABLE outlet ADD COLUMN width INTEGER NOT NULL DEFAULT 160;
      ALTER TABLE outlet ADD COLUMN depth INTEGER NOT NULL DEFAULT 100;
      ALTER TABLE outlet ADD COLUMN plan_rev INTEGER NOT NULL DEFAULT 1;
      ALTER TABLE outlet ADD COLUMN plan_by TEXT;

      -- The middle of the table, and how far it is turned to the right, in degrees.
      ALTER TABLE seat ADD COLUMN x INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE seat ADD COLUMN y INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE seat ADD COLUMN turn INTEGER NOT NULL DEFAULT 0 CHECK (turn BETWEEN 0 AND 359);
      ALTER TABLE seat ADD COLUMN shape TEXT NOT NULL DEFAULT 'square'
        CHECK (shape IN ('round', 'square', 'long', 'booth', 'sofa', 'stool'));
      ALTER TABLE seat ADD COLUMN chairs INTEGER NOT NULL DEFAULT 2 CHECK (chairs BETWEEN 1 AND 24);
      ALTER TABLE seat ADD COLUMN traits TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(traits));
      ALTER TABLE seat ADD COLUMN retired_at TEXT;

      -- What the room is known by: a window, the door, a pillar.
      CREATE TABLE plan_mark (
        id TEXT PRIMARY KEY,
        outlet_id TEXT NOT NULL REFERENCES outlet (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('window', 'door', 'wall', 'pillar', 'counter', 'plant', 'piano')),
        x INTEGER NOT NULL, y INTEGER NOT NULL,
        width INTEGER NOT NULL CHECK (width > 0), depth INTEGER NOT NULL CHECK (depth > 0),
        turn INTEGER NOT NULL DEFAULT 0 CHECK (turn BETWEEN 0 AND 359)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX plan_mark_outlet ON plan_mark (outlet_id);

      -- What a dish holds. Null: nobody has said, so it is offered to nobody who must be careful.
      ALTER TABLE menu_item ADD COLUMN allergens TEXT CHECK (allergens IS NULL OR json_valid(allergens));
      ALTER TABLE menu_item ADD COLUMN intro_zh TEXT;
      ALTER TABLE menu_item ADD COLUMN intro_en TEXT;
      ALTER TABLE menu_item ADD COLUMN rev INTEGER NOT NULL DEFAULT 1;
      ALTER TABLE menu_item ADD COLUMN updated_by TEXT;
      ALTER TABLE menu_item ADD COLUMN retired_at TEXT;

      ALTER TABLE visit ADD COLUMN rev INTEGER NOT NULL DEFAULT 1;
      ALTER TABLE visit ADD COLUMN updated_by TEXT;
      ALTER TABLE visit ADD COLUMN left_at TEXT;
      -- The visit of whoever was seated in the same call: what was written at once is taken back at once.
      ALTER TABLE visit ADD COLUMN seated_with TEXT;
      CREATE INDEX visit_seated_with ON visit (seated_with) WHERE seated_with IS NOT NULL;
      -- A habit is read from the index alone, though the whole house is asked about.
      DROP INDEX visit_guest;
      CREATE INDEX visit_guest ON visit (guest_id, outlet_id, meal_period_id, business_date, at, void_at);
      ALTER TABLE visit_item ADD COLUMN reaction TEXT CHECK (reaction IN ('liked', 'left'));
      CREATE INDEX visit_item_given ON visit_item (visit_id) WHERE is_complimentary = 1;

      -- How the house does it, at the moment it is done: three lines at most, read once per version by each.
      CREATE TABLE manner (
        id TEXT PRIMARY KEY,
        outlet_id TEXT NOT NULL REFERENCES outlet (id) ON DELETE CASCADE,
        moment TEXT NOT NULL CHECK (moment IN ('greeting', 'seating', 'complimentary', 'leaving')),
        lines TEXT NOT NULL CHECK (json_valid(lines)),
        version INTEGER NOT NULL DEFAULT 1,
        updated_at TEXT NOT NULL, updated_by TEXT,
        UNIQUE (outlet_id, moment)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE manner_read (
        manner_id TEXT NOT NULL REFERENCES manner (id) ON DELETE CASCADE,
        version INTEGER NOT NULL,
        staff_id TEXT NOT NULL REFERENCES staff (id),
        read_at TEXT NOT NULL,
        PRIMARY KEY (manner_id, version, staff_id)
      ) STRICT, WITHOUT ROWID;
    `)
    drawTheRooms(connection)
  },
}

/** A hotel that never drew its rooms finds its seats in rows, those at a window along the wall at the top. */
function drawTheRooms(connection: Parameters<Migration['up']>[0]): void {
  const place = connection.prepare('UPDATE seat SET x = ?, y = ? WHERE id = ?')
  const size = connection.prepare('UPDATE outlet SET width = ?, depth = ? WHERE id = ?')
  const outlets = connection.prepare<[], { id: string }>('SELECT id FROM outlet').all()
  for (const outlet of outlets) {
    const seats = connection
      .prepare<[string], { id: string; isWindow: 0 | 1 }>(
        'SELECT id, is_window AS isWindow FROM seat WHERE outlet_id = ? ORDER BY is_window DESC, rank',
      )
      .all(outlet.id)
    const across = Math.max(4, Math.ceil(Math.sqrt(seats.length * 1.8)))
    let column = 0
    let row = 0
    let last = seats[0]?.isWindow
    for (const seat of seats) {
      if (column === across || seat.isWindow !== last) {
        column = 0
        row++
      }
      last = seat.isWindow
      place.run(15 + column * 24, 18 + row * 24, seat.id)
      column++
    }
    size.run(Math.max(160, 6 + across * 24), Math.max(100, 36 + row * 24), outlet.id)
  }
}
