import type { StaffId } from '../../../shared/contract/base.ts'
import type { Festival, LettersSettings } from '../../../shared/contract/letters.ts'
import { businessDate, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { all, type ReadDb, sql, type WriteDb } from '../db/sql.ts'
import { type Hotel, readHotel, readSetting, writeSetting } from '../house/settings.ts'
import { defaultSettings } from './defaults.ts'

const SETTINGS = 'letters'
const SINCE = 'letters-since'
const FEED = 'letters-feed'

/** Where calendars read, behind the house's own address; the secret follows, then `.ics`. */
export const FEED_PATH = '/feed/'

type Kept = Omit<LettersSettings, 'festivals' | 'feed'> & { by: StaffId | null }

/** How the house writes: what was saved, and the defaults of its country and name where nothing was. */
export function readLettersSettings(db: ReadDb): LettersSettings {
  const saved = readSetting<Kept>(db, SETTINGS)
  const { by: _, ...kept } = saved ?? { by: null, rev: 0, ...defaultSettings(readHotel(db)) }
  const secret = feedSecret(db)
  return { ...kept, festivals: festivalsOf(db), feed: secret && `${FEED_PATH}${secret}.ics` }
}

/** Who saved the settings last; null while they are the defaults. */
export function whoSavedLetters(db: ReadDb): string | null {
  return readSetting<Kept>(db, SETTINGS)?.by ?? null
}

/** Writes the settings over what was; the revision is the caller's affair. Festivals and the feed have writers of their own. */
export function writeLettersSettings(
  tx: WriteDb,
  settings: Omit<LettersSettings, 'festivals' | 'feed'>,
): void {
  const { rev, currency, post, rules, letterhead } = settings
  writeSetting(tx, SETTINGS, { rev, currency, post, rules, letterhead, by: tx.by } satisfies Kept)
  tx.touch('letters')
}

/**
 * The day from which the house writes letters: that of its founding, in an older book that of the first letter. What ran out
 * before was never missed. Null while nobody has written any.
 */
export function readLettersSince(db: ReadDb): IsoDate | null {
  return readSetting<IsoDate>(db, SINCE)
}

export function writeLettersSince(tx: WriteDb, since: IsoDate): void {
  writeSetting(tx, SINCE, since)
}

/** A book that is being founded writes letters from its first day. */
export function beginLetters(tx: WriteDb, hotel: Pick<Hotel, 'timeZone' | 'rollTime'>): void {
  writeLettersSince(tx, businessDate(new Date(tx.at), hotel.timeZone, hotel.rollTime))
}

/** What stands in the address calendars read, 128 bits; null while it is shut. */
export function feedSecret(db: ReadDb): string | null {
  return readSetting<string>(db, FEED)
}

export function newFeedSecret(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url')
}

export function writeFeedSecret(tx: WriteDb, secret: string | null): void {
  writeSetting(tx, FEED, secret)
  tx.touch('letters')
}

type RawFestival = Omit<Festival, 'name' | 'on'> & { zh: string; en: string; active: 0 | 1 }

/** Every festival the house knows, kept or not, in its order. */
function festivalsOf(db: ReadDb): Festival[] {
  return all<RawFestival>(
    db,
    sql`SELECT id, rev, name_zh AS zh, name_en AS en, calendar, month, day, audience, active FROM festival ORDER BY rank, id`,
  ).map(({ zh, en, active, ...festival }) => ({ ...festival, name: { zh, en }, on: active === 1 }))
}
