import { expect, onTestFinished, test } from 'vitest'
import { candidatesFor, type Targets, targetsUntil } from '../../electron/host/letters/candidates.ts'
import { readLettersSettings } from '../../electron/host/letters/settings.ts'
import { openBookOf } from '../../electron/host/rpc/implement.ts'
import type { GuestId } from '../../shared/contract/base.ts'
import { addDays, type IsoDate } from '../../shared/domain/days/calendar.ts'
import { type KeptDay, keptWithin } from '../../shared/domain/days/kept-days.ts'
import { postCalendar, timesFor } from '../../shared/domain/letters/post.ts'
import { anniversaryOf } from '../../shared/domain/letters/years-away.ts'
import { openHouse } from '../house.ts'

const TODAY = '2026-11-09'

async function aBook() {
  const house = await openHouse()
  onTestFinished(() => house.close())
  const db = openBookOf(house.host)
  const settings = readLettersSettings(db)
  const guest = db.connection.prepare(
    `INSERT INTO guest (id, stays, last_stay, created_at, updated_at) VALUES (?, 3, ?, 'now', 'now')`,
  )
  return { db, settings, addGuest: (id: string, lastStay: IsoDate | null = null) => guest.run(id, lastStay) }
}

/** Targets at home and nowhere else. */
const atHome = (first: IsoDate, last: IsoDate): Targets => ({
  ...{ first, lastAtHome: last, last: new Map(), lastAbroad: last, farthest: last },
})

/** Every form a day of the year is stored in. */
const forms: KeptDay[] = [
  ...days(12, 31, { calendar: 'gregorian' }),
  { calendar: 'gregorian', year: null, month: 2, day: 29, feb29: 'mar1' },
  ...days(12, 30, { calendar: 'chinese', leapMonth: false }),
  ...days(12, 30, { calendar: 'chinese', leapMonth: true }),
]

function days(months: number, most: number, form: Pick<KeptDay, 'calendar' | 'leapMonth'>): KeptDay[] {
  return Array.from({ length: months * most }, (_, at) => ({
    ...form,
    ...{ year: null, month: 1 + Math.floor(at / most), day: 1 + (at % most), feb29: 'feb28' },
  }))
}

test('whoever has a day among the targets is found by it, in whatever form it is stored, and nobody else', async () => {
  const { db, settings, addGuest } = await aBook()
  const birthday = db.connection.prepare(
    `INSERT INTO guest_date (guest_id, occasion, calendar, month, day, leap_month, feb29) VALUES (?, 'birthday', ?, ?, ?, ?, ?)`,
  )
  const other = db.connection.prepare(
    `INSERT INTO guest_day (id, guest_id, occasion, calendar, month, day, leap_month, feb29, created_at, updated_at)
     VALUES (?, ?, 'wedding', ?, ?, ?, ?, ?, 'now', 'now')`,
  )
  const stored = forms.map((form, at) => ({
    form,
    id: `guest-${at}` as GuestId,
    of: at % 2 === 0 ? birthday : other,
  }))
  db.connection.transaction(() => {
    for (const { form, id, of } of stored) {
      addGuest(id)
      const { calendar, month, day, leapMonth, feb29 } = form
      const columns = [id, calendar, month, day, leapMonth ? 1 : 0, feb29]
      of.run(...(of === other ? [`day-of-${id}`, ...columns] : columns))
    }
  })()
  // A common year and a leap one, years with a leap month and without, the ends of the months that are short.
  for (const first of [
    '2025-07-20',
    '2025-08-20',
    '2026-02-16',
    '2027-02-26',
    '2028-02-27',
    '2028-06-22',
    '2033-12-20',
  ]) {
    const last = addDays(first, 6)
    const found = candidatesFor(db, settings, atHome(first, last), { today: TODAY, home: 'CN' })
    const keeping = stored.filter(({ form }) => keptWithin(form, first, last).length > 0).map(({ id }) => id)
    expect(keeping.length).toBeGreaterThan(10)
    expect(found.sort()).toEqual(keeping.sort())
  }
})

test('days that are taken away, need no letter, or are those of a festival nobody keeps find nobody', async () => {
  const { db, settings, addGuest } = await aBook()
  for (const id of ['removed', 'unwanted', 'keeper']) addGuest(id)
  db.connection.exec(`
    INSERT INTO guest_day (id, guest_id, occasion, calendar, month, day, letter, removed_at, created_at, updated_at) VALUES
      ('a', 'removed', 'wedding', 'gregorian', 11, 20, 1, 'now', 'now', 'now'),
      ('b', 'unwanted', 'wedding', 'gregorian', 11, 20, 0, NULL, 'now', 'now');
    INSERT INTO guest_day (id, guest_id, occasion, festival_id, created_at, updated_at)
      SELECT 'c', 'keeper', 'festival', id, 'now', 'now' FROM festival WHERE name_en = 'Christmas'`)
  const find = (first: IsoDate, last: IsoDate, of = settings) =>
    candidatesFor(db, of, atHome(first, last), { today: TODAY, home: 'CN' })
  expect(find('2026-11-10', '2026-11-30')).toEqual([])
  expect(find('2026-12-20', '2026-12-25')).toEqual(['keeper'])
  const off = { ...settings, festivals: settings.festivals.map(festival => ({ ...festival, on: false })) }
  expect(find('2026-12-20', '2026-12-25', off)).toEqual([])
})

test('whoever left so many years before is found by the departure', async () => {
  const { db, settings, addGuest } = await aBook()
  const departures = [
    '2024-02-28',
    '2024-02-29',
    '2024-03-01',
    '2023-02-28',
    '2020-02-29',
    '2022-07-15',
    '2025-02-28',
  ]
  for (const departure of departures) addGuest(departure, departure)
  for (const [first, last] of [
    ['2027-02-27', '2027-03-01'],
    ['2028-02-28', '2028-02-29'],
    ['2026-07-10', '2026-07-20'],
  ] as const) {
    const { awayYears, winBackTimes } = settings.rules
    const years = Array.from({ length: winBackTimes }, (_, time) => awayYears + time)
    const due = departures.filter(departure =>
      years.some(many => first <= anniversaryOf(departure, many) && anniversaryOf(departure, many) <= last),
    )
    const found = candidatesFor(db, settings, atHome(first, last), { today: TODAY, home: 'CN' })
    expect(found.sort()).toEqual(due.sort())
  }
})

test('abroad one looks as far ahead as the post takes, and at home no further than at home', async () => {
  const { db, settings, addGuest } = await aBook()
  const post = postCalendar(settings.post, 'CN')
  const targets = targetsUntil(TODAY, TODAY, post)
  for (const country of [null, 'CN', 'JP', 'GB', 'BR']) {
    const last =
      country === null || country === 'CN'
        ? targets.lastAtHome
        : (targets.last.get(country) ?? targets.lastAbroad)
    expect(timesFor(last, country, post).printOn <= TODAY).toBe(true)
    expect(timesFor(addDays(last, 1), country, post).printOn > TODAY).toBe(true)
  }
  const far = addDays(targets.lastAtHome, 10)
  const address = db.connection.prepare(
    `INSERT INTO guest_address (guest_id, lines, country, created_at, updated_at) VALUES (?, '["1"]', ?, 'now', 'now')`,
  )
  const birthday = db.connection.prepare(
    `INSERT INTO guest_date (guest_id, occasion, calendar, month, day) VALUES (?, 'birthday', 'gregorian', ?, ?)`,
  )
  for (const country of ['CN', 'BR', 'nowhere']) {
    addGuest(country)
    birthday.run(country, Number(far.slice(5, 7)), Number(far.slice(8)))
    if (country !== 'nowhere') address.run(country, country)
  }
  expect(candidatesFor(db, settings, targets, { today: TODAY, home: 'CN' })).toEqual(['BR'])
})
