import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import { blankNote, type Note, NoteForm } from '../../renderer/guests/note-form.tsx'
import { enter, useStation } from '../../renderer/station.ts'
import { CheckOut } from '../../renderer/stays/check-out.tsx'
import { DeskPage } from '../../renderer/stays/desk-page.tsx'
import { otherNameFor } from '../../renderer/stays/other-name.ts'
import { WalkIn } from '../../renderer/stays/walk-in.tsx'
import { AllergyId, MergeId, PreferenceId } from '../../shared/contract/base.ts'
import type { Card } from '../../shared/contract/guests.ts'
import type { LikelySame } from '../../shared/contract/people.ts'
import type { StayRow } from '../../shared/contract/stays.ts'
import { type Answers, hostThatSays } from './answers.ts'
import { card, guestId, otherGuestId, row, status, stayId } from './people.ts'
import { anna, stand } from './stand.tsx'

// jsdom lays nothing out: a list with no height has no row in sight.
beforeEach(() => {
  const height = vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(900)
  const width = vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(900)
  return () => {
    height.mockRestore()
    width.mockRestore()
  }
})

const { guest } = card
const rooms = [{ number: '0901', floor: '9', guest: null, promised: null }]
const allergyId = AllergyId.parse('0198c0de-0000-7000-8000-000000000c01')
const peanuts: Card['allergies'][number] = {
  ...{ id: allergyId, what: 'peanuts', severity: 'allergy', allergens: ['peanut'], confirmed: null },
  known: { by: 'Lin', on: '2025-06-03', origin: 'told' },
}
const hinted: Card = {
  ...card,
  ...{ now: null, allergies: [peanuts] },
  hint: { text: 'a room that sees the bridge', known: peanuts.known },
}
const stay: StayRow = {
  ...{ stayId, guest, room: '0901', floor: '9', arrive: '2026-11-09', depart: '2026-11-12', ordinal: 2 },
  ...{ lastStay: null, allergy: true, adults: 1, children: 0, role: 'main', mainStayId: null },
  ...{ with: [], unconfirmed: 1, birthday: null },
}

function house(answers: Answers) {
  enter(anna)
  return hostThatSays({
    ...answers,
    house: { status: () => status },
    people: { likely: () => [], ...answers.people },
    stays: {
      ...{ rooms: () => rooms, arrivals: () => [], inHouse: () => [], departures: () => [], left: () => [] },
      ...answers.stays,
    },
  })
}

it('says at check-in what was noted last time, and asks the allergies again once they are in', async () => {
  let arrivals = [stay]
  let told: Card = hinted
  const calls = house({
    stays: {
      arrivals: () => arrivals,
      checkIn: () => {
        arrivals = []
        return { stayId }
      },
    },
    guests: { card: () => told },
    facts: {
      confirmAllergy: () => {
        told = { ...hinted, allergies: [{ ...peanuts, confirmed: true }] }
      },
    },
  })
  stand(<DeskPage />)
  await userEvent.click(await screen.findByRole('button', { name: 'Check in 于建国' }))
  expect(await screen.findByText('Noted for this stay: a room that sees the bridge')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Check in' }))
  expect(await screen.findByText('Please ask Mr Yu: still so?')).toBeVisible()
  await expect.poll(() => screen.getByRole('button', { name: 'Done' })).toHaveFocus()
  await userEvent.click(await screen.findByRole('button', { name: 'peanuts: the guest confirms it' }))
  expect(await screen.findByText('Confirmed')).toBeVisible()
  expect(calls).toContainEqual(['facts.confirmAllergy', { allergyId }])
  await userEvent.click(screen.getByRole('button', { name: 'Done' }))
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
})

it('asks nothing of whom nothing harms', async () => {
  house({
    stays: { arrivals: () => [stay], checkIn: () => ({ stayId }) },
    guests: { card: () => ({ ...hinted, allergies: [] }) },
  })
  stand(<DeskPage />)
  await userEvent.click(await screen.findByRole('button', { name: 'Check in 于建国' }))
  await screen.findByText(/^Noted for this stay/)
  await userEvent.click(screen.getByRole('button', { name: 'Check in' }))
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
})

it('says of a walk-in that they are in the house, before anything is filled in', async () => {
  house({
    stays: { inHouse: () => [{ ...stay, room: '0909' }] },
    guests: { search: () => [row('于建国', { id: guestId, presence: 'in-house' })] },
  })
  stand(<WalkIn opened onClose={() => {}} />)
  await userEvent.type(await screen.findByRole('combobox', { name: 'Who is it?' }), 'yu')
  await userEvent.click(await screen.findByRole('option', { name: /于建国/ }))
  expect(await screen.findByRole('alert')).toHaveTextContent('于建国 is in the house already, in 0909.')
  expect(screen.queryByRole('combobox', { name: 'Room' })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Open the card' }))
  expect(useStation.getState().guestId).toBe(guestId)
})

it('begins with a name again when the last walk-in was given up by Escape', async () => {
  house({ guests: { search: () => [row('于建国', { id: otherGuestId })] } })
  function Desk() {
    const [opened, open] = useState(true)
    return (
      <>
        <button type="button" onClick={() => open(true)}>
          Again
        </button>
        <WalkIn opened={opened} onClose={() => open(false)} />
      </>
    )
  }
  stand(<Desk />)
  await userEvent.type(await screen.findByRole('combobox', { name: 'Who is it?' }), 'yu')
  await userEvent.click(await screen.findByRole('option', { name: /于建国/ }))
  await screen.findByRole('combobox', { name: 'Room' })
  await userEvent.keyboard('{Escape}{Escape}')
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Again' }))
  await expect.poll(() => screen.getByRole('combobox', { name: 'Who is it?' })).toHaveFocus()
})

it('clears what was typed at the first Escape, and is given up at the second', async () => {
  let given = 0
  house({ guests: { search: () => [] } })
  stand(<WalkIn opened onClose={() => given++} />)
  const field = await screen.findByRole('combobox', { name: 'Who is it?' })
  await userEvent.type(field, 'yu{Escape}')
  expect(field).toHaveValue('')
  expect(given).toBe(0)
  await userEvent.keyboard('{Escape}')
  expect(given).toBe(1)
})

it('has a way back from none of them', async () => {
  const perhaps = {
    ...row('Ada Lindqvist', { id: otherGuestId, fact: { kind: 'year', text: '2025' } }),
    evidence: ['name' as const],
  }
  house({ guests: { search: () => [], similar: () => [perhaps] } })
  stand(<WalkIn opened onClose={() => {}} />)
  await userEvent.type(await screen.findByRole('combobox', { name: 'Who is it?' }), 'Ada Lindqvist')
  await screen.findByRole('option', { name: /Add “Ada Lindqvist”/ })
  await userEvent.keyboard('{Enter}')
  expect(await screen.findByText(/last here 8 June last year/)).toBeVisible()
  expect(screen.queryByText('2025')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Not this one' }))
  await userEvent.click(screen.getByRole('button', { name: 'Back' }))
  expect(screen.getByRole('button', { name: 'Not this one' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Only the name is the same' })).toBeNull()
})

function Sheet() {
  const [note, change] = useState<Note>(blankNote('preference'))
  return <NoteForm guestId={guestId} note={note} onChange={change} onDone={() => {}} />
}

it('offers of a guest in the house whether a note is for this stay or for always', async () => {
  const calls = house({
    guests: { card: () => card },
    facts: {
      notePreference: () => ({
        preferenceId: PreferenceId.parse('0198c0de-0000-7000-8000-000000000d01'),
        was: 'new',
      }),
    },
  })
  stand(<Sheet />)
  const howLong = await screen.findByRole('radiogroup', { name: 'For how long' })
  expect(within(howLong).getByRole('radio', { name: 'Always' })).toBeChecked()
  await userEvent.click(screen.getByRole('radio', { name: 'We noticed' }))
  expect(within(howLong).getByRole('radio', { name: 'This stay' })).toBeChecked()
  await userEvent.click(screen.getByRole('radio', { name: 'Told us' }))
  await userEvent.click(within(howLong).getByRole('radio', { name: 'This stay' }))
  await userEvent.type(screen.getByRole('combobox', { name: 'Likes' }), 'two towels{Enter}')
  await expect
    .poll(() => calls.find(([name]) => name === 'facts.notePreference')?.[1])
    .toMatchObject({ what: 'two towels', origin: 'told', scope: 'stay' })
})

it('says at the farewell that it is the birthday', async () => {
  const birthday = { date: { year: null, month: 11, day: 9, calendar: 'gregorian' as const } }
  house({
    stays: { farewell: () => ({ guest, gifts: [], given: [], hint: null, party: [] }) },
    guests: { card: () => ({ ...card, birthday: { ...birthday, inStay: true, nearby: 'today' } }) },
  })
  stand(<CheckOut stay={stay} onClose={() => {}} />)
  expect(await screen.findByText('Their birthday is today.')).toBeVisible()
})

it('keeps the row in hand after the same person was said, under the name that is kept', async () => {
  const arrival: StayRow = { ...stay, guest: { ...guest, name: 'YU/JIANGUO MR' } }
  const others = Array.from({ length: 3 }, (_, at) => ({
    ...arrival,
    stayId: stayId.replace(/..$/, `8${at}`) as StayRow['stayId'],
    guest: { ...guest, name: `Ana ${at}` },
  }))
  const known: LikelySame['known'] = [
    {
      guest: { ...guest, id: otherGuestId, name: '于建国' },
      ...{ stays: 1, lastStay: '2025-06-08', fact: null, agrees: ['name'], differs: [] },
    },
  ]
  let arrivals = [arrival, ...others]
  let likely: LikelySame[] = [{ stayId, guest: arrival.guest, known }]
  house({
    stays: { arrivals: () => arrivals },
    people: {
      likely: () => likely,
      same: () => {
        arrivals = [{ ...arrival, guest: { ...guest, id: otherGuestId, name: '于建国' } }, ...others]
        likely = []
        return { mergeId: MergeId.parse('0198c0de-0000-7000-8000-0000000000e9') }
      },
    },
  })
  stand(<DeskPage />)
  await userEvent.click(await screen.findByRole('button', { name: 'Check whether we know YU/JIANGUO MR' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Same person as 于建国' }))
  await expect.poll(() => screen.queryByRole('button', { name: 'Check in 于建国' })).not.toBeNull()
  await expect.poll(() => screen.getByRole('button', { name: 'Check in 于建国' })).toHaveFocus()
})

it('shows beside a name what its reader can read', () => {
  const tanaka = {
    ...{ name: '田中太郎', otherName: 'タナカタロウ', sayIt: { text: 'たなかたろう', sure: true } },
    address: { zh: '田中先生', en: 'Tanaka-sama' },
  }
  expect(otherNameFor(tanaka, 'en')).toBe('Tanaka-sama')
  expect(otherNameFor(tanaka, 'zh')).toBe('タナカタロウ')
  expect(otherNameFor({ ...tanaka, otherName: 'TANAKA Taro' }, 'en')).toBe('TANAKA Taro')
})
