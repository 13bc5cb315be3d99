import { v7 as uuid } from 'uuid'
import type { Both, MenuItemId, OutletId } from '../../../shared/contract/base.ts'
import type { Dish } from '../../../shared/contract/outlets.ts'
import { all, one, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'

type RawDish = {
  id: MenuItemId
  rev: number
  zh: string
  en: string
  complimentary: 0 | 1
  allergens: string | null
  introZh: string | null
  introEn: string | null
}

/** What an outlet serves now, what each dish holds and how it is introduced, in the order of the menu. */
export function dishesOf(db: ReadDb, outletId: OutletId): Dish[] {
  return all<RawDish>(
    db,
    sql`SELECT id, rev, name_zh AS zh, name_en AS en, is_complimentary AS complimentary, allergens,
               intro_zh AS introZh, intro_en AS introEn
        FROM menu_item WHERE outlet_id = ${outletId} AND retired_at IS NULL ORDER BY rank`,
  ).map(({ zh, en, complimentary, allergens, introZh, introEn, ...dish }) => ({
    ...dish,
    name: { zh, en },
    complimentary: complimentary === 1,
    allergens: allergens ? (JSON.parse(allergens) as Dish['allergens']) : null,
    intro: introZh || introEn ? { zh: introZh ?? '', en: introEn ?? '' } : null,
  }))
}

/** Which revision a dish of an outlet is at, and whose; null when that outlet never had it. */
export function dishRev(
  db: ReadDb,
  outletId: OutletId,
  id: MenuItemId,
): { rev: number; by: string | null } | null {
  return one(
    db,
    sql`SELECT rev, updated_by AS "by" FROM menu_item WHERE id = ${id} AND outlet_id = ${outletId}`,
  )
}

type DishWords = { name: Both; complimentary: boolean } & Pick<Dish, 'allergens' | 'intro'>

/** Puts a dish at the end of the menu. */
export function addDish(tx: WriteDb, outletId: OutletId, dish: DishWords): MenuItemId {
  const id = uuid() as MenuItemId
  run(
    tx,
    sql`INSERT INTO menu_item (id, outlet_id, name_zh, name_en, is_complimentary, allergens, intro_zh, intro_en, rank, updated_by)
        VALUES (${id}, ${outletId}, ${dish.name.zh}, ${dish.name.en}, ${dish.complimentary ? 1 : 0},
                ${dish.allergens && JSON.stringify(dish.allergens)}, ${dish.intro?.zh ?? null}, ${dish.intro?.en ?? null},
                (SELECT coalesce(max(rank), -1) + 1 FROM menu_item WHERE outlet_id = ${outletId}), ${tx.by})`,
  )
  tx.touch('dining')
  return id
}

/** Writes what a dish is now; the revision goes up with it. */
export function changeDish(tx: WriteDb, id: MenuItemId, dish: DishWords): void {
  run(
    tx,
    sql`UPDATE menu_item SET name_zh = ${dish.name.zh}, name_en = ${dish.name.en},
               is_complimentary = ${dish.complimentary ? 1 : 0},
               allergens = ${dish.allergens && JSON.stringify(dish.allergens)},
               intro_zh = ${dish.intro?.zh ?? null}, intro_en = ${dish.intro?.en ?? null},
               rev = rev + 1, updated_by = ${tx.by}
        WHERE id = ${id}`,
  )
  tx.touch('dining')
}

/** Serves a dish no more, or again. False when it is not in the book. */
export function retireDish(tx: WriteDb, id: MenuItemId, retired: boolean): boolean {
  const found = run(
    tx,
    sql`UPDATE menu_item SET retired_at = ${retired ? tx.at : null}, rev = rev + 1, updated_by = ${tx.by} WHERE id = ${id}`,
  )
  tx.touch('dining')
  return found > 0
}
