import { Notifications } from '@mantine/notifications'
import { ORPCError } from '@orpc/server'
import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, onTestFinished } from 'vitest'
import { DiningPage } from '../../renderer/dining/dining-page.tsx'
import { mealPlace } from '../../renderer/dining/meal-place.ts'
import { enter, openGuest, speak } from '../../renderer/station.ts'
import { clearNotices } from '../../renderer/ui/notice.tsx'
import { MealPeriodId } from '../../shared/contract/base.ts'
import type { Sitting } from '../../shared/contract/dining.ts'
import type { Card } from '../../shared/contract/guests.ts'
import { type Answers, hostFallsSilent, hostThatSays } from './answers.ts'
import { breakfast, msWeber, onTheWay, sitting, visitId } from './dining-people.ts'
import {
  brief,
  card,
  dish,
  firstTimer,
  guestId,
  juice,
  order,
  otherGuestId,
  outlet,
  place,
  seat,
  status,
  usual,
  withJuice,
} from './people.ts'
import { anna, stand } from './stand.tsx'

function greeting(
  answer: Card | Promise<Card>,
  dining: Answers['dining'] = {},
  house: Answers['house'] = {},
  headsUps: Answers['headsUps'] = {},
) {
  enter({ ...anna, staff: { ...anna.staff, role: 'outlet' } })
  const calls = hostThatSays(
    breakfast(dining, {
      guests: { card: () => answer },
      house: { status: () => status, ...house },
      headsUps,
    }),
  )
  const { queries } = stand(
    <>
      <DiningPage />
      <Notifications />
    </>,
  )
  act(() => openGuest(guestId))
  onTestFinished(clearNotices)
  return { calls, queries }
}
const bare = order.map(({ name: _, ...item }) => item)
const recorded = (calls: ReturnType<typeof greeting>['calls']) =>
  calls.filter(([name]) => name === 'dining.recordVisit').map(([, input]) => input)

it('records a visit in three presses: seat, the usual, done', async () => {
  const { calls } = greeting(card)
  await userEvent.click(await screen.findByRole('radio', { name: /Second window/ }))
  await userEvent.click(screen.getByRole('button', { name: /^The usual/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Done' }))
  await expect
    .poll(() => recorded(calls))
    .toEqual([
      {
        guestId,
        ...place,
        visitId: expect.any(String),
        seatId: seat.second,
        covers: 1,
        items: bare,
        with: [],
        together: false,
        known: [],
      },
    ])
  // Who was greeted makes way for the next.
  expect(await screen.findByText('Nobody is in the house.')).toBeVisible()
})

it('shows what is offered as not chosen yet, and what is chosen as chosen', async () => {
  greeting(card)
  const seatOffered = await screen.findByRole('radio', { name: /Second window/ })
  expect(seatOffered).not.toBeChecked()
  const order = screen.getByRole('button', { name: /^The usual/ })
  expect(order).toHaveAttribute('aria-pressed', 'false')
  await userEvent.click(order)
  expect(order).toHaveAttribute('aria-pressed', 'true')
  await userEvent.click(screen.getByRole('button', { name: 'One more Egg' }))
  expect(order).toHaveAttribute('aria-pressed', 'false')
})

it('asks once, in the form, when no seat was chosen though one is free', async () => {
  const { calls } = greeting(card)
  await userEvent.click(await screen.findByRole('button', { name: /^The usual/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Done' }))
  expect(await screen.findByText('Without a seat?')).toBeVisible()
  expect(recorded(calls)).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'Second window' }))
  await expect.poll(() => recorded(calls)).toMatchObject([{ seatId: seat.second, items: bare }])
})

it.each(['Done', 'No seat'])(
  'writes a visit down without a seat once "%s" says it is meant',
  async answer => {
    const { calls } = greeting(card)
    await userEvent.click(await screen.findByRole('button', { name: 'Done' }))
    await screen.findByText('Without a seat?')
    await userEvent.click(screen.getByRole('button', { name: answer }))
    await expect.poll(() => recorded(calls)).toMatchObject([{ seatId: null }])
  },
)

it('does not ask for a seat where none is free', async () => {
  const all = outlet.seats.map(({ id: seatId }) => sitting({ seatId }))
  const { calls } = greeting(firstTimer, { today: () => all })
  await userEvent.click(await screen.findByRole('button', { name: 'Done' }))
  await expect.poll(() => recorded(calls)).toMatchObject([{ seatId: null }])
})

it('keeps the usual seat of somebody on the way in mind, and offers it to others last', async () => {
  const weber = onTheWay({
    guest: msWeber,
    seat: { name: { zh: '第一个窗户边', en: 'first window' }, number: 'T11', free: true },
  })
  greeting(takenUsual, { today: () => [sitting()] }, {}, { queue: () => [weber] })
  await screen.findByText('the usual · Ms Weber since 07:10')
  const offered = () =>
    screen.getAllByRole('radio', { name: /window|door/i }).map(each => each.closest('label')?.textContent)
  await expect
    .poll(offered)
    .toEqual([
      'Second windowthe usual · Ms Weber since 07:10',
      expect.stringMatching(/^By the doorinstead/),
      'First windowNo. T11 · awaited: Ms Weber',
    ])
  await userEvent.click(screen.getByRole('radio', { name: /Second window/ }))
  expect(await screen.findByRole('button', { name: 'Rather by the door' })).toBeVisible()
})

it('is done by keyboard alone: after the usual, Enter is enough', async () => {
  const { calls } = greeting(card)
  ;(await screen.findByRole('radio', { name: /Second window/ })).focus()
  await userEvent.keyboard(' ')
  screen.getByRole('button', { name: /^The usual/ }).focus()
  await userEvent.keyboard('{Enter}{Enter}')
  await expect.poll(() => recorded(calls)).toMatchObject([{ seatId: seat.second, items: bare }])
})

it('shows no seat before it knows the usual one, so that none moves under a finger', async () => {
  const { promise, resolve } = Promise.withResolvers<Card>()
  greeting(promise)
  await screen.findByRole('button', { name: 'Done' })
  expect(screen.queryByRole('radio', { name: /window/ })).toBeNull()
  act(() => resolve(card))
  expect(await screen.findByRole('radio', { name: /Second window/ })).toBeVisible()
})

it('lets a visit be taken back from the notice, with what was written still on the form', async () => {
  const { calls } = greeting(card)
  await userEvent.click(await screen.findByRole('radio', { name: /Second window/ }))
  await userEvent.click(await screen.findByRole('button', { name: /^The usual/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Done' }))
  expect(await screen.findByText('Mr Yu: second window. Written down.')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: /^Undo/ }))
  await expect.poll(() => calls).toContainEqual(['dining.undoVisit', { visitId }])
  expect(await screen.findByText(/^Taken back: the visit of Mr Yu\./)).toBeVisible()
  act(() => openGuest(guestId))
  const list = await screen.findByRole('list', { name: 'What was ordered' })
  expect(within(list).getByText('Egg')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Done' }))
  // A visit taken back is in the book: the next one is another.
  await expect
    .poll(() => new Set(recorded(calls).map(input => (input as { visitId: string }).visitId)).size)
    .toBe(2)
})

const takenUsual: Card = {
  ...card,
  usual: {
    ...usual,
    seat: usual.seat && {
      ...usual.seat,
      free: false,
      instead: {
        seatId: seat.first,
        name: { zh: '第一个窗户边', en: 'first window' },
        number: 'T11',
        because: ['window', 'near'],
      },
    },
  },
}

it('offers the usual seat first and, when it is taken, the one most like it next, and why', async () => {
  greeting(takenUsual, { today: () => [sitting()] })
  await screen.findByText('the usual · Ms Weber since 07:10')
  const offered = screen
    .getAllByRole('radio', { name: /window|door/i })
    .map(each => each.closest('label')?.textContent)
  expect(offered).toEqual([
    'Second windowthe usual · Ms Weber since 07:10',
    'First windowinstead: at a window too, close by',
    'By the doorNo. T01',
  ])
})

it('asks before it seats a guest with somebody, and takes either answer', async () => {
  const { calls } = greeting(takenUsual, { today: () => [sitting()] })
  await userEvent.click(await screen.findByRole('radio', { name: /Second window/ }))
  expect(screen.getByText('Ms Weber has been sitting there since 07:10.')).toBeVisible()
  await userEvent.click(await screen.findByRole('button', { name: 'Rather first window' }))
  expect(screen.getByRole('radio', { name: /First window/ })).toBeChecked()
  await userEvent.click(screen.getByRole('radio', { name: /Second window/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Sit together' }))
  await userEvent.click(screen.getByRole('button', { name: 'Done' }))
  await expect.poll(() => recorded(calls)).toMatchObject([{ seatId: seat.second, together: true }])
})

it('says in the form that a seat was given away a moment ago, and loses nothing', async () => {
  let refused = true
  const { calls } = greeting(card, {
    recordVisit: () => {
      if (refused) throw new ORPCError('SEAT_TAKEN', { status: 409, data: { by: 'Ms Weber' }, defined: true })
      return { visitId }
    },
  })
  await userEvent.click(await screen.findByRole('radio', { name: /Second window/ }))
  await userEvent.click(screen.getByRole('button', { name: /^The usual/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Done' }))
  expect(await screen.findByText('Ms Weber was given that seat a moment ago.')).toBeVisible()
  expect(within(screen.getByRole('list', { name: 'What was ordered' })).getByText('Egg')).toBeVisible()
  refused = false
  await userEvent.click(screen.getByRole('button', { name: 'Sit together' }))
  await userEvent.click(screen.getByRole('button', { name: 'Done' }))
  await expect.poll(() => recorded(calls).at(-1)).toMatchObject({ together: true, items: bare })
})

it('says which visits to the meal it knows, so that nobody is written down twice by two waiters', async () => {
  const { calls } = greeting(card, { today: () => [sitting({ guestId, guest: card.guest })] })
  await userEvent.click(await screen.findByRole('button', { name: /^The usual/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Done' }))
  await userEvent.click(await screen.findByRole('button', { name: 'No seat' }))
  await expect.poll(() => recorded(calls)).toMatchObject([{ known: [sitting().visitId] }])
})

it('keeps the visit while the house does not answer, and sends the same one again', async () => {
  const { calls } = greeting(card)
  await userEvent.click(await screen.findByRole('radio', { name: /Second window/ }))
  const comeBack = hostFallsSilent()
  await userEvent.click(screen.getByRole('button', { name: 'Done' }))
  expect(await screen.findByText(/^Waiting for the house/)).toBeVisible()
  expect(screen.getByRole('radio', { name: /Second window/ })).toBeChecked()
  comeBack()
  expect(await screen.findByText('Mr Yu: second window. Written down.')).toBeVisible()
  expect(recorded(calls)).toHaveLength(1)
})

it('claims nothing as usual for somebody new, and takes the order from the menu or in words', async () => {
  const { calls } = greeting(firstTimer)
  await userEvent.click(await screen.findByRole('button', { name: 'Coffee' }))
  await userEvent.click(screen.getByRole('button', { name: 'Coffee' }))
  await userEvent.type(screen.getByLabelText('How: Coffee'), 'black')
  await userEvent.type(screen.getByLabelText('Menu, or your own words'), 'congee{Enter}')
  expect(screen.queryByRole('button', { name: /^The usual/ })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'One more at the table' }))
  await userEvent.click(screen.getByRole('button', { name: 'Done' }))
  await userEvent.click(await screen.findByRole('button', { name: 'No seat' }))
  await expect
    .poll(() => recorded(calls))
    .toMatchObject([
      {
        seatId: null,
        covers: 2,
        items: [
          { menuItemId: dish.coffee, quantity: 2, modifiers: 'black' },
          { menuItemId: null, text: 'congee', quantity: 1 },
        ],
      },
    ])
})

const { name: _, ...juiceAlone } = juice
const juiceOffered = () => screen.findByRole('button', { name: 'Orange juice 3 of 5' })

it('ticks nothing of what is often had besides the usual: the usual alone is recorded', async () => {
  const { calls } = greeting({ ...card, usual: withJuice })
  expect(await juiceOffered()).toHaveAttribute('aria-pressed', 'false')
  await userEvent.click(screen.getByRole('radio', { name: /Second window/ }))
  await userEvent.click(screen.getByRole('button', { name: /^The usual/ }))
  expect(await juiceOffered()).toHaveAttribute('aria-pressed', 'false')
  await userEvent.click(screen.getByRole('button', { name: 'Done' }))
  await expect.poll(() => recorded(calls)).toMatchObject([{ items: bare }])
})

it('adds what is often had on one press, before the usual or after it, and takes it away on another', async () => {
  const { calls } = greeting({ ...card, usual: withJuice })
  const theUsual = await screen.findByRole('button', { name: /^The usual/ })
  await userEvent.click(await juiceOffered())
  await userEvent.click(theUsual)
  expect(await juiceOffered()).toHaveAttribute('aria-pressed', 'true')
  expect(theUsual).toHaveAttribute('aria-pressed', 'true')
  await userEvent.click(await juiceOffered())
  const list = screen.getByRole('list', { name: 'What was ordered' })
  expect(within(list).queryByText('Orange juice')).toBeNull()
  expect(theUsual).toHaveAttribute('aria-pressed', 'true')
  await userEvent.click(await juiceOffered())
  await userEvent.click(screen.getByRole('radio', { name: /Second window/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Done' }))
  await expect.poll(() => recorded(calls)).toMatchObject([{ items: [...bare, juiceAlone] }])
})

it('gives the usual alone to whoever presses it over another order', async () => {
  const last = withJuice.last && { ...withJuice.last, items: [...order, juice] }
  const { calls } = greeting({ ...card, usual: { ...withJuice, last } })
  const asLastTime = await screen.findByRole('button', { name: /^As last time/ })
  const theUsual = screen.getByRole('button', { name: /^The usual/ })
  await userEvent.click(asLastTime)
  expect([asLastTime, theUsual].map(each => each.getAttribute('aria-pressed'))).toEqual(['true', 'false'])
  await userEvent.click(theUsual)
  expect([asLastTime, theUsual].map(each => each.getAttribute('aria-pressed'))).toEqual(['false', 'true'])
  await userEvent.click(screen.getByRole('radio', { name: /Second window/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Done' }))
  await expect.poll(() => recorded(calls)).toMatchObject([{ items: bare }])
})

it('offers again what was ordered, never what the house gave', async () => {
  const [sandwich, ...rest] = order
  if (!sandwich) throw new Error('a sandwich')
  const given = { ...sandwich, complimentary: true }
  const { calls } = greeting({
    ...card,
    usual: { ...usual, order: null, last: usual.last && { ...usual.last, items: [given, ...rest] } },
  })
  await userEvent.click(await screen.findByRole('button', { name: /^As last time/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Done' }))
  await userEvent.click(await screen.findByRole('button', { name: 'No seat' }))
  await expect.poll(() => recorded(calls)).toMatchObject([{ items: bare.slice(1) }])
})

it('keeps a half-written visit while the waiter is called away', async () => {
  greeting(card)
  await userEvent.click(await screen.findByRole('button', { name: /^The usual/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Back to the room' }))
  expect(screen.queryByRole('list', { name: 'What was ordered' })).toBeNull()
  act(() => openGuest(guestId))
  const list = await screen.findByRole('list', { name: 'What was ordered' })
  expect(within(list).getByText('Egg')).toBeVisible()
})

it('shows each guest from the name on, however far down one had read of the last', async () => {
  greeting(card)
  await screen.findByRole('article')
  const page = screen.getByRole('form').closest('section')
  if (!page) throw new Error('a page')
  page.scrollTop = 90
  act(() => openGuest(otherGuestId))
  await expect.poll(() => page.scrollTop).toBe(0)
})

it('says when the guest has been written down at this meal already', async () => {
  greeting(card, { today: () => [sitting({ guestId, at: '2026-11-08T23:21:00Z' })] })
  expect(await screen.findByText('Written down already, at 07:21: second window.')).toBeVisible()
  act(() => speak('zh'))
  expect(screen.getByText('07:21 已记过一次：第二个窗户边。')).toBeVisible()
})

it('seats who shares the room by one press each, and counts everybody at the table', async () => {
  const liWen = brief('李雯', { address: { zh: '李女士', en: 'Ms Li' } })
  const { calls } = greeting({ ...card, party: [{ guest: liWen, role: 'sharer', allergies: ['shrimp'] }] })
  const toggle = await screen.findByRole('button', { name: '李雯 shrimp' })
  await userEvent.click(toggle)
  expect(toggle).toHaveAttribute('aria-pressed', 'true')
  await userEvent.click(screen.getByRole('button', { name: 'Done' }))
  await userEvent.click(await screen.findByRole('button', { name: 'No seat' }))
  await expect.poll(() => recorded(calls)).toMatchObject([{ with: [liWen.id], covers: 2 }])
})

it('lets the guest sit with whoever of the room sits already', async () => {
  const liWen = brief('李雯', { address: { zh: '李女士', en: 'Ms Li' } })
  const { calls } = greeting(
    { ...card, party: [{ guest: liWen, role: 'sharer', allergies: [] }] },
    { today: () => [sitting({ guest: liWen, guestId: liWen.id, seatId: seat.door })] },
  )
  expect(await screen.findByText(/Ms Li sits at by the door since 07:10/)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Sit with Ms Li' }))
  await userEvent.click(screen.getByRole('button', { name: 'Done' }))
  await expect.poll(() => recorded(calls)).toMatchObject([{ seatId: seat.door, together: true, with: [] }])
})

it('stands at the meal of the hour unless told otherwise', () => {
  const [first] = outlet.mealPeriods
  if (!first) throw new Error('a meal')
  const tea = { ...outlet, mealPeriods: [{ ...first, from: '14:00', to: '17:00' }] }
  const at = (wall: string) => ({ wall, day: '2026-11-09' })
  expect(mealPlace([tea, outlet], null, at('07:30'))?.outlet).toBe(outlet)
  expect(mealPlace([tea, outlet], null, at('15:00'))?.outlet).toBe(tea)
  expect(mealPlace([tea, outlet], null, at('23:00'))?.outlet).toBe(tea)
  expect(mealPlace([], null, at('07:30'))).toBeNull()
})

it('stands at the meal that was chosen until the clock goes on to another, and stays in that outlet', () => {
  const [breakfastThere] = outlet.mealPeriods
  if (!breakfastThere) throw new Error('a meal')
  const dinnerId = MealPeriodId.parse('0198c0de-0000-7000-8000-0000000000d3')
  const dinner = { ...breakfastThere, id: dinnerId, from: '18:00', to: '22:00' }
  const morning = { ...outlet, mealPeriods: [breakfastThere, { ...dinner, now: false }] }
  const evening = { ...outlet, mealPeriods: [{ ...breakfastThere, now: false }, dinner] }
  const meal = { outletId: outlet.id, mealPeriodId: dinnerId, turn: '' }
  const today = { wall: '07:30', day: '2026-11-09' }
  const turn = mealPlace([morning], meal, today)?.turn ?? ''
  const chosen = { ...meal, turn }
  expect(mealPlace([morning], chosen, today)?.period.id).toBe(dinnerId)
  expect(mealPlace([morning], chosen, { ...today, day: '2026-11-10' })?.period.id).toBe(breakfastThere.id)
  const breakfastInTheEvening = { ...chosen, mealPeriodId: breakfastThere.id }
  expect(mealPlace([evening], breakfastInTheEvening, { ...today, wall: '19:00' })?.period.id).toBe(dinnerId)
})

it('keeps a half-written visit when the meal ends, and begins a new one on another day', async () => {
  const [breakfastThere] = outlet.mealPeriods
  if (!breakfastThere) throw new Error('a meal')
  const lunchId = MealPeriodId.parse('0198c0de-0000-7000-8000-0000000000d3')
  let turned = false
  let day = '2026-11-09'
  const name = { zh: '午餐', en: 'Lunch' }
  const lunch = () => ({ ...breakfastThere, id: lunchId, name, from: '11:30', to: '14:00', now: turned })
  const { queries } = greeting(
    card,
    { outlets: () => [{ ...outlet, mealPeriods: [{ ...breakfastThere, now: !turned }, lunch()] }] },
    { status: () => ({ ...status, hotel: status.hotel && { ...status.hotel, businessDate: day } }) },
  )
  await userEvent.click(await screen.findByRole('radio', { name: /First window/ }))
  turned = true
  await act(() => queries.invalidateQueries())
  expect(await screen.findByRole('form', { name: 'This lunch' })).toBeVisible()
  expect(await screen.findByRole('radio', { name: /First window/ })).toBeChecked()
  day = '2026-11-10'
  await act(() => queries.invalidateQueries())
  await expect.poll(() => screen.getByRole('radio', { name: /First window/ })).not.toBeChecked()
})

it('seats nobody twice who was to sit down with them and was seated meanwhile', async () => {
  const liWen = brief('李雯', { address: { zh: '李女士', en: 'Ms Li' } })
  let today: Sitting[] = []
  const { calls, queries } = greeting(
    { ...card, party: [{ guest: liWen, role: 'sharer', allergies: [] }] },
    { today: () => today },
  )
  await userEvent.click(await screen.findByRole('button', { name: '李雯' }))
  today = [sitting({ guest: liWen, guestId: liWen.id, seatId: seat.door })]
  await act(() => queries.invalidateQueries())
  expect(await screen.findByText(/Ms Li sits at by the door/)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Done' }))
  await userEvent.click(await screen.findByRole('button', { name: 'No seat' }))
  await expect.poll(() => recorded(calls)).toMatchObject([{ with: [], covers: 1 }])
})

it('does not say of who has left that they sit there', async () => {
  const liWen = brief('李雯', { address: { zh: '李女士', en: 'Ms Li' } })
  greeting(
    { ...card, party: [{ guest: liWen, role: 'sharer', allergies: [] }] },
    { today: () => [sitting({ guest: liWen, guestId: liWen.id, leftAt: '2026-11-08T23:25:00Z' })] },
  )
  expect(await screen.findByText('Ms Li came at 07:10.')).toBeVisible()
})

it('calls no seat free before it knows who sits where', async () => {
  const { promise, resolve } = Promise.withResolvers<Sitting[]>()
  greeting(card, { today: () => promise })
  await screen.findByRole('article')
  expect(screen.queryByRole('radio', { name: /window/ })).toBeNull()
  act(() => resolve([sitting()]))
  expect(
    await screen.findByRole('radio', { name: /Second window ?the usual · Ms Weber since 07:10/ }),
  ).toBeVisible()
})
