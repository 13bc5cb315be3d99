import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../shared/domain/days/calendar.ts'
import { type ItemSeen, usualOf, type VisitSeen } from '../../shared/domain/dining/usual.ts'

const today = '2026-11-22'
const item = (text: string, more: Partial<ItemSeen> = {}): ItemSeen => ({
  itemId: text,
  text,
  modifiers: null,
  quantity: 1,
  complimentary: false,
  ...more,
})

let made = 0
function visit(date: string, seatId: string | null, items: readonly (string | ItemSeen)[] = []): VisitSeen {
  made += 1
  return {
    id: `v${String(made).padStart(4, '0')}`,
    date,
    seatId,
    items: items.map(each => (typeof each === 'string' ? item(each) : each)),
  }
}

/** Visits a week apart, the newest first. */
const weekly = (seats: (string | null)[], items: readonly (readonly string[])[] = []) =>
  seats.map((seat, week) => visit(addDays('2026-11-20', -7 * week), seat, items[week] ?? []))

const seatOf = (visits: VisitSeen[]) => usualOf(visits, today).seat
const orderOf = (visits: VisitSeen[]) => usualOf(visits, today).order
const texts = (visits: VisitSeen[]) => orderOf(visits)?.items.map(({ text }) => text)

describe("Mr Yu's breakfast", () => {
  const breakfast = ['sandwich', 'coffee', 'egg']
  const visits = [
    visit('2025-06-08', 'second window', breakfast),
    visit('2025-06-07', 'by the door', ['coffee']),
    visit('2025-06-06', 'second window', breakfast),
    visit('2024-03-02', 'second window', breakfast),
    visit('2024-03-01', 'second window', [...breakfast, 'mango']),
  ]

  it('is at the second window, four of the last five times, last on 8 June', () => {
    const seat = seatOf(visits)
    expect(seat).toMatchObject({ seatId: 'second window', strength: 'usual', pin: null })
    expect(seat?.evidence).toMatchObject({ times: 4, of: 5, lastOn: '2025-06-08' })
    expect(seat?.evidence.visitIds[0]).toBe(visits[0]?.id)
  })

  it('is a sandwich, a coffee and an egg', () => {
    const order = orderOf(visits)
    expect(order?.strength).toBe('usual')
    expect(order?.items.map(({ text }) => text).toSorted()).toEqual(['coffee', 'egg', 'sandwich'])
    expect(order?.items.find(({ text }) => text === 'coffee')?.evidence.times).toBe(5)
    expect(order?.often).toEqual([])
  })

  it('is still his usual whichever of the earlier four was the odd one, even at one visit a year', () => {
    for (let odd = 1; odd < 5; odd += 1) {
      const yearly = [0, 1, 2, 3, 4].map(back =>
        visit(`${2026 - back}-06-08`, back === odd ? 'by the door' : 'second window'),
      )
      expect(seatOf(yearly)).toMatchObject({ seatId: 'second window', strength: 'usual' })
    }
  })

  // In npm run bench:usual the old seat is then taken 8 times in 10, which is no longer a promise.
  it('is where he often sits once he sat elsewhere last time, and his usual again when he is back', () => {
    const elsewhere = ['by the door', ...Array<string>(9).fill('second window')]
    expect(seatOf(weekly(elsewhere))).toMatchObject({ seatId: 'second window', strength: 'often' })
    expect(seatOf(weekly(['second window', ...elsewhere]))).toMatchObject({
      seatId: 'second window',
      strength: 'usual',
    })
  })
})

describe('what may be called usual', () => {
  it('is nothing before the first visit', () => {
    expect(usualOf([], today)).toEqual({ seat: null, order: null, last: null })
  })

  it('is nothing after a single visit: that was last time', () => {
    const visits = [visit('2026-11-20', 'T1', ['coffee', 'egg'])]
    expect(seatOf(visits)).toMatchObject({
      seatId: 'T1',
      strength: 'last-time',
      evidence: { times: 1, of: 1 },
    })
    expect(orderOf(visits)?.strength).toBe('last-time')
    expect(texts(visits)).toEqual(['coffee', 'egg'])
    expect(usualOf(visits, today).last).toBe(visits[0])
  })

  it('follows a habit changed three visits ago, however long the old one was, and calls it usual from the fourth', () => {
    const changed = (ago: number) =>
      weekly([...Array<string>(ago).fill('terrace'), ...Array<string>(40).fill('window')])
    expect(seatOf(changed(3))).toMatchObject({ seatId: 'terrace', strength: 'often' })
    expect(seatOf(changed(4))).toMatchObject({ seatId: 'terrace', strength: 'usual' })
    const orders = weekly(Array<null>(9).fill(null), [
      ['tea'],
      ['tea'],
      ['tea'],
      ...Array<string[]>(6).fill(['coffee']),
    ])
    expect(texts(orders)).toEqual(['tea'])
  })

  it('does not follow a change of two visits yet, and says often', () => {
    expect(seatOf(weekly(['terrace', 'terrace', 'window', 'window', 'window']))).toMatchObject({
      seatId: 'terrace',
      strength: 'often',
    })
  })

  it('counts only visits that say something', () => {
    const visits = weekly(
      ['T1', null, 'T1', null, null, null, 'T1'],
      [[], ['coffee'], [], ['coffee'], [], []],
    )
    expect(seatOf(visits)).toMatchObject({ seatId: 'T1', strength: 'usual', evidence: { times: 3, of: 3 } })
    expect(orderOf(visits)?.items[0]?.evidence).toMatchObject({ times: 2, of: 2 })
  })

  it('is what happened both times, but not two times of three', () => {
    expect(seatOf(weekly(['T1', 'T1']))).toMatchObject({ seatId: 'T1', strength: 'usual' })
    expect(seatOf(weekly(['T1', 'T1', 'T2']))).toMatchObject({ seatId: 'T1', strength: 'often' })
    expect(seatOf(weekly(['T1', 'T2', 'T1']))).toMatchObject({ seatId: 'T1', strength: 'often' })
  })

  it('takes the seat of last time where there is no habit', () => {
    expect(seatOf(weekly(['A', 'B', 'C', 'D', 'E']))).toMatchObject({ seatId: 'A', strength: 'last-time' })
  })

  it('counts two visits on one day as two, the later first', () => {
    const visits = [visit('2026-11-20', 'T1'), visit('2026-11-20', 'T2'), visit('2026-11-20', 'T2')]
    expect(seatOf(visits)).toMatchObject({ seatId: 'T2', strength: 'often', evidence: { times: 2, of: 3 } })
  })

  it('is never what the house gave', () => {
    const gift = item('mango pudding', { complimentary: true })
    const visits = [1, 2, 3].map(day => visit(`2026-11-0${day}`, null, ['coffee', gift]))
    expect(texts(visits)).toEqual(['coffee'])
    expect(orderOf([visit('2026-11-01', null, [gift])])).toBeNull()
  })

  it('keeps how the egg is done, as it mostly was of late', () => {
    const eggs = ['soft, 4 min', 'soft, 4 min', 'hard', 'hard', 'hard']
    const visits = eggs.map((modifiers, back) =>
      visit(`2026-11-${19 - back}`, null, [item('egg', { modifiers })]),
    )
    expect(orderOf(visits)?.items[0]?.modifiers).toBe('soft, 4 min')
    const once = ['hard', 'soft', 'soft', 'soft'].map((modifiers, back) =>
      visit(`2026-11-${19 - back}`, null, [item('egg', { modifiers })]),
    )
    expect(orderOf(once)?.items[0]?.modifiers).toBe('soft')
  })

  it('knows an item typed by hand as the one on the menu', () => {
    const visits = [
      visit('2026-11-03', null, [item(' Coffee ', { itemId: null })]),
      visit('2026-11-02', null, [item('coffee', { itemId: 'm1', quantity: 2 })]),
      visit('2026-11-01', null, [item('coffee', { itemId: 'm1', quantity: 2 })]),
    ]
    const [coffee, ...others] = orderOf(visits)?.items ?? []
    expect(others).toEqual([])
    expect(coffee).toMatchObject({ itemId: 'm1', quantity: 2, evidence: { times: 3, of: 3 } })
  })

  it('adds up two coffees of one visit', () => {
    const visits = [1, 2].map(day => visit(`2026-11-0${day}`, null, ['coffee', 'coffee']))
    expect(orderOf(visits)?.items).toMatchObject([{ text: 'coffee', quantity: 2, evidence: { times: 2 } }])
  })

  it('fades with the years, and stays what it is', () => {
    const lately = seatOf(weekly(['T1', 'T1', 'T1']))
    const longAgo = usualOf(weekly(['T1', 'T1', 'T1']), '2031-11-22').seat
    expect(longAgo?.strength).toBe('usual')
    expect(longAgo?.confidence).toBeLessThan((lately?.confidence ?? 0) * 0.6)
  })
})

describe('what is often had besides the usual', () => {
  const served = (...orders: string[][]) => weekly(Array<null>(orders.length).fill(null), orders)

  it('stands beside it, with its own evidence, and never in it', () => {
    const visits = served(
      ['coffee', 'juice'],
      ['coffee'],
      ['coffee', 'juice'],
      ['coffee'],
      ['coffee', 'juice'],
    )
    const order = orderOf(visits)
    expect(order?.strength).toBe('usual')
    expect(texts(visits)).toEqual(['coffee'])
    expect(order?.often).toMatchObject([{ text: 'juice', strength: 'often', evidence: { times: 3, of: 5 } }])
    expect(order?.often[0]?.evidence.visitIds).toEqual(
      [visits[0], visits[2], visits[4]].map(each => each?.id),
    )
  })

  it('holds nothing had once, nor what the house gave', () => {
    const gift = item('juice', { complimentary: true })
    const visits = [3, 2, 1].map(day => visit(`2026-11-0${day}`, null, ['coffee', gift]))
    const once = visit('2026-11-04', null, ['coffee', 'egg'])
    expect(orderOf([...visits, once])).toMatchObject({ strength: 'usual', often: [] })
  })

  it('is the order itself where nothing is usual, and nothing stands beside it', () => {
    const order = orderOf(
      served(['tea', 'juice'], ['coffee'], ['tea', 'juice'], ['coffee', 'juice'], ['tea']),
    )
    expect(order?.strength).toBe('often')
    expect(order?.items.map(({ text }) => text)).toEqual(['juice', 'tea'])
    expect(order?.often).toEqual([])
  })

  it('is at most three things, those had most', () => {
    const others = ['juice', 'egg', 'toast', 'fruit']
    const order = orderOf(
      served(['coffee', ...others], ['coffee'], ['coffee', ...others], ['coffee', 'fruit']),
    )
    expect(order?.often.map(({ text }) => text)).toEqual(['fruit', 'juice', 'egg'])
  })

  it('is nothing beside the order of a single visit or a word of a person', () => {
    expect(orderOf(served(['tea']))).toMatchObject({ strength: 'last-time', often: [] })
    const visits = served(['coffee', 'juice'], ['coffee'], ['coffee', 'juice'])
    expect(orderOf(visits)?.often).toHaveLength(1)
    const order = { on: '2026-01-05', by: 'Suda', items: [item('congee')] }
    expect(usualOf(visits, today, { order }).order).toMatchObject({ strength: 'pinned', often: [] })
  })
})

describe('a pin', () => {
  const pin = { on: '2026-01-05', by: 'Suda' }

  it('stands above the visits and says who and when', () => {
    const claim = usualOf(weekly(['T1', 'T1', 'T2', 'T1']), today, {
      seat: { ...pin, seatId: 'T2' },
      order: { ...pin, items: [{ itemId: null, text: 'congee', modifiers: 'no peanuts', quantity: 1 }] },
    })
    expect(claim.seat).toMatchObject({
      seatId: 'T2',
      strength: 'pinned',
      confidence: 1,
      pin,
      evidence: { times: 1, of: 4 },
    })
    expect(claim.order).toMatchObject({
      strength: 'pinned',
      items: [{ text: 'congee', modifiers: 'no peanuts', pin }],
    })
  })

  it('is dated by itself where no visit bears it out', () => {
    expect(usualOf([], today, { seat: { ...pin, seatId: 'T9' } }).seat?.evidence).toEqual({
      times: 0,
      of: 0,
      lastOn: '2026-01-05',
      visitIds: [],
    })
  })
})

describe('for any visits whatever', () => {
  const anyVisits = fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      date: fc.integer({ min: 0, max: 4000 }).map(days => addDays(today, -days)),
      seatId: fc.option(fc.constantFrom('T1', 'T2', 'T3'), { freq: 4 }),
      items: fc.array(
        fc
          .record({
            text: fc.constantFrom('coffee', 'tea', 'egg'),
            onMenu: fc.boolean(),
            modifiers: fc.option(fc.constantFrom('soft', 'hard')),
            quantity: fc.integer({ min: 1, max: 3 }),
            complimentary: fc.boolean(),
          })
          .map(({ onMenu, ...seen }) => ({ ...seen, itemId: onMenu ? `m-${seen.text}` : null })),
        { maxLength: 4 },
      ),
    }),
    { maxLength: 12, selector: ({ id }) => id },
  )

  it('the order in which they are handed over makes no difference', () => {
    const twice = anyVisits.chain(visits =>
      fc.tuple(fc.constant(visits), fc.shuffledSubarray(visits, { minLength: visits.length })),
    )
    fc.assert(
      fc.property(twice, ([visits, shuffled]) => {
        expect(usualOf(shuffled, today)).toEqual(usualOf(visits, today))
      }),
    )
  })

  it('claims stay within their bounds and their evidence adds up', () => {
    fc.assert(
      fc.property(anyVisits, visits => {
        const { seat, order, last } = usualOf(visits, today)
        expect(last === null).toBe(visits.length === 0)
        expect(seat === null).toBe(visits.every(({ seatId }) => seatId === null))
        const dishes = [...(order?.items ?? []), ...(order?.often ?? [])]
        for (const claim of [...(seat ? [seat] : []), ...dishes]) {
          const { times, of, lastOn, visitIds } = claim.evidence
          expect(claim.confidence).toBeGreaterThanOrEqual(0)
          expect(claim.confidence).toBeLessThanOrEqual(1)
          expect(times).toBe(new Set(visitIds).size)
          expect(times).toBeGreaterThan(0)
          expect(times).toBeLessThanOrEqual(of)
          expect(of).toBeLessThanOrEqual(5)
          expect(visits.find(({ id }) => id === visitIds[0])?.date).toBe(lastOn)
          if (times < 2) expect(claim.strength).toBe('last-time')
        }
        for (const id of seat?.evidence.visitIds ?? []) {
          expect(visits.find(each => each.id === id)?.seatId).toBe(seat?.seatId)
        }
        if (order?.strength !== 'usual') expect(order?.often ?? []).toEqual([])
        expect(order?.items.every(({ strength }) => strength === order.strength) ?? true).toBe(true)
        expect(order?.often.every(({ strength }) => strength === 'often') ?? true).toBe(true)
        expect(new Set(dishes.map(({ itemId, text }) => itemId ?? text)).size).toBe(dishes.length)
        for (const { text, itemId, evidence } of dishes) {
          for (const id of evidence.visitIds) {
            const items = visits.find(each => each.id === id)?.items ?? []
            expect(
              items.some(seen => !seen.complimentary && (seen.itemId === itemId || seen.text === text)),
            ).toBe(true)
          }
        }
      }),
    )
  })

  it('three visits of a new habit win over any number of an old one, at any distance', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 4, maxLength: 30 })
    fc.assert(
      fc.property(gaps, daysBetweenVisits => {
        let date = today
        const visits = daysBetweenVisits.map((gap, back) => {
          date = addDays(date, -gap)
          const seatId = back < 3 ? 'terrace' : 'window'
          return { ...visit(date, seatId), id: `v${String(99 - back)}` }
        })
        expect(usualOf(visits, today).seat?.seatId).toBe('terrace')
      }),
    )
  })

  it('to sit there once more never weakens the claim to a seat', () => {
    const strength = ['last-time', 'often', 'usual']
    fc.assert(
      fc.property(anyVisits, fc.integer({ min: 0, max: 30 }), (visits, later) => {
        const [newest] = visits
          .filter(({ seatId }) => seatId)
          .toSorted((a, b) => (a.date + a.id < b.date + b.id ? 1 : -1))
        const before = usualOf(visits, today).seat
        fc.pre(newest !== undefined && before?.seatId === newest.seatId)
        if (!newest || !before) return
        const again = {
          ...newest,
          id: 'zz',
          date: addDays(newest.date, later) > today ? today : addDays(newest.date, later),
        }
        const after = usualOf([...visits, again], today).seat
        expect(after?.seatId).toBe(before.seatId)
        expect(strength.indexOf(after?.strength ?? '')).toBeGreaterThanOrEqual(
          strength.indexOf(before.strength),
        )
        expect(after?.confidence).toBeGreaterThanOrEqual(before.confidence - 1e-12)
      }),
    )
  })

  it('to order the usual once more never weakens it', () => {
    fc.assert(
      fc.property(anyVisits, visits => {
        const before = usualOf(visits, today).order
        const newest = visits
          .filter(({ items }) => items.some(({ complimentary }) => !complimentary))
          .toSorted((a, b) => (a.date + a.id < b.date + b.id ? 1 : -1))[0]
        fc.pre(newest !== undefined && before?.strength === 'usual')
        if (!newest || !before) return
        const after = usualOf([...visits, { ...newest, id: 'zz' }], today).order
        for (const claim of before.items.filter(({ evidence }) => evidence.visitIds[0] === newest.id)) {
          const same = after?.items.find(
            ({ evidence, text, itemId }) =>
              evidence.visitIds[1] === newest.id && text === claim.text && itemId === claim.itemId,
          )
          expect(same?.strength).toBe('usual')
          expect(same?.confidence).toBeGreaterThanOrEqual(claim.confidence - 1e-12)
        }
      }),
    )
  })
})
