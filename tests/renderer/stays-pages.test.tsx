import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { enter, speak, useStation } from '../../renderer/station.ts'
import { DeskPage } from '../../renderer/stays/desk-page.tsx'
import { FloorPage } from '../../renderer/stays/floor-page.tsx'
import { GuestId, StayId } from '../../shared/contract/base.ts'
import type { StayRow } from '../../shared/contract/stays.ts'
import { hostThatSays } from './answers.ts'
import { status } from './people.ts'
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

let made = 0
function stayOf(name: string, more: Partial<StayRow> = {}): StayRow {
  made += 1
  const last = String(made).padStart(4, '0')
  return {
    stayId: StayId.parse(`0198c0de-0000-7000-8000-00000001${last}`),
    guest: {
      id: GuestId.parse(`0198c0de-0000-7000-8000-00000002${last}`),
      name,
      otherName: null,
      sayIt: { text: `how ${name} is said`, sure: true },
      address: { zh: `${name}先生`, en: `Mr ${name}` },
      vip: null,
      discretion: 0,
    },
    room: null,
    floor: null,
    arrive: '2026-11-09',
    depart: '2026-11-11',
    ordinal: 1,
    lastStay: null,
    allergy: false,
    adults: 1,
    children: 0,
    ...more,
  }
}

const yu = stayOf('于建国', {
  ordinal: 3,
  lastStay: { arrive: '2025-06-03', depart: '2025-06-08' },
  allergy: true,
})
const ada = stayOf('Ada Lindqvist')
const wang = stayOf('王伟', {
  room: '0901',
  floor: '9',
  arrive: '2026-11-05',
  depart: '2026-11-09',
  ordinal: 2,
})
const chen = stayOf('陈静', { room: '0817', floor: '8', arrive: '2026-11-07', depart: '2026-11-12' })

function todayAtTheDesk(arrivals: StayRow[] = [yu, ada]) {
  enter(anna)
  return hostThatSays({
    house: { status: () => status },
    stays: {
      arrivals: () => arrivals,
      inHouse: () => [wang, chen],
      departures: () => [wang],
      rooms: () => [{ number: '0801', floor: '8', guest: null, promised: null }],
    },
  })
}

it('marks those who come back with which stay it is and when the last was', async () => {
  todayAtTheDesk()
  stand(<DeskPage />)
  expect(await screen.findByText('2 guests still to arrive; we know 1 of them.')).toBeVisible()
  const line = screen.getByRole('button', { name: 'Open the card of 于建国' }).closest('li')
  await expect.poll(() => line).toHaveTextContent('Third stay')
  expect(line).toHaveTextContent('last here 8 June last year')
  expect(line).toHaveTextContent('Allergy')
  const first = screen.getByRole('button', { name: 'Open the card of Ada Lindqvist' }).closest('li')
  expect(first).toHaveTextContent('First time with us')
  act(() => speak('zh'))
  expect(line).toHaveTextContent('第3次入住上次是去年6月8日')
  expect(screen.getByText('还有 2 位要到，其中 1 位是老客人。')).toBeVisible()
})

it('turns between the lists of the day by arrows, each with its count', async () => {
  todayAtTheDesk()
  stand(<DeskPage />)
  await screen.findByText('Ada Lindqvist')
  const tabs = screen.getAllByRole('tab')
  await expect
    .poll(() => tabs.map(tab => tab.textContent))
    .toEqual(['2Arriving', '2In the house', '1Leaving'])
  tabs[0]?.focus()
  await userEvent.keyboard('{ArrowRight}')
  expect(tabs[1]).toHaveFocus()
  const rooms = within(screen.getByRole('tabpanel')).getAllByText(/^0\d{3}$/)
  expect(rooms.map(each => each.textContent)).toEqual(['0817', '0901'])
  expect(screen.getByRole('button', { name: 'Check out 王伟' })).toBeVisible()
})

it('opens the card of a guest, and the check-in of another', async () => {
  todayAtTheDesk()
  stand(<DeskPage />)
  await userEvent.click(await screen.findByRole('button', { name: 'Open the card of 于建国' }))
  expect(useStation.getState().guestId).toBe(yu.guest.id)
  await userEvent.click(screen.getByRole('button', { name: 'Check in Ada Lindqvist' }))
  expect(await screen.findByRole('dialog', { name: 'Check in' })).toHaveTextContent('Ada Lindqvist')
})

it('says so when nobody is to come', async () => {
  todayAtTheDesk([])
  stand(<DeskPage />)
  expect(await screen.findByText('Whoever comes without a booking is a walk-in.')).toBeVisible()
})

it('shows one floor at a time, room by room', async () => {
  todayAtTheDesk()
  stand(<FloorPage />)
  expect(await screen.findByRole('heading', { name: 'Floor 8' })).toBeVisible()
  expect(screen.getByText('陈静')).toBeVisible()
  expect(screen.getByText('how 陈静 is said')).toBeVisible()
  expect(screen.queryByText('王伟')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Floor 9' }))
  const tile = screen.getByText('王伟').closest('button')
  expect(tile).toHaveTextContent('second stay')
  await expect.poll(() => tile).toHaveTextContent('leaves today')
  if (tile) await userEvent.click(tile)
  expect(useStation.getState().guestId).toBe(wang.guest.id)
})

it('goes on to the next line when a guest has left', async () => {
  enter(anna)
  let inHouse = [chen, wang, { ...ada, room: '1001' }]
  hostThatSays({
    house: { status: () => status },
    stays: {
      arrivals: () => [],
      inHouse: () => inHouse,
      departures: () => [],
      checkOut: ({ stayId }) => {
        inHouse = inHouse.filter(stay => stay.stayId !== stayId)
      },
    },
  })
  stand(<DeskPage />)
  await userEvent.click(await screen.findByRole('tab', { name: /In the house/ }))
  for (const [leaving, next] of [
    ['王伟', 'Open the card of Ada Lindqvist'],
    ['Ada Lindqvist', 'Open the card of 陈静'],
  ] as const) {
    await userEvent.click(await screen.findByRole('button', { name: `Check out ${leaving}` }))
    const dialog = await screen.findByRole('dialog')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Check out' }))
    await expect.poll(() => document.activeElement).toBe(screen.getByRole('button', { name: next }))
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  }
  await userEvent.click(screen.getByRole('button', { name: 'Check out 陈静' }))
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Check out' }))
  await expect.poll(() => document.activeElement).toBe(screen.getByRole('tab', { name: /In the house/ }))
})

it('says a name nobody at an English desk can read', async () => {
  todayAtTheDesk([yu])
  stand(<DeskPage />)
  expect(await screen.findByText('how 于建国 is said')).toBeVisible()
  act(() => speak('zh'))
  expect(screen.queryByText('how 于建国 is said')).toBeNull()
})
