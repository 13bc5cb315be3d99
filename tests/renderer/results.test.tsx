import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { ResultsPage } from '../../renderer/letters/results/results-page.tsx'
import { enter, speak } from '../../renderer/station.ts'
import type { LettersResult } from '../../shared/contract/returns.ts'
import { type Outcome, resultOf } from '../../shared/domain/letters/results.ts'
import { hostThatSays } from './answers.ts'
import { status } from './people.ts'
import { anna, stand } from './stand.tsx'

const TODAY = '2026-11-09'
const letters = (all: number, back: number, more: Partial<Outcome> = {}): Outcome[] =>
  Array.from({ length: all }, (_, place) => ({
    guestId: `${more.heldOut ?? false} ${place}`,
    target: '2025-06-08',
    heldOut: false,
    cost: 600,
    returned: false,
    replied: false,
    nextStay: place < back ? '2025-09-01' : null,
    ...more,
  }))
const heldOut = (all: number, back: number) => letters(all, back, { heldOut: true, cost: null })

function show(outcomes: Outcome[], more: Partial<LettersResult> = {}) {
  enter(anna)
  const all = resultOf(outcomes, TODAY)
  const calls = hostThatSays({
    house: { status: () => status },
    returns: {
      letters: () => ({
        currency: 'CNY',
        all,
        occasions: [{ occasion: 'birthday-away', ...all }],
        templates: [],
        months: [],
        ...more,
      }),
    },
  })
  stand(<ResultsPage />)
  return calls
}

describe('the sentence', () => {
  test.for<[string, Outcome[], RegExp]>([
    [
      'too few to say',
      [...letters(212, 31), ...heldOut(25, 4)],
      /^Of 212 letters a year old, 31 guests came back: 14\.6 %\. Without a letter 4 of 25 did: too few to say whether letters work\.$/,
    ],
    [
      'letters work',
      [...letters(1000, 150), ...heldOut(110, 5)],
      /Letters bring guests back: 10\.5 more of every hundred, very likely between 4\.\d and 13\.\d\.$/,
    ],
    [
      'letters do harm',
      [...letters(1000, 50), ...heldOut(110, 16)],
      /With one fewer came back: 9\.5 of every hundred, very likely between 3\.9 and 17\.4\. Look at the words/,
    ],
    [
      'no difference',
      [...letters(1000, 120), ...heldOut(850, 100)],
      /That is about the same: of every hundred, between −2\.\d and 3\.\d more\.$/,
    ],
    [
      'nobody held out',
      letters(3, 1),
      /one guest came back: 33\.3 %\. How many would have come without a letter is not known/,
    ],
    [
      'nothing a year old',
      letters(4, 1, { target: '2026-10-01', nextStay: '2026-11-01' }),
      /^No letter is a year old yet/,
    ],
  ])('%s', async ([, outcomes, said]) => {
    show(outcomes)
    expect(await screen.findByText(said)).toBeVisible()
  })

  test('in Chinese', async () => {
    show([...letters(212, 31), ...heldOut(25, 4)])
    speak('zh')
    expect(
      await screen.findByText(
        '满一年的 212 封信，回来了 31 位客人，占 14.6%。没有收到信的 25 位里，回来了 4 位：人数太少，还说不清信有没有用。',
      ),
    ).toBeVisible()
    expect(screen.getByText('一共花了 ¥1,272.00，平均每位回来的客人 ¥41.03。')).toBeVisible()
  })

  test('what they cost, and who is back before the year is over', async () => {
    show([
      ...letters(1, 1),
      ...letters(1, 1, { guestId: 'early', target: '2026-09-01', nextStay: '2026-10-01' }),
      ...letters(1, 0, { target: '2026-09-01' }),
    ])
    expect(
      await screen.findByText(
        '2 more have their year still before them; one guest of these is back already. All of them cost ¥18.00, that is ¥9.00 for each guest who came back.',
      ),
    ).toBeVisible()
  })
})

describe('the drawings', () => {
  test('stand in tables, number by number', async () => {
    show([...letters(212, 31), ...heldOut(25, 4)])
    const compared = within(
      await screen.findByRole('table', { name: 'Who came back within a year, of a hundred' }),
    )
    expect(
      compared.getByRole('row', { name: /^With a letter\s*31 of 212\s*14\.6\s%\s*10\.5\s% to 20\s%/ }),
    ).toBeVisible()
    expect(compared.getByRole('row', { name: /^Without, held out\s*4 of 25\s*16\s%/ })).toBeVisible()
    const occasions = within(screen.getByRole('table', { name: 'By occasion' }))
    expect(
      occasions.getByRole('row', { name: /^Birthday, after years away\s*212\s*212\s*31\s*14\.6\s%/ }),
    ).toBeVisible()
  })

  test('so do the months', async () => {
    show(letters(212, 31), {
      months: [
        { month: '2025-06', posted: 212, cameBack: 31 },
        { month: '2026-10', posted: 9, cameBack: 1 },
      ],
    })
    const months = within(await screen.findByRole('table', { name: 'By the month of the day they were for' }))
    expect(months.getByRole('row', { name: 'June 2025 212 31' })).toBeInTheDocument()
    expect(months.getByRole('row', { name: 'October 2026, the year is not over 9 1' })).toBeInTheDocument()
  })

  test('words are told with their language and version', async () => {
    const all = resultOf(letters(9, 2), TODAY)
    show(letters(9, 2), {
      templates: [
        {
          occasion: 'festival',
          festival: { zh: '中秋节', en: 'Mid-Autumn Festival' },
          language: 'ja',
          yearsFrom: 3,
          version: 2,
          ...all,
        },
      ],
    })
    const table = within(await screen.findByRole('table', { name: 'By the words' }))
    expect(
      table.getByRole('row', { name: /^Mid-Autumn Festival\s*日本語 · from 3 years away · version 2/ }),
    ).toBeVisible()
  })
})

test('nothing posted is said, with what will stand here', async () => {
  show([], { occasions: [] })
  expect(await screen.findByText('No letter was posted in this time.')).toBeVisible()
})

test('another span asks anew, up to letters whose day is still to come', async () => {
  const calls = show(letters(1, 1))
  await screen.findByText(/^Of one letter a year old/)
  await userEvent.click(screen.getByText('One year'))
  await screen.findByText('Letters for days since 9 November 2025')
  const asked = calls.filter(([name]) => name === 'returns.letters').map(([, input]) => input)
  expect(asked.slice(-2)).toEqual([
    { from: '2023-11-09', to: '2027-03-09' },
    { from: '2025-11-09', to: '2027-03-09' },
  ])
})
