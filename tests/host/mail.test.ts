import { v7 as uuid } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ComplaintId, DayId, FestivalId, GuestId } from '../../shared/contract/base.ts'
import type { Address, ImportantDayForm } from '../../shared/contract/mail.ts'
import { doors, type TestHouse } from '../house.ts'
import { type AtWork, openAtWork, refusalOf } from './at-work.ts'
import { bookOf } from './belongings.ts'
import { formFor, IN_DISGUISE, MR_YU } from './people.ts'

const CHRISTMAS = '01970000-0000-7000-8000-000000000003' as FestivalId
const NOBODY = uuid() as GuestId
const home: Address = {
  ...{
    careOf: null,
    lines: ['龙井路1号'],
    city: '杭州市',
    region: '浙江省',
    postcode: '310013',
    country: 'CN',
  },
}
const plain = { label: null, festivalId: null, feb29: 'feb28' as const, letter: true }
const lunarBirthday: ImportantDayForm = {
  ...{ ...plain, occasion: 'birthday' },
  date: { year: 1968, month: 7, day: 19, calendar: 'chinese', leapMonth: true },
}
const own = (label: string, more: Partial<ImportantDayForm> = {}): ImportantDayForm => ({
  ...{ ...plain, occasion: 'own', label, date: { year: 2010, month: 5, day: 20, calendar: 'gregorian' } },
  ...more,
})

describe.each(doors)('what decides whether a guest is written to, over the %s', door => {
  let house: AtWork
  let yu: GuestId
  beforeEach(async () => {
    house = await openAtWork(door)
    yu = (await house.desk.guests.create(MR_YU)).guestId
  })
  afterEach(() => house.close())

  const sheet = (guestId = yu) => house.desk.mail.sheet({ guestId })
  const saveAddress = (address: Address, rev: number | null, client = house.desk) =>
    client.mail.saveAddress({ guestId: yu, address, rev })
  const addDay = (form: ImportantDayForm, newDayId = uuid() as DayId) =>
    house.desk.mail.saveDay({ guestId: yu, newDayId, day: null, form })
  const idOf = async (form: ImportantDayForm) => {
    const { dayId } = await addDay(form)
    if (!dayId) throw new Error('a day beside the form has an id')
    return dayId
  }
  const dayTold = async (id: DayId | null) => {
    const found = (await sheet()).days.find(day => day.id === id)
    if (!found) throw new Error('a day that is not on the sheet')
    return found
  }

  test('is all on one sheet; of somebody of whom nothing is known nothing is made up', async () => {
    const { guestId } = await house.desk.guests.create(formFor('Nobody Yet'))
    expect(await sheet(guestId)).toEqual({
      guest: expect.objectContaining({ id: guestId, name: 'Nobody Yet' }),
      ...{ address: null, envelope: [], days: [], deceasedOn: null, mailStop: null, household: null },
      consent: { may: true, history: [] },
      ...{ complaints: [], next: null, suppressed: [], letters: [] },
    })
  })

  test('a guest who is not there has no sheet, and nothing is written of them', async () => {
    const { desk, manager } = house
    const guestId = NOBODY
    const calls = [
      desk.mail.sheet({ guestId }),
      desk.mail.saveAddress({ guestId, address: home, rev: null }),
      desk.mail.removeAddress({ guestId }),
      desk.mail.saveDay({ guestId, newDayId: null, day: null, form: own('x') }),
      desk.mail.sayConsent({ guestId, state: 'given', on: '2026-11-09', how: 'x', textVersion: null }),
      manager.mail.stopMail({ guestId, why: 'x' }),
      desk.mail.setDeceased({ guestId, on: null }),
      desk.mail.joinHousehold({ guestId, otherId: yu, oneLetter: true }),
      desk.mail.joinHousehold({ guestId: yu, otherId: guestId, oneLetter: true }),
      desk.mail.setOneLetter({ guestId, oneLetter: true }),
      desk.mail.leaveHousehold({ guestId }),
      desk.mail.noteComplaint({ guestId, id: uuid() as ComplaintId, what: 'x' }),
      manager.mail.writeCard({ guestId }),
    ]
    for (const refusal of await Promise.all(calls.map(refusalOf)))
      expect(refusal).toEqual({ code: 'NOT_THERE', data: { what: 'guest' } })
    const dayId = uuid() as DayId
    const missing = { code: 'NOT_THERE', data: { what: 'day' } }
    expect(await refusalOf(desk.mail.removeDay({ guestId: yu, dayId }))).toEqual(missing)
    expect(await refusalOf(desk.mail.restoreDay({ guestId: yu, dayId }))).toEqual(missing)
    const settle = desk.mail.settleComplaint({ guestId: yu, id: uuid() as ComplaintId, how: 'x' })
    expect(await refusalOf(settle)).toEqual({ code: 'NOT_THERE', data: { what: 'complaint' } })
    const day = { id: dayId, rev: 1 }
    const change = desk.mail.saveDay({ guestId: yu, newDayId: null, day, form: own('x') })
    expect(await refusalOf(change)).toEqual(missing)
    const form: ImportantDayForm = {
      ...plain,
      occasion: 'festival',
      festivalId: uuid() as FestivalId,
      date: null,
    }
    expect(await refusalOf(addDay(form))).toEqual({ code: 'NOT_THERE', data: { what: 'festival' } })
  })

  test('the address goes through revisions, and is shown as it stands on an envelope', async () => {
    await saveAddress(home, null)
    const { address, envelope } = await sheet()
    expect(address).toEqual({
      ...{ ...home, rev: 1, by: 'front-desk one', on: '2026-11-09', returnedOn: null, returnedWhy: null },
    })
    expect(envelope).toEqual(['310013', '浙江省杭州市', '龙井路1号', '于建国 先生 收'])
    // Said twice, because the first answer was lost.
    await saveAddress(home, null)
    expect((await sheet()).address?.rev).toBe(1)
    const moved = { ...home, lines: ['北山街2号'] }
    await saveAddress(moved, 1, house.manager)
    const late = saveAddress({ ...home, city: '宁波' }, 1)
    expect(await refusalOf(late)).toEqual({ code: 'CHANGED_MEANWHILE', data: { by: '周经理' } })
    expect(await refusalOf(saveAddress({ ...home, city: '宁波' }, null))).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    })
    expect((await sheet()).address).toMatchObject({ ...moved, rev: 2, by: '周经理' })
    await house.desk.mail.removeAddress({ guestId: yu })
    expect(await sheet()).toMatchObject({ address: null, envelope: [] })
    expect(await refusalOf(saveAddress({ ...home, city: '宁波' }, 2))).toEqual({
      code: 'CHANGED_MEANWHILE',
      data: { by: '' },
    })
  })

  test('a letter that came back closes the address until something in it changes', async () => {
    await saveAddress(home, null)
    bookOf(house)
      .prepare(
        "UPDATE guest_address SET returned_on = '2026-10-01', returned_why = '查无此人' WHERE guest_id = ?",
      )
      .run(yu)
    expect(await sheet()).toMatchObject({
      address: { returnedOn: '2026-10-01', returnedWhy: '查无此人' },
      suppressed: ['returned'],
    })
    await saveAddress({ ...home, careOf: '' }, 1)
    expect((await sheet()).suppressed).toEqual(['returned'])
    await saveAddress({ ...home, lines: ['龙井路1号 3楼'] }, 1)
    expect(await sheet()).toMatchObject({ address: { returnedOn: null, returnedWhy: null }, suppressed: [] })
  })

  test('the birthday of the form stands first, and is changed here as there', async () => {
    const { rev } = await dayTold(null)
    expect((await sheet()).days).toEqual([
      {
        ...{ id: null, rev, occasion: 'birthday', label: null, festival: null, feb29: 'feb28', letter: true },
        ...{ date: MR_YU.birthday, next: '2026-11-09', by: null },
      },
    ])
    const date = { year: 1968, month: 2, day: 29, calendar: 'gregorian' as const }
    const form: ImportantDayForm = { ...plain, occasion: 'birthday', date, feb29: 'mar1', letter: false }
    const day = { id: null, rev }
    expect(await house.desk.mail.saveDay({ guestId: yu, newDayId: null, day, form })).toEqual({ dayId: null })
    expect(await dayTold(null)).toMatchObject({ date, feb29: 'mar1', letter: false, next: '2027-03-01' })
    const { by: _by, ...guest } = await house.desk.guests.form({ guestId: yu })
    expect(guest.birthday).toEqual(date)
    const again = house.desk.mail.saveDay({ guestId: yu, newDayId: null, day, form })
    expect(await refusalOf(again)).toEqual({ code: 'CHANGED_MEANWHILE', data: { by: 'front-desk one' } })
    // The form knows nothing of these, and takes nothing of them away.
    await house.desk.guests.update({ ...guest, guestId: yu, birthday: { ...date, year: 1970, month: 3 } })
    expect(await dayTold(null)).toMatchObject({
      date: { year: 1970, month: 3 },
      feb29: 'mar1',
      letter: false,
    })
    // What is no birthday cannot take its place.
    const wedding = house.desk.mail.saveDay({
      guestId: yu,
      newDayId: null,
      day: { id: null, rev: guest.rev + 1 },
      form: own('x'),
    })
    expect(await refusalOf(wedding)).toEqual({ code: 'NOT_THERE', data: { what: 'day' } })
  })

  test('a birthday of a leap month is one on every screen', async () => {
    const birthday = { year: 1968, month: 7, day: 19, calendar: 'chinese' as const, leapMonth: true }
    const { guestId } = await house.desk.guests.create(formFor('Leap Yu', { birthday }))
    expect((await house.desk.guests.form({ guestId })).birthday).toEqual(birthday)
    expect((await house.desk.guests.card({ guestId })).birthday?.date).toEqual(birthday)
    expect((await sheet(guestId)).days[0]).toMatchObject({ date: birthday, next: '2027-08-20' })
    const { by: _by, ...form } = await house.desk.guests.form({ guestId })
    await house.desk.guests.update({ ...form, guestId, birthday: { ...birthday, leapMonth: false } })
    expect((await house.desk.guests.form({ guestId })).birthday).toEqual({
      ...birthday,
      leapMonth: undefined,
    })
  })

  test('of several birthdays exactly one has the letter, whichever was asked for last', async () => {
    const letters = async () =>
      (await sheet()).days.filter(day => day.occasion === 'birthday').map(({ letter }) => letter)
    const lunar = await idOf(lunarBirthday)
    expect(await letters()).toEqual([false, true])
    const { rev } = await dayTold(lunar)
    await house.desk.mail.saveDay({
      guestId: yu,
      newDayId: null,
      day: { id: lunar, rev },
      form: { ...lunarBirthday, letter: false },
    })
    expect(await letters()).toEqual([true, false])
    await addDay({
      ...lunarBirthday,
      date: { year: 1968, month: 11, day: 8, calendar: 'gregorian' },
      letter: false,
    })
    expect(await letters()).toEqual([true, false, false])
    // The form loses its birthday, and gets it back: the letter passes on, and stays.
    const { by: _by, ...form } = await house.desk.guests.form({ guestId: yu })
    await house.desk.guests.update({ ...form, guestId: yu, birthday: null })
    expect(await letters()).toEqual([true, false])
    await house.desk.mail.removeDay({ guestId: yu, dayId: lunar })
    expect(await letters()).toEqual([true])
    await house.desk.mail.restoreDay({ guestId: yu, dayId: lunar })
    expect(await letters()).toEqual([true, false])
    const { rev: now } = await house.desk.guests.form({ guestId: yu })
    await house.desk.guests.update({ ...form, guestId: yu, rev: now, birthday: MR_YU.birthday })
    expect(await letters()).toEqual([false, true, false])
  })

  test('somebody of whom no birthday is known gets it in the form', async () => {
    const { guestId } = await house.desk.guests.create(formFor('Nobody Yet'))
    const say = () =>
      house.desk.mail.saveDay({ guestId, newDayId: uuid() as DayId, day: null, form: lunarBirthday })
    expect(await say()).toEqual({ dayId: null })
    expect(await say()).toEqual({ dayId: null })
    expect((await house.desk.guests.form({ guestId })).birthday).toEqual(lunarBirthday.date)
    expect((await sheet(guestId)).days).toHaveLength(1)
  })

  test('a day is added once, changed by its revision, taken away and brought back', async () => {
    const id = uuid() as DayId
    for (const _ of [1, 2]) expect(await addDay(own('first visit'), id)).toEqual({ dayId: id })
    expect(await dayTold(id)).toEqual({
      ...{ id, rev: 1, occasion: 'own', label: 'first visit', festival: null, feb29: 'feb28', letter: true },
      ...{ date: own('x').date, next: '2027-05-20', by: 'front-desk one' },
    })
    const child = own('小宝', {
      occasion: 'child',
      letter: false,
      date: { year: null, month: 2, day: 29, calendar: 'gregorian' },
      feb29: 'mar1',
    })
    const change = (rev: number) =>
      house.manager.mail.saveDay({ guestId: yu, newDayId: null, day: { id, rev }, form: child })
    await change(1)
    expect(await dayTold(id)).toMatchObject({
      rev: 2,
      occasion: 'child',
      label: '小宝',
      next: '2027-03-01',
      letter: false,
      by: '周经理',
    })
    expect(await refusalOf(change(1))).toEqual({ code: 'CHANGED_MEANWHILE', data: { by: '周经理' } })
    await house.desk.mail.removeDay({ guestId: yu, dayId: id })
    await house.desk.mail.removeDay({ guestId: yu, dayId: id })
    expect((await sheet()).days.map(day => day.id)).toEqual([null])
    expect(await refusalOf(change(3))).toEqual({ code: 'NOT_THERE', data: { what: 'day' } })
    await house.desk.mail.restoreDay({ guestId: yu, dayId: id })
    expect(await dayTold(id)).toMatchObject({ occasion: 'child', label: '小宝' })
    // A day of another guest is none of this one's.
    const { guestId } = await house.desk.guests.create(formFor('李雯'))
    const others = house.desk.mail.removeDay({ guestId, dayId: id })
    expect(await refusalOf(others)).toEqual({ code: 'NOT_THERE', data: { what: 'day' } })
  })

  test('a festival is kept once, on the festival’s own day', async () => {
    const form: ImportantDayForm = { ...plain, occasion: 'festival', festivalId: CHRISTMAS, date: null }
    const { dayId } = await addDay(form)
    expect(await addDay(form)).toEqual({ dayId })
    expect(await dayTold(dayId)).toMatchObject({
      festival: { id: CHRISTMAS, name: { zh: '圣诞节', en: 'Christmas' } },
      ...{ date: null, next: '2026-12-25' },
    })
  })

  test('nobody has more than forty days', async () => {
    for (let at = 0; at < 40; at++) await addDay(own(`day ${at}`))
    expect(await refusalOf(addDay(own('one more')))).toEqual({ code: 'TOO_MANY', data: undefined })
    const [, first] = (await sheet()).days
    if (!first?.id) throw new Error('forty days and none')
    await house.desk.mail.removeDay({ guestId: yu, dayId: first.id })
    await addDay(own('one more'))
  })

  test('what a guest said of letters is kept word for word, and the newest word counts', async () => {
    const say = (state: 'given' | 'refused' | 'withdrawn', on: string, textVersion: string | null = null) =>
      house.desk.mail.sayConsent({ guestId: yu, state, on, how: 'at the desk', textVersion })
    const may = async () => (await sheet()).consent.may
    await say('given', '2026-05-01', 'v2')
    expect(await may()).toBe(true)
    await say('refused', '2026-06-01')
    expect(await sheet()).toMatchObject({ consent: { may: false }, suppressed: ['refused'] })
    // What is written down later of an earlier day changes nothing.
    await say('given', '2026-05-20')
    expect(await may()).toBe(false)
    // Of one day the last word counts.
    await say('given', '2026-06-01')
    expect(await may()).toBe(true)
    // Nobody has said anything next year.
    await say('withdrawn', '2099-01-01')
    await say('withdrawn', '2099-01-01')
    const { consent } = await sheet()
    expect(consent.may).toBe(false)
    expect(consent.history.map(({ state, on }) => [state, on])).toEqual([
      ['withdrawn', '2026-11-09'],
      ['given', '2026-06-01'],
      ['refused', '2026-06-01'],
      ['given', '2026-05-20'],
      ['given', '2026-05-01'],
    ])
    expect(consent.history.at(-1)).toEqual({
      ...{ state: 'given', on: '2026-05-01', how: 'at the desk', by: 'front-desk one', textVersion: 'v2' },
    })
  })

  test('what a list brought in never overrules a person’s word, and stands where there is none', async () => {
    const imported = (state: string, on: string) =>
      bookOf(house)
        .prepare(
          `INSERT INTO consent (id, guest_id, channel, purpose, state, day, how, import_id, created_at)
           VALUES (?, ?, 'post', 'letters', ?, ?, 'import', 'i1', '2026-11-09T00:00:00.000Z')`,
        )
        .run(uuid(), yu, state, on)
    imported('given', '2026-11-08')
    expect(await sheet()).toMatchObject({ consent: { may: true }, suppressed: [] })
    await house.desk.mail.sayConsent({
      ...{ guestId: yu, state: 'refused', on: '2026-05-01', how: 'on the phone', textVersion: null },
    })
    expect(await sheet()).toMatchObject({
      consent: { may: false, history: [{ state: 'refused' }, { state: 'given', how: 'import' }] },
      suppressed: ['refused'],
    })
  })

  test('a house that asks first writes only to who said yes', async () => {
    const { festivals: _, feed: __, rules, ...settings } = await house.manager.letters.settings()
    await house.manager.letters.saveSettings({ ...settings, rules: { ...rules, basis: 'asked' } })
    expect(await sheet()).toMatchObject({ consent: { may: false }, suppressed: ['no-consent'] })
    await house.desk.mail.sayConsent({
      guestId: yu,
      state: 'given',
      on: '2026-11-09',
      how: 'card',
      textVersion: null,
    })
    expect(await sheet()).toMatchObject({ consent: { may: true }, suppressed: [] })
  })

  test('the house stops writing and lifts it; who has died is written to no more', async () => {
    await house.manager.mail.stopMail({ guestId: yu, why: 'asked us in the lobby' })
    expect(await sheet()).toMatchObject({
      mailStop: { why: 'asked us in the lobby', on: '2026-11-09' },
      suppressed: ['mail-stop'],
    })
    await house.manager.mail.stopMail({ guestId: yu, why: null })
    await house.desk.mail.setDeceased({ guestId: yu, on: '2026-10-02' })
    expect(await sheet()).toMatchObject({
      mailStop: null,
      deceasedOn: '2026-10-02',
      suppressed: ['deceased'],
    })
    await house.desk.mail.setDeceased({ guestId: yu, on: null })
    expect(await sheet()).toMatchObject({ deceasedOn: null, suppressed: [] })
    expect(await refusalOf(house.desk.mail.stopMail({ guestId: yu, why: 'x' }))).toMatchObject({
      code: 'NOT_ALLOWED',
    })
  })

  test('a household: two become one, two households become one, and who is left alone is none', async () => {
    const make = async (name: string) => (await house.desk.guests.create(formFor(name))).guestId
    const [wife, son, friend] = [await make('李雯'), await make('于小宝'), await make('Anna')]
    const join = (guestId: GuestId, otherId: GuestId, oneLetter: boolean) =>
      house.desk.mail.joinHousehold({ guestId, otherId, oneLetter })
    const household = async (guestId: GuestId) => {
      const found = (await sheet(guestId)).household
      return found && [found.oneLetter, ...found.others.map(({ name }) => name)]
    }
    await join(yu, wife, true)
    await join(son, friend, false)
    expect(await household(yu)).toEqual([true, '李雯'])
    await join(wife, son, true)
    expect(await household(friend)).toEqual([true, '于建国', '李雯', '于小宝'])
    await house.desk.mail.setOneLetter({ guestId: son, oneLetter: false })
    expect(await household(yu)).toEqual([false, '李雯', '于小宝', 'Anna'])
    expect(await refusalOf(join(yu, yu, true))).toEqual({ code: 'SAME_RECORD', data: undefined })
    for (const guestId of [friend, son]) await house.desk.mail.leaveHousehold({ guestId })
    expect(await household(yu)).toEqual([false, '李雯'])
    await house.desk.mail.leaveHousehold({ guestId: wife })
    expect([await household(yu), await household(wife)]).toEqual([null, null])
    expect(bookOf(house).prepare('SELECT count(*) FROM household').pluck().get()).toBe(0)
    await house.desk.mail.leaveHousehold({ guestId: yu })
    await house.desk.mail.setOneLetter({ guestId: yu, oneLetter: true })
  })

  test('a household that was written to keeps its letters when it ends', async () => {
    const { guestId } = await house.desk.guests.create(formFor('李雯'))
    await house.desk.mail.joinHousehold({ guestId: yu, otherId: guestId, oneLetter: true })
    bookOf(house)
      .prepare(
        `INSERT INTO letter (id, guest_id, household_id, occasion, target, latest_on, status, language, posted_on, created_at, updated_at)
         SELECT ?, id, household_id, 'festival', '2025-12-25', '2025-12-18', 'posted', 'zh', '2025-12-17', '2025-12-17', '2025-12-17'
         FROM guest WHERE id = ?`,
      )
      .run(uuid(), yu)
    await house.desk.mail.leaveHousehold({ guestId })
    expect((await sheet()).letters).toMatchObject([
      {
        occasion: 'festival',
        target: '2025-12-25',
        status: 'posted',
        postedOn: '2025-12-17',
        cameBack: null,
      },
    ])
  })

  test('a complaint is noted once, settled, and opened again', async () => {
    const id = uuid() as ComplaintId
    for (const _ of [1, 2]) await house.desk.mail.noteComplaint({ guestId: yu, id, what: 'a loud room' })
    const open = { id, what: 'a loud room', on: '2026-11-09', by: 'front-desk one', settled: null }
    expect((await sheet()).complaints).toEqual([open])
    await house.manager.mail.settleComplaint({ guestId: yu, id, how: 'moved to the river side' })
    expect((await sheet()).complaints).toEqual([
      { ...open, settled: { on: '2026-11-09', how: 'moved to the river side', by: '周经理' } },
    ])
    await house.desk.mail.settleComplaint({ guestId: yu, id, how: null })
    expect((await sheet()).complaints).toEqual([open])
  })

  test('letters of before say who came back within the year', async () => {
    const book = bookOf(house)
    for (const [target, status] of [
      ['2023-11-09', 'posted'],
      ['2024-11-09', 'posted'],
      ['2025-11-09', 'dropped'],
    ])
      book
        .prepare(
          `INSERT INTO letter (id, guest_id, occasion, target, latest_on, status, language, created_at, updated_at)
           VALUES (?, ?, 'birthday', ?, ?, ?, 'zh', 'x', 'x')`,
        )
        .run(uuid(), yu, target, target, status)
    book
      .prepare(
        `INSERT INTO stay (id, guest_id, status, arrive, depart, created_at, updated_at)
         VALUES (?, ?, 'out', '2025-11-09', '2025-11-12', 'x', 'x')`,
      )
      .run(uuid(), yu)
    expect((await sheet()).letters.map(({ target, cameBack }) => [target, cameBack])).toEqual([
      ['2025-11-09', null],
      ['2024-11-09', '2025-11-09'],
      ['2023-11-09', null],
    ])
  })

  test('a call made instead of a letter says what was said in it; why a letter was dropped is no such word', async () => {
    const put = bookOf(house).prepare(
      `INSERT INTO letter (id, guest_id, occasion, target, latest_on, status, language, note, created_at, updated_at)
       VALUES (?, ?, 'birthday', ?, ?, ?, 'zh', ?, 'x', 'x')`,
    )
    put.run(uuid(), yu, '2024-11-09', '2024-11-02', 'called', '他说电梯修好了就来')
    put.run(uuid(), yu, '2025-11-09', '2025-11-02', 'dropped', 'was here last week')
    expect((await sheet()).letters.map(({ status, said }) => [status, said])).toEqual([
      ['dropped', null],
      ['called', '他说电梯修好了就来'],
    ])
  })

  test('the next letter is told with when it is to be printed', async () => {
    bookOf(house)
      .prepare(
        `INSERT INTO stay (id, guest_id, status, arrive, depart, created_at, updated_at)
         VALUES (?, ?, 'out', '2026-03-01', '2026-03-04', 'x', 'x')`,
      )
      .run(uuid(), yu)
    bookOf(house).prepare("UPDATE guest SET stays = 1, last_stay = '2026-03-04' WHERE id = ?").run(yu)
    const { rev } = await dayTold(null)
    const form: ImportantDayForm = {
      ...plain,
      occasion: 'birthday',
      date: { year: 1968, month: 1, day: 20, calendar: 'gregorian' },
    }
    await house.desk.mail.saveDay({ guestId: yu, newDayId: null, day: { id: null, rev }, form })
    const { next } = await sheet()
    expect(next).toMatchObject({
      occasion: 'birthday',
      target: '2027-01-20',
      blocked: [{ why: 'no-address' }],
    })
    expect((next?.printOn ?? '9') <= (next?.latestOn ?? '')).toBe(true)
  })

  test('the audit says which fields were touched, and no word of them', async () => {
    await saveAddress(home, null)
    await addDay(own('eine geheime Sache'))
    await house.desk.mail.sayConsent({
      guestId: yu,
      state: 'refused',
      on: '2026-11-09',
      how: 'by letter',
      textVersion: null,
    })
    await house.manager.mail.stopMail({ guestId: yu, why: 'asked us in the lobby' })
    await house.desk.mail.noteComplaint({ guestId: yu, id: uuid() as ComplaintId, what: 'a loud room' })
    await house.manager.mail.writeCard({ guestId: yu })
    const entries = (await house.manager.house.audit({})).filter(({ entityId }) => entityId === yu)
    expect(entries.map(({ action, detail }) => [action, detail])).toEqual([
      ['exported', { as: 'vcard' }],
      ['changed', { fields: ['complaint'] }],
      ['changed', { fields: ['mail-stop'] }],
      ['changed', { fields: ['consent'] }],
      ['changed', { fields: ['day'] }],
      ['changed', { fields: ['address'] }],
      ['created', {}],
    ])
  })

  test('a card that was read says what it says, and a guest leaves as one for managers only', async () => {
    const file = (text: string) => new File([text], 'card.vcf', { type: 'text/vcard' })
    const card = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:于建国\r\nBDAY:1968-11-09\r\nNOTE:靠窗\r\nEND:VCARD\r\n'
    expect(await house.desk.mail.readCard({ file: file(card) })).toMatchObject({
      form: { name: '于建国', birthday: { year: 1968, month: 11, day: 9, calendar: 'gregorian' } },
      leftOut: ['靠窗'],
    })
    const photo = `PHOTO;ENCODING=b:${'A'.repeat(600_000)}\r\n`
    const withPhoto = card.replace('NOTE', `${photo}NOTE`)
    expect((await house.desk.mail.readCard({ file: file(withPhoto) })).leftOut).toEqual(['PHOTO', '靠窗'])
    const large = house.desk.mail.readCard({ file: file(card.replace('NOTE', `${photo}${photo}NOTE`)) })
    expect(await refusalOf(large)).toEqual({ code: 'CARD_UNREADABLE', data: { why: 'too-large' } })
    const none = house.desk.mail.readCard({ file: file('name;city') })
    expect(await refusalOf(none)).toEqual({ code: 'CARD_UNREADABLE', data: { why: 'not-a-card' } })
    expect(await refusalOf(house.floor.mail.readCard({ file: file(card) }))).toMatchObject({
      code: 'NOT_ALLOWED',
    })
    expect(await refusalOf(house.desk.mail.writeCard({ guestId: yu }))).toMatchObject({ code: 'NOT_ALLOWED' })

    await saveAddress(home, null)
    await addDay(own('第一次来'))
    await addDay(lunarBirthday)
    const { name, text } = await house.manager.mail.writeCard({ guestId: yu })
    expect(name).toBe('于建国.vcf')
    const again = await house.desk.mail.readCard({ file: file(text) })
    expect(again).toEqual({
      ...{ form: MR_YU, address: home, leftOut: [] },
      days: [own('第一次来'), lunarBirthday],
    })
    const { guestId } = await house.desk.guests.create(IN_DISGUISE)
    const hidden = await house.manager.mail.writeCard({ guestId })
    expect(hidden.name).toBe('Mrs Stone.vcf')
    expect(hidden.text).toContain('FN;ALTID=1:Benedetta Nascosta')
  })
})

describe('the door for cards', () => {
  let house: TestHouse
  afterEach(() => house.close())

  test('takes no file of whoever is not signed in or may not read cards, and no form of another kind', async () => {
    const work = await openAtWork('http')
    house = work
    const post = (path: string, headers: Record<string, string> = {}) => {
      const body = new FormData()
      body.set('file', new File(['BEGIN:VCARD\nFN:Anna\nEND:VCARD'], 'card.vcf'))
      return fetch(`${house.url}${path}`, { method: 'POST', body, headers })
    }
    expect((await post('api/mail/readCard')).status).toBe(401)
    expect((await post('api/mail/sheet')).status).toBe(415)
    const staff = await house.client('http').staff.list()
    const manager = staff.find(({ role }) => role === 'manager')
    if (!manager) throw new Error('a house without a manager')
    const { token } = await house.client('http').staff.signIn({ staffId: manager.id, pin: '246800' })
    const read = await post('api/mail/readCard', { authorization: `Bearer ${token}` })
    expect(read.status).toBe(200)
    expect(await read.json()).toMatchObject({ form: { name: 'Anna' } })
  })
})
