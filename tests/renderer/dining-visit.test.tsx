import { Notifications } from '@mantine/notifications'
import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, onTestFinished, vi } from 'vitest'
import { DiningPage } from '../../renderer/dining/dining-page.tsx'
import { mealPlace } from '../../renderer/dining/meal-place.ts'
import { closeGuest, enter, openGuest, speak } from '../../renderer/station.ts'
import { clearNotices } from '../../renderer/ui/notice.tsx'
import { VisitId } from '../../shared/contract/base.ts'
import type { Card } from '../../shared/contract/guests.ts'
import type { StayRow } from '../../shared/contract/stays.ts'
import { type Answers, hostThatSays } from './answers.ts'
import {
  card,
  dish,
  firstTimer,
  guestId,
  order,
  outlet,
  place,
  seat,
  status,
  stayId,
  usual,
  visitRows,
} from './people.ts'
import { anna, stand } from './stand.tsx'

const visitId = VisitId.parse('0198c0de-0000-7000-8000-0000000000ee')

function greeting(answer: Card | Promise<Card>, dining: Answers['dining'] = {}) {
  enter({ ...anna, staff: { ...anna.staff, role: 'outlet' } })
  const calls = hostThatSays({
    house: { status: () => status },
    guests: { card: () => answer },
    stays: { inHouse: () => [] },
    dining: {
      outlets: () => [outlet],
      today: () => [],
      visits: () => visitRows,
      recordVisit: () => ({ visitId }),
      undoVisit: () => undefined,
      ...dining,
    },
  })
  stand(
    <>
      <DiningPage />
      <Notifications />
    </>,
  )
  act(() => openGuest(guestId))
  onTestFinished(clearNotices)
  return calls
}

it('records a visit in three presses: seat, the usual, done', async () => {
  const calls = greeting(card)
  await userEvent.click(await screen.findByRole('radio', { name: /Second window/ }))
  await userEvent.click(screen.getByRole('button', { name: /^The usual/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Done' }))
  await expect
    .poll(() => calls.find(([name]) => name === 'dining.recordVisit')?.[1])
    .toEqual({
      guestId,
      ...place,
      seatId: seat.second,
      covers: 1,
      items: order.map(({ name: _, ...item }) => item),
    })
  // Who was greeted makes way for the next.
  expect(await screen.findByText('Nobody is in the house.')).toBeVisible()
})

it('shows no seat before it knows the usual one, so that none moves under a finger', async () => {
  const { promise, resolve } = Promise.withResolvers<Card>()
  greeting(promise)
  await screen.findByRole('button', { name: 'Done' })
  expect(screen.queryByRole('radio')).toBeNull()
  act(() => resolve(card))
  expect((await screen.findAllByRole('radio'))[0]).toHaveAccessibleName(/Second window/)
})

it('lets a visit be taken back from the notice', async () => {
  const calls = greeting(card)
  await userEvent.click(await screen.findByRole('radio', { name: /Second window/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Done' }))
  expect(await screen.findByText('Mr Yu: second window. Written down.')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: /^Undo/ }))
  await expect.poll(() => calls).toContainEqual(['dining.undoVisit', { visitId }])
  expect(await screen.findByText('Taken back: the visit of Mr Yu.')).toBeVisible()
})

it('offers the usual seat first and, when it is taken, the nearest like it next', async () => {
  const seats = outlet.seats.map(each => ({ ...each, free: each.id !== seat.second }))
  greeting(
    { ...card, usual: { ...usual, seat: usual.seat && { ...usual.seat, free: false } } },
    { outlets: () => [{ ...outlet, seats }] },
  )
  await screen.findByText('the usual · taken')
  const offered = screen.getAllByRole('radio').map(each => each.closest('label')?.textContent)
  expect(offered).toEqual(['Second windowthe usual · taken', 'First windowNo. T11', 'By the doorNo. T01'])
})

it('claims nothing as usual for somebody new, and takes the order from the menu or in words', async () => {
  const calls = greeting(firstTimer)
  await userEvent.click(await screen.findByRole('button', { name: 'Coffee' }))
  await userEvent.click(screen.getByRole('button', { name: 'Coffee' }))
  await userEvent.type(screen.getByLabelText('How: Coffee'), 'black')
  await userEvent.type(screen.getByLabelText('Menu, or your own words'), 'congee{Enter}')
  expect(screen.queryByRole('button', { name: /^The usual/ })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'One more at the table' }))
  await userEvent.click(screen.getByRole('button', { name: 'Done' }))
  await expect
    .poll(() => calls.find(([name]) => name === 'dining.recordVisit')?.[1])
    .toMatchObject({
      seatId: null,
      covers: 2,
      items: [
        { menuItemId: dish.coffee, quantity: 2, modifiers: 'black' },
        { menuItemId: null, text: 'congee', quantity: 1 },
      ],
    })
})

it('keeps a half-written visit while the waiter is called away', async () => {
  greeting(card)
  await userEvent.click(await screen.findByRole('button', { name: 'Egg' }))
  await userEvent.click(screen.getByRole('button', { name: 'Back to the list' }))
  expect(screen.queryByRole('list', { name: 'What was ordered' })).toBeNull()
  act(() => openGuest(guestId))
  const list = await screen.findByRole('list', { name: 'What was ordered' })
  expect(within(list).getByText('Egg')).toBeVisible()
})

it('says when the guest has been written down at this meal already', async () => {
  const [first] = visitRows
  if (!first) throw new Error('a visit')
  greeting(card, { today: () => [{ ...first, at: '2026-11-08T23:41:00Z', guestName: '于建国' }] })
  expect(await screen.findByText('Written down already, at 07:41: second window.')).toBeVisible()
  act(() => speak('zh'))
  expect(screen.getByText('07:41 已记过一次：第二个窗户边。')).toBeVisible()
})

it('stands at the meal of the hour unless told otherwise', () => {
  const [breakfast] = outlet.mealPeriods
  if (!breakfast) throw new Error('a meal')
  const tea = { ...outlet, mealPeriods: [{ ...breakfast, from: '14:00', to: '17:00' }] }
  expect(mealPlace([tea, outlet], null, '07:30')?.outlet).toBe(outlet)
  expect(mealPlace([tea, outlet], null, '15:00')?.outlet).toBe(tea)
  expect(mealPlace([tea, outlet], null, '23:00')?.outlet).toBe(tea)
  expect(mealPlace([], null, '07:30')).toBeNull()
})

it('names who is still to come by all that is seen of them', async () => {
  const height = vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(900)
  onTestFinished(() => height.mockRestore())
  const stay: StayRow = {
    stayId,
    guest: {
      ...{ id: guestId, name: '曾静', otherName: null, sayIt: { text: 'Zēng Jìng', sure: false } },
      ...{ address: { zh: '曾女士', en: 'Ms Zeng' }, vip: null, discretion: 0 },
    },
    ...{ room: null, floor: null, arrive: '2026-11-08', depart: '2026-11-11', ordinal: 3, lastStay: null },
    ...{ allergy: true, adults: 1, children: 0 },
  }
  enter({ ...anna, staff: { ...anna.staff, role: 'outlet' } })
  act(() => closeGuest())
  hostThatSays({
    house: { status: () => status },
    stays: { inHouse: () => [stay] },
    dining: { outlets: () => [outlet], today: () => [] },
  })
  stand(<DiningPage />)
  expect(
    await screen.findByRole('button', { name: '曾静 Zēng Jìng ? Ms Zeng third stay Allergy' }),
  ).toBeVisible()
})
