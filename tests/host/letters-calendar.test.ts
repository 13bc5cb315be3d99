import { request } from 'node:http'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { v7 as uuid } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { calendarText } from '../../electron/host/letters/calendar-text.ts'
import type { ComplaintId, DayId, GuestId } from '../../shared/contract/base.ts'
import type { GuestForm } from '../../shared/contract/guests.ts'
import { Occasion } from '../../shared/contract/occasion.ts'
import { addDays } from '../../shared/domain/days/calendar.ts'
import { doors } from '../house.ts'
import { type AtWork, openAtWork, refusalOf } from './at-work.ts'
import { bookOf } from './belongings.ts'
import { formFor, IN_DISGUISE, MR_YU } from './people.ts'

const TODAY = '2026-11-09'
const name = { zh: '江畔, 酒店', en: 'The Riverside; Hotel' }

type Event = { uid: string; day: string; days: number; summary: string }

/** What a calendar program reads; every line must be one it may be sent. */
function eventsOf(text: string): Event[] {
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  for (const line of text.split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(line).not.toMatch(/[\r\n]/)
    expect(line.isWellFormed()).toBe(true)
  }
  const calendar = new ICAL.Component(ICAL.parse(text))
  expect(calendar.name).toBe('vcalendar')
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
  expect(calendar.getFirstPropertyValue('prodid')).toBeTruthy()
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
  return calendar.getAllSubcomponents('vevent').map(component => {
    const event = new ICAL.Event(component)
    expect(component.getFirstPropertyValue('dtstamp')?.toString()).toMatch(
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
    )
    for (const edge of ['dtstart', 'dtend']) expect(component.getFirstProperty(edge)?.type).toBe('date')
    return {
      ...{ uid: event.uid, day: event.startDate.toString(), summary: event.summary },
      days: event.endDate.subtractDate(event.startDate).days,
    }
  })
}

describe('the calendar as text', () => {
  const text = fc
    .string({
      unit: fc.oneof(
        fc.constantFrom('于', '建', '𠮷', '\\', ',', ';', ':', '"', ' ', 'n'),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      ),
      minLength: 1,
      maxLength: 60,
    })
    .map(each => each.replace(/[\p{C}\s]+/gu, ' ').trim())
    .filter(each => each !== '')
  const day = fc.integer({ min: 0, max: 364 }).map(after => addDays(TODAY, after))
  const entry = fc.record({
    guestId: fc.uuid({ version: 7 }),
    name: text,
    occasion: fc.constantFrom(...Occasion.options),
    label: fc.option(fc.record({ zh: text, en: text }), { nil: null }),
    target: day,
    call: fc.boolean(),
  })

  test('is read again as it was written, whatever names hold', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 8 }),
        fc.uniqueArray(day, { maxLength: 4 }),
        (days, printDays) => {
          const prints = new Map(printDays.map((each, at) => [each, at + 1]))
          const text = calendarText({ house: name, today: TODAY, days, prints })
          const events = eventsOf(text)
          expect(events).toHaveLength(days.length + prints.size)
          for (const [at, { name, target, label, occasion }] of days.entries()) {
            expect(events[at]).toMatchObject({ day: target, days: 1 })
            expect(events[at]?.summary.startsWith(`${name} · `)).toBe(true)
            if (label && (occasion === 'own' || occasion === 'festival'))
              expect(events[at]?.summary).toContain(label.zh)
          }
          // Behind what no line may hold stands an escape.
          expect(text.replace(/\r\n /g, '')).toContain(
            'X-WR-CALNAME:江畔\\, 酒店 · 信件 / The Riverside\\; Hotel letters\r\n',
          )
          expect(events.slice(days.length).map(event => event.day)).toEqual(printDays.toSorted())
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe.each(doors)('the calendar of letters, over the %s', door => {
  let house: AtWork
  let yu: GuestId
  beforeEach(async () => {
    house = await openAtWork(door)
    yu = await stayedBefore({ ...MR_YU, birthday: { year: 1968, month: 2, day: 20, calendar: 'gregorian' } })
  })
  afterEach(() => house.close())

  /** A guest who was here once, this spring. */
  const stayedBefore = async (form: GuestForm): Promise<GuestId> => {
    const { guestId } = await house.desk.guests.create(form)
    const book = bookOf(house)
    book
      .prepare(
        `INSERT INTO stay (id, guest_id, status, arrive, depart, created_at, updated_at)
         VALUES (?, ?, 'out', '2026-04-01', '2026-04-04', 'x', 'x')`,
      )
      .run(uuid(), guestId)
    book.prepare("UPDATE guest SET stays = 1, last_stay = '2026-04-04' WHERE id = ?").run(guestId)
    return guestId
  }
  const born = (month: number, day: number) => ({ year: 1970, month, day, calendar: 'gregorian' as const })
  const calendar = async () => (await house.manager.letters.calendar()).text
  const events = async () => eventsOf(await calendar())
  const days = (all: Event[]) =>
    all.filter(({ summary }) => !summary.startsWith('打印信件')).map(({ day, summary }) => [day, summary])
  const prints = (all: Event[]) => all.filter(({ summary }) => summary.startsWith('打印信件'))

  test('holds the day of every guest who is to be written to, and the days to print on', async () => {
    await stayedBefore(formFor('Anna Berger', { birthday: born(2, 20) }))
    await stayedBefore(formFor('Berta Nobody', { birthday: born(6, 30) }))
    await house.desk.mail.saveDay({
      ...{ guestId: yu, newDayId: uuid() as DayId, day: null },
      form: {
        ...{ occasion: 'child', label: '小宝', festivalId: null, feb29: 'feb28', letter: true },
        date: { year: null, month: 8, day: 15, calendar: 'chinese' },
      },
    })
    const all = await events()
    expect(days(all)).toEqual([
      ['2027-02-20', '于建国 · 生日 / birthday'],
      ['2027-02-20', 'Anna Berger · 生日 / birthday'],
      ['2027-06-30', 'Berta Nobody · 生日 / birthday'],
      ['2027-09-15', "于建国 · 孩子的生日 / child's birthday (小宝)"],
    ])
    const [february, ...later] = prints(all)
    expect(february?.summary).toBe('打印信件 2 封 / 2 letters to print')
    expect(february?.day.startsWith('2027-02')).toBe(true)
    expect(later.map(({ summary }) => summary)).toEqual(Array(2).fill('打印信件 1 封 / 1 letter to print'))
  })

  test('names every event alike each time, whatever else was written', async () => {
    const before = await events()
    await stayedBefore(formFor('Anna Berger', { birthday: born(3, 3) }))
    const after = await events()
    expect(after.length).toBe(before.length + 2)
    expect(after.map(({ uid }) => uid)).toEqual(expect.arrayContaining(before.map(({ uid }) => uid)))
    expect(new Set(after.map(({ uid }) => uid)).size).toBe(after.length)
    expect(await calendar()).not.toContain(yu)
  })

  test('names nobody who may not be written to or wishes to be named nowhere, and says whom to call', async () => {
    const refused = await stayedBefore(formFor('Refused Guest', { birthday: born(2, 20) }))
    const dead = await stayedBefore(formFor('Dead Guest', { birthday: born(2, 20) }))
    const stopped = await stayedBefore(formFor('Stopped Guest', { birthday: born(2, 20) }))
    await stayedBefore(formFor('Child Guest', { birthday: { ...born(2, 20), year: 2015 } }))
    await stayedBefore({ ...IN_DISGUISE, birthday: born(2, 20) })
    await house.desk.mail.sayConsent({
      guestId: refused,
      state: 'refused',
      on: TODAY,
      how: 'x',
      textVersion: null,
    })
    await house.desk.mail.setDeceased({ guestId: dead, on: TODAY })
    await house.manager.mail.stopMail({ guestId: stopped, why: 'x' })
    await house.desk.mail.noteComplaint({ guestId: yu, id: uuid() as ComplaintId, what: 'a loud room' })
    const text = await calendar()
    expect(text).not.toMatch(/Refused|Dead|Stopped|Child Guest|Benedetta|贝妮娜斯|Mrs Stone/)
    const all = eventsOf(text)
    expect(days(all)).toEqual([['2027-02-20', '于建国 · 请致电 / please call · 生日 / birthday']])
    // Her letter is printed with the others all the same.
    expect(prints(all).map(({ summary }) => summary)).toEqual(['打印信件 1 封 / 1 letter to print'])
  })

  test('keeps a day whose letter is drafted, and asks for the print today', async () => {
    bookOf(house)
      .prepare(
        `INSERT INTO letter (id, guest_id, occasion, target, latest_on, status, language, created_at, updated_at)
         VALUES (?, ?, 'birthday', '2027-02-20', '2027-02-10', 'approved', 'zh', 'x', 'x')`,
      )
      .run(uuid(), yu)
    const before = await events()
    expect(days(before)).toEqual([['2027-02-20', '于建国 · 生日 / birthday']])
    expect(prints(before)).toMatchObject([{ day: TODAY, summary: '打印信件 1 封 / 1 letter to print' }])
    bookOf(house).prepare("UPDATE letter SET status = 'posted'").run()
    const after = await events()
    expect(days(after)).toEqual(days(before))
    expect(prints(after)).toEqual([])
    await house.desk.mail.setDeceased({ guestId: yu, on: TODAY })
    expect(await events()).toEqual([])
  })

  test('leaves out a letter to two of whom one may not be written to', async () => {
    const { guestId: her } = await house.desk.guests.create(formFor('Wang Fang'))
    bookOf(house)
      .prepare(
        `INSERT INTO letter (id, guest_id, together, occasion, target, latest_on, status, language, created_at, updated_at)
         VALUES (?, ?, ?, 'festival', '2027-02-20', '2027-02-10', 'approved', 'zh', 'x', 'x')`,
      )
      .run(uuid(), yu, JSON.stringify([her]))
    expect(prints(await events())).toHaveLength(1)
    await house.desk.mail.setDeceased({ guestId: her, on: TODAY })
    expect(await events()).toEqual([])
  })

  test('is a file for managers, and on record', async () => {
    const { name } = await house.manager.letters.calendar()
    expect(name).toBe('letters-2026-11-09.ics')
    expect(await refusalOf(house.desk.letters.calendar())).toMatchObject({ code: 'NOT_ALLOWED' })
    const [entry] = await house.manager.house.audit({})
    expect(entry).toMatchObject({ action: 'exported', entity: 'letters-calendar', detail: { events: 2 } })
  })
})

describe('the address calendars read', () => {
  let house: AtWork
  beforeEach(async () => {
    house = await openAtWork('http')
  })
  afterEach(() => house.close())

  const get = (path: string, init?: RequestInit) => fetch(new URL(path, house.url), init)
  const open = async () => {
    const { feed } = await house.manager.letters.setFeed({ on: true })
    if (!feed) throw new Error('a feed that was opened and has no address')
    return feed
  }

  test('is none until a manager opens it, and none when it is shut', async () => {
    const { feed: none } = await house.manager.letters.settings()
    expect(none).toBeNull()
    const feed = await open()
    const answer = await get(feed)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const text = await answer.text()
    expect(eventsOf(text)).toEqual([])
    expect(text).toContain('X-WR-CALNAME:江畔酒店')
    const renewed = await open()
    expect(renewed).not.toBe(feed)
    expect((await get(feed)).status).toBe(404)
    expect((await get(renewed)).status).toBe(200)
    await house.manager.letters.setFeed({ on: false })
    expect((await get(renewed)).status).toBe(404)
    expect(await refusalOf(house.desk.letters.setFeed({ on: true }))).toMatchObject({ code: 'NOT_ALLOWED' })
  })

  test('answers what reads, at its very address, and nothing else', async () => {
    const feed = await open()
    const head = await get(feed, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(100)
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])
      expect((await get(feed, { method })).status, method).toBe(404)
    const folder = feed.slice(0, feed.lastIndexOf('/') + 1)
    const secret = feed.slice(folder.length, -'.ics'.length)
    for (const path of [
      folder,
      `${folder}.ics`,
      `${folder}${secret}`,
      `${folder}${secret}.ics/`,
      `${folder}${secret.slice(0, -1)}.ics`,
      `${folder}null.ics`,
      `${folder}%00.ics`,
    ])
      expect((await get(path)).status, path).toBe(404)
    expect((await get(`${feed}?from=phone`)).status).toBe(200)
  })

  test('opens nothing besides: another host’s name is refused, and every call still wants a session', async () => {
    const feed = await open()
    const { port } = new URL(house.url)
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request({ host: '127.0.0.1', port, path: feed, headers: { host: 'evil.example' } }, response => {
        response.resume()
        resolve(response.statusCode)
      })
        .on('error', reject)
        .end()
    })
    expect(status).toBe(403)
    expect((await get(feed, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
    const call = await get('/rpc/letters/settings', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf-token': 'orpc' },
      body: '{}',
    })
    expect(call.status).toBe(401)
  })

  test('tells nothing while no book is open', async () => {
    const feed = await open()
    house.host.books.close()
    expect((await get(feed)).status).toBe(404)
  })
})
