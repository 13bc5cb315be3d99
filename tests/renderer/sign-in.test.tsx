import { ORPCError } from '@orpc/client'
import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { App } from '../../renderer/app.tsx'
import { SignInPage } from '../../renderer/staff/sign-in-page.tsx'
import { enter, lock, speak, useStation } from '../../renderer/station.ts'
import type { HouseStatus } from '../../shared/contract/house.ts'
import { hostThatSays } from './answers.ts'
import { anna, lin, stand } from './stand.tsx'

const hotel: NonNullable<HouseStatus['hotel']> = {
  name: { zh: '东方酒店', en: 'Oriental Hotel' },
  timeZone: 'Asia/Shanghai',
  rollTime: '03:00',
  businessDate: '2026-11-22',
  localTime: '10:00',
  now: '2026-11-09T02:00:00.000Z',
  autoLockMinutes: 2,
  serviceLockMinutes: 30,
  rev: 1,
}
const open: HouseStatus = {
  version: '0.1.0',
  state: 'open',
  trouble: null,
  book: 'hotel',
  keyKept: 'file',
  hotel,
}
const staff = [anna, lin].map(({ staff: person }) => ({ ...person, demoPin: null as string | null }))

/** A host whose door answers a PIN as given, one answer after another. */
function doorThatSays(...answers: ('in' | ORPCError<string, unknown>)[]) {
  return hostThatSays({
    staff: {
      list: () => staff,
      signIn: () => {
        const answer = answers.shift()
        if (answer !== 'in') throw answer ?? new Error('nobody was told what to say')
        return { token: 'a-fresh-token', staff: lin.staff, autoLockMinutes: 2 }
      },
    },
  })
}
const layDoor = () => stand(<SignInPage hotel={hotel} demo={false} below={null} />)

it('lets somebody in by a tile and a PIN', async () => {
  const calls = doorThatSays('in')
  layDoor()
  await userEvent.click(await screen.findByRole('button', { name: /Lin/ }))
  expect(screen.getByRole('heading', { name: 'Hello, Lin' })).toBeVisible()
  await userEvent.keyboard('2468{Enter}')
  await expect.poll(() => useStation.getState().session?.token).toBe('a-fresh-token')
  expect(calls).toContainEqual(['staff.signIn', { staffId: lin.staff.id, pin: '2468' }])
})

it('says what was wrong with a PIN, and takes the next at once', async () => {
  doorThatSays(new ORPCError('WRONG_PIN', { status: 401, data: { triesLeft: 5 } }), 'in')
  layDoor()
  await userEvent.click(await screen.findByRole('button', { name: /Lin/ }))
  await userEvent.keyboard('1111{Enter}')
  expect(await screen.findByText('That is not the PIN. 5 tries left.')).toBeVisible()
  expect(screen.getByLabelText('PIN')).toHaveValue('')
  await userEvent.keyboard('2')
  expect(screen.queryByText(/not the PIN/)).toBeNull()
  await userEvent.keyboard('468{Enter}')
  await expect.poll(() => useStation.getState().session?.token).toBe('a-fresh-token')
})

it('counts the seconds of a wait, during which nothing is taken, and then opens again', async () => {
  const calls = doorThatSays(new ORPCError('WAIT', { status: 429, data: { seconds: 2 } }), 'in')
  layDoor()
  await userEvent.click(await screen.findByRole('button', { name: /Lin/ }))
  await userEvent.keyboard('1111{Enter}')
  expect(await screen.findByText('Try again in 2 seconds.')).toBeVisible()
  await userEvent.keyboard('2468{Enter}')
  expect(calls.filter(([name]) => name === 'staff.signIn')).toHaveLength(1)
  expect(await screen.findByText('Try again in one second.', {}, { timeout: 2_000 })).toBeVisible()
  await expect.poll(() => screen.getByRole('alert').textContent, { timeout: 2_000 }).toBe('')
  await userEvent.keyboard('2468{Enter}')
  await expect.poll(() => useStation.getState().session?.token).toBe('a-fresh-token')
})

it('tells somebody locked out who opens the door, in both languages', async () => {
  doorThatSays(new ORPCError('LOCKED_OUT', { status: 423, data: { minutes: null } }))
  layDoor()
  await userEvent.click(await screen.findByRole('button', { name: /Lin/ }))
  await userEvent.keyboard('2468{Enter}')
  expect(await screen.findByText(/A manager can let you in/)).toBeVisible()
  act(() => speak('zh'))
  expect(screen.getByText(/请经理在“酒店 · 员工”里解锁/)).toBeVisible()
})

it('asks whoever was here last first, and lets somebody else come instead', async () => {
  doorThatSays()
  enter(lin)
  lock()
  layDoor()
  expect(await screen.findByRole('heading', { name: 'Lin，您好' })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: '换一个人' }))
  const names = within(screen.getByRole('list')).getAllByRole('button')
  expect(names.map(name => name.textContent)).toEqual(['Lin前台', 'Anna经理'])
})

it('shows the PINs on the tiles of the demo, and says that it is the demo', async () => {
  hostThatSays({
    house: { status: () => ({ ...open, book: 'demo' }) },
    staff: { list: () => staff.map(person => ({ ...person, demoPin: '2468' })) },
  })
  stand(<App />)
  expect(await screen.findAllByText('PIN 2468')).toHaveLength(2)
  expect(screen.getByRole('contentinfo')).toHaveTextContent('Demo hotel · everyone here is invented')
  expect(screen.getByRole('button', { name: 'Leave the demo' })).toBeVisible()
})

it('shows neither PINs nor watermark in a real house', async () => {
  hostThatSays({ house: { status: () => open }, staff: { list: () => staff } })
  stand(<App />)
  expect(await screen.findByRole('button', { name: /Lin/ })).toBeVisible()
  expect(document.body).not.toHaveTextContent(/PIN \d|Demo/)
})

it('offers two doors on a first start', async () => {
  hostThatSays({ house: { status: () => ({ ...open, state: 'new', book: null, hotel: null }) } })
  stand(<App />)
  expect(await screen.findByRole('button', { name: /Walk through a demo hotel/ })).toBeVisible()
  expect(screen.getByRole('button', { name: /Set up my hotel/ })).toBeVisible()
  act(() => speak('zh'))
  expect(screen.getByRole('button', { name: /参观示范酒店/ })).toBeVisible()
  expect(screen.getByRole('button', { name: /建立我的酒店/ })).toBeVisible()
})

it('opens a book that lost its key by the recovery code, and only that asks for one', async () => {
  let trouble: HouseStatus['trouble'] = 'no-key'
  const calls = hostThatSays({
    house: {
      status: () => (trouble ? { ...open, state: 'closed', trouble, hotel: null } : open),
      recover: ({ code }) => {
        if (!code.endsWith('JA78')) {
          throw new ORPCError('WRONG_CODE', { status: 422, data: { why: 'mistyped' } })
        }
        trouble = null
      },
    },
    staff: { list: () => staff },
  })
  stand(<App />)
  const field = await screen.findByLabelText('Recovery code')
  await userEvent.type(field, 'K3J6-XXXX{Enter}')
  expect(await screen.findByText(/slip of the pen/)).toBeVisible()
  await userEvent.clear(field)
  await userEvent.type(field, 'K3J6-JA78{Enter}')
  expect(await screen.findByRole('button', { name: /Lin/ })).toBeVisible()
  expect(calls.filter(([name]) => name === 'house.recover')).toHaveLength(2)
})

it('tells of a book from a newer version without asking for a code', async () => {
  hostThatSays({
    house: { status: () => ({ ...open, state: 'closed', trouble: 'from-the-future', hotel: null }) },
  })
  stand(<App />)
  expect(await screen.findByRole('heading', { name: 'The book is newer than the app' })).toBeVisible()
  expect(screen.getByText(/Install the later version/)).toBeVisible()
  expect(screen.queryByLabelText('Recovery code')).toBeNull()
})
