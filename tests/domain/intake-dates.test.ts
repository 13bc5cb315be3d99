import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createDateTally } from '../../shared/domain/intake/date-order.ts'
import { readDay, readMonth } from '../../shared/domain/intake/dates.ts'

test.each([
  ['2026-03-18', '2026-03-18'],
  ['2026/3/8 14:05', '2026-03-08'],
  ['2026-03-18T00:00:00.000Z', '2026-03-18'],
  ['20260318', '2026-03-18'],
  ['18-MAR-26', '2026-03-18'],
  ['18 March 2026', '2026-03-18'],
  ['Mar 18th, 2026', '2026-03-18'],
  ['Wed, 18 Mar 2026', '2026-03-18'],
  ['18 de marzo de 2026', '2026-03-18'],
  ['18. März 2026', '2026-03-18'],
  ['2026年3月18日 星期三', '2026-03-18'],
  ['２０２６／０３／１８', '2026-03-18'],
  ['46099', '2026-03-18'],
  ['2569-06-08', '2026-06-08'],
  ['民国115年6月8日', '2026-06-08'],
  ['115/06/08', '2026-06-08'],
  ['令和8年6月8日', '2026-06-08'],
  ['令和元年5月1日', '2019-05-01'],
  ['R8.6.8', '2026-06-08'],
  ['25/12/2025', '2025-12-25'],
  ['12/25/2025', '2025-12-25'],
  ['08/08/2025', '2025-08-08'],
])('%s is %s', (written, day) => {
  expect(readDay(written, null, 2031)).toBe(day)
})

test.each([
  '',
  'soon',
  '2026-02-30',
  '29/02/2025',
  '31/04/2026',
  '12:00',
  '9999-12-31',
  '13/13/2026',
  '0000-00-00',
])('%j is no day', written => {
  expect(readDay(written, null, 2031)).toBeNull()
  expect(readDay(written, 'dmy', 2031)).toBeNull()
})

test('3/4/2026 is one day or another, and no day until somebody says which', () => {
  expect(readDay('03/04/2026', null, 2031)).toBeNull()
  expect(readDay('03/04/2026', 'dmy', 2031)).toBe('2026-04-03')
  expect(readDay('03/04/2026', 'mdy', 2031)).toBe('2026-03-04')
})

test('two digits of a year mean the past for a birthday and the present for a stay', () => {
  expect(readDay('8-JUN-68', null, 2026)).toBe('1968-06-08')
  expect(readDay('8-JUN-26', null, 2026)).toBe('2026-06-08')
  expect(readDay('8-JUN-27', null, 2026)).toBe('1927-06-08')
})

test('months are words or numbers', () => {
  expect(['July', 'jul', '7', '07', '7月', 'SEPT', 'Unknown', '13'].map(readMonth)).toEqual([
    7,
    7,
    7,
    7,
    7,
    9,
    null,
    null,
  ])
})

test('every day reads back however it is written', () => {
  const day = fc
    .date({ min: new Date('1951-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map(date => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, iso => {
      const [year, month, date] = iso.split('-').map(Number)
      expect(readDay(`${date}.${month}.${year}`, 'dmy', 2031)).toBe(iso)
      expect(readDay(`${month}/${date}/${year}`, 'mdy', 2031)).toBe(iso)
      expect(readDay(`${year}年${month}月${date}日`, null, 2031)).toBe(iso)
      expect(readDay(`${(year ?? 0) + 543}/${month}/${date}`, null, 2031)).toBe(iso)
    }),
  )
})

test('any text is a day or none, without an error', () => {
  fc.assert(fc.property(fc.string(), text => void readDay(text, 'dmy', 2031)))
})

describe('the order of a file of dates', () => {
  const verdictOf = (...stays: [string, string][]) => {
    const tally = createDateTally(2031)
    for (const [arrive, depart] of stays) tally.see(arrive, depart, [])
    return tally.verdict()
  }

  test('hangs on nothing when dates are written year first', () => {
    expect(verdictOf(['2026-03-04', '2026-03-05'])).toBeNull()
  })

  test('is told by one day past the twelfth', () => {
    expect(verdictOf(['03/04/2026', '05/04/2026'], ['25/04/2026', '26/04/2026'])).toMatchObject({
      order: 'dmy',
      ambiguous: false,
    })
    expect(verdictOf(['03/04/2026', '03/05/2026'], ['04/25/2026', '04/26/2026'])).toMatchObject({
      order: 'mdy',
      ambiguous: false,
    })
  })

  test('is told by guests who would leave before they come', () => {
    expect(verdictOf(['10/04/2026', '02/05/2026'])).toMatchObject({ order: 'dmy', ambiguous: false })
  })

  test('is asked, with both readings, when nothing tells', () => {
    expect(verdictOf(['03/04/2026', '05/06/2026'])).toEqual({
      order: null,
      ambiguous: true,
      samples: [
        { written: '03/04/2026', read: { ymd: null, dmy: '2026-04-03', mdy: '2026-03-04' } },
        { written: '05/06/2026', read: { ymd: null, dmy: '2026-06-05', mdy: '2026-05-06' } },
      ],
    })
  })
})
