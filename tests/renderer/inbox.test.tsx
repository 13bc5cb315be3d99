import { ORPCError } from '@orpc/client'
import { act, cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { InboxPage } from '../../renderer/inbox/inbox-page.tsx'
import { NoteLast } from '../../renderer/inbox/note-last.tsx'
import { enter, lock, openGuest, speak, useStation } from '../../renderer/station.ts'
import { ObservationId, PreferenceId } from '../../shared/contract/base.ts'
import type { Observation } from '../../shared/contract/facts.ts'
import { type Answers, hostThatSays } from './answers.ts'
import { brief, card, guestId, otherGuestId, preference, status } from './people.ts'
import { anna, lin, stand } from './stand.tsx'

const id = (last: number) => ObservationId.parse(`0198c0de-0000-7000-8000-${String(last).padStart(12, '0')}`)
const seen = (last: number, text: string, at: string, more: Partial<Observation> = {}): Observation => ({
  ...{ id: id(last), rev: 1, guest: brief('于建国'), room: '0817', kind: 'noticed', text, at, by: 'Mei' },
  ...more,
})
// The clock of the house stands at 8 November, 23:30 UTC.
const old = seen(1, 'Sleeps with the window open', '2026-11-05T20:00:00.000Z')
const tea = seen(2, 'asked for hot tea as soon as he came', '2026-11-08T20:00:00.000Z')

function inbox(notes: Observation[], facts: Answers['facts'] = {}) {
  enter(anna)
  const calls = hostThatSays({
    house: { status: () => status },
    facts: { inbox: () => notes, loose: () => [], ...facts },
  })
  stand(<InboxPage />)
  return calls
}

const noteOf = async (text: string) => {
  const words = await screen.findByText(text, { exact: false })
  const note = words.closest('li')
  if (!note) throw new Error('a note is a line of a list')
  return note
}

it('shows what was seen as it was written, of whom, by whom, and how long it waits', async () => {
  inbox([old, tea])
  const first = await noteOf('Sleeps with the window open')
  expect(first).toHaveTextContent('于建国')
  expect(first).toHaveTextContent('room 0817')
  await expect.poll(() => first.textContent).toContain('Mei, 3 days ago')
  expect(first).toHaveTextContent('waiting long')
  const second = await noteOf('asked for hot tea')
  expect(second).toHaveTextContent('Mei, 3 hours ago')
  expect(second).not.toHaveTextContent('waiting long')
  act(() => speak('zh'))
  expect(first).toHaveTextContent('3 天前')
  expect(first).toHaveTextContent('等太久了')
})

it('makes a wish of it on one press where the words name one', async () => {
  const calls = inbox([tea], { decide: () => undefined })
  await userEvent.click(await screen.findByRole('button', { name: 'Likes: hot tea on arrival' }))
  await expect
    .poll(() => calls.find(([name]) => name === 'facts.decide')?.[1])
    .toEqual({
      observationId: tea.id,
      rev: 1,
      decision: { kind: 'preference', what: 'hot tea on arrival', scope: 'always', mention: true },
    })
})

it('makes a wish of it in two presses where they do not', async () => {
  const calls = inbox([old], { decide: () => undefined })
  await userEvent.click(await screen.findByRole('button', { name: 'Likes…' }))
  expect(screen.getByRole('textbox')).toHaveValue('Sleeps with the window open')
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() => calls.find(([name]) => name === 'facts.decide')?.[1])
    .toMatchObject({ decision: { kind: 'preference', what: 'Sleeps with the window open' } })
})

it('makes an allergy or a birthday of it, or nothing', async () => {
  const calls = inbox([old], { decide: () => undefined })
  const decided = () => calls.filter(([name]) => name === 'facts.decide').map(([, input]) => input)
  await userEvent.click(await screen.findByRole('button', { name: 'An allergy…' }))
  await userEvent.keyboard('walnuts')
  await userEvent.click(screen.getByRole('radio', { name: 'Danger to life' }))
  await userEvent.click(screen.getByRole('button', { name: 'Keep it so' }))
  await expect
    .poll(decided)
    .toMatchObject([{ decision: { kind: 'allergy', what: 'walnuts', severity: 'anaphylaxis' } }])
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  await userEvent.click(screen.getByRole('button', { name: 'A birthday…' }))
  await userEvent.type(screen.getByLabelText('Day'), '３０')
  await userEvent.type(screen.getByLabelText('Month'), '13')
  expect(screen.getByRole('button', { name: 'Keep it so' })).toBeDisabled()
  await userEvent.clear(screen.getByLabelText('Month'))
  await userEvent.type(screen.getByLabelText('Month'), '8')
  await userEvent.click(screen.getByRole('checkbox', { name: 'By the Chinese calendar' }))
  await userEvent.click(screen.getByRole('button', { name: 'Keep it so' }))
  await expect.poll(decided).toHaveLength(2)
  expect(decided()[1]).toMatchObject({
    decision: { kind: 'birthday', date: { year: null, month: 8, day: 30, calendar: 'chinese' } },
  })
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  await userEvent.click(screen.getByRole('button', { name: 'Nothing' }))
  await expect.poll(decided).toHaveLength(3)
  expect(decided()[2]).toMatchObject({ decision: { kind: 'nothing' } })
})

it('reads the inbox again when a colleague decided first', async () => {
  const notes = [old]
  inbox(notes, {
    decide: () => {
      notes.length = 0
      throw new ORPCError('ALREADY_DECIDED', { status: 409, data: { by: 'Lin' } })
    },
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Nothing' }))
  expect(await screen.findByText('Nothing waits.')).toBeVisible()
})

it('matches a wish in somebody’s own words to the catalogue', async () => {
  const own = { ...preference('p7', { what: 'always the quiet corner, please' }), guest: brief('于建国') }
  const calls = inbox([], { loose: () => [own], changePreference: () => undefined })
  const line = await noteOf('always the quiet corner, please')
  await userEvent.click(within(line).getByRole('button', { name: 'It is: a quiet corner' }))
  await expect
    .poll(() => calls.find(([name]) => name === 'facts.changePreference')?.[1])
    .toMatchObject({ preferenceId: own.id, rev: 1, what: 'a quiet corner' })
  await userEvent.click(within(line).getByRole('button', { name: 'Another…' }))
  await userEvent.keyboard('high')
  expect(within(line).getByRole('button', { name: 'It is: high floor' })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  expect(within(line).getByRole('button', { name: 'It is: a quiet corner' })).toBeVisible()
})

it('takes a note about the guest who was on screen last, from anywhere, by keyboard alone', async () => {
  enter(anna)
  const calls = hostThatSays({
    house: { status: () => status },
    guests: { card: () => card },
    facts: { notePreference: ({ id }) => ({ preferenceId: PreferenceId.parse(id), was: 'new' }) },
  })
  stand(<NoteLast />)
  expect(screen.queryByRole('button')).toBeNull()
  act(() => openGuest(guestId))
  expect(await screen.findByRole('button', { name: 'Note · Mr Yu' })).toBeVisible()
  await userEvent.keyboard('{Alt>}n{/Alt}')
  const pad = await screen.findByRole('dialog', { name: 'About Mr Yu' })
  expect(within(pad).getByRole('combobox', { name: 'Likes' })).toHaveFocus()
  await userEvent.keyboard('no ice{Enter}')
  await expect
    .poll(() => calls.find(([name]) => name === 'facts.notePreference')?.[1])
    .toMatchObject({ guestId, what: 'no ice' })
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
})

it('forgets the last guest when the station is locked: what the next colleague sees is theirs', () => {
  enter(anna)
  act(() => openGuest(otherGuestId))
  act(() => lock())
  enter(lin)
  expect(useStation.getState().lastGuestId).toBeNull()
})

it('keeps a half-made decision over a lock, for whoever was making it', async () => {
  inbox([old])
  await userEvent.click(await screen.findByRole('button', { name: 'An allergy…' }))
  await userEvent.clear(screen.getByRole('textbox'))
  await userEvent.type(screen.getByRole('textbox'), 'walnuts')
  await userEvent.click(screen.getByRole('radio', { name: 'Danger to life' }))
  cleanup()
  act(() => lock())
  inbox([old])
  expect(await screen.findByRole('textbox')).toHaveValue('walnuts')
  expect(screen.getByRole('radio', { name: 'Danger to life' })).toBeChecked()
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  await userEvent.click(screen.getByRole('button', { name: 'An allergy…' }))
  expect(screen.getByRole('textbox')).toHaveValue('Sleeps with the window open')
})

it('does not throw a note away for a press beside it', async () => {
  enter(anna)
  hostThatSays({ house: { status: () => status }, guests: { card: () => card } })
  stand(<NoteLast />)
  act(() => openGuest(guestId))
  await userEvent.click(await screen.findByRole('button', { name: 'Note · Mr Yu' }))
  await userEvent.type(await screen.findByRole('combobox', { name: 'Likes' }), 'no ice')
  const beside = document.querySelector('.mantine-Modal-overlay')
  if (!beside) throw new Error('a dialogue has something beside it')
  await userEvent.click(beside)
  expect(screen.getByRole('combobox', { name: 'Likes' })).toHaveValue('no ice')
})
