import { v7 as uuid } from 'uuid'
import { inTransaction, sql } from '../../electron/host/db/sql.ts'
import { countStays } from '../../electron/host/stays/counts.ts'
import type { GuestId, LetterId } from '../../shared/contract/base.ts'
import type { PartialDate } from '../../shared/contract/guest-brief.ts'
import type { GuestForm } from '../../shared/contract/guests.ts'
import type { Client } from '../../shared/contract/index.ts'
import type { PlannedKey } from '../../shared/contract/letters.ts'
import { addDays } from '../../shared/domain/days/calendar.ts'
import type { DoorName } from '../house.ts'
import { type AtWork, openAtWork } from './at-work.ts'
import { bookOf } from './belongings.ts'
import { formFor } from './people.ts'

/** Monday 1 June 2026 in Shanghai: a letter for the 8th can be printed today or tomorrow. */
export const JUNE = new Date('2026-06-01T00:30:00Z')
export const TODAY = '2026-06-01'
export const LATEST = '2026-06-02'
export const THE_DAY = '2026-06-08'

type Life = Partial<GuestForm> & {
  /** Departures of stays that are over, each of three nights. */
  left?: string[]
  address?: Partial<Place> | null
}
type Place = { lines: string[]; city: string | null; postcode: string | null; country: string | null }

const HANGZHOU: Place = { lines: ['西湖区文三路90号'], city: '杭州市', postcode: '310012', country: 'CN' }
const birthday: PartialDate = { year: 1968, month: 6, day: 8, calendar: 'gregorian' }

/** A house with guests who have a birthday on the eighth and were here three years ago, unless it is said otherwise. */
export async function openLetters(door: DoorName, now = JUNE) {
  const house = await openAtWork(door, now)
  const put = (text: string, ...values: unknown[]) =>
    bookOf(house)
      .prepare(text)
      .run(...values)
  const guest = async (name: string, life: Life = {}): Promise<PlannedKey> => {
    const { left = ['2021-03-01', '2023-06-05'], address = {}, ...form } = life
    const known = formFor(name, { birthday, gender: 'm', ...form })
    const { guestId } = await house.desk.guests.create(known)
    for (const depart of left) stayed(house, guestId, addDays(depart, -3), depart)
    if (address) live(house, guestId, { ...HANGZHOU, ...address })
    return { guestId, target: THE_DAY }
  }
  return {
    ...house,
    put,
    guest,
    /** Does something at another time of the hotel's wall, with people who have signed in then. */
    at: async <Result>(
      wall: string,
      work: (people: { manager: Client; desk: Client }) => Promise<Result>,
    ): Promise<Result> => {
      const before = house.clock.now()
      house.clock.set(new Date(`${wall}+08:00`))
      try {
        return await work({
          manager: await house.as('manager', door),
          desk: await house.as('front-desk', door),
        })
      } finally {
        house.clock.set(before)
      }
    },
    /** Takes the letter of a guest as far as that in the round. */
    upTo: async (
      status: 'drafted' | 'approved' | 'printed' | 'posted',
      key: PlannedKey,
    ): Promise<LetterId> => {
      await house.desk.letters.draft({ planned: [key] })
      const letterIds = [letterIdOf(house, key)] as const
      const ids = { letterIds: [...letterIds] }
      if (status !== 'drafted') await house.manager.letters.approve(asRead(house, ids.letterIds))
      if (status === 'printed' || status === 'posted')
        await house.desk.letters.printed({ ...ids, letters: 'a4', post: 'dl' })
      if (status === 'posted') await house.desk.letters.posted({ ...ids, on: TODAY, cost: null })
      return letterIds[0]
    },
  }
}

export type LetterHouse = Awaited<ReturnType<typeof openLetters>>

/** The letter of a guest for a day, as the book has it. */
export function letterIdOf(house: AtWork, { guestId, target }: PlannedKey): LetterId {
  const id = bookOf(house)
    .prepare('SELECT id FROM letter WHERE guest_id = ? AND target = ?')
    .pluck()
    .get(guestId, target)
  if (typeof id !== 'string') throw new Error(`no letter of ${guestId} for ${target}`)
  return id as LetterId
}

/** Letters as somebody reads them now. */
export function asRead(house: AtWork, ids: readonly LetterId[]) {
  const revOf = bookOf(house).prepare('SELECT rev FROM letter WHERE id = ?').pluck()
  return { letters: ids.map(id => ({ id, rev: revOf.get(id) as number })) }
}

/** The row of a letter, but for what says when it was touched last. */
export function rowOf(house: AtWork, id: LetterId): Record<string, unknown> {
  const row = bookOf(house).prepare('SELECT * FROM letter WHERE id = ?').get(id) as Record<string, unknown>
  const { rev: _rev, updated_at: _at, updated_by: _by, ...rest } = row
  return rest
}

export function stayed(house: AtWork, guestId: GuestId, arrive: string, depart: string): void {
  const at = `${depart}T04:00:00.000Z`
  const book = bookOf(house)
  book
    .prepare(
      `INSERT INTO stay (id, guest_id, status, arrive, depart, room, created_at, updated_at)
       VALUES (?, ?, 'out', ?, ?, '0817', ?, ?)`,
    )
    .run(uuid(), guestId, arrive, depart, at, at)
  inTransaction({ connection: book }, { at, by: null }, tx => {
    tx.touch('stays')
    countStays(tx, sql`SELECT ${guestId}`)
  })
}

export function live(
  house: AtWork,
  guestId: GuestId,
  { lines, city, postcode, country }: Place,
  at = '2023-06-05T04:00:00.000Z',
) {
  bookOf(house)
    .prepare(
      `INSERT INTO guest_address (guest_id, lines, city, postcode, country, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET lines = excluded.lines, city = excluded.city, postcode = excluded.postcode,
         country = excluded.country, returned_on = NULL, updated_at = excluded.updated_at`,
    )
    .run(guestId, JSON.stringify(lines), city, postcode, country, at, at)
}
