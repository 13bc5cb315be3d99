import { ORPCError } from '@orpc/server'
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { GuestPage } from '../../renderer/guests/guest-page.tsx'
import { enter } from '../../renderer/station.ts'
import { CheckIn } from '../../renderer/stays/check-in.tsx'
import { CheckOut } from '../../renderer/stays/check-out.tsx'
import { StayActions } from '../../renderer/stays/stay-actions.tsx'
import { WalkIn } from '../../renderer/stays/walk-in.tsx'
import type { Card } from '../../shared/contract/guests.ts'
import type { StayRow } from '../../shared/contract/stays.ts'
import { type Answers, hostThatSays } from './answers.ts'
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
const booked = { stayId, room: null, depart: '2026-11-12', adults: 2, children: 1 }
const known = { ordinal: 2, lastStay: { arrive: '2025-06-03', depart: '2025-06-08' } }

function atTheDesk(stays: Answers['stays'], guests: Answers['guests'] = {}) {
  enter(anna)
  return hostThatSays({
    house: { status: () => status },
    stays: { rooms: () => rooms, arrivals: () => [], ...stays },
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
  const calls = atTheDesk({ checkIn: () => ({ stayId }) }, { search: () => [], create: () => ({ guestId }) })
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
    .toMatchObject({ guestId, room: '0902', depart: '2026-11-10' })
  expect(calls.find(([name]) => name === 'guests.create')?.[1]).toMatchObject({ name: 'Ada Lindqvist' })
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

it('says what a check-out will do before it does it', async () => {
  const calls = atTheDesk({ checkOut: () => undefined })
  let closed = false
  const leaving = { stayId, guest, room: '0817', arrive: '2026-11-07', depart: '2026-11-12' }
  stand(<CheckOut stay={leaving} onClose={() => (closed = true)} />)
  const dialog = await screen.findByRole('dialog', { name: 'Check out Mr Yu?' })
  await within(dialog).findByText(
    /^Two nights\. The booking runs until 12 November: the stay will end today\. Room 0817 becomes free at once\./,
  )
  // What cannot be taken back is not what Enter does at first.
  expect(within(dialog).getByRole('button', { name: 'Cancel' })).toHaveFocus()
  expect(calls.some(([name]) => name === 'stays.checkOut')).toBe(false)
  await userEvent.click(within(dialog).getByRole('button', { name: 'Check out' }))
  await expect.poll(() => closed).toBe(true)
  expect(calls).toContainEqual(['stays.checkOut', { stayId }])
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
  await userEvent.keyboard('{Enter}{Enter}')
  await expect
    .poll(() => calls.find(([name]) => name === 'stays.checkIn')?.[1])
    .toMatchObject({ room: '0801' })
})

it('takes nobody of nearly that name for the one who walks in', async () => {
  const calls = atTheDesk({}, { search: () => [row('Ananya Patel')], create: () => ({ guestId }) })
  stand(<WalkIn opened onClose={() => {}} />)
  await userEvent.type(await screen.findByRole('combobox', { name: 'Who is it?' }), 'Pat')
  const patel = await screen.findByRole('option', { name: /Ananya Patel/ })
  expect(patel).toHaveAttribute('aria-selected', 'false')
  await userEvent.keyboard('{Enter}')
  expect(patel).toHaveAttribute('aria-selected', 'true')
  expect(screen.queryByRole('combobox', { name: 'Room' })).toBeNull()
  await userEvent.keyboard('{ArrowDown}{Enter}')
  expect(await screen.findByRole('combobox', { name: 'Room' })).toBeVisible()
  expect(calls.find(([name]) => name === 'guests.create')?.[1]).toMatchObject({ name: 'Pat' })
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
