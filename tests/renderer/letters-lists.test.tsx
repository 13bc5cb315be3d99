import { expect, it } from 'vitest'
import { inPieces, SoFar } from '../../renderer/letters/in-pieces.ts'
import { nothingChosen, reached, tickOf, toggled, wholly } from '../../renderer/letters/selection.ts'
import { groupedRows, keyOfRow } from '../../renderer/letters/today/today-rows.ts'
import { gridOf, weeksOf } from '../../renderer/letters/year/weeks.ts'
import { BatchId } from '../../shared/contract/base.ts'
import { planned } from './letters-people.ts'

const order = ['a', 'b', 'c', 'd', 'e']
const of = (...keys: string[]) => new Set(keys)

it('ticks one, takes it away, and reaches from the last tick both ways', () => {
  const one = toggled(nothingChosen, 'b')
  expect(one.chosen).toEqual(of('b'))
  expect(toggled(one, 'b').chosen).toEqual(of())
  const down = reached(one, 'd', order)
  expect(down.chosen).toEqual(of('b', 'c', 'd'))
  expect(reached(down, 'a', order).chosen).toEqual(of('a', 'b', 'c', 'd'))
})

it('begins a range where there was no tick, and where the last one has left the list', () => {
  expect(reached(nothingChosen, 'c', order)).toEqual({ chosen: of('c'), from: 'c' })
  const gone = toggled(nothingChosen, 'x')
  expect(reached(gone, 'c', order)).toEqual({ chosen: of('x', 'c'), from: 'c' })
  expect(reached(toggled(nothingChosen, 'b'), 'y', order).chosen).toEqual(of('b'))
})

it('ticks a whole part, and takes all its ticks away only when it has them all', () => {
  const some = toggled(nothingChosen, 'a')
  expect(tickOf(some, order)).toBe('mixed')
  const all = wholly(some, order)
  expect(tickOf(all, order)).toBe(true)
  expect(tickOf(wholly(all, order), order)).toBe(false)
  expect(tickOf(all, [])).toBe(false)
})

it('groups by the last day, the nearest first, or by occasion in the order of precedence', () => {
  const letters = [
    planned(1, '于', { latestOn: '2026-11-12', occasion: 'festival' }),
    planned(2, '王', { latestOn: '2026-11-09', occasion: 'birthday' }),
    planned(3, '陈', { latestOn: '2026-11-12', occasion: 'birthday' }),
  ]
  const shown = (rows: ReturnType<typeof groupedRows>) =>
    rows.map(row => (row.kind === 'letter' ? row.planned.guest.name : keyOfRow(row)))
  expect(shown(groupedRows(letters, 'last-day'))).toEqual(['2026-11-09', '王', '2026-11-12', '于', '陈'])
  expect(shown(groupedRows(letters, 'occasion'))).toEqual(['birthday', '王', '陈', 'festival', '于'])
})

const batch = (at: number) => BatchId.parse(`0198c0de-0000-7000-8000-00000005${String(at).padStart(4, '0')}`)

it('does a bulk command in pieces, says how far it is, and stops when asked', async () => {
  const pieces: number[] = []
  const told: number[] = []
  const end = new AbortController()
  const done = await inPieces(
    Array.from({ length: 250 }, (_, at) => at),
    async piece => {
      pieces.push(piece.length)
      if (pieces.length === 2) end.abort()
      return { batchId: batch(pieces.length), done: piece.length, left: [] }
    },
    { tell: behind => told.push(behind), signal: end.signal },
  )
  expect(pieces).toEqual([100, 100])
  expect(told).toEqual([100, 200])
  expect(done).toEqual({ batchIds: [batch(1), batch(2)], done: 200, left: [] })
})

it('keeps what was done before a piece that failed, so that it can be taken back', async () => {
  let calls = 0
  const failing = inPieces(
    Array.from({ length: 150 }, (_, at) => at),
    async piece => {
      calls += 1
      if (calls === 2) throw new Error('the host is gone')
      return { batchId: batch(calls), done: piece.length, left: [] }
    },
    { tell: () => {}, signal: new AbortController().signal },
  )
  const fault = await failing.catch((error: unknown) => error)
  expect(fault).toBeInstanceOf(SoFar)
  expect(fault).toMatchObject({
    done: { done: 100, batchIds: [batch(1)] },
    cause: { message: 'the host is gone' },
  })
})

it('adds the days of a year up to weeks that begin on Monday, and loses none', () => {
  const day = (on: string, letters: number) => ({
    day: on,
    letters,
    blocked: 1,
    calls: 0,
    cost: 120 * letters,
  })
  // A Thursday to the Wednesday a year later.
  const weeks = weeksOf({
    from: '2026-11-12',
    to: '2027-11-11',
    days: [day('2026-11-12', 3), day('2026-11-15', 1), day('2026-11-16', 5), day('2027-11-11', 7)],
  })
  expect(weeks[0]).toEqual({
    from: '2026-11-12',
    to: '2026-11-15',
    letters: 4,
    blocked: 2,
    calls: 0,
    cost: 480,
  })
  expect(weeks[1]).toMatchObject({ from: '2026-11-16', to: '2026-11-22', letters: 5 })
  expect(weeks.at(-1)).toMatchObject({ to: '2027-11-11', letters: 7 })
  expect(weeks.reduce((sum, { letters }) => sum + letters, 0)).toBe(16)
})

it.each([
  [1, 4],
  [7, 8],
  [41, 60],
  [100, 100],
  [101, 120],
  [130, 160],
  [1204, 1600],
])('draws %i letters under a round number, %i', (most, top) => {
  expect(gridOf(most)).toEqual({ top, lines: [top / 2, top] })
})
