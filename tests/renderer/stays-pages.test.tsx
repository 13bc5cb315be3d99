import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { enter, speak, useStation } from '../../renderer/station.ts'
import { DeskPage } from '../../renderer/stays/desk-page.tsx'
import { GuestId, StayId } from '../../shared/contract/base.ts'
import type { LikelySame } from '../../shared/contract/people.ts'
import type { FarewellSheet, StayRow } from '../../shared/contract/stays.ts'
import { type Answers, hostThatSays } from './answers.ts'
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
    role: 'main',
    mainStayId: null,
    with: [],
    unconfirmed: 0,
    birthday: null,
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

const sheet: FarewellSheet = { guest: wang.guest, gifts: [], given: [], hint: null, party: [] }

function todayAtTheDesk(
  arrivals: StayRow[] = [yu, ada],
  { stays, likely = [] }: { stays?: Answers['stays']; likely?: LikelySame[] } = {},
) {
  enter(anna)
  return hostThatSays({
    house: { status: () => status },
    people: { likely: () => likely },
    stays: {
      arrivals: () => arrivals,
      inHouse: () => [wang, chen],
      departures: () => [wang],
      left: () => [],
      rooms: () => [{ number: '0801', floor: '8', guest: null, promised: null }],
      farewell: () => sheet,
      ...stays,
    },
  })
}

it('marks those who come back with which stay it is and when the last was', async () => {
  todayAtTheDesk()
  stand(<DeskPage />)
  expect(await screen.findByText('2 guests still to arrive; we know 1 of them.')).toBeVisible()
  const line = screen.getByRole('button', { name: 'Open the card of 于建国' }).closest('li')
  await expect.poll(() => line).toHaveTextContent('Third stay')
  expect(line).toHaveTextContent('last here 8 June last year, one year and five months ago')
  expect(line).toHaveTextContent('Allergy')
  const first = screen.getByRole('button', { name: 'Open the card of Ada Lindqvist' }).closest('li')
  expect(first).toHaveTextContent('First time with us')
  act(() => speak('zh'))
  expect(line).toHaveTextContent('第3次入住上次是去年6月8日，一年零五个月前')
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

it('goes on to the next line when a guest has left', async () => {
  let inHouse = [chen, wang, stayOf('Ben Ali', { room: '1001' })]
  todayAtTheDesk([], {
    stays: {
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
    ['王伟', 'Open the card of Ben Ali'],
    ['Ben Ali', 'Open the card of 陈静'],
  ] as const) {
    await userEvent.click(await screen.findByRole('button', { name: `Check out ${leaving}` }))
    const dialog = await screen.findByRole('dialog')
    const leave = within(dialog).getByRole('button', { name: 'Check out' })
    await expect.poll(() => leave).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => document.activeElement).toBe(screen.getByRole('button', { name: next }))
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  }
  await userEvent.click(screen.getByRole('button', { name: 'Check out 陈静' }))
  const last = within(await screen.findByRole('dialog')).getByRole('button', { name: 'Check out' })
  await expect.poll(() => last).toBeEnabled()
  await userEvent.click(last)
  await expect.poll(() => document.activeElement).toBe(screen.getByRole('tab', { name: /In the house/ }))
})

it('says a name nobody at an English desk can read', async () => {
  todayAtTheDesk([yu])
  stand(<DeskPage />)
  expect(await screen.findByText('how 于建国 is said')).toBeVisible()
  act(() => speak('zh'))
  expect(screen.queryByText('how 于建国 is said')).toBeNull()
})

it('walks the list by arrows: down the names, across to what there is to do, and down that', async () => {
  todayAtTheDesk([ada, yu])
  stand(<DeskPage />)
  await screen.findByText('Ada Lindqvist')
  const [first, second] = screen
    .getAllByRole('button', { name: /^Open the card of/ })
    .map(each => each.textContent ?? '')
  await userEvent.keyboard('{ArrowDown}')
  expect(screen.getByRole('button', { name: `Open the card of ${first}` })).toHaveFocus()
  await userEvent.keyboard('{ArrowRight}')
  expect(screen.getByRole('button', { name: `Check in ${first}` })).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}')
  expect(screen.getByRole('button', { name: `Check in ${second}` })).toHaveFocus()
  await userEvent.keyboard('{ArrowLeft}{ArrowUp}{Enter}')
  expect(useStation.getState().guestId).toBe([yu, ada].find(({ guest }) => guest.name === first)?.guest.id)
})

it('walks over headings, and draws of a long list only what is in sight', async () => {
  const rowHeight = vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(68)
  onTestFinished(() => rowHeight.mockRestore())
  const many = Array.from({ length: 400 }, (_, at) => stayOf(`Guest ${String(at).padStart(3, '0')}`))
  const likely = many.slice(0, 1).map(({ stayId, guest }) => ({ stayId, guest, known: [] }))
  todayAtTheDesk(many, { likely })
  stand(<DeskPage />)
  await screen.findByRole('heading', { name: 'Everybody else' })
  await userEvent.keyboard('{ArrowDown}')
  expect(screen.getByRole('button', { name: 'Open the card of Guest 000' })).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}')
  expect(screen.getByRole('button', { name: 'Open the card of Guest 001' })).toHaveFocus()
  expect(screen.getAllByRole('button', { name: /^Open the card of/ }).length).toBeLessThan(40)
})

it('puts at the top whom we may know, and calls nobody new who may not be', async () => {
  todayAtTheDesk([stayOf('An Jing'), ada], {
    likely: [{ stayId: ada.stayId, guest: ada.guest, known: [] }],
  })
  stand(<DeskPage />)
  await screen.findByRole('heading', { name: 'Everybody else' })
  const line = screen.getByRole('button', { name: 'Open the card of Ada Lindqvist' }).closest('li')
  expect(line).toHaveTextContent('Probably not new')
  expect(line).not.toHaveTextContent('First time with us')
  const headings = screen.getAllByRole('heading', { level: 2 }).map(each => each.textContent)
  expect(headings).toEqual(['Perhaps we know them already', 'Everybody else'])
  const names = screen.getAllByRole('button', { name: /^Open the card of/ }).map(each => each.textContent)
  expect(names).toEqual(['Ada Lindqvist', 'An Jing'])
  const other = screen.getByRole('button', { name: 'Open the card of An Jing' }).closest('li')
  expect(other).toHaveTextContent('First time with us')
})

it('shows who shares a room under whose room it is, with no check-in of their own', async () => {
  const wife = stayOf('Li Wen', { role: 'sharer', mainStayId: yu.stayId, with: ['于建国'] })
  const calls = todayAtTheDesk([wife, ada, yu], { stays: { checkIn: () => ({ stayId: yu.stayId }) } })
  stand(<DeskPage />)
  await screen.findByText('Li Wen')
  const names = screen.getAllByRole('button', { name: /^Open the card of/ }).map(each => each.textContent)
  expect(names.indexOf('Li Wen')).toBe(names.indexOf('于建国') + 1)
  expect(screen.getByText('Li Wen').closest('li')).toHaveTextContent('shares the room')
  expect(screen.queryByRole('button', { name: 'Check in Li Wen' })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Check in 于建国' }))
  expect(await screen.findByRole('combobox', { name: 'What Li Wen is to the room' })).toBeVisible()
  await screen.findByRole('option', { name: '0801' })
  await userEvent.keyboard('0801{Enter}{Enter}')
  await expect
    .poll(() => calls.find(([name]) => name === 'stays.checkIn')?.[1])
    .toMatchObject({ stayId: yu.stayId, companions: [{ guestId: wife.guest.id, role: 'sharer' }] })
})

it('lets in who shares and comes after the other with one press', async () => {
  const late = stayOf('Li Late', { role: 'child', mainStayId: chen.stayId, room: '0817', with: ['陈静'] })
  const calls = todayAtTheDesk([late], { stays: { join: () => ({ stayId: late.stayId }) } })
  stand(<DeskPage />)
  await userEvent.click(
    await screen.findByRole('button', { name: 'Li Late has come too, to share with 陈静' }),
  )
  await expect
    .poll(() => calls.find(([name]) => name === 'stays.join')?.[1])
    .toEqual({ stayId: chen.stayId, companion: { guestId: late.guest.id, role: 'child' } })
})

it('says what must be known first: allergies to confirm, a birthday, VIP in words, how the name is used', async () => {
  const hidden = stayOf('Mrs Stone', {
    allergy: true,
    unconfirmed: 2,
    birthday: 'tomorrow',
    guest: { ...ada.guest, name: 'Mrs Stone', vip: 'VIP', discretion: 2 },
  })
  todayAtTheDesk([hidden])
  stand(<DeskPage />)
  const line = (await screen.findByText('Mrs Stone')).closest('li')
  expect(line).toHaveTextContent('two allergies to confirm')
  expect(line).toHaveTextContent('Birthday tomorrow')
  expect(line).toHaveTextContent('VIP guest')
  expect(line).toHaveTextContent('By this name only')
})

it('keeps who left within the day below those to leave, and takes it back', async () => {
  const gone = stayOf('Gone Already', { room: '0902', arrive: '2026-11-05', depart: '2026-11-09' })
  const calls = todayAtTheDesk([], { stays: { left: () => [gone], undoCheckOut: () => undefined } })
  stand(<DeskPage />)
  await userEvent.click(await screen.findByRole('tab', { name: /Leaving/ }))
  expect(await screen.findByRole('heading', { name: 'Gone since this time yesterday' })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Take the check-out of Gone Already back' }))
  await expect.poll(() => calls).toContainEqual(['stays.undoCheckOut', { stayId: gone.stayId }])
})

it('has a place for the inbox among the lists, with its count', async () => {
  todayAtTheDesk()
  stand(<DeskPage inbox={{ page: <p>what waits</p>, count: 3 }} />)
  const tab = await screen.findByRole('tab', { name: /Inbox/ })
  expect(tab).toHaveTextContent('3')
  await userEvent.click(tab)
  expect(screen.getByText('what waits')).toBeVisible()
})
