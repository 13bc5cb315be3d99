import type { Database } from 'better-sqlite3'
import { migrate } from '../../electron/host/db/migrate.ts'
import { migrations } from '../../electron/host/db/migrations/index.ts'

/** The version of the first release. */
export const FIRST_RELEASE = 40

/** What a hotel had written by the first release: a little of everything, with odd values where they were allowed. */
const content = (seats: number) => `
  INSERT INTO setting VALUES ('hotel', '{"name":{"zh":"江畔酒店","en":"The Riverside"}}');
  INSERT INTO staff (id, name, role, language, pin_hash, created_at, updated_at)
    VALUES ('s1', '周敏', 'manager', 'zh', 'hash', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'),
           ('s2', 'Tom', 'outlet', 'en', 'hash', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z');
  INSERT INTO guest (no, id, gender, language, discretion, alias, note, stays, last_stay, rev, created_at, created_by, updated_at)
    VALUES (7, 'g1', 'm', 'zh-CN', 0, NULL, 'a note', 2, '2025-06-08', 3, '2025-06-01T02:00:00.000Z', 's1', '2026-01-01T00:00:00.000Z'),
           (9, 'g2', NULL, NULL, 3, 'Mr North', NULL, 1, NULL, 1, '2026-01-01T00:00:00.000Z', NULL, '2026-01-01T00:00:00.000Z');
  INSERT INTO guest_name (guest_id, rank, "full", script, name_order, family, given)
    VALUES ('g1', 0, '于建国', 'Hani', 'family-first', '于', '建国'), ('g1', 1, 'YU Jianguo', 'Latn', 'family-first', 'YU', 'Jianguo'),
           ('g2', 0, 'Alexander Whitcombe', 'Latn', 'given-first', 'Whitcombe', 'Alexander');
  INSERT INTO guest_contact VALUES ('g1', 'phone', 0, '+86 164 0608 9817', '+8616406089817');
  INSERT INTO guest_external VALUES ('pms', 'P-17', 'g1', 'i1');
  INSERT INTO guest_date VALUES ('g1', 'birthday', 'chinese', NULL, 12, 30);
  INSERT INTO name_key VALUES ('yujianguo', 2, 7);
  INSERT INTO room VALUES ('0801', '8', 0), ('0817', '8', 1);
  INSERT INTO stay (id, guest_id, status, arrive, depart, room, adults, children, confirmation, checked_in_at, checked_out_at,
                    import_id, created_at, updated_at)
    VALUES ('y1', 'g1', 'out', '2025-06-03', '2025-06-08', '0817', 2, 1, 'RV1', '2025-06-03T08:20:00.000Z',
            '2025-06-08T03:30:00.000Z', 'i1', '2025-06-01T02:00:00.000Z', '2025-06-08T03:30:00.000Z'),
           ('y2', 'g1', 'in-house', '2026-11-08', '2026-11-11', '0817', 1, 0, NULL, '2026-11-08T11:40:00.000Z', NULL, NULL,
            '2026-11-08T11:40:00.000Z', '2026-11-08T11:40:00.000Z'),
           ('y3', 'g2', 'booked', '2026-11-09', '2026-11-09', NULL, 1, 0, 'RV2', NULL, NULL, NULL,
            '2026-11-01T00:00:00.000Z', '2026-11-01T00:00:00.000Z');
  INSERT INTO allergy VALUES ('a1', 'g1', '花生 · peanuts', 'anaphylaxis', 'told', '2025-06-03', '2025-06-03T08:20:00.000Z', 's1'),
                             ('a2', 'g2', 'feathers', 'unknown', 'imported', '2020-02-29', '2026-01-01T00:00:00.000Z', NULL);
  INSERT INTO preference VALUES ('p1', 'g1', '热茶', 'observed', '2025-06-06', 's2', '2025-06-04T12:40:00.000Z', 's1');
  INSERT INTO outlet VALUES ('o1', '晨曦餐厅', 'Dawn', 0), ('o2', '茶廊', 'Tea Lounge', 1);
  WITH RECURSIVE count (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM count WHERE at < ${seats})
    INSERT INTO seat SELECT 't' || at, 'o1', 'T' || at, '第' || at || '桌', 'table ' || at, at % 3 = 0, at FROM count;
  INSERT INTO meal_period VALUES ('m1', 'o1', '早餐', 'Breakfast', '06:00', '10:30', 0);
  INSERT INTO menu_item VALUES ('d1', 'o1', '咖啡', 'Coffee', 0, 0), ('d2', 'o1', '桂花糖藕', 'Lotus root', 1, 1);
  INSERT INTO visit (id, guest_id, outlet_id, meal_period_id, seat_id, at, business_date, covers, void_at, void_by, created_at, created_by)
    VALUES ('v1', 'g1', 'o1', 'm1', 't1', '2025-06-07T23:30:00.000Z', '2025-06-08', 2, NULL, NULL, '2025-06-07T23:30:00.000Z', 's2'),
           ('v2', 'g1', 'o1', 'm1', NULL, '2025-06-06T23:50:00.000Z', '2025-06-07', 1, '2025-06-07T00:10:00.000Z', 's2',
            '2025-06-06T23:50:00.000Z', 's2');
  INSERT INTO visit_item VALUES ('v1', 0, 'd1', 'Coffee', 'black', 2, 0), ('v1', 1, 'd2', 'Lotus root', NULL, 1, 1),
                                ('v1', 2, NULL, 'his own honey', NULL, 1, 0);
  INSERT INTO usual_pin VALUES ('g1', 'o1', 'm1', 't1', '[{"text":"Coffee"}]', '2025-06-08', '2025-06-08T08:00:00.000Z', 's1');
  INSERT INTO import VALUES ('i1', 'bookings.csv', 'abc', '{}', '{"stays":1}', '2025-06-01T02:00:00.000Z', 's1', NULL, NULL);
  INSERT INTO audit (at, staff_id, action, entity, entity_id, detail)
    VALUES ('2025-06-01T02:00:00.000Z', 's1', 'created', 'guest', 'g1', '{}');
`

/** Fills a book of the first release: `seats` of them in the first outlet, every third at a window. */
export function aBookOfBefore(connection: Database, file: string, key: string, seats = 7): void {
  migrate(
    connection,
    file,
    key,
    migrations.filter(({ version }) => version <= FIRST_RELEASE),
  )
  connection.exec(content(seats))
}
