import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { speak } from '../../renderer/station.ts'
import { type SeatFace, SeatPlan } from '../../renderer/ui/seat-plan.tsx'
import { labelRooms } from '../../renderer/ui/seat-plan-labels.ts'
import { seatTowards } from '../../renderer/ui/seat-plan-steps.ts'
import { dawnPlan, door, first, second, third } from './a-room.ts'
import { stand } from './stand.tsx'

const show = (faces: [string, SeatFace][], more: { chosen?: string } = {}) => {
  const onPress = vi.fn()
  stand(<SeatPlan plan={dawnPlan} faces={new Map(faces)} onPress={onPress} label="Dawn" {...more} />)
  return onPress
}

test('says of each seat its name, its number, and how it stands with it', () => {
  show(
    [
      [first, { tone: 'taken', who: 'Ms Lin', since: '07:12', allergy: true }],
      [second, { tone: 'usual' }],
      [third, { tone: 'instead', said: 'like the second, and free' }],
    ],
    { chosen: door },
  )
  const names = [
    'first window, T11, taken, Ms Lin sits there, since 07:12, allergy at this table',
    'second window, T12, free, the usual',
    'third window, T13, like the second, and free',
    'by the door, T01, chosen, free',
  ]
  const seats = screen.getAllByRole('button')
  expect(seats).toHaveLength(names.length)
  for (const [at, seat] of seats.entries()) expect(seat).toHaveAccessibleName(names[at])
  expect(screen.getByRole('group', { name: 'Dawn' })).toBeVisible()
})

test('speaks Chinese when the station does', () => {
  speak('zh')
  show([[second, { tone: 'usual', who: '于先生', since: '07:41' }]])
  expect(
    screen.getByRole('button', { name: '第二个窗户，T12，老位子，于先生坐着，07:41 入座' }),
  ).toBeVisible()
})

test('is one stop of the Tab key, at the usual seat; arrow keys go on from there, Enter presses', async () => {
  const user = userEvent.setup()
  const onPress = show([[second, { tone: 'usual' }]])
  await user.tab()
  expect(screen.getByRole('button', { name: /^second window/ })).toHaveFocus()
  await user.keyboard('{ArrowRight}')
  expect(screen.getByRole('button', { name: /^third window/ })).toHaveFocus()
  await user.keyboard('{ArrowLeft}{ArrowDown}{Enter}')
  expect(onPress).toHaveBeenCalledWith(door)
  await user.tab()
  expect(document.body).toHaveFocus()
})

test('presses a seat that can be had, and none that cannot', async () => {
  const user = userEvent.setup()
  const onPress = show([[third, { tone: 'off' }]])
  await user.click(screen.getByRole('button', { name: /^third window/ }))
  expect(onPress).not.toHaveBeenCalled()
  await user.click(screen.getByRole('button', { name: /^first window/ }))
  expect(onPress).toHaveBeenCalledExactlyOnceWith(first)
})

test('an arrow leads to the nearest seat that way, and nowhere where there is none', () => {
  const { seats } = dawnPlan
  expect(seatTowards(seats, first, 'ArrowRight')?.id).toBe(second)
  expect(seatTowards(seats, door, 'ArrowUp')?.id).toBe(second)
  expect(seatTowards(seats, first, 'ArrowLeft')).toBeNull()
  expect(seatTowards(seats, first, 'a')).toBeNull()
})

test('keeps the words of a seat inside the room, and off what stands below it', () => {
  const [one] = dawnPlan.seats
  if (!one) throw new Error('a seat')
  const at = (x: number, y: number) => ({ ...one, x, y })
  const labelAt = (x: number, y: number, marks: typeof dawnPlan.marks = []) =>
    labelRooms({ ...dawnPlan, marks, seats: [at(x, y)] }).get(one.id)
  expect(labelAt(80, 50)).toEqual({ left: 78, right: 78, above: false })
  expect(labelAt(12, 50)).toMatchObject({ left: 10, above: false })
  // By the wall below, and over a counter.
  expect(labelAt(80, 92)?.above).toBe(true)
  const piece = { x: 80, y: 60, width: 20, depth: 6, turn: 0 }
  expect(labelAt(80, 50, [{ ...piece, kind: 'counter' }])?.above).toBe(true)
  // A wall within the room is as far as its words go.
  const inner = { kind: 'wall', x: 100, y: 50, width: 3, depth: 90, turn: 0 } as const
  expect(labelAt(80, 50, [inner])).toEqual({ left: 78, right: 18.5, above: false })
})

test('says of a free seat for whom it is kept in mind, without drawing anybody there', () => {
  show([[second, { tone: 'usual', awaited: 'awaited: Mr Yu' }]])
  const seat = screen.getByRole('button', { name: /^second window/ })
  expect(seat).toHaveTextContent('awaited: Mr Yu')
  expect(seat).not.toHaveAttribute('data-sat')
})
