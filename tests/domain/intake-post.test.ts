import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import type { IntakeField } from '../../shared/contract/intake.ts'
import { guessColumns } from '../../shared/domain/intake/columns.ts'
import { readWord } from '../../shared/domain/intake/may-write.ts'
import { rowReader } from '../../shared/domain/intake/row.ts'

const TODAY = '2026-11-09'

/** What headers are taken for: header → meaning. */
function guess(headers: string, ...samples: string[][]): Record<string, IntakeField> {
  const all = headers.split('|')
  const { columns } = guessColumns(all, samples)
  return Object.fromEntries(Object.entries(columns).map(([at, field]) => [all[Number(at)], field]))
}

/** Reads one row of Ann Lee's with these columns besides. */
function read(...more: [field: IntakeField, cell: string][]) {
  const cells: [IntakeField, string][] = [
    ['full-name', 'Ann Lee'],
    ['arrive', '2025-03-18'],
    ['depart', '2025-03-20'],
    ...more,
  ]
  const columns = Object.fromEntries(cells.map(([field], at) => [at, field]))
  return rowReader({ columns, refused: [], dateOrder: null, today: TODAY })(cells.map(([, cell]) => cell))
}

function postOf(...more: [field: IntakeField, cell: string][]) {
  const row = read(...more)
  if (typeof row === 'string') throw new Error(`rejected: ${row}`)
  return row.post
}

describe('the columns of an address', () => {
  test('OPERA: three or four lines, ZIP and the descriptions of state and country', () => {
    expect(guess('NAME|CITY|ADDRESS1|ADDRESS2|ADDRESS3|ADDRESS4|ZIP_CODE|STATE_DESC|COUNTRY_DESC')).toEqual({
      NAME: 'full-name',
      CITY: 'city',
      ADDRESS1: 'address',
      ADDRESS2: 'address',
      ADDRESS3: 'address',
      ADDRESS4: 'address',
      ZIP_CODE: 'postcode',
      STATE_DESC: 'region',
      COUNTRY_DESC: 'country',
    })
  })

  test('Cloudbeds: the street, the flat, and the word on advertising that is only of e-mails', () => {
    expect(
      guess('Name|Street Address|Apt, suite, floor etc.|City|State|Postal / ZIP Code|Country'),
    ).toMatchObject({
      'Street Address': 'address',
      'Apt, suite, floor etc.': 'address',
      State: 'region',
      'Postal / ZIP Code': 'postcode',
      Country: 'country',
    })
    expect(
      guess(
        'Guest Full Name|Guest Address|Guest Address Line 2|Guest City|Guest State|Guest Postal/Zip Code|Guest Residence Country|Opt-In for Marketting Emails',
      ),
    ).toMatchObject({
      'Guest Address': 'address',
      'Guest Address Line 2': 'address',
      'Guest State': 'region',
      'Guest Postal/Zip Code': 'postcode',
      'Opt-In for Marketting Emails': 'email-opt-in',
    })
  })

  test('a Chinese system, and Mews', () => {
    expect(guess('姓名|国籍|省份|城市|通讯地址|邮编|是否同意收信')).toEqual({
      姓名: 'full-name',
      国籍: 'country',
      省份: 'region',
      城市: 'city',
      通讯地址: 'address',
      邮编: 'postcode',
      是否同意收信: 'opt-in',
    })
    expect(
      guess('FirstName|LastName|Address.Line1|Address.Line2|Address.PostalCode|NationalityCode|CountryCode'),
    ).toMatchObject({
      'Address.Line1': 'address',
      'Address.Line2': 'address',
      'Address.PostalCode': 'postcode',
      NationalityCode: 'country',
      CountryCode: 'address-country',
    })
  })

  test('of two addresses one is taken, with the lines that belong to it', () => {
    expect(guess('Name|Address|Mailing Address|Mailing Address 2|Address 2|City')).toEqual({
      Name: 'full-name',
      'Mailing Address': 'address',
      'Mailing Address 2': 'address',
      City: 'city',
    })
    expect(guess('Name|Street Address|Address 2')).toMatchObject({
      'Street Address': 'address',
      'Address 2': 'address',
    })
  })

  test('mean nothing without a line of street and house', () => {
    expect(guess('Name|City|State|Zip|Nationality|Country')).toEqual({
      Name: 'full-name',
      City: 'city',
      Nationality: 'country',
    })
  })

  test('are not believed against their cells', () => {
    const row = (state: string, zip: string, mail: string) => ['Ann Lee', '1 High St', state, zip, mail]
    const headers = 'Name|Address|State|Zip|Marketing'
    expect(guess(headers, row('CO', '80202', 'Y'), row('CA', '94105', 'N'))).toMatchObject({
      State: 'region',
      Zip: 'postcode',
      Marketing: 'opt-in',
    })
    const other = guess(headers, row('Confirmed', 'zipped', 'CORP'), row('Canceled', 'open', 'LEISURE'))
    expect(Object.keys(other)).toEqual(['Name', 'Address'])
  })

  test('change nothing of the bookings as the hotel exports them', () => {
    const [headers = [], ...samples]: string[][] = parse(readFileSync('tests/excerpts/bookings.csv'))
    const { columns } = guessColumns(headers, samples)
    const meanings = new Set<string>(Object.values(columns))
    expect(meanings.size).toBe(12)
    for (const field of ['address', 'region', 'postcode', 'address-country', 'opt-in', 'opt-out']) {
      expect(meanings.has(field)).toBe(false)
    }
  })
})

describe('an address', () => {
  test('is its lines, city, region, postcode and the country of the guest', () => {
    const post = postOf(
      ['address', '12  High Street, '],
      ['address', 'Flat 3'],
      ['city', 'Leeds'],
      ['region', 'Yorkshire'],
      ['postcode', 'ls1 4dy'],
      ['country', 'United Kingdom'],
    )
    expect(post.address).toEqual({
      lines: ['12 High Street', 'Flat 3'],
      city: 'Leeds',
      region: 'Yorkshire',
      postcode: 'ls1 4dy',
      country: 'GB',
    })
  })

  test('has a country of its own where the file has one, also when the cell says none', () => {
    const line: [IntakeField, string] = ['address', '12 High Street']
    expect(postOf(line, ['country', 'CN'], ['address-country', 'GBR']).address?.country).toBe('GB')
    expect(postOf(line, ['country', 'CN'], ['address-country', '']).address?.country).toBeNull()
  })

  test('written in one cell of several lines is several lines, five at most', () => {
    const { address } = postOf(['address', 'Care House\n12 High Street\r\nBack yard\nFlat 3\nTop\nLeft'])
    expect(address?.lines).toEqual(['Care House', '12 High Street', 'Back yard', 'Flat 3', 'Top, Left'])
  })

  test.each([
    '.',
    '-',
    'n/a',
    'N.A.',
    'none',
    'None',
    'same',
    'Same as above',
    '00000',
    'XX',
    'xxxx',
    'unknown',
    'no address',
    '12',
    '无',
    '同上',
    '不详',
    'なし',
    '。',
  ])('%j is none', line => {
    expect(postOf(['address', line], ['city', 'Leeds'], ['postcode', 'LS1 4DY']).address).toBeNull()
  })

  test('leaves out what only fills a field', () => {
    const post = postOf(
      ['address', '12 High Street'],
      ['address', '12 HIGH STREET'],
      ['address', 'N/A'],
      ['address', '5'],
      ['city', 'XX'],
      ['region', '.'],
      ['postcode', '00000'],
    )
    expect(post.address).toEqual({
      lines: ['12 High Street', '5'],
      city: null,
      region: null,
      postcode: null,
      country: null,
    })
  })

  test.each([
    ['310013', '310013'],
    ['〒100-0001', '100-0001'],
    ['80202.0', '80202'],
    ['K1A 0B1', 'K1A 0B1'],
    ['99999', null],
    ['London', null],
    ['see the notes 12 of March', null],
  ])('the postcode %j is %j', (written, postcode) => {
    expect(postOf(['address', '12 High Street'], ['postcode', written]).address?.postcode).toBe(postcode)
  })

  test('too long for an envelope is told, not cut', () => {
    expect(read(['address', 'x1 '.repeat(60)])).toBe('cell-too-long')
    expect(read(['address', '12 High Street'], ['region', 'y'.repeat(121)])).toBe('cell-too-long')
  })

  test('never holds a card number', () => {
    expect(JSON.stringify(postOf(['address', '12 High Street 4111 1111 1111 1111']))).not.toContain('4111')
  })
})

describe('a word on letters', () => {
  test.each([
    ['Yes', true],
    ['y', true],
    ['TRUE', true],
    ['1', true],
    ['是', true],
    ['同意', true],
    ['Opted-in', true],
    ['subscribed', true],
    ['はい', true],
    ['No', false],
    ['false', false],
    ['0', false],
    ['否', false],
    ['不同意', false],
    ['退订', false],
    ['Unsubscribed', false],
    ['opt out', false],
    ['いいえ', false],
    ['', null],
    ['maybe', null],
    ['pending', null],
    ['not asked', null],
    ['-', null],
  ])('%j says %s', (written, says) => {
    expect(readWord(written)).toBe(says)
  })

  test.each<[IntakeField, string, 'given' | 'refused' | null]>([
    ['opt-in', 'Yes', 'given'],
    ['opt-in', 'No', 'refused'],
    ['opt-in', 'perhaps', null],
    // Whoever did not say no has not said yes.
    ['opt-out', 'Yes', 'refused'],
    ['opt-out', 'No', null],
    ['opt-out', 'unsubscribed', 'refused'],
    ['opt-out', 'opted in', null],
    // A yes to e-mails is none to letters; a no to them is heard.
    ['email-opt-in', 'Yes', null],
    ['email-opt-in', 'subscribed', null],
    ['email-opt-in', 'No', 'refused'],
  ])('in a column %s, %s is %s', (field, cell, said) => {
    expect(postOf([field, cell]).said).toBe(said)
  })

  test('of several columns a no is heard before a yes', () => {
    expect(postOf(['opt-in', 'Yes'], ['opt-out', 'Yes']).said).toBe('refused')
    expect(postOf(['opt-in', 'Yes'], ['email-opt-in', 'No']).said).toBe('refused')
    expect(postOf(['opt-in', 'Yes'], ['opt-out', 'No']).said).toBe('given')
  })
})
