import { Notifications } from '@mantine/notifications'
import { ORPCError } from '@orpc/server'
import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import * as bell from '../../renderer/dining/bell.ts'
import { DiningPage } from '../../renderer/dining/dining-page.tsx'
import { api } from '../../renderer/rpc/client.ts'
import { enter, speak, useStation } from '../../renderer/station.ts'
import { clearNotices } from '../../renderer/ui/notice.tsx'
import { HeadsUpId, MealPeriodId } from '../../shared/contract/base.ts'
import type { Sitting } from '../../shared/contract/dining.ts'
import type { OnTheWay } from '../../shared/contract/heads-ups.ts'
import { type Answers, hostThatSays } from './answers.ts'
import { ago, breakfast, expected, msWeber, onTheWay, sitting, visitId } from './dining-people.ts'
import { dish, guestId, outlet, seat } from './people.ts'
import { anna, stand } from './stand.tsx'

// Lists show what is in sight; here everything is.
beforeEach(() => {
  const height = vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(900)
  return () => height.mockRestore()
})

function room(dining: Answers['dining'] = {}, headsUps: Answers['headsUps'] = {}) {
  enter({ ...anna, staff: { ...anna.staff, role: 'outlet' } })
  const calls = hostThatSays(breakfast(dining, { headsUps }))
  onTestFinished(clearNotices)
  return {
    calls,
    ...stand(
      <>
        <DiningPage />
        <Notifications />
      </>,
    ),
  }
}
const onList = () => userEvent.click(screen.getByRole('radio', { name: 'List' }))

it('shows who is on the way with all a greeting needs', async () => {
  room({}, { queue: () => [onTheWay({ with: ['李雯'], birthday: 'today' })] })
  const queue = await screen.findByRole('region', { name: 'On the way' })
  const [one] = await within(queue).findAllByRole('listitem')
  expect(one).toHaveTextContent(
    '于建国2 min agoYú JiànguóMr Yusecond staywith 李雯Second window, freeAllergy: peanutsBirthday today',
  )
  act(() => speak('zh'))
  expect(within(queue).getByText('2 分钟前')).toBeVisible()
})

it('lets a name fade that should have been here by now', async () => {
  room({}, { queue: () => [onTheWay({ status: 'seen', seenBy: 'Tom', sentAt: ago(14), fadesAt: ago(4) })] })
  expect(await screen.findByText('not here yet')).toBeVisible()
  expect(screen.getByText('Tom has seen it')).toBeVisible()
  expect(screen.queryByRole('button', { name: /^Got it/ })).toBeNull()
})

it('says "got it" in one press, and greets in one press, which says it too', async () => {
  const { calls } = room({}, { queue: () => [onTheWay()] })
  await userEvent.click(await screen.findByRole('button', { name: 'Got it: Mr Yu' }))
  await expect.poll(() => calls.filter(([name]) => name === 'headsUps.see')).toHaveLength(1)
  await userEvent.click(screen.getByRole('button', { name: 'Greet 于建国' }))
  await expect.poll(() => calls.filter(([name]) => name === 'headsUps.see')).toHaveLength(2)
  expect(useStation.getState().guestId).toBe(guestId)
})

it('gives up who did not come, and takes that back', async () => {
  const { calls } = room(
    {},
    { queue: () => [onTheWay({ status: 'seen' })], close: () => undefined, reopen: () => undefined },
  )
  const { id: headsUpId } = onTheWay()
  await userEvent.click(await screen.findByRole('button', { name: 'Mr Yu did not come' }))
  await expect.poll(() => calls).toContainEqual(['headsUps.close', { headsUpId, because: 'did-not-come' }])
  await userEvent.click(await screen.findByRole('button', { name: /^Undo/ }))
  await expect.poll(() => calls).toContainEqual(['headsUps.reopen', { headsUpId }])
})

it('rings for and announces who newly comes down, not who was on the way when the screen opened', async () => {
  const rung = vi.spyOn(bell, 'ring').mockResolvedValue()
  onTestFinished(() => rung.mockRestore())
  let queue: OnTheWay[] = [onTheWay()]
  const { queries } = room({}, { queue: () => queue })
  await screen.findByRole('button', { name: 'Got it: Mr Yu' })
  expect(rung).not.toHaveBeenCalled()
  const id = HeadsUpId.parse('0198c0de-0000-7000-8000-0000000000ba')
  queue = [...queue, onTheWay({ id, guest: msWeber })]
  await act(() => queries.invalidateQueries({ queryKey: api.headsUps.key() }))
  expect(await screen.findByText('Ms Weber is on the way down.')).toBeInTheDocument()
  expect(rung).toHaveBeenCalledOnce()
})

it('announces again who was taken back and comes down after all', async () => {
  const rung = vi.spyOn(bell, 'ring').mockResolvedValue()
  onTestFinished(() => rung.mockRestore())
  let queue: OnTheWay[] = []
  const { queries } = room({}, { queue: () => queue })
  await screen.findByText(/^Nobody is on the way/)
  const reread = async (next: OnTheWay[]) => {
    queue = next
    await act(() => queries.invalidateQueries({ queryKey: api.headsUps.key() }))
  }
  await reread([onTheWay()])
  const first = await screen.findByText('Mr Yu is on the way down.')
  await reread([])
  await screen.findByText(/^Nobody is on the way/)
  await reread([onTheWay()])
  await expect.poll(() => rung.mock.calls).toHaveLength(2)
  // Words that stay the same are not read out again; new ones in their place are.
  expect(screen.getByText('Mr Yu is on the way down.')).not.toBe(first)
})

it('keeps a correction that was begun when the meal ends', async () => {
  const [breakfastThere] = outlet.mealPeriods
  if (!breakfastThere) throw new Error('a meal')
  let turned = false
  const lunchId = MealPeriodId.parse('0198c0de-0000-7000-8000-0000000000d3')
  const lunch = () => ({ ...breakfastThere, id: lunchId, from: '11:30', to: '14:00', now: turned })
  const { queries } = room({
    outlets: () => [{ ...outlet, mealPeriods: [{ ...breakfastThere, now: !turned }, lunch()] }],
    today: ({ mealPeriodId }) => (mealPeriodId === lunchId ? [] : [sitting()]),
  })
  await userEvent.click(await screen.findByRole('button', { name: /Ms Weber/ }))
  await userEvent.click(await screen.findByRole('button', { name: 'Correct' }))
  const form = await screen.findByRole('dialog')
  await userEvent.click(within(form).getByRole('radio', { name: /First window/ }))
  turned = true
  await act(() => queries.invalidateQueries())
  await screen.findByText('Nobody seen yet, nobody left to come.')
  expect(within(form).getByRole('radio', { name: /First window/ })).toBeChecked()
  expect(within(form).queryByText(/taken back meanwhile/)).toBeNull()
})

it('counts no seats before it knows who sits where', async () => {
  const { promise, resolve } = Promise.withResolvers<Sitting[]>()
  room({ today: () => promise })
  await screen.findByText(/^Nobody is on the way/)
  expect(screen.queryByText(/seats free/)).toBeNull()
  expect(screen.queryByRole('button', { name: /second window, T12, free/ })).toBeNull()
  act(() => resolve([sitting()]))
  expect(await screen.findByText('2 of 3 seats free')).toBeVisible()
})

it('remembers for the station that its bell is off', async () => {
  room()
  const bellSwitch = await screen.findByRole('switch', { name: 'Bell' })
  expect(bellSwitch).toBeChecked()
  await userEvent.click(bellSwitch)
  expect(bellSwitch).not.toBeChecked()
  expect(localStorage.getItem('the-usual:bell')).toBe('off')
  await userEvent.click(bellSwitch)
})

it('names who is expected by all that is seen of them, whose hour it is in particular', async () => {
  room({
    expected: () => [
      expected({
        hour: { from: '07:10', to: '07:40', times: 4, of: 5 },
        allergies: ['peanuts'],
        with: ['李雯'],
      }),
    ],
  })
  expect(
    await screen.findByRole('button', {
      name: '于建国 mostly 07:10–07:40 Yú Jiànguó Mr Yu second stay with 李雯 Allergy: peanuts',
    }),
  ).toBeVisible()
  expect(screen.getByText('mostly 07:10–07:40')).toHaveAttribute('data-now')
})

it('counts covers, not visits', async () => {
  room({ today: () => [sitting({ covers: 3 })], expected: () => [expected()] })
  expect(await screen.findByText('3 seen, 1 expected.')).toBeVisible()
})

it('tells on the plan who sits where, and gives the seat free when they have left', async () => {
  const { calls } = room({
    today: () => [sitting({ allergies: ['nuts'] })],
    leave: () => undefined,
  })
  const there = await screen.findByRole('button', {
    name: /^second window, T12, Ms Weber, allergic to nuts, since 07:10/,
  })
  expect(screen.getByText('2 of 3 seats free')).toBeVisible()
  await userEvent.click(there)
  const sheet = await screen.findByRole('article', { name: 'Anna Weber' })
  expect(within(sheet).getByText('nuts')).toBeVisible()
  await userEvent.click(within(sheet).getByRole('button', { name: 'They have left' }))
  await userEvent.click(await screen.findByRole('button', { name: /^Undo/ }))
  await expect
    .poll(() => calls.filter(([name]) => name === 'dining.leave').map(([, input]) => input))
    .toEqual([
      { visitId, left: true },
      { visitId, left: false },
    ])
})

it('counts a seat as free whose guest sat down long ago', async () => {
  room({ today: () => [sitting({ longAgo: true, at: ago(150) })] })
  expect(
    await screen.findByRole('button', { name: /second window, T12, free; Ms Weber sat down at 05:00/ }),
  ).toBeVisible()
  expect(screen.getByText('3 of 3 seats free')).toBeVisible()
})

it('seats a guest at the seat that was pressed first', async () => {
  room({ expected: () => [expected()] })
  await userEvent.click(await screen.findByRole('button', { name: /^by the door, T01/ }))
  expect(await screen.findByText(/By the door is free\. Who sits down there\?/)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: /^于建国/ }))
  expect(await screen.findByRole('radio', { name: /By the door/ })).toBeChecked()
})

it('says the same as a list', async () => {
  room({
    today: () => [
      sitting(),
      sitting({
        visitId: sitting().visitId.replace(/ee$/, 'ef') as typeof visitId,
        seatId: seat.door,
        leftAt: ago(5),
      }),
    ],
  })
  await screen.findByText('2 of 3 seats free')
  await onList()
  const list = screen.getByRole('region', { name: 'The room' })
  expect(
    within(list).getByRole('button', { name: /^07:10 ?Anna Weber ?Second window · Sandwich, Coffee, Egg/ }),
  ).toBeVisible()
  expect(within(list).getByRole('button', { name: 'First window T11' })).toBeVisible()
  expect(within(list).getByRole('button', { name: /^07:10 to 07:25 ?Anna Weber ?By the door/ })).toBeVisible()
})

it('asks how the dish from the house was taken', async () => {
  const [first] = sitting().items
  if (!first) throw new Error('an item')
  const { calls } = room({
    today: () => [sitting({ items: [{ ...first, complimentary: true }] })],
    react: () => undefined,
  })
  await userEvent.click(await screen.findByRole('button', { name: /Ms Weber/ }))
  await userEvent.click(await screen.findByRole('button', { name: 'liked' }))
  await expect
    .poll(() => calls)
    .toContainEqual(['dining.react', { visitId, menuItemId: dish.sandwich, reaction: 'liked' }])
})

it('shows what somebody else made of a visit meanwhile, overwrites nothing, and keeps what was typed', async () => {
  let now = sitting()
  const { calls } = room({
    today: () => [now],
    correctVisit: ({ rev }) => {
      if (rev === now.rev) return undefined
      throw new ORPCError('CHANGED_MEANWHILE', { status: 409, data: { by: 'Lin' }, defined: true })
    },
  })
  await userEvent.click(await screen.findByRole('button', { name: /Ms Weber/ }))
  await userEvent.click(await screen.findByRole('button', { name: 'Correct' }))
  const form = await screen.findByRole('dialog')
  await userEvent.click(within(form).getByRole('radio', { name: /First window/ }))
  now = { ...sitting({ seatId: seat.door }), rev: 2 }
  await userEvent.click(within(form).getByRole('button', { name: 'Save' }))
  expect(await within(form).findByText('Lin has changed this visit meanwhile.')).toBeVisible()
  expect(within(form).getByText(/There now: By the door · /)).toBeVisible()
  expect(within(form).getByRole('radio', { name: /First window/ })).toBeChecked()
  await userEvent.click(within(form).getByRole('button', { name: 'Keep mine' }))
  await userEvent.click(within(form).getByRole('button', { name: 'Save' }))
  await expect
    .poll(() => calls.filter(([name]) => name === 'dining.correctVisit').at(-1)?.[1])
    .toMatchObject({ rev: 2, seatId: seat.first })
  expect(await screen.findByText('The visit of Ms Weber is corrected.')).toBeVisible()
})
