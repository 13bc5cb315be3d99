import type { FestivalId, TemplateId } from '../../../shared/contract/base.ts'
import { LetterLanguage, Occasion } from '../../../shared/contract/occasion.ts'
import type { LettersResult } from '../../../shared/contract/returns.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { cameBack, type Outcome, resultOf } from '../../../shared/domain/letters/results.ts'
import { all, type ReadDb, sql } from '../db/sql.ts'
import { readLettersSettings } from '../letters/settings.ts'

type Row = Omit<Outcome, 'heldOut' | 'returned' | 'replied'> & {
  occasion: Occasion
  templateId: TemplateId | null
  heldOut: 0 | 1
  returned: 0 | 1
  replied: 0 | 1
}

/**
 * How letters with a target between two days did, in all, by occasion and by template, seen from `today`. Letters posted and
 * guests held out count; what was dropped, called or never posted does not. Money in another currency than today's is left out.
 */
export function lettersResult(db: ReadDb, from: IsoDate, to: IsoDate, today: IsoDate): LettersResult {
  const { currency } = readLettersSettings(db)
  const rows = all<Row>(
    db,
    sql`SELECT guest_id AS guestId, target, occasion, template_id AS templateId, status = 'held-out' AS heldOut,
               iif(currency = ${currency}, cost, NULL) AS cost,
               returned_on IS NOT NULL AS returned, replied_on IS NOT NULL AS replied,
               (SELECT min(arrive) FROM stay
                WHERE stay.guest_id = letter.guest_id AND stay.arrive >= letter.target
                  AND stay.status IN ('in-house', 'out')) AS nextStay
        FROM letter
        WHERE target BETWEEN ${from} AND ${to} AND status IN ('posted', 'held-out')`,
  ).map(row => ({
    ...row,
    heldOut: row.heldOut === 1,
    returned: row.returned === 1,
    replied: row.replied === 1,
  }))
  const byOccasion = Map.groupBy(rows, ({ occasion }) => occasion)
  const byTemplate = Map.groupBy(rows, ({ templateId }) => templateId)
  const byMonth = Map.groupBy(
    rows.filter(({ heldOut }) => !heldOut),
    ({ target }) => target.slice(0, 7),
  )
  return {
    currency,
    all: resultOf(rows, today),
    occasions: Occasion.options.flatMap(occasion => {
      const group = byOccasion.get(occasion)
      return group ? [{ occasion, ...resultOf(group, today) }] : []
    }),
    templates: templatesOf(db).flatMap(({ id, ...template }) => {
      const group = byTemplate.get(id)
      return group ? [{ ...template, ...resultOf(group, today) }] : []
    }),
    months: [...byMonth]
      .map(([month, group]) => ({
        month,
        posted: group.length,
        cameBack: group.filter(cameBack).length,
      }))
      .sort((one, other) => (one.month < other.month ? -1 : 1)),
  }
}

type Template = Omit<LettersResult['templates'][number], keyof LettersResult['all']> & { id: TemplateId }

/** Every template there ever was, in the order of occasions, languages, years away and versions, the newest first. */
function templatesOf(db: ReadDb): Template[] {
  const festivals = new Map(readLettersSettings(db).festivals.map(({ id, name }) => [id, name]))
  const place = ({ occasion, language, yearsFrom, version }: Template) =>
    [
      Occasion.options.indexOf(occasion),
      LetterLanguage.options.indexOf(language),
      yearsFrom,
      -version,
    ] as const
  return all<Omit<Template, 'festival'> & { festivalId: FestivalId | null }>(
    db,
    sql`SELECT id, occasion, festival_id AS festivalId, language, years_from AS yearsFrom, version FROM letter_template`,
  )
    .map(({ festivalId, ...template }) => ({
      ...template,
      festival: (festivalId && festivals.get(festivalId)) || null,
    }))
    .sort((one, other) => {
      const after = place(other)
      return place(one).reduce((order, part, at) => order || part - (after[at] ?? 0), 0)
    })
}
