import { ORPCError } from '@orpc/server'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import {
  beginDraft,
  draw,
  drawingOf,
  keepMine,
  outOf,
  redo,
  undo,
} from '../../renderer/outlets/plan-draft.ts'
import { PlanEditor } from '../../renderer/outlets/plan-editor.tsx'
import { newSeat, resized, settledMark } from '../../renderer/outlets/plan-places.ts'
import { queries } from '../../renderer/rpc/queries.ts'
import { enter } from '../../renderer/station.ts'
import type { Plan } from '../../shared/contract/outlets.ts'
import { dawn, dawnId, dawnPlan, door, first, second } from './a-room.ts'
import { type Calls, hostThatSays } from './answers.ts'
import { anna, stand } from './stand.tsx'

beforeEach(() => {
  enter(anna)
  Element.prototype.setPointerCapture = () => {}
  queries.clear()
})

/** A house that keeps the plan it is given, unless a colleague was quicker. */
function houseWithPlan({ quicker }: { quicker?: Plan } = {}) {
  let plan = dawnPlan
  let refuse = quicker
  const calls: Calls = hostThatSays({
    outlets: {
      plan: () => plan,
      savePlan: ({ rev, ...drawn }) => {
        if (refuse) {
          plan = refuse
          refuse = undefined
          throw new ORPCError('CHANGED_MEANWHILE', { status: 409, defined: true, data: { by: 'Zhou Min' } })
        }
        const next = { ...(drawn as Plan), outletId: dawnId, rev: rev + 1 }
        plan = { ...next, retired: outOf(drawingOf(next), plan) }
        return { rev: rev + 1 }
      },
    },
  })
  return {
    saved: () => calls.filter(([name]) => name === 'outlets.savePlan').map(([, input]) => input as Plan),
  }
}

const seat = (name: RegExp) => within(screen.getByRole('application')).getByRole('button', { name })
const open = async () => {
  stand(<PlanEditor outlet={dawn} />)
  await screen.findByRole('application', { name: 'The room of Dawn' })
  return userEvent.setup()
}

test('moves, turns and takes out with keys, tells so, and saves all of it at once', async () => {
  const house = houseWithPlan()
  const user = await open()
  expect(screen.getByRole('button', { name: 'Save the plan' })).toBeDisabled()
  seat(/second window/).focus()
  await user.keyboard('{ArrowRight}{ArrowRight}{Shift>}{ArrowDown}{/Shift}r')
  expect(screen.getByText('second window: turned 15°')).toBeInTheDocument()
  seat(/by the door/).focus()
  await user.keyboard('{Delete}')
  expect(screen.getByText('by the door is out of the room.')).toBeInTheDocument()
  expect(screen.getByRole('application')).toHaveFocus()

  await user.click(screen.getByRole('button', { name: 'Save the plan' }))
  await screen.findByRole('button', { name: 'Bring back: By the door' })
  const [saved] = house.saved()
  expect(saved).toMatchObject({ outletId: dawnId, rev: 3, width: 160, marks: dawnPlan.marks })
  expect(saved?.seats.find(({ id }) => id === second)).toMatchObject({ x: 62, y: 30, turn: 15 })
  expect(saved?.seats.map(({ id }) => id)).not.toContain(door)
})

test('undoes what was done about one piece in one step, and does it again', async () => {
  houseWithPlan()
  const user = await open()
  seat(/first window/).focus()
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}')
  const undoIt = screen.getByRole('button', { name: 'Undo' })
  await user.click(undoIt)
  expect(undoIt).toBeDisabled()
  expect(screen.getByRole('button', { name: 'Save the plan' })).toBeDisabled()
  seat(/first window/).focus()
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
  expect(screen.getByRole('button', { name: 'Save the plan' })).toBeEnabled()
})

test('puts a table into the room with the focus on it, and asks for its name in both languages before it saves', async () => {
  const house = houseWithPlan()
  const user = await open()
  await user.click(screen.getByRole('button', { name: 'Round' }))
  expect(seat(/new seat 1/)).toHaveFocus()
  const english = screen.getByLabelText('Name · in English')
  await user.clear(english)
  await user.click(screen.getByRole('button', { name: 'Save the plan' }))
  expect(house.saved()).toEqual([])
  expect(screen.getByText('Something is to be mended before the plan can be saved.')).toBeInTheDocument()
  await user.type(english, 'by the fish tank')
  await user.type(screen.getByLabelText('Number'), 't11')
  expect(screen.getByText('Another seat of this room has that number.')).toBeVisible()
  await user.clear(screen.getByLabelText('Number'))
  await user.click(screen.getByRole('button', { name: 'Save the plan' }))
  await waitFor(() => expect(house.saved()).toHaveLength(1))
  expect(house.saved()[0]?.seats.at(-1)).toMatchObject({ name: { en: 'by the fish tank' }, shape: 'round' })
})

test('brings a seat back as the one it was', async () => {
  const house = houseWithPlan()
  const user = await open()
  await user.click(screen.getByRole('button', { name: 'Bring back: Fourth window' }))
  expect(seat(/fourth window/)).toHaveFocus()
  await user.click(screen.getByRole('button', { name: 'Save the plan' }))
  await waitFor(() => expect(house.saved()).toHaveLength(1))
  expect(house.saved()[0]?.seats).toContainEqual(dawnPlan.retired[0])
})

test('keeps what was drawn through a lock, and forgets it when it is given up', async () => {
  houseWithPlan()
  const user = await open()
  seat(/first window/).focus()
  await user.keyboard('{Delete}')
  document.body.innerHTML = ''
  await open()
  expect(screen.getByRole('button', { name: 'Bring back: First window' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Discard' }))
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Discard' }))
  expect(seat(/first window/)).toBeVisible()
})

test('a colleague who was quicker overwrites nothing and loses nothing', async () => {
  const [one] = dawnPlan.seats
  if (!one) throw new Error('a room without seats')
  const added = newSeat('sofa', '0198c0de-0000-7000-8000-0000000000c1' as typeof one.id, {
    ...dawnPlan,
    marks: [],
  })
  const house = houseWithPlan({
    quicker: { ...dawnPlan, rev: 4, seats: [...dawnPlan.seats.filter(({ id }) => id !== door), added] },
  })
  const user = await open()
  seat(/second window/).focus()
  await user.keyboard('{ArrowRight}')
  await user.click(screen.getByRole('button', { name: 'Save the plan' }))
  expect(await screen.findByText('Zhou Min has saved this room while you were drawing.')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Save the plan' })).toBeDisabled()

  await user.click(screen.getByRole('button', { name: 'Take theirs' }))
  expect(within(screen.getByRole('application')).queryByRole('button', { name: /by the door/ })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  expect(seat(/by the door/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Redo' }))
  await user.click(screen.getByRole('button', { name: 'Undo' }))

  await user.click(screen.getByRole('button', { name: 'Save the plan' }))
  await waitFor(() => expect(house.saved()).toHaveLength(2))
  expect(house.saved()[1]).toMatchObject({ rev: 4 })
  expect(house.saved()[1]?.seats.find(({ id }) => id === second)?.x).toBe(61)
})

test('mine on top of theirs keeps the seats they added', () => {
  const draft = draw(beginDraft(dawnPlan), { ...beginDraft(dawnPlan).now, width: 200 }, null)
  const added = { ...dawnPlan.seats[0], id: '0198c0de-0000-7000-8000-0000000000c2' } as Plan['seats'][number]
  const mine = keepMine(draft, { ...dawnPlan, rev: 9, seats: [...dawnPlan.seats.slice(1), added] })
  expect(mine).toMatchObject({ rev: 9, now: { width: 200 } })
  expect(mine.now.seats.map(({ id }) => id)).toEqual([...dawnPlan.seats.map(({ id }) => id), added.id])
})

test('a drag that goes by pointer comes to stand on the half metre', async () => {
  const house = houseWithPlan()
  const user = await open()
  const held = seat(/first window/)
  await user.pointer([
    { keys: '[MouseLeft>]', target: held, coords: { x: 100, y: 100 } },
    { target: held, coords: { x: 112, y: 113 } },
    { keys: '[/MouseLeft]', target: held },
  ])
  await user.click(screen.getByRole('button', { name: 'Save the plan' }))
  await waitFor(() => expect(house.saved()).toHaveLength(1))
  // In a drawing that has no size a tenth of a metre counts as one pixel.
  expect(house.saved()[0]?.seats.find(({ id }) => id === first)).toMatchObject({ x: 40, y: 35 })
})

test('a window near a wall goes into it and turns along it', () => {
  const room = { width: 160, depth: 100 }
  const window = { kind: 'window', x: 80, y: 50, width: 20, depth: 3, turn: 0 } as const
  expect(settledMark(window, { x: 72, y: 6 }, room)).toMatchObject({ x: 70, y: 0, turn: 0 })
  expect(settledMark(window, { x: 155, y: 48 }, room)).toMatchObject({ x: 160, y: 50, turn: 90 })
  expect(settledMark(window, { x: 80, y: 50 }, room)).toMatchObject({ x: 80, y: 50, turn: 0 })
})

test('a smaller room takes everything in with it', () => {
  const small = resized(beginDraft(dawnPlan).now, { width: 70, depth: 50 })
  for (const { x, y } of [...small.seats, ...small.marks]) {
    expect(x).toBeLessThanOrEqual(70)
    expect(y).toBeLessThanOrEqual(50)
  }
})

test('steps about the same thing are one; what is out of a drawing can come back', () => {
  const begun = beginDraft(dawnPlan)
  const once = draw(begun, { ...begun.now, width: 170 }, 'room width')
  const twice = draw(once, { ...once.now, width: 180 }, 'room width')
  expect(undo(twice).now.width).toBe(160)
  expect(redo(undo(twice)).now.width).toBe(180)
  expect(outOf({ ...begun.now, seats: begun.now.seats.slice(1) }, dawnPlan).map(({ id }) => id)).toEqual([
    first,
    dawnPlan.retired[0]?.id,
  ])
})
