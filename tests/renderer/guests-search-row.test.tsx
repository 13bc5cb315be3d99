import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { SearchRowLine } from '../../renderer/guests/search-row.tsx'
import { searchWords } from '../../renderer/guests/search-words.ts'
import { speak } from '../../renderer/station.ts'
import { SearchRow } from '../../shared/contract/guests.ts'
import { row } from './people.ts'
import { searching } from './searching.tsx'
import { stand } from './stand.tsx'

type Row = Parameters<typeof row>[1]
const none = { name: [], otherName: [] }

const shown = (name: string, more: Row) => stand(<SearchRowLine row={row(name, more)} />).container
const underlined = (from: Element) => [...from.querySelectorAll('mark')].map(mark => mark.textContent)

it('underlines what was typed, in either name', () => {
  const guest = shown('于建国', {
    otherName: 'YU Jianguo',
    marks: {
      name: [[0, 2]],
      otherName: [
        [0, 2],
        [3, 7],
      ],
    },
  })
  expect(underlined(guest)).toEqual(['于建', 'YU', 'Jian'])
  expect(guest).toHaveTextContent('于建国YU Jianguo')
})

it('is heard as one name, whatever of it is underlined', async () => {
  const { box } = searching(() => [
    row('Jürgen Müller', {
      marks: { name: [[7, 11]], otherName: [] },
      fact: { kind: 'room', text: '0507' },
    }),
  ])
  await userEvent.type(box, 'mull')
  const option = await screen.findByRole('option', { name: /^Jürgen Müller.*Room 0507/ })
  expect(underlined(option)).toEqual(['Müll'])
  expect(screen.queryByRole('mark')).toBeNull()
})

it('underlines nothing where nothing to be seen was typed', () => {
  expect(underlined(shown('于建国', { why: 'phone' }))).toEqual([])
})

it('says why it was found, in both languages', () => {
  for (const why of SearchRow.shape.why.options) {
    const [en, zh] = [searchWords.en.why[why], searchWords.zh.why[why]]
    // A name found by itself needs no reason.
    expect(`${why}: ${en !== ''} ${zh !== ''}`).toBe(`${why}: ${why !== 'name'} ${why !== 'name'}`)
    if (en !== '') expect(shown('于建国', { why, marks: none })).toHaveTextContent(en)
  }
  expect(shown('Schmidt', { why: 'typo' })).toHaveTextContent('similar spelling')
  speak('zh')
  expect(shown('Schmidt', { why: 'typo' })).toHaveTextContent('拼写相近')
  expect(shown('Schmidt', { why: 'sound' })).toHaveTextContent('读音相近')
})

it('leaves to the underline what it shows by itself', () => {
  const marks: SearchRow['marks'] = { name: [[0, 1]], otherName: [] }
  expect(shown('于建国', { why: 'pinyin', marks })).not.toHaveTextContent('pinyin')
  expect(shown('Müller', { why: 'romanisation', marks })).not.toHaveTextContent('spelling')
})

it('says the year of the last stay only where the day of it is not said', () => {
  const fact = { kind: 'year', text: '2025' } as const
  expect(shown('于建国', { fact })).toHaveTextContent('于建国one stay, last 8 June last year')
  expect(shown('于建国', { fact, lastStay: null })).toHaveTextContent('last here 2025')
})

it('says how else the name is written, where it was found so', () => {
  expect(shown('陈大文', { why: 'romanisation', also: 'chan' })).toHaveTextContent('also written: Chan')
  expect(shown('陈大文', { why: 'romanisation', also: 'chan' })).not.toHaveTextContent('another spelling')
  expect(shown('陈大文', { why: 'sound', also: 'chan' })).toHaveTextContent(
    'sounds like it, also written: Chan',
  )
  speak('zh')
  expect(shown('陈大文', { why: 'romanisation', also: 'chan' })).toHaveTextContent('也写作 Chan')
})
