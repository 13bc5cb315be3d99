import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressOf, nameWithoutTitles, parseName, sortName } from '../../shared/domain/names/names.ts'
import { sayIt } from '../../shared/domain/names/pronunciation.ts'
import { samePerson } from '../../shared/domain/people/duplicates.ts'
import { fold, withoutHonorifics } from '../../shared/domain/search/folding.ts'
import { readQuery } from '../../shared/domain/search/read-query.ts'
import { searchKeys } from '../../shared/domain/search/search-keys.ts'

const awkward = fc.constantFrom(
  '于',
  '先生',
  '总',
  'Mr',
  'Dr.',
  'van',
  'der',
  'Jr.',
  '·',
  '/',
  ',',
  '(',
  ')',
  '"',
  '.',
  '-',
  "'",
  ' ',
  '\u3000',
  '\u00a0',
  '\u200f',
  '\u202e',
  '\u0301',
  '\ud800',
  '\udc00',
  '👩‍👩‍👧',
  '🇨🇳',
  'คุณ',
  'بن',
  'محمد',
  'ー',
  'っ',
  'ん',
  'na',
  'ah',
  'sh',
  'ü',
  'ß',
  'İ',
  'ﷺ',
  '김',
  '\u1100',
  '%',
  '_',
  '*',
  '0',
  '٣',
  '@',
  '\0',
  '\n',
)
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(awkward, { maxLength: 40 }).map(pieces => pieces.join('')),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
    .map(units => String.fromCharCode(...units)),
)

function everything(text: string): void {
  const name = parseName(text)
  expect(name.full).toBe(text.trim().normalize('NFC'))
  for (const lang of ['zh', 'en'] as const) {
    expect(typeof addressOf(name, 'm', null, lang)).toBe('string')
    expect(typeof addressOf(name, null, text.slice(0, 5), lang)).toBe('string')
  }
  sortName(name)
  nameWithoutTitles(name)
  sayIt(name)
  fold(text)
  withoutHonorifics(text)
  const queries = readQuery(text)
  expect(queries.length).toBeLessThanOrEqual(2)
  for (const { terms, words, places } of queries) {
    expect(terms.length).toBeLessThanOrEqual(24)
    expect(words.length).toBeLessThanOrEqual(5)
    expect(places.length).toBeLessThanOrEqual(8)
    for (const group of words) expect(group.length).toBeLessThanOrEqual(12)
    for (const { text: range } of [...terms, ...words.flat()])
      expect(range.isWellFormed() && range !== '').toBe(true)
  }
  const person = {
    names: [name, parseName(`${text} 于`)],
    phones: [text],
    emails: [text],
    company: text,
    city: text,
    sayHint: text,
  }
  expect(searchKeys(person).length).toBeLessThanOrEqual(30)
  const facts = { ...person, birthday: null, country: null, externalIds: [] }
  samePerson(facts, facts)
}

describe('any text at all', () => {
  it('is a name, a query and a key without complaint', () => {
    fc.assert(fc.property(anyText, everything), { numRuns: 3000 })
  })

  it('of ten thousand characters hangs nothing', () => {
    everything('于建国')
    const long = [
      'a',
      '于',
      'na',
      'ah',
      'sh',
      'Mr ',
      '先生',
      '总',
      'คุณ',
      '(',
      '" ',
      '\ud800',
      '👋',
      '\u0301',
      'ﷺ',
      ',',
      '/',
      '. ',
      'a-',
      '1',
      '@',
      'van ',
      'ん',
      '김',
      'ui',
      'n',
    ].map(piece => piece.repeat(Math.ceil(10_000 / piece.length)))
    for (const text of [
      ...long,
      ...long.map(each => `${each}x`),
      ...long.map(each => `Yu ${each}`),
      ...long.map(each => each.slice(0, 199)),
    ]) {
      const before = process.cpuUsage()
      everything(text)
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(5000)
    }
  })
})
