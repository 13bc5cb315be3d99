import { Notifications } from '@mantine/notifications'
import { ORPCError } from '@orpc/server'
import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, onTestFinished, vi } from 'vitest'
import { FloorPage } from '../../renderer/floor/floor-page.tsx'
import { HostOutOfReach, knock } from '../../renderer/rpc/client.ts'
import { enter, speak, useStation } from '../../renderer/station.ts'
import { clearNotices } from '../../renderer/ui/notice.tsx'
import { HeadsUpId, OutletId } from '../../shared/contract/base.ts'
import type { HeadsUp } from '../../shared/contract/heads-ups.ts'
import { type Answers, hostThatSays } from './answers.ts'
import { bar, eighth, id, ninth, yu } from './floor-people.ts'
import { outlet, place, status } from './people.ts'
import { anna, stand } from './stand.tsx'

const { guest: yuAsGuest } = yu
const dawn = { outletId: place.outletId, outlet: outlet.name }
const SENT_AT = Date.parse('2026-11-08T23:30:00.000Z')
const headsUp = (more: Partial<HeadsUp> = {}): HeadsUp => ({
  id: HeadsUpId.parse(id('4001')),
  guest: yuAsGuest,
  ...dawn,
  status: 'sent',
  sentAt: new Date(SENT_AT).toISOString(),
  sentBy: 'Anna',
  seenAt: null,
  seenBy: null,
  seatedAt: null,
  phoneFrom: new Date(SENT_AT + 20_000).toISOString(),
  extension: '6021',
  ...more,
})

function onTheFloor(headsUps: Answers['headsUps'] = {}, floor: Answers['floor'] = {}) {
  enter(anna)
  return hostThatSays({
    house: { status: () => status },
    dining: { outlets: () => [outlet, bar] },
    floor: {
      floors: () => [
        { floor: '8', rooms: 5, taken: 2 },
        { floor: '9', rooms: 1, taken: 1 },
      ],
      tonight: ({ floor }) => (floor === '9' ? ninth : eighth),
      ...floor,
    },
    headsUps: { open: () => [], ...headsUps },
  })
}
const tileOf = async (name: string) => {
  const tile = (await screen.findByRole('button', { name })).closest('li')
  if (!tile) throw new Error(`${name} is in no room`)
  return within(tile)
}

it('shows a guest as an attendant needs them at the door', async () => {
  onTheFloor()
  stand(<FloorPage />)
  const tile = await tileOf('于建国')
  for (const said of [
    '0817',
    'how 于建国 is said',
    'Mr 于建国',
    '花生 · lactose',
    'third stay',
    'Birthday today',
    'Breakfast 07:10–07:30',
    '4 of 5',
    'hot tea?',
  ]) {
    expect(tile.getByText(said)).toBeVisible()
  }
  expect(screen.getByText('2 of 5 rooms, 2 guests')).toBeVisible()
  await userEvent.click(tile.getByRole('button', { name: '于建国' }))
  expect(useStation.getState().guestId).toBe(yuAsGuest.id)
})

it('keeps the rooms in their order, and says quietly which are empty', async () => {
  onTheFloor()
  stand(<FloorPage />)
  await tileOf('于建国')
  const rooms = within(screen.getByRole('heading', { name: 'Floor 8' }).closest('section') ?? document.body)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent?.match(/\d{4}/g)?.join(' '))
    .filter(Boolean)
  expect(rooms).toEqual(['0805', '0817'])
  expect(screen.getByText('Empty: 0801, 0802, 0819')).toBeVisible()
})

it('stays on the floor somebody chose, whoever is at the station next', async () => {
  onTheFloor()
  const first = stand(<FloorPage />)
  await userEvent.click(await screen.findByRole('button', { name: 'Floor 9' }))
  expect(await screen.findByText('Ada')).toBeVisible()
  first.unmount()
  stand(<FloorPage />)
  expect(await screen.findByRole('heading', { name: 'Floor 9' })).toBeVisible()
})

it('tells the likely outlet with one press, and what became of it', async () => {
  let open: HeadsUp[] = []
  const calls = onTheFloor({
    open: () => open,
    send: ({ id }) => {
      open = [headsUp({ id: HeadsUpId.parse(id) })]
      return { headsUpId: HeadsUpId.parse(id) }
    },
  })
  stand(<FloorPage />)
  const tile = await tileOf('于建国')
  await userEvent.click(await tile.findByRole('button', { name: 'Mr 于建国 is coming down to Dawn' }))
  expect(await tile.findByText('Dawn was told')).toBeVisible()
  expect(tile.queryByRole('button', { name: /is coming down/ })).toBeNull()
  expect(calls.filter(([name]) => name === 'headsUps.send')).toEqual([
    ['headsUps.send', { id: expect.any(String), guestId: yuAsGuest.id, outletId: place.outletId }],
  ])
})

it.each([
  [{ status: 'seen', seenAt: '2026-11-08T23:30:05.000Z', seenBy: '小唐' }, 'Seen by 小唐, Dawn', 'at 07:30'],
  [{ status: 'seated', seatedAt: '2026-11-08T23:34:05.000Z' }, 'Seated in Dawn', 'at 07:34'],
] as const)('says by whom it was seen and when they sat: %o', async (more, said, when) => {
  onTheFloor({ open: () => [headsUp(more)] })
  stand(<FloorPage />)
  const tile = await tileOf('于建国')
  expect(await tile.findByText(said)).toBeVisible()
  await expect.poll(() => tile.queryByText(when)).toBeVisible()
  expect(tile.queryByRole('alert')).toBeNull()
})

it('can be pressed again when the restaurant says that nobody came', async () => {
  onTheFloor({ open: () => [headsUp({ status: 'gone' })] })
  stand(<FloorPage />)
  const tile = await tileOf('于建国')
  expect(await tile.findByText('Did not come, says Dawn')).toBeVisible()
  expect(tile.getByRole('button', { name: /is coming down to Dawn/ })).toBeEnabled()
})

it('says aloud to telephone when nobody has looked for twenty seconds, by the clock of the house', async () => {
  const at = (seconds: number) => ({
    ...status,
    hotel: status.hotel && { ...status.hotel, now: new Date(SENT_AT + seconds * 1_000).toISOString() },
  })
  enter(anna)
  hostThatSays({
    house: { status: () => at(19) },
    dining: { outlets: () => [outlet] },
    floor: { floors: () => [{ floor: '8', rooms: 5, taken: 2 }], tonight: () => eighth },
    headsUps: { open: () => [headsUp()] },
  })
  stand(<FloorPage />)
  const tile = await tileOf('于建国')
  expect(await tile.findByText('Dawn was told')).toBeVisible()
  expect(await tile.findByRole('alert')).toHaveTextContent('Nobody has looked: please phone ext. 6021')
})

it('sends another way, and not at all after all, from behind the chevron', async () => {
  let open: HeadsUp[] = []
  const calls = onTheFloor({
    open: () => open,
    send: ({ outletId }) => {
      open = [headsUp({ outletId: OutletId.parse(outletId), outlet: bar.name })]
      return { headsUpId: headsUp().id }
    },
    close: () => {
      open = []
    },
  })
  stand(<FloorPage />)
  const tile = await tileOf('于建国')
  const others = { name: 'Where else Mr 于建国 may be going' }
  await userEvent.click(await tile.findByRole('button', others))
  await userEvent.click(await screen.findByRole('button', { name: 'Coming down to River Bar' }))
  expect(await tile.findByText('River Bar was told')).toBeVisible()
  await userEvent.click(await tile.findByRole('button', others))
  await userEvent.click(await screen.findByRole('button', { name: 'Not coming after all' }))
  expect(await tile.findByRole('button', { name: /is coming down to Dawn/ })).toBeVisible()
  expect(calls).toContainEqual(['headsUps.close', { headsUpId: headsUp().id, because: 'taken-back' }])
})

it('does not say that nobody is coming when it could not be taken back', async () => {
  clearNotices()
  onTheFloor({
    open: () => [headsUp({ status: 'seen' })],
    close: () => {
      throw new ORPCError('NOT_THERE', { status: 404, data: { what: 'heads-up' }, defined: true })
    },
  })
  stand(
    <>
      <FloorPage />
      <Notifications />
    </>,
  )
  onTestFinished(clearNotices)
  const tile = await tileOf('于建国')
  await userEvent.click(await tile.findByRole('button', { name: /^Where else/ }))
  await userEvent.click(await screen.findByRole('button', { name: 'Not coming after all' }))
  expect(await screen.findByRole('alert')).toBeVisible()
  expect(screen.queryByText(/is not coming down after all/)).toBeNull()
})

it('announces nobody who wishes it so, and says why there is no key', async () => {
  onTheFloor()
  stand(<FloorPage />)
  const tile = await tileOf('Mrs Stone')
  await expect.poll(() => tile.queryByText(/Wishes not to be announced/)).toBeVisible()
  expect(tile.queryByRole('button', { name: /coming|Where else/ })).toBeNull()
})

it('keeps a press while the house cannot be reached, says so, says to telephone, and sends it when the house is back', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  onTestFinished(() => void vi.useRealTimers())
  let open: HeadsUp[] = []
  const calls = onTheFloor({
    open: () => open,
    send: ({ id }) => {
      open = [headsUp({ id: HeadsUpId.parse(id) })]
      return { headsUpId: HeadsUpId.parse(id) }
    },
  })
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
  stand(<FloorPage />)
  const tile = await tileOf('于建国')
  const key = await tile.findByRole('button', { name: /is coming down to Dawn/ })
  const away = vi.spyOn(knock, 'door').mockRejectedValue(new HostOutOfReach())
  onTestFinished(() => away.mockRestore())
  await user.click(key)
  await act(() => vi.advanceTimersByTimeAsync(5_000))
  expect(tile.getByText('Waiting for the house…')).toBeVisible()
  expect(tile.queryByRole('alert')).toBeNull()
  await act(() => vi.advanceTimersByTimeAsync(16_000))
  expect(tile.getByRole('alert')).toHaveTextContent('please phone Dawn')
  away.mockRestore()
  await act(() => vi.advanceTimersByTimeAsync(3_000))
  expect(await tile.findByText('Dawn was told')).toBeVisible()
  expect(calls.filter(([name]) => name === 'headsUps.send')).toHaveLength(1)
})

it('speaks Chinese to whoever works in Chinese', async () => {
  onTheFloor({ open: () => [headsUp({ status: 'seen', seenBy: '小唐' })] })
  speak('zh')
  stand(<FloorPage />)
  const tile = await tileOf('于建国')
  expect(tile.getByText('第3次入住')).toBeVisible()
  expect(tile.getByText('5 次里 4 次')).toBeVisible()
  expect(await tile.findByText('晨曦餐厅已看到（小唐）')).toBeVisible()
})
