import type { Database } from 'better-sqlite3'
import type { GuestId } from '../../shared/contract/base.ts'
import { addDays, type IsoDate } from '../../shared/domain/days/calendar.ts'
import { chineseDateOf } from '../../shared/domain/days/chinese-months.ts'
import { type Chance, chance } from './chance.ts'

const AT = '2020-01-01T00:00:00.000Z'
const FESTIVALS = ['01970000-0000-7000-8000-000000000001', '01970000-0000-7000-8000-000000000003']

/** How many of a hundred guests; in a city hotel most have no address. */
export type MailShares = {
  birthdays: number
  addresses: number
  days: number
  households: number
  closed: number
}

const CITY_HOTEL: MailShares = { birthdays: 70, addresses: 40, days: 8, households: 6, closed: 4 }

/**
 * Writes what letters are planned from into a book that has guests and stays: days in both calendars, addresses, what was said
 * of letters, households, complaints and letters of earlier. `around`: within how many days of today the days lie.
 */
export function writeMail(
  connection: Database,
  ids: readonly GuestId[],
  today: IsoDate,
  shares: MailShares = CITY_HOTEL,
  { around = 183, seed = 5 } = {},
): void {
  const luck = chance(seed)
  const often = (percent: number) => luck.next() * 100 < percent
  const anyDay = () => addDays(today, luck.below(2 * around + 1) - around)
  connection.transaction(() => {
    const write = statements(connection)
    for (const [at, id] of ids.entries()) {
      if (often(shares.birthdays)) write.birthday(id, partsOf(anyDay(), luck), often(2) ? 0 : 1)
      if (often(shares.days)) write.day(id, luck, partsOf(anyDay(), luck))
      if (often(shares.days)) write.festival(id, luck, often(10) ? 0 : 1)
      if (often(shares.addresses)) write.address(id, luck, often(shares.closed) ? today : null)
      if (often(shares.closed)) write.closed(id, luck, today)
      if (often(shares.closed / 2)) write.complaint(id, today, often(50) ? today : null)
      if (often(2)) write.letter(id, luck, anyDay())
      const other = ids[at + 1]
      if (other && at % 2 === 0 && often(shares.households)) write.household(id, other, often(70) ? 1 : 0)
    }
    const [kept, gone] = [ids[11], ids[12]]
    if (kept && gone) write.merge(kept, gone)
  })()
}

type Parts = { calendar: string; year: number | null; month: number; day: number; leap: 0 | 1 }

function partsOf(kept: IsoDate, luck: Chance): Parts {
  const year = luck.next() < 0.6 ? 1945 + luck.below(70) : null
  if (luck.next() < 0.3) {
    const { month, day } = chineseDateOf(kept)
    return { calendar: 'chinese', year, month, day, leap: luck.next() < 0.03 ? 1 : 0 }
  }
  return { calendar: 'gregorian', year, month: Number(kept.slice(5, 7)), day: Number(kept.slice(8)), leap: 0 }
}

const STATUSES = ['drafted', 'approved', 'printed', 'posted', 'called', 'dropped', 'held-out']
const STATES = ['given', 'refused', 'withdrawn']

function statements(connection: Database) {
  let count = 0
  const newId = (kind: string) => `${kind}-${String(++count).padStart(9, '0')}`
  const prepare = (sql: string) => connection.prepare(sql)
  const birthday = prepare(
    `INSERT INTO guest_date (guest_id, occasion, calendar, year, month, day, leap_month, letter) VALUES (?, 'birthday', ?, ?, ?, ?, ?, ?)`,
  )
  const day = prepare(
    `INSERT INTO guest_day (id, guest_id, occasion, label, calendar, year, month, day, leap_month, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '${AT}', '${AT}')`,
  )
  const festival = prepare(
    `INSERT INTO guest_day (id, guest_id, occasion, festival_id, letter, created_at, updated_at)
     VALUES (?, ?, 'festival', ?, ?, '${AT}', '${AT}')`,
  )
  const address = prepare(
    `INSERT INTO guest_address (guest_id, lines, city, postcode, country, returned_on, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, '${AT}', '${AT}')`,
  )
  const mark = {
    deceased: prepare('UPDATE guest SET deceased_on = ? WHERE id = ?'),
    stop: prepare(`UPDATE guest SET mail_stop = 'asked', mail_stop_on = ? WHERE id = ?`),
    child: prepare(`UPDATE stay SET party_role = CASE WHEN ? <> '' THEN 'child' END WHERE guest_id = ?`),
  }
  const consent = prepare(
    `INSERT INTO consent (id, guest_id, channel, purpose, state, day, how, created_at) VALUES (?, ?, 'post', 'letters', ?, ?, 'said', '${AT}')`,
  )
  const complaint = prepare(
    `INSERT INTO complaint (id, guest_id, what, day, settled_on, created_at) VALUES (?, ?, 'the lift', ?, ?, '${AT}')`,
  )
  const letter = prepare(
    `INSERT INTO letter (id, guest_id, occasion, target, latest_on, status, language, created_at, updated_at)
     VALUES (?, ?, 'birthday', ?, ?, ?, 'en', '${AT}', '${AT}')`,
  )
  const household = prepare(`INSERT INTO household (id, one_letter, created_at) VALUES (?, ?, '${AT}')`)
  const live = prepare('UPDATE guest SET household_id = ? WHERE id IN (?, ?)')
  const merge = prepare(
    `INSERT INTO merge (id, kept_id, gone_id, evidence, created_at) VALUES ('merge-1', ?, ?, '{}', '${AT}')`,
  )
  const gone = prepare('UPDATE guest SET merged_into = ? WHERE id = ?')
  return {
    birthday: (id: string, { calendar, year, month, day, leap }: Parts, writes: 0 | 1) =>
      birthday.run(id, calendar, year, month, day, leap, writes),
    day: (id: string, luck: Chance, parts: Parts) => {
      const occasion = luck.pick(['birthday', 'wedding', 'company', 'child', 'own'])
      const { calendar, year, month, day: of, leap } = parts
      day.run(newId('day'), id, occasion, occasion === 'own' ? '晨跑' : null, calendar, year, month, of, leap)
    },
    festival: (id: string, luck: Chance, writes: 0 | 1) =>
      festival.run(newId('day'), id, luck.pick(FESTIVALS), writes),
    address: (id: string, luck: Chance, returned: IsoDate | null) => {
      const country = luck.pick(['CN', 'CN', 'CN', 'CN', 'CN', 'CN', 'JP', 'GB', 'US', 'BR', null])
      const postcode = luck.next() < 0.9 ? '200031' : null
      address.run(id, JSON.stringify(['淮海中路1号']), '上海', postcode, country, returned)
    },
    closed: (id: string, luck: Chance, on: IsoDate) => {
      const how = luck.below(5)
      if (how === 0) mark.deceased.run(on, id)
      else if (how === 1) mark.stop.run(on, id)
      else if (how === 2) mark.child.run(on, id)
      else consent.run(newId('consent'), id, luck.pick(STATES), on)
    },
    complaint: (id: string, on: IsoDate, settled: IsoDate | null) =>
      complaint.run(newId('complaint'), id, on, settled),
    letter: (id: string, luck: Chance, target: IsoDate) =>
      letter.run(newId('letter'), id, target, addDays(target, -8), luck.pick(STATUSES)),
    household: (id: string, other: string, oneLetter: 0 | 1) => {
      const shared = newId('household')
      household.run(shared, oneLetter)
      live.run(shared, id, other)
    },
    merge: (kept: string, of: string) => {
      merge.run(kept, of)
      gone.run(kept, of)
    },
  }
}
