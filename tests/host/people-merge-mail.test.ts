import { v7 as uuid } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ComplaintId, DayId, GuestId } from '../../shared/contract/base.ts'
import type { Address, ImportantDayForm } from '../../shared/contract/mail.ts'
import { doors } from '../house.ts'
import { type AtWork, openAtWork } from './at-work.ts'
import { bookOf, dump } from './belongings.ts'
import { formFor } from './people.ts'

const home: Address = {
  ...{ careOf: null, lines: ['龙井路1号'], city: '杭州', region: '浙江', postcode: '310013', country: 'CN' },
}
const lunar: ImportantDayForm = {
  ...{ occasion: 'birthday', label: null, festivalId: null, feb29: 'feb28', letter: true },
  date: { year: 1968, month: 9, day: 19, calendar: 'chinese' },
}

describe.each(doors)('two records with letters that are one person, over the %s', door => {
  let house: AtWork
  beforeEach(async () => {
    house = await openAtWork(door)
  })
  afterEach(() => house.close())

  const guest = async (name: string, birthday = false) => {
    const date = { year: 1968, month: 11, day: 9, calendar: 'gregorian' as const }
    const { guestId } = await house.desk.guests.create(formFor(name, { birthday: birthday ? date : null }))
    return guestId
  }
  const sheet = (guestId: GuestId) => house.desk.mail.sheet({ guestId })
  const say = (guestId: GuestId, state: 'given' | 'refused' | 'withdrawn', on: string) =>
    house.desk.mail.sayConsent({ guestId, state, on, how: 'at the desk', textVersion: null })
  const addDay = (guestId: GuestId, form: ImportantDayForm) =>
    house.desk.mail.saveDay({ guestId, newDayId: uuid() as DayId, day: null, form })
  const putLetter = (guestId: GuestId, target: string) =>
    bookOf(house)
      .prepare(
        `INSERT INTO letter (id, guest_id, occasion, target, latest_on, status, language, posted_on, created_at, updated_at)
         VALUES (?, ?, 'birthday', ?, ?, 'posted', 'zh', ?, '2025-01-01', '2025-01-01')`,
      )
      .run(uuid(), guestId, target, target, target)
  const same = (keptId: GuestId, goneId: GuestId) => house.desk.people.same({ keptId, goneId })
  const part = (merge: Awaited<ReturnType<typeof same>>) => house.desk.people.undoSame(merge)

  test('bring address, days, words, complaints and letters to the one, and take each back', async () => {
    const [kept, gone, wife] = [
      await guest('于建国'),
      await guest('YU/JIANGUO MR', true),
      await guest('李雯'),
    ]
    await house.desk.mail.saveAddress({ guestId: gone, address: home, rev: null })
    await addDay(gone, lunar)
    await say(gone, 'given', '2024-05-01')
    await house.desk.mail.noteComplaint({ guestId: gone, id: uuid() as ComplaintId, what: 'a loud room' })
    await house.manager.mail.stopMail({ guestId: gone, why: 'moves house' })
    await house.desk.mail.setDeceased({ guestId: gone, on: '2026-10-01' })
    await house.desk.mail.joinHousehold({ guestId: gone, otherId: wife, oneLetter: true })
    putLetter(gone, '2024-11-09')
    putLetter(kept, '2025-11-09')
    const before = dump(house)
    const merge = await same(kept, gone)
    expect(await sheet(kept)).toMatchObject({
      address: { city: '杭州', rev: 1 },
      days: [
        { id: null, letter: false },
        { occasion: 'birthday', letter: true, date: { calendar: 'chinese' } },
      ],
      consent: { may: true, history: [{ state: 'given' }] },
      ...{ deceasedOn: '2026-10-01', mailStop: { why: 'moves house' } },
      household: { oneLetter: true, others: [{ id: wife }] },
      complaints: [{ what: 'a loud room', settled: null }],
      letters: [{ target: '2025-11-09' }, { target: '2024-11-09' }],
    })
    expect((await sheet(wife)).household?.others.map(({ id }) => id)).toEqual([kept])
    await part(merge)
    expect(dump(house)).toEqual(before)
  })

  test('keep the address, day and letter of the one where both have them, and tell every letter there was', async () => {
    const [kept, gone] = [await guest('于建国', true), await guest('YU/JIANGUO MR', true)]
    await house.desk.mail.saveAddress({
      guestId: kept,
      address: { ...home, lines: ['新家路2号'] },
      rev: null,
    })
    await house.desk.mail.saveAddress({ guestId: gone, address: home, rev: null })
    for (const each of [kept, gone]) {
      await addDay(each, { ...lunar, occasion: 'own', label: 'the first visit' })
      putLetter(each, '2025-11-09')
    }
    putLetter(gone, '2024-11-09')
    const before = dump(house)
    const merge = await same(kept, gone)
    const now = await sheet(kept)
    expect(now.address?.lines).toEqual(['新家路2号'])
    expect(now.days.map(({ occasion }) => occasion)).toEqual(['birthday', 'own'])
    expect(now.letters.map(({ target }) => target)).toEqual(['2025-11-09', '2025-11-09', '2024-11-09'])
    await part(merge)
    expect(dump(house)).toEqual(before)
  })

  test.for<[who: string, kept: [string, string], gone: [string, string]]>([
    ['the one who said yes later is kept', ['given', '2026-01-01'], ['refused', '2025-01-01']],
    ['the one who said no earlier is kept', ['withdrawn', '2025-01-01'], ['given', '2026-01-01']],
    ['both spoke on one day', ['given', '2026-01-01'], ['refused', '2026-01-01']],
  ])('are not written to where either says no now: %s', async ([, ofKept, ofGone]) => {
    const [kept, gone] = [await guest('于建国'), await guest('YU/JIANGUO MR')]
    await say(kept, ofKept[0] as 'given', ofKept[1])
    await say(gone, ofGone[0] as 'given', ofGone[1])
    const before = dump(house)
    const merge = await same(kept, gone)
    const { consent, suppressed } = await sheet(kept)
    expect(consent.may).toBe(false)
    expect(suppressed).toContain('refused')
    // A word said since is the guest's own, and counts.
    await say(kept, 'given', '2026-11-09')
    expect((await sheet(kept)).consent.may).toBe(true)
    bookOf(house).prepare("DELETE FROM consent WHERE day = '2026-11-09'").run()
    await part(merge)
    expect(dump(house)).toEqual(before)
  })

  test('who said no once and yes later are written to, whichever record heard which', async () => {
    const [kept, gone] = [await guest('于建国'), await guest('YU/JIANGUO MR')]
    await say(gone, 'refused', '2024-01-01')
    await say(gone, 'given', '2025-01-01')
    await same(kept, gone)
    const { consent } = await sheet(kept)
    expect(consent).toMatchObject({ may: true, history: [{ state: 'given' }, { state: 'refused' }] })
  })

  test('parted while another record said no too: it is still no, unless the guest said yes since', async () => {
    const kept = await guest('于建国')
    const [first, second] = [await guest('Yu One'), await guest('Yu Two')]
    await say(kept, 'given', '2026-02-01')
    for (const each of [first, second]) {
      await say(each, 'refused', '2025-01-01')
      await house.desk.mail.setDeceased({ guestId: each, on: '2026-10-01' })
    }
    const before = dump(house)
    const one = await same(kept, first)
    const two = await same(kept, second)
    await part(one)
    expect(await sheet(kept)).toMatchObject({ consent: { may: false }, deceasedOn: '2026-10-01' })
    await part(two)
    expect(dump(house)).toEqual(before)

    const again = await same(kept, first)
    await same(kept, second)
    await say(kept, 'given', '2026-11-09')
    await house.desk.mail.setDeceased({ guestId: kept, on: null })
    await part(again)
    expect(await sheet(kept)).toMatchObject({ consent: { may: true }, deceasedOn: null })
  })

  test('have one address marked where post came back from it to either', async () => {
    const [kept, gone] = [await guest('于建国'), await guest('YU/JIANGUO MR')]
    for (const guestId of [kept, gone])
      await house.desk.mail.saveAddress({ guestId, address: home, rev: null })
    const mark =
      "UPDATE guest_address SET returned_on = '2026-03-01', returned_why = 'moved' WHERE guest_id = ?"
    bookOf(house).prepare(mark).run(gone)
    const before = dump(house)
    const merge = await same(kept, gone)
    const { address, suppressed } = await sheet(kept)
    expect(address).toMatchObject({ returnedOn: '2026-03-01', returnedWhy: 'moved' })
    expect(suppressed).toContain('returned')
    await part(merge)
    expect(dump(house)).toEqual(before)
  })

  test('have one birthday letter, that of the record kept', async () => {
    const [kept, gone] = [await guest('于建国', true), await guest('YU/JIANGUO MR')]
    await addDay(gone, { ...lunar, occasion: 'own', label: 'x' })
    const { dayId } = await addDay(gone, lunar)
    expect(dayId).toBeNull()
    await addDay(gone, { ...lunar, date: { year: 1968, month: 11, day: 8, calendar: 'gregorian' } })
    const before = dump(house)
    const merge = await same(kept, gone)
    const letters = (await sheet(kept)).days
      .filter(day => day.occasion === 'birthday')
      .map(({ id, letter }) => [id === null, letter])
    expect(letters).toEqual([
      [true, true],
      [false, false],
    ])
    await part(merge)
    expect(dump(house)).toEqual(before)
  })

  test('who live in one household are one member of it, and two again', async () => {
    const [kept, gone, wife] = [await guest('于建国'), await guest('YU/JIANGUO MR'), await guest('李雯')]
    await house.desk.mail.joinHousehold({ guestId: kept, otherId: gone, oneLetter: true })
    const before = dump(house)
    const merge = await same(kept, gone)
    expect((await sheet(kept)).household).toBeNull()
    await part(merge)
    expect(dump(house)).toEqual(before)
    const again = await same(kept, gone)
    await house.desk.mail.joinHousehold({ guestId: wife, otherId: kept, oneLetter: false })
    await part(again)
    const household = (await sheet(wife)).household
    expect(household?.others.map(({ id }) => id).sort()).toEqual([kept, gone].sort())
  })
})
