import { ORPCError } from '@orpc/server'
import { act, createEvent, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { GuestPage } from '../../renderer/guests/guest-page.tsx'
import { enter, lock } from '../../renderer/station.ts'
import { CheckIn } from '../../renderer/stays/check-in.tsx'
import { JoinRoom } from '../../renderer/stays/join-room.tsx'
import { StayActions } from '../../renderer/stays/stay-actions.tsx'
import { WalkIn } from '../../renderer/stays/walk-in.tsx'
import { GuestId, StayId } from '../../shared/contract/base.ts'
import type { Card } from '../../shared/contract/guests.ts'
import type { StayRow } from '../../shared/contract/stays.ts'
import { type Answers, hostFallsSilent, hostThatSays } from './answers.ts'
import { card, guestId, otherGuestId, row, status, stayId } from './people.ts'
import { anna, stand } from './stand.tsx'

const rooms = [
  { number: '0801', floor: '8', guest: null },
  { number: '0817', floor: '8', guest: 'Ada Lindqvist' },
  { number: '0901', floor: '9', guest: null },
  { number: '0902', floor: '9', guest: null },
].map(room => ({ ...room, promised: null as string | null }))
const kept = rooms.map(room => (room.number === '0801' ? { ...room, promised: '胡秀兰' } : room))
const { guest } = card
/** Who is new is in the book under the id they came with. */
const asAsked = ({ id }: { id?: string | undefined }) => ({ guestId: GuestId.parse(id) })
const booked = { stayId, room: null, depart: '2026-11-12', adults: 2, children: 1 }
const known = { ordinal: 2, lastStay: { arrive: '2025-06-03', depart: '2025-06-08' } }

function atTheDesk(stays: Answers['stays'], guests: Answers['guests'] = {}) {
  enter(anna)
  return hostThatSays({
    house: { status: () => status },
    stays: { rooms: () => rooms, arrivals: () => [], inHouse: () => [], ...stays },
    guests,
  })
}

it('checks an arrival in by keyboard alone: a room, Enter, Enter', async () => {
  const calls = atTheDesk({ checkIn: () => ({ stayId }) })
  let closed = false
  stand(<CheckIn guest={guest} booked={booked} known={known} onClose={() => (closed = true)} />)
  const dialog = await screen.findByRole('dialog')
  expect(dialog).toHaveTextContent('于建国')
  expect(dialog).toHaveTextContent('Second stay')
  expect(dialog).toHaveTextContent('last here 8 June last year')
  await screen.findByRole('option', { name: '0901' })
  expect(within(dialog).getByRole('combobox', { name: 'Room' })).toHaveFocus()
  await userEvent.keyboard('09{Enter}')
  expect(within(dialog).getByLabelText('Nights')).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => closed).toBe(true)
  expect(calls.find(([name]) => name === 'stays.checkIn')?.[1]).toEqual({
    guestId,
    stayId,
    room: '0901',
    depart: '2026-11-12',
    adults: 2,
    children: 1,
    companions: [],
  })
})

it('counts in nights, typed in full width as well', async () => {
  const calls = atTheDesk({ checkIn: () => ({ stayId }) })
  stand(<CheckIn guest={guest} booked={null} known={known} onClose={() => {}} />)
  await screen.findByRole('option', { name: '0901' })
  await userEvent.keyboard('０８０１{Enter}')
  await userEvent.keyboard('３{Enter}')
  await expect
    .poll(() => calls.find(([name]) => name === 'stays.checkIn')?.[1])
    .toMatchObject({ guestId, room: '0801', depart: '2026-11-12', adults: 1 })
})

it('hands out no room to Enter alone, and only free ones', async () => {
  const calls = atTheDesk({ checkIn: () => ({ stayId }) })
  stand(<CheckIn guest={guest} booked={booked} known={known} onClose={() => {}} />)
  const dialog = await screen.findByRole('dialog')
  await screen.findByRole('option', { name: '0901' })
  expect(screen.getAllByRole('option').map(each => each.textContent)).toEqual(['0801', '0901', '0902'])
  await userEvent.keyboard('{Enter}')
  expect(within(dialog).getByRole('combobox', { name: 'Room' })).toHaveValue('')
  await userEvent.keyboard('0817{Enter}')
  expect(dialog).toHaveTextContent('Ada Lindqvist is in 0817. Choose another room.')
  expect(within(dialog).getByRole('button', { name: 'Check in' })).toBeDisabled()
  expect(calls.some(([name]) => name === 'stays.checkIn')).toBe(false)
})

it('walks the rooms by arrows', async () => {
  const calls = atTheDesk({ checkIn: () => ({ stayId }) })
  stand(<CheckIn guest={guest} booked={booked} known={known} onClose={() => {}} />)
  await screen.findByRole('option', { name: '0901' })
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}{Enter}{Enter}')
  await expect
    .poll(() => calls.find(([name]) => name === 'stays.checkIn')?.[1])
    .toMatchObject({ room: '0901' })
})

it('says who was quicker to the room, and keeps what was typed', async () => {
  atTheDesk({
    checkIn: () => {
      throw new ORPCError('ROOM_TAKEN', { defined: true, status: 409, data: { room: '0901', by: '王伟' } })
    },
  })
  stand(<CheckIn guest={guest} booked={booked} known={known} onClose={() => {}} />)
  const dialog = await screen.findByRole('dialog')
  await screen.findByRole('option', { name: '0901' })
  await userEvent.keyboard('0901{Enter}{Enter}')
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('王伟 is in 0901.')
  expect(within(dialog).getByRole('combobox', { name: 'Room' })).toHaveValue('0901')
})

it('checks in somebody who walks in and is new: a name, a room', async () => {
  const calls = atTheDesk(
    { checkIn: () => ({ stayId }) },
    { search: () => [], similar: () => [], create: asAsked },
  )
  stand(<WalkIn opened onClose={() => {}} />)
  const who = await screen.findByRole('combobox', { name: 'Who is it?' })
  expect(who).toHaveFocus()
  await userEvent.type(who, 'Ada Lindqvist')
  await screen.findByRole('option', { name: /Add “Ada Lindqvist”/ })
  await userEvent.keyboard('{Enter}')
  await screen.findByRole('option', { name: '0901' })
  expect(screen.getByRole('combobox', { name: 'Room' })).toHaveFocus()
  await userEvent.keyboard('0902{Enter}{Enter}')
  await expect
    .poll(() => calls.find(([name]) => name === 'stays.checkIn')?.[1])
    .toMatchObject({ room: '0902', depart: '2026-11-10', newStayId: expect.any(String) })
  const made = calls.find(([name]) => name === 'guests.create')?.[1] as { id: string }
  expect(made).toMatchObject({ name: 'Ada Lindqvist', despite: null })
  expect(calls.find(([name]) => name === 'stays.checkIn')?.[1]).toMatchObject({ guestId: made.id })
})

it('finds the booking of somebody who says they have none', async () => {
  const arrival: StayRow = {
    stayId,
    guest: { ...guest, id: otherGuestId },
    room: null,
    floor: null,
    arrive: '2026-11-09',
    depart: '2026-11-13',
    ordinal: 2,
    lastStay: null,
    allergy: false,
    adults: 1,
    children: 0,
    role: 'main',
    mainStayId: null,
    with: [],
    unconfirmed: 0,
    birthday: null,
  }
  const calls = atTheDesk(
    { checkIn: () => ({ stayId }), arrivals: () => [arrival] },
    { search: () => [row('于建国', { id: otherGuestId })] },
  )
  stand(<WalkIn opened onClose={() => {}} />)
  await userEvent.type(await screen.findByRole('combobox', { name: 'Who is it?' }), 'yu')
  await userEvent.click(await screen.findByRole('option', { name: /于建国/ }))
  await screen.findByRole('option', { name: '0901' })
  await userEvent.keyboard('0901{Enter}{Enter}')
  await expect
    .poll(() => calls.find(([name]) => name === 'stays.checkIn')?.[1])
    .toMatchObject({ guestId: otherGuestId, stayId, depart: '2026-11-13' })
})

it('asks once before a room kept for tonight goes to somebody else', async () => {
  const calls = atTheDesk({ rooms: () => kept, checkIn: () => ({ stayId }) })
  stand(<CheckIn guest={guest} booked={booked} known={known} onClose={() => {}} />)
  const dialog = await screen.findByRole('dialog')
  await screen.findByRole('option', { name: '0901' })
  expect(screen.getAllByRole('option').map(each => each.textContent)).toEqual([
    '0901',
    '0902',
    '0801 kept for 胡秀兰 tonight',
  ])
  // A number and twice Enter, as the hand is used to it, gives nothing away.
  await userEvent.keyboard('0801{Enter}')
  expect(within(dialog).getByRole('alert')).toHaveTextContent('0801 is kept for 胡秀兰 tonight.')
  await userEvent.keyboard('{Enter}')
  expect(within(dialog).getByRole('combobox', { name: 'Room' })).toHaveFocus()
  expect(calls.some(([name]) => name === 'stays.checkIn')).toBe(false)
  await userEvent.keyboard('0801{Enter}')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Give it to Mr Yu' }))
  expect(within(dialog).queryByRole('alert')).toBeNull()
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() => calls.find(([name]) => name === 'stays.checkIn')?.[1])
    .toMatchObject({ room: '0801' })
})

it('asks nothing of a guest about the room they were promised themselves', async () => {
  const calls = atTheDesk({ rooms: () => kept, checkIn: () => ({ stayId }) })
  stand(<CheckIn guest={guest} booked={{ ...booked, room: '0801' }} known={known} onClose={() => {}} />)
  expect(await screen.findByRole('option', { name: '0801' })).toBeVisible()
  await expect.poll(() => screen.getByRole('button', { name: 'Check in' })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() => calls.find(([name]) => name === 'stays.checkIn')?.[1])
    .toMatchObject({ room: '0801' })
})

it('takes nobody of nearly that name for the one who walks in', async () => {
  const calls = atTheDesk({}, { search: () => [row('Ananya Patel')], similar: () => [] })
  stand(<WalkIn opened onClose={() => {}} />)
  await userEvent.type(await screen.findByRole('combobox', { name: 'Who is it?' }), 'Pat')
  const patel = await screen.findByRole('option', { name: /Ananya Patel/ })
  expect(patel).toHaveAttribute('aria-selected', 'false')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => patel.getAttribute('aria-selected')).toBe('true')
  expect(screen.queryByRole('combobox', { name: 'Room' })).toBeNull()
  await userEvent.keyboard('{ArrowDown}{Enter}')
  expect(await screen.findByRole('combobox', { name: 'Room' })).toBeVisible()
  expect(screen.getByRole('dialog')).toHaveTextContent('Pat')
  // Nobody is written into the book before they have a room.
  expect(calls.some(([name]) => name === 'guests.create')).toBe(false)
})

it('takes who walks in by the whole name, as it is said as well, unless there are two of it', async () => {
  const yu = row('于建国', { sayIt: { text: 'Yú Jiànguó', sure: true } })
  atTheDesk(
    {},
    { search: ({ text }) => (text === '王伟' ? [row('王伟'), row('王伟', { id: otherGuestId })] : [yu]) },
  )
  stand(<WalkIn opened onClose={() => {}} />)
  const who = await screen.findByRole('combobox', { name: 'Who is it?' })
  await userEvent.type(who, '王伟')
  await screen.findAllByRole('option', { name: /^王伟/ })
  await userEvent.keyboard('{Enter}')
  expect(who).toHaveValue('王伟')
  await userEvent.clear(who)
  await userEvent.type(who, 'yu jianguo')
  await screen.findByRole('option', { name: /于建国/ })
  await userEvent.keyboard('{Enter}')
  expect(await screen.findByRole('combobox', { name: 'Room' })).toHaveFocus()
})

it('brings the focus to the card of who has just been checked in, not to the way out', async () => {
  let here: Card = { ...card, now: null }
  atTheDesk(
    {
      checkIn: () => {
        here = card
        return { stayId }
      },
    },
    { card: () => here },
  )
  stand(<GuestPage guestId={guestId} onClose={() => {}} actions={<StayActions guestId={guestId} />} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Walk-in' }))
  await screen.findByRole('option', { name: '0901' })
  await userEvent.keyboard('0901{Enter}{Enter}')
  expect(await screen.findByRole('button', { name: 'Check out' })).toBeVisible()
  await expect.poll(() => document.activeElement).toBe(screen.getByRole('article'))
  await new Promise(resolve => setTimeout(resolve, 50))
  expect(screen.getByRole('article')).toHaveFocus()
})

it('asks of a new name whom the book has by it: the likeliest by Enter, else why it is nobody of them', async () => {
  const perhaps = { ...row('Ada Lindqvist', { id: otherGuestId }), evidence: ['name' as const] }
  const calls = atTheDesk(
    { checkIn: () => ({ stayId }) },
    { search: () => [], similar: () => [perhaps], create: asAsked },
  )
  stand(<WalkIn opened onClose={() => {}} />)
  await userEvent.type(await screen.findByRole('combobox', { name: 'Who is it?' }), 'Ada Lindqvist')
  await screen.findByRole('option', { name: /Add “Ada Lindqvist”/ })
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => screen.getByRole('button', { name: /^It is Ada Lindqvist/ })).toHaveFocus()
  await userEvent.click(screen.getByRole('button', { name: 'Not this one' }))
  await userEvent.click(screen.getByRole('button', { name: 'Only the name is the same' }))
  await screen.findByRole('option', { name: '0901' })
  await userEvent.keyboard('0901{Enter}{Enter}')
  await expect
    .poll(() => calls.find(([name]) => name === 'guests.create')?.[1])
    .toMatchObject({ despite: { guestIds: [otherGuestId], reason: 'Only the name is the same' } })
})

it('takes whoever shares the room by their names in the same form, known or new', async () => {
  const calls = atTheDesk(
    { checkIn: () => ({ stayId }) },
    {
      search: ({ text }) => (text === 'Li Wen' ? [row('Li Wen', { id: otherGuestId })] : []),
      create: asAsked,
    },
  )
  stand(<CheckIn guest={guest} booked={null} known={known} onClose={() => {}} />)
  await screen.findByRole('option', { name: '0901' })
  await userEvent.keyboard('0901{Enter}')
  for (const name of ['Li Wen', 'Yu Xiaoming']) {
    await userEvent.click(await screen.findByRole('button', { name: 'Add a sharer' }))
    const who = await screen.findByRole('combobox', { name: 'Who comes along?' })
    await userEvent.type(who, name)
    await screen.findAllByRole('option', { name: new RegExp(name) })
    await userEvent.keyboard('{Enter}')
    expect(await screen.findByRole('combobox', { name: `What ${name} is to the room` })).toBeVisible()
  }
  await userEvent.selectOptions(
    screen.getByRole('combobox', { name: 'What Yu Xiaoming is to the room' }),
    'Child',
  )
  await userEvent.click(screen.getByRole('button', { name: 'Check in' }))
  await expect.poll(() => calls.find(([name]) => name === 'stays.checkIn')).toBeDefined()
  const made = calls.find(([name]) => name === 'guests.create')?.[1] as { id: string; name: string }
  expect(made.name).toBe('Yu Xiaoming')
  expect(calls.find(([name]) => name === 'stays.checkIn')?.[1]).toMatchObject({
    adults: 2,
    children: 1,
    companions: [
      { guestId: otherGuestId, role: 'sharer' },
      { guestId: made.id, role: 'child' },
    ],
  })
})

it('does what was pressed while the house was out of reach once it is back, and once', async () => {
  const calls = atTheDesk({ checkIn: () => ({ stayId }) })
  stand(<CheckIn guest={guest} booked={null} known={known} onClose={() => {}} />)
  await screen.findByRole('option', { name: '0901' })
  await userEvent.keyboard('0901{Enter}')
  const comeBack = hostFallsSilent()
  await userEvent.keyboard('{Enter}')
  comeBack()
  await expect
    .poll(() => calls.filter(([name]) => name === 'stays.checkIn').length, { timeout: 4_000 })
    .toBe(1)
})

it('asks for nothing but Enter where the room was promised, the second time it is opened as well', async () => {
  atTheDesk({})
  const promised = { ...booked, room: '0901' }
  function Desk() {
    const [opened, open] = useState(true)
    return (
      <>
        <button type="button" onClick={() => open(true)}>
          Again
        </button>
        <CheckIn guest={opened ? guest : null} booked={promised} known={known} onClose={() => open(false)} />
      </>
    )
  }
  stand(<Desk />)
  await expect.poll(() => screen.getByRole('button', { name: 'Check in' })).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Again' }))
  await screen.findByRole('dialog')
  // The dialogue gives the focus once it stands, after everything in it has asked for it.
  await new Promise(resolve => setTimeout(resolve, 50))
  expect(screen.getByRole('button', { name: 'Check in' })).toHaveFocus()
})

it('keeps the focus in the nights when they are changed in a room as promised', async () => {
  atTheDesk({})
  stand(<CheckIn guest={guest} booked={{ ...booked, room: '0901' }} known={known} onClose={() => {}} />)
  await expect.poll(() => screen.getByRole('button', { name: 'Check in' })).toHaveFocus()
  await userEvent.click(screen.getByLabelText('Nights'))
  await userEvent.keyboard('2')
  expect(screen.getByLabelText('Nights')).toHaveFocus()
  expect(screen.getByLabelText('Nights')).toHaveValue('2')
})

it('opens no dialogue by itself once a colleague has done what it was for', async () => {
  let here: Card = { ...card, now: null }
  atTheDesk({}, { card: () => here })
  const { queries } = stand(<StayActions guestId={guestId} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Walk-in' }))
  expect(await screen.findByRole('dialog')).toBeVisible()
  here = card
  await queries.invalidateQueries()
  expect(await screen.findByRole('button', { name: 'Check out' })).toBeInTheDocument()
  here = { ...card, now: null }
  await queries.invalidateQueries()
  expect(await screen.findByRole('button', { name: 'Walk-in' })).toBeVisible()
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('takes nobody for the guest by the Enter that asked, still held down', async () => {
  const perhaps = { ...row('Ada Lindqvist', { id: otherGuestId }), evidence: ['name' as const] }
  atTheDesk({}, { search: () => [], similar: () => [perhaps] })
  stand(<WalkIn opened onClose={() => {}} />)
  await userEvent.type(await screen.findByRole('combobox', { name: 'Who is it?' }), 'Ada Lindqvist')
  await screen.findByRole('option', { name: /Add “Ada Lindqvist”/ })
  await userEvent.keyboard('{Enter>}')
  await expect.poll(() => screen.getByRole('button', { name: /^It is Ada Lindqvist/ })).toHaveFocus()
  const held = createEvent.keyDown(screen.getByRole('button', { name: /^It is Ada Lindqvist/ }), {
    key: 'Enter',
    repeat: true,
  })
  fireEvent(screen.getByRole('button', { name: /^It is Ada Lindqvist/ }), held)
  expect(held.defaultPrevented).toBe(true)
})

it('keeps who is about to share a room over a lock', async () => {
  const stay: StayRow = {
    ...{ stayId, guest, room: '0901', floor: '9', arrive: '2026-11-07', depart: '2026-11-12', ordinal: 2 },
    ...{ lastStay: null, allergy: false, adults: 1, children: 0, role: 'main', mainStayId: null },
    ...{ with: [], unconfirmed: 0, birthday: null },
  }
  atTheDesk({}, { search: () => [] })
  const first = stand(<JoinRoom stay={stay} onClose={() => {}} />)
  await userEvent.type(await screen.findByRole('combobox', { name: 'Who comes along?' }), 'Ada Lindqvist')
  await screen.findByRole('option', { name: /Add “Ada Lindqvist”/ })
  await userEvent.keyboard('{Enter}')
  expect(await screen.findByText('Ada Lindqvist')).toBeVisible()
  first.unmount()
  act(() => lock())
  enter(anna)
  stand(<JoinRoom stay={stay} onClose={() => {}} />)
  expect(await screen.findByText('Ada Lindqvist')).toBeVisible()
})

it('lets in from their card who shares a room that somebody is in already, without a second room', async () => {
  const main = StayId.parse('0198c0de-0000-7000-8000-0000000000f9')
  const line: StayRow = {
    ...{ stayId, guest, room: null, floor: null, arrive: '2026-11-09', depart: '2026-11-12', ordinal: 2 },
    ...{ lastStay: null, allergy: false, adults: 1, children: 0, role: 'sharer', mainStayId: main },
    ...{ with: ['李雯'], unconfirmed: 0, birthday: null },
  }
  const wife: StayRow = { ...line, stayId: main, room: '0901', role: 'main', mainStayId: null }
  const calls = atTheDesk(
    { arrivals: () => [line], inHouse: () => [wife], join: () => ({ stayId }) },
    { card: () => ({ ...card, now: null }) },
  )
  stand(<StayActions guestId={guestId} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Is here too' }))
  await expect
    .poll(() => calls.find(([name]) => name === 'stays.join')?.[1])
    .toEqual({ stayId: main, companion: { guestId, role: 'sharer' } })
  expect(screen.queryByRole('button', { name: 'Check in' })).toBeNull()
})
