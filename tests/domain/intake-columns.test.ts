import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { guessColumns } from '../../shared/domain/intake/columns.ts'

const headersOf = (line: string) => line.split(',').map(header => header.trim())

/** The guess as header → meaning, and the refused headers. */
function guess(headers: string[], samples: string[][] = []) {
  const { columns, refused } = guessColumns(headers, samples)
  return {
    means: Object.fromEntries(Object.entries(columns).map(([at, field]) => [headers[Number(at)], field])),
    refused: refused.map(at => headers[at]),
  }
}

describe('the bookings as the hotel exports them', () => {
  const [headers = [], ...samples]: string[][] = parse(readFileSync('tests/excerpts/bookings.csv'))

  test('are understood without help: arrival in three columns, nights in two, babies among the children', () => {
    expect(guess(headers, samples).means).toEqual({
      arrival_date_year: 'arrive-year',
      arrival_date_month: 'arrive-month',
      arrival_date_day_of_month: 'arrive-day',
      stays_in_weekend_nights: 'weekend-nights',
      stays_in_week_nights: 'week-nights',
      adults: 'adults',
      children: 'children',
      babies: 'children',
      country: 'country',
      reservation_status: 'status',
      name: 'full-name',
      email: 'email',
      'phone-number': 'phone',
    })
  })

  test('have a card column that is refused by its header', () => {
    expect(guess(headers, samples).refused).toEqual(['credit_card'])
  })

  test('have it refused by what stands in it, whatever its header says', () => {
    const disguised = headers.map(header => (header === 'credit_card' ? 'notes' : header))
    expect(guess(disguised, samples).refused).toEqual(['notes'])
  })
})

describe('exports of other systems', () => {
  test('Cloudbeds: documents, card type and tax numbers are refused, both telephones are taken', () => {
    const { means, refused } = guess(
      headersOf(
        'Name, Email, Phone Number, Mobile, Gender, Date of Birth, Type of Document, Document Number, Document Issue Date, City, Country, Reservation Number, Third Party Confirmation Number, Adults, Children, Room Number, Check in Date, Check out Date, Nights, Credit Card Type, Reservation Date, Status, Guest Tax ID Number',
      ),
    )
    expect(refused).toEqual([
      'Type of Document',
      'Document Number',
      'Document Issue Date',
      'Credit Card Type',
      'Guest Tax ID Number',
    ])
    expect(means).toMatchObject({
      Mobile: 'phone',
      'Phone Number': 'phone',
      'Reservation Number': 'confirmation',
      'Check in Date': 'arrive',
      'Check out Date': 'depart',
      'Date of Birth': 'birthday',
    })
    expect(means).not.toHaveProperty('Reservation Date')
  })

  test('OPERA arrivals: the name without the share mark is preferred, an hour of arrival is no day of it', () => {
    const { means } = guess(
      headersOf(
        'CONFIRMATION_NO,FULL_NAME,FULL_NAME_NO_SHR_IND,ROOM_NO,ARRIVAL,DEPARTURE,ARRIVAL_TIME,SHORT_RESV_STATUS',
      ),
      [['881', '*YU,Jianguo,Mr.', 'YU,Jianguo,Mr.', '0817', '18-MAR-26', '20-MAR-26', '14:00', 'CKOT']],
    )
    expect(means).toEqual({
      CONFIRMATION_NO: 'confirmation',
      FULL_NAME_NO_SHR_IND: 'full-name',
      ROOM_NO: 'room',
      ARRIVAL: 'arrive',
      DEPARTURE: 'depart',
      SHORT_RESV_STATUS: 'status',
    })
  })

  test('OPERA profiles: NAME beside FIRST is the family name', () => {
    expect(
      guess(
        ['NAME', 'FIRST'],
        [
          ['Yu', 'Jianguo'],
          ['Martin', 'Victor'],
        ],
      ).means,
    ).toEqual({ NAME: 'family', FIRST: 'given' })
    expect(
      guess(
        ['NAME', 'FIRST'],
        [
          ['Jianguo Yu', 'Jianguo'],
          ['Victor Martin', 'Victor'],
        ],
      ).means,
    ).toEqual({ NAME: 'full-name' })
  })

  test('Mews: second surnames, and an Id that numbers the guests but not one that numbers the rows', () => {
    const headers = headersOf('Id,Title,Sex,FirstName,LastName,SecondLastName,NationalityCode,BirthDate')
    const person = ['Mister', 'Male', 'Ana', 'García', 'López', 'ES', '1980-06-08']
    expect(
      guess(headers, [
        ['8f3', ...person],
        ['a11', ...person],
      ]).means,
    ).toMatchObject({
      Id: 'external-id',
      FirstName: 'given',
      LastName: 'family',
      SecondLastName: 'family2',
    })
    expect(
      guess(headers, [
        ['1', ...person],
        ['2', ...person],
      ]).means,
    ).not.toHaveProperty('Id')
  })

  test('a Chinese system: every column, the identity card refused', () => {
    const { means, refused } = guess(
      headersOf('姓名,性别,手机号,邮箱,抵店日期,离店日期,房号,状态,身份证号,成人,儿童,预订号,国籍,备注'),
      [
        [
          '于建国',
          '男',
          '13905718866',
          '',
          '2026-03-18',
          '2026-03-20',
          '0817',
          '已离店',
          '',
          '1',
          '0',
          'R1',
          '中国',
          '',
        ],
      ],
    )
    expect(means).toEqual({
      姓名: 'full-name',
      性别: 'gender',
      手机号: 'phone',
      邮箱: 'email',
      抵店日期: 'arrive',
      离店日期: 'depart',
      房号: 'room',
      状态: 'status',
      成人: 'adults',
      儿童: 'children',
      预订号: 'confirmation',
      国籍: 'country',
      备注: 'note',
    })
    expect(refused).toEqual(['身份证号'])
  })

  test('a header is not believed against its cells', () => {
    const { means } = guess(
      ['Name', 'Email', 'Contact'],
      [
        ['17', 'n/a', 'ann@lee.name'],
        ['18', 'n/a', 'bob@lee.name'],
      ],
    )
    expect(means).toEqual({ Contact: 'email' })
  })
})
