import { describe, expect, test } from 'vitest'
import type { IntakeField } from '../../shared/contract/intake.ts'
import { rowReader } from '../../shared/domain/intake/row.ts'
import { readStatus } from '../../shared/domain/intake/status.ts'

const TODAY = '2026-11-09'

type Cells = Partial<Record<IntakeField, string>>

/** Reads one row given by meaning. */
function read(cells: Cells, refused: IntakeField[] = []) {
  const fields = Object.keys(cells) as IntakeField[]
  const columns = Object.fromEntries(fields.map((field, at) => [at, field]))
  const reader = rowReader({
    columns,
    refused: refused.map(field => fields.indexOf(field)),
    dateOrder: null,
    today: TODAY,
  })
  return reader(Object.values(cells))
}

const anyone: Cells = { 'full-name': 'Ann Lee', arrive: '2025-03-18', depart: '2025-03-20' }

function person(cells: Cells) {
  const row = read({ ...anyone, ...cells })
  if (typeof row === 'string') throw new Error(`rejected: ${row}`)
  return row.person
}

function stay(cells: Cells) {
  const row = read({ ...anyone, ...cells })
  return typeof row === 'string' ? row : row.stay
}

describe('a stay', () => {
  test.each([
    ['Check-Out', 'out'],
    ['CKOT', 'out'],
    ['已离店', 'out'],
    ['Canceled', 'cancelled'],
    ['cancelled_by_guest', 'cancelled'],
    ['取消', 'cancelled'],
    ['No-Show', 'no-show'],
    ['应到未到', 'no-show'],
    ['In House', 'in-house'],
    ['在住', 'in-house'],
    ['Reserved', 'booked'],
    ['预订', 'booked'],
    ['ok', 'by-dates'],
    ['banana', null],
    ['', null],
  ])('%j says %s', (written, status) => {
    expect(readStatus(written)).toBe(status)
  })

  test('is past only when the row says it happened', () => {
    expect(stay({ status: 'Check-Out' })).toMatchObject({ status: 'out' })
    expect(stay({ status: 'Reserved' })).toMatchObject({ status: 'booked' })
    expect(stay({ status: 'Canceled' })).toMatchObject({ status: 'cancelled' })
  })

  test('of an old list of people in house is over', () => {
    expect(stay({ status: 'In House' })).toMatchObject({ status: 'out' })
    expect(stay({ status: 'In House', depart: TODAY })).toMatchObject({ status: 'in-house' })
    expect(stay({ status: 'Checked in', arrive: '2026-11-20', depart: '2026-11-21' })).toMatchObject({
      status: 'booked',
    })
  })

  test('without a status is told by its dates', () => {
    expect(stay({})).toMatchObject({ status: 'out' })
    expect(stay({ arrive: '2026-11-20', depart: '2026-11-21' })).toMatchObject({ status: 'booked' })
    expect(stay({ arrive: '2026-11-08', depart: '2026-11-10', room: '0817' })).toMatchObject({
      status: 'in-house',
      room: '0817',
    })
    expect(stay({ arrive: '2026-11-08', depart: '2026-11-10' })).toMatchObject({ status: 'booked' })
  })

  test('ends as many nights after its arrival as two columns say, across a leap day and a year', () => {
    const nights = { depart: '', 'weekend-nights': '2', 'week-nights': '5' }
    expect(stay({ ...nights, arrive: '2024-02-26' })).toMatchObject({ depart: '2024-03-04' })
    expect(stay({ ...nights, arrive: '2025-12-29' })).toMatchObject({ depart: '2026-01-05' })
    expect(stay({ depart: '', nights: '0' })).toMatchObject({ arrive: '2025-03-18', depart: '2025-03-18' })
  })

  test('begins on a day written in three columns', () => {
    const parts = {
      arrive: '',
      depart: '',
      nights: '1',
      'arrive-year': '2015',
      'arrive-month': 'July',
      'arrive-day': '31',
    }
    expect(stay(parts)).toMatchObject({ arrive: '2015-07-31', depart: '2015-08-01' })
    expect(stay({ ...parts, 'arrive-month': 'Smarch' })).toBe('date-unreadable')
  })

  test.each<[string, Cells, string]>([
    ['no name', { 'full-name': '' }, 'no-name'],
    ['a name of points', { 'full-name': '. -' }, 'no-name'],
    ['a walk-in nobody asked', { 'full-name': '散客' }, 'no-name'],
    ['no arrival', { arrive: '' }, 'no-arrival'],
    ['an arrival nobody can read', { arrive: 'next week' }, 'date-unreadable'],
    ['an arrival typed because one was asked for', { arrive: '1900-01-01' }, 'date-unreadable'],
    ['no departure', { depart: '' }, 'date-unreadable'],
    ['nights that are no number', { depart: '', nights: 'two' }, 'date-unreadable'],
    ['leaving before coming', { depart: '2025-03-17' }, 'departs-before-arrival'],
    ['a status nobody knows', { status: 'banana' }, 'status-unknown'],
    ['no status where there is a column', { status: '' }, 'status-unknown'],
    ['a name like a letter', { 'full-name': 'Ann '.repeat(60) }, 'cell-too-long'],
    ['a company like a letter', { company: 'x'.repeat(200) }, 'cell-too-long'],
  ])('is refused for %s', (_, cells, reason) => {
    expect(read({ ...anyone, ...cells })).toBe(reason)
  })

  test('counts heads, blanks as none', () => {
    expect(stay({ adults: '3', children: '' })).toMatchObject({ adults: 3, children: 0 })
    expect(stay({ adults: '', children: '2' })).toMatchObject({ adults: 1, children: 2 })
  })

  test('keeps no card number in its note or its number', () => {
    expect(stay({ note: 'Visa 4111111111111111 on file', confirmation: '5500000000000004' })).toMatchObject({
      note: 'Visa •••• on file',
      confirmation: '••••',
    })
  })
})

describe('a person', () => {
  test('has titles and degrees told apart from the name', () => {
    expect(person({ 'full-name': 'Mrs. Debra Jackson DDS' }).name).toMatchObject({
      full: 'Mrs. Debra Jackson DDS',
      family: 'Jackson',
      given: 'Debra',
      titlePre: 'Mrs.',
      titlePost: 'DDS',
    })
  })

  test('is named from parts as its bearer writes the name', () => {
    const named = (cells: Cells) => person({ 'full-name': '', ...cells }).name.full
    expect(named({ family: '于', given: '建国' })).toBe('于建国')
    expect(named({ family: 'García', family2: 'López', given: 'María José' })).toBe('María José García López')
    expect(named({ family: 'Martin', given: 'Victor' })).toBe('Victor Martin')
    expect(named({ family: 'Suharto', given: '.' })).toBe('Suharto')
  })

  test('takes a title of its own column', () => {
    expect(person({ title: 'Dr.' }).name.titlePre).toBe('Dr.')
    expect(person({ 'full-name': '于建国', title: '先生' }).name.titlePost).toBe('先生')
    expect(person({ 'full-name': 'Prof. Ann Lee', title: 'Mrs' }).name.titlePre).toBe('Prof.')
  })

  test('shares a room under a star and keeps the name', () => {
    expect(person({ 'full-name': '*YU,Jianguo,Mr.' }).name).toMatchObject({
      family: 'YU',
      given: 'Jianguo',
      titlePre: 'Mr.',
    })
  })

  test('keeps the contacts that are their own: no junk, no relay, no row of one digit', () => {
    const found = person({
      email: 'Ann@Lee.Name; none@none.com x.12@guest.booking.com',
      phone: '+86 139 0571 8866 / 0000000; 12',
    })
    expect(found.emails).toEqual([{ value: 'Ann@Lee.Name', normal: 'ann@lee.name' }])
    expect(found.phones).toEqual([{ value: '+86 139 0571 8866', normal: '+8613905718866' }])
  })

  test.each([
    ['1968-11-09', { year: 1968, month: 11, day: 9 }],
    ['2511/11/09', { year: 1968, month: 11, day: 9 }],
    ['9 November', { year: null, month: 11, day: 9 }],
    ['11月9日', { year: null, month: 11, day: 9 }],
    ['25/12', { year: null, month: 12, day: 25 }],
    ['02/03', null],
    ['1900-01-01', null],
    ['2000-01-01', null],
    ['2026-12-01', null],
    ['unknown', null],
    ['', null],
  ])('born %j is %j', (written, day) => {
    expect(person({ birthday: written }).birthday).toEqual(day && { ...day, calendar: 'gregorian' })
  })

  test.each([
    ['PRT', 'PT'],
    ['cn', 'CN'],
    ['CHN', 'CN'],
    ['China', 'CN'],
    ['中国', 'CN'],
    ['UK', 'GB'],
    ['Portugal', 'PT'],
    ['', null],
    ['Atlantis', null],
  ])('of %j is of %j', (written, country) => {
    expect(person({ country: written }).country).toBe(country)
  })

  test('never has a sex read from a given name', () => {
    expect(person({ 'full-name': 'Mary Lee' }).gender).toBeNull()
    expect(person({ gender: '女' }).gender).toBe('f')
    expect(person({ gender: 'Mr' }).gender).toBe('m')
  })
})

test('a refused column is not read, whatever it is mapped to', () => {
  const row = read({ ...anyone, phone: '4111 1111 1111' }, ['phone'])
  expect(row).toMatchObject({ person: { phones: [] } })
})
