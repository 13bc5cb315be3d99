import type { GuestId } from '../../../shared/contract/base.ts'
import type { LetterRules } from '../../../shared/contract/letters.ts'
import type { Address } from '../../../shared/contract/mail.ts'
import type { Rate } from '../../../shared/contract/returns.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { lacksOf } from '../../../shared/domain/letters/address-lacks.ts'
import { postageOf } from '../../../shared/domain/letters/post.ts'
import { all, type ReadDb, sql } from '../db/sql.ts'
import { readLettersSettings } from '../letters/settings.ts'
import { suppressedNow } from '../letters/suppress.ts'
import { lettersResult } from './letters.ts'

export type Wave = NonNullable<Rate['wave']>

/** So many guests are asked about at once whether they may be written to. */
const TOGETHER = 500
const EVER = '0001-01-01'

/**
 * What one more round of win-back letters would bring: to everybody whom the rules of the house let have one, one to a household that
 * wants no more, none where a call is due instead. By how those did whose year is over; null while nobody may have one.
 */
export function waveOf(db: ReadDb, today: IsoDate, going: () => void): Wave | null {
  const { rules, post, letterhead } = readLettersSettings(db)
  if (!rules.occasions['win-back'].on) return null
  const writable = mayBeWrittenTo(db, rules, today, awayLong(db, rules, today), going)
  const letters = [...new Map(writable.map(guest => [guest.letterbox, guest])).values()]
  if (letters.length === 0) return null
  const costs = letters.map(({ country }) => postageOf(country, post, letterhead.country).cost)
  const done = lettersResult(db, EVER, today, today).occasions.find(({ occasion }) => occasion === 'win-back')
  const { share = null, lift = null, heldOutShare = null } = done ?? {}
  return {
    letters: letters.length,
    cost: costs.reduce((sum, cost) => sum + cost, 0),
    judged: done?.judged ?? 0,
    sharePercent: share?.value ?? null,
    lowPercent: share?.low ?? null,
    highPercent: share?.high ?? null,
    heldOut: heldOutShare && { judged: done?.heldOutJudged ?? 0, sharePercent: heldOutShare.value },
    back: share && Math.round((letters.length * Math.max(0, (lift ?? share).value)) / 100),
  }
}

type Away = { id: GuestId; letterbox: string; country: string | null }
type AwayRow = Omit<Address, 'lines'> & { id: GuestId; letterbox: string; lines: string }

/** Who has been away as long as the rules ask, not so long that the last letter has gone, and has a whole address nothing came back from. */
function awayLong(db: ReadDb, rules: LetterRules, today: IsoDate): Away[] {
  const { minStays, mostYearsAway } = rules.occasions['win-back']
  const until = rules.awayYears + rules.winBackTimes
  const rows = all<AwayRow>(
    db,
    sql`SELECT guest.id, care_of AS careOf, lines, address.city, region, postcode, address.country,
               coalesce((SELECT id FROM household WHERE id = guest.household_id AND one_letter = 1), guest.id) AS letterbox
        FROM guest JOIN guest_address AS address ON address.guest_id = guest.id
        WHERE last_stay <= date(${today}, ${`-${rules.awayYears} years`})
          AND last_stay > date(${today}, ${`-${until} years`})
          AND last_stay >= date(${today}, ${`-${mostYearsAway ?? 200} years`})
          AND guest.stays >= ${minStays} AND merged_into IS NULL AND address.returned_on IS NULL
          AND NOT EXISTS (SELECT 1 FROM stay WHERE guest_id = guest.id
                          AND (status = 'in-house' OR status = 'booked' AND depart >= ${today}))
          AND NOT EXISTS (SELECT 1 FROM complaint WHERE guest_id = guest.id AND settled_on IS NULL)`,
  )
  return rows.filter(
    ({ lines, ...address }) => lacksOf({ ...address, lines: JSON.parse(lines) as string[] }).length === 0,
  )
}

function mayBeWrittenTo(
  db: ReadDb,
  rules: LetterRules,
  today: IsoDate,
  guests: readonly Away[],
  going: () => void,
): Away[] {
  const free: Away[] = []
  for (let at = 0; at < guests.length; at += TOGETHER) {
    going()
    const some = guests.slice(at, at + TOGETHER)
    const closed = suppressedNow(
      db,
      rules,
      some.map(({ id }) => id),
      today,
    )
    free.push(...some.filter(({ id }) => !closed.has(id)))
  }
  return free
}
