import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { lettersResult } from '../../electron/host/returns/letters.ts'
import type { GuestId } from '../../shared/contract/base.ts'
import type { LetterStatus } from '../../shared/contract/letters.ts'
import type { Occasion } from '../../shared/contract/occasion.ts'
import { doors } from '../house.ts'
import { type AtWork, openAtWork, refusalOf } from './at-work.ts'
import { bookOf } from './belongings.ts'
import { book } from './bookings.ts'
import { formFor } from './people.ts'

/** The business date of the test hotel. */
const TODAY = '2026-11-09'

type Written = {
  occasion?: Occasion
  target: string
  status?: LetterStatus
  cost?: number
  currency?: string
  template?: string
  returned?: boolean
  replied?: boolean
}

describe.each(doors)('whether letters worked, over the %s', door => {
  let house: AtWork
  let named = 0
  beforeAll(async () => {
    house = await openAtWork(door)
  })
  beforeEach(() => {
    bookOf(house).exec('DELETE FROM letter')
  })
  afterAll(() => house.close())

  const guest = async () => (await house.desk.guests.create(formFor(`Guest ${++named}`))).guestId
  /** A letter as the round leaves it. */
  const wrote = (guestId: GuestId, letter: Written) => {
    const { target, status = 'posted' } = letter
    const posted = status === 'posted' ? target : null
    bookOf(house)
      .prepare(
        `INSERT INTO letter (id, guest_id, occasion, target, latest_on, status, language, template_id, posted_on, cost, currency,
                             returned_on, replied_on, created_at, updated_at)
         VALUES (?, ?, ?, ?, ?, ?, 'zh', ?, ?, ?, ?, ?, ?, '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z')`,
      )
      .run(
        ...[uuid(), guestId, letter.occasion ?? 'birthday', target, target, status, letter.template ?? null],
        ...[posted, posted && (letter.cost ?? 600), posted && (letter.currency ?? 'CNY')],
        ...[letter.returned ? target : null, letter.replied ? target : null],
      )
  }
  const stayed = (guestId: GuestId, arrive: string, status: 'out' | 'no-show' | 'cancelled' = 'out') =>
    book(house, guestId, { arrive, depart: arrive, status })
  const result = (from = '2020-01-01', to = TODAY) => house.manager.returns.letters({ from, to })

  test('Mr Yu comes back: one letter at six yuan, one guest won', async () => {
    const yu = await guest()
    stayed(yu, '2022-06-03')
    wrote(yu, { occasion: 'birthday-away', target: '2025-06-08', replied: true })
    stayed(yu, '2026-03-01')
    expect(await result()).toMatchObject({
      currency: 'CNY',
      all: {
        posted: 1,
        cost: 600,
        replied: 1,
        judged: 1,
        cameBack: 1,
        costPerReturn: 600,
        heldOut: 0,
        lift: null,
      },
      occasions: [{ occasion: 'birthday-away', cameBack: 1 }],
      templates: [],
      months: [{ month: '2025-06', posted: 1, cameBack: 1 }],
    })
  })

  test('only a stay that happened, on the day or later and within the year, is coming back', async () => {
    const came = async (arrive: string, status?: 'no-show' | 'cancelled') => {
      bookOf(house).exec('DELETE FROM letter')
      const one = await guest()
      wrote(one, { target: '2025-06-08' })
      stayed(one, arrive, status)
      return (await result()).all.cameBack
    }
    expect(await came('2025-06-07')).toBe(0)
    expect(await came('2025-06-08')).toBe(1)
    expect(await came('2026-06-08')).toBe(1)
    expect(await came('2026-06-09')).toBe(0)
    expect(await came('2025-07-01', 'no-show')).toBe(0)
    expect(await came('2025-07-01', 'cancelled')).toBe(0)
  })

  test('letters that never went out are none, and who was held out is counted apart', async () => {
    for (const status of ['drafted', 'approved', 'printed', 'called', 'dropped'] as const)
      wrote(await guest(), { target: '2025-06-08', status })
    const without = await guest()
    wrote(without, { target: '2025-06-08', status: 'held-out' })
    stayed(without, '2025-09-01')
    wrote(await guest(), { target: '2025-06-08', returned: true })
    expect((await result()).all).toMatchObject({
      posted: 1,
      returned: 1,
      cameBack: 0,
      heldOut: 1,
      heldOutJudged: 1,
      heldOutCameBack: 1,
      share: { value: 0 },
      heldOutShare: { value: 100 },
      lift: { value: -100 },
    })
  })

  test('a year that is not over is not judged, and who is back already is told', async () => {
    const early = await guest()
    wrote(early, { target: '2026-09-01' })
    stayed(early, '2026-10-01')
    wrote(await guest(), { target: '2026-09-01' })
    const { all, months } = await result()
    expect(all).toMatchObject({
      posted: 2,
      judged: 0,
      open: 2,
      openCameBack: 1,
      share: null,
      costPerReturn: 1200,
    })
    expect(months).toEqual([{ month: '2026-09', posted: 2, cameBack: 1 }])
  })

  test('only letters for a day of the span are told', async () => {
    for (const target of ['2025-01-31', '2025-02-01', '2025-02-28', '2025-03-01'])
      wrote(await guest(), { target })
    expect((await result('2025-02-01', '2025-02-28')).all.posted).toBe(2)
  })

  test('money of another currency is not added to it', async () => {
    wrote(await guest(), { target: '2025-01-01', cost: 600 })
    wrote(await guest(), { target: '2025-01-01', cost: 110, currency: 'EUR' })
    expect((await result()).all).toMatchObject({ posted: 2, cost: 600 })
  })

  test('templates are told apart by their version', async () => {
    const insert = bookOf(house).prepare(
      `INSERT INTO letter_template (id, occasion, language, years_from, version, body, origin, retired_at, created_at)
       VALUES (?, 'win-back', 'zh', 28, ?, '…', 'house', '2025-01-01T00:00:00Z', '2025-01-01T00:00:00Z')`,
    )
    const [first, second] = [uuid(), uuid()]
    insert.run(first, 1)
    insert.run(second, 2)
    wrote(await guest(), { occasion: 'win-back', target: '2025-01-01', template: first })
    wrote(await guest(), { occasion: 'win-back', target: '2025-01-02', template: second })
    wrote(await guest(), { occasion: 'win-back', target: '2025-01-03', template: second })
    const { templates } = await result()
    expect(templates.map(({ yearsFrom, version, posted }) => [yearsFrom, version, posted])).toEqual([
      [28, 2, 2],
      [28, 1, 1],
    ])
  })

  test('is for managers only', async () => {
    const asked = house.desk.returns.letters({ from: TODAY, to: TODAY })
    expect(await refusalOf(asked)).toMatchObject({ code: 'NOT_ALLOWED' })
  })

  test('forty thousand letters are told in a blink', async () => {
    const book = house.host.books.current()
    if (!book) throw new Error('no book is open')
    const one = await guest()
    const insert = bookOf(house).prepare(
      `INSERT INTO letter (id, guest_id, occasion, target, latest_on, status, language, posted_on, cost, currency, created_at, updated_at)
       VALUES (?, ?, 'birthday', date('1900-01-01', '+' || ? || ' days'), '2026-01-01', 'posted', 'zh', '2026-01-01', 600, 'CNY',
               '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z')`,
    )
    bookOf(house).transaction(() => {
      for (let day = 0; day < 40_000; day++) insert.run(uuid(), one, day)
    })()
    const began = performance.now()
    expect(lettersResult(book, '1900-01-01', '2100-01-01', TODAY).all.posted).toBe(40_000)
    expect(performance.now() - began).toBeLessThan(2_000)
  })
})
