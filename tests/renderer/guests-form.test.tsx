import { Button } from '@mantine/core'
import { ORPCError } from '@orpc/server'
import { useQueryClient } from '@tanstack/react-query'
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { EditGuest } from '../../renderer/guests/edit-guest.tsx'
import { blankForm, formFrom, typedFrom } from '../../renderer/guests/form-values.ts'
import { NewGuest } from '../../renderer/guests/new-guest.tsx'
import { invalidate } from '../../renderer/rpc/live.ts'
import { enter } from '../../renderer/station.ts'
import type { GuestId, StaffId } from '../../shared/contract/base.ts'
import type { GuestForm } from '../../shared/contract/guests.ts'
import type { MatchEvidence } from '../../shared/contract/people.ts'
import { hostThatSays } from './answers.ts'
import { guestId, otherGuestId, row, status } from './people.ts'
import { anna, lin, stand } from './stand.tsx'

const yu: GuestForm = {
  ...{ name: '于建国', otherName: 'YU Jianguo', sayHint: null, gender: 'm', language: 'zh', country: 'CN' },
  ...{
    company: null,
    city: '杭州',
    vip: null,
    discretion: 0,
    alias: null,
    addressZh: null,
    addressEn: null,
    phones: ['13800000000'],
    emails: [],
  },
  birthday: { year: 1966, month: 9, day: 12, calendar: 'gregorian' },
}

const similar = (evidence: MatchEvidence[]) => [
  { ...row('于建国', { id: otherGuestId, fact: { kind: 'city' as const, text: '杭州' } }), evidence },
]

it('opens the one the house knows already on Enter, and adds a new one only with a reason', async () => {
  enter(anna)
  const opened: GuestId[] = []
  const calls = hostThatSays({
    house: { status: () => status },
    guests: { similar: () => similar(['name', 'phone']), create: () => ({ guestId }) },
  })
  stand(<NewGuest name="于建国" onClose={() => {}} onOpen={id => opened.push(id)} />)
  expect(await screen.findByText('same name · same telephone')).toBeVisible()
  await userEvent.type(screen.getByLabelText('Name'), '{Enter}')
  expect(opened).toEqual([otherGuestId])
  await userEvent.click(screen.getByRole('button', { name: 'Somebody else: add as new' }))
  expect(calls.some(([name]) => name === 'guests.create')).toBe(false)
  await userEvent.type(screen.getByLabelText('In your own words'), 'his brother{Enter}')
  await expect.poll(() => opened).toEqual([otherGuestId, guestId])
  const created = calls.filter(([name]) => name === 'guests.create')
  expect(created.map(([, input]) => input)).toMatchObject([
    { name: '于建国', despite: { guestIds: [otherGuestId], reason: 'his brother' } },
  ])
})

it('takes one press for a reason that is met often', async () => {
  enter(anna)
  const calls = hostThatSays({
    house: { status: () => status },
    guests: { similar: () => similar(['name', 'phone']), create: () => ({ guestId }) },
  })
  stand(<NewGuest name="于建国" onClose={() => {}} onOpen={() => {}} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Somebody else: add as new' }))
  const first = screen.getByRole('button', { name: 'The guest says it is the first time' })
  expect(first).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() => calls.find(([name]) => name === 'guests.create')?.[1])
    .toMatchObject({ despite: { reason: 'The guest says it is the first time' } })
})

it('shows a mere namesake without standing in the way', async () => {
  enter(anna)
  const opened: GuestId[] = []
  const calls = hostThatSays({
    house: { status: () => status },
    guests: { similar: () => similar(['name']), create: () => ({ guestId }) },
  })
  stand(<NewGuest name="于建国" onClose={() => {}} onOpen={id => opened.push(id)} />)
  expect(await screen.findByText('Of that name already')).toBeVisible()
  await userEvent.type(screen.getByLabelText('Name'), '{Enter}')
  await expect.poll(() => opened).toEqual([guestId])
  expect(calls.find(([name]) => name === 'guests.create')?.[1]).toMatchObject({ despite: null })
})

it('is sent again under the same id, so that no guest is written down twice', async () => {
  enter(anna)
  const opened: GuestId[] = []
  let answers = 0
  const calls = hostThatSays({
    house: { status: () => status },
    guests: {
      similar: () => [],
      create: () => {
        answers += 1
        if (answers === 1) throw new TypeError('the line broke')
        return { guestId }
      },
    },
  })
  stand(<NewGuest name="Ada" onClose={() => {}} onOpen={id => opened.push(id)} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Add this guest' }))
  await userEvent.click(screen.getByRole('button', { name: 'Add this guest' }))
  await expect.poll(() => opened, { timeout: 3_000 }).toEqual([guestId])
  const ids = calls.flatMap(([name, input]) =>
    name === 'guests.create' ? [(input as { id?: string }).id] : [],
  )
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(1)
})

it('shows how a name will be said and written while it is typed', async () => {
  enter(anna)
  const calls = hostThatSays({
    house: { status: () => status },
    guests: { similar: () => [] },
    people: {
      nameForms: ({ name }) => ({
        sayIt: { text: 'Yuè Jiā', sure: false },
        sort: 'yue',
        spoken: { zh: '乐女士', en: `Ms ${name}` },
        letter: { zh: '尊敬的乐女士：', en: 'Dear Ms Yue,' },
        envelope: { zh: '乐佳 女士 收', en: 'Ms YUE Jia' },
      }),
    },
  })
  stand(<NewGuest name="乐佳" onClose={() => {}} onOpen={() => {}} />)
  expect(await screen.findByText('尊敬的乐女士：')).toBeVisible()
  expect(screen.getByText('Ms YUE Jia')).toBeVisible()
  expect(screen.getByText('Yuè Jiā ? Ask once.')).toBeVisible()
  // What the rule says stands in the field for what the guest would rather be called.
  expect(screen.getByLabelText('Wishes to be called, in Chinese')).toHaveAttribute('placeholder', '乐女士')
  await userEvent.click(screen.getByText('Ms'))
  await expect
    .poll(() => calls.findLast(([name]) => name === 'people.nameForms')?.[1])
    .toMatchObject({ name: '乐佳', gender: 'f', addressZh: null })
})

it('adds somebody new by Enter when nobody is like them', async () => {
  enter(anna)
  const opened: GuestId[] = []
  const calls = hostThatSays({
    house: { status: () => status },
    guests: { similar: () => [], create: () => ({ guestId }) },
  })
  stand(<NewGuest name="Ada" onClose={() => {}} onOpen={id => opened.push(id)} />)
  const form = await screen.findByRole('dialog')
  await userEvent.type(within(form).getByLabelText('Telephone'), '＋４６ 70 123')
  await userEvent.type(within(form).getByLabelText('Name'), ' Lindqvist{Enter}')
  await expect.poll(() => opened).toEqual([guestId])
  expect(calls.find(([name]) => name === 'guests.create')?.[1]).toMatchObject({
    name: 'Ada Lindqvist',
    phones: ['+46 70 123'],
    emails: [],
    birthday: null,
  })
})

it('says what is wrong beside the field and sends nothing', async () => {
  enter(anna)
  const calls = hostThatSays({ house: { status: () => status }, guests: { similar: () => [] } })
  stand(<NewGuest name="Ada" onClose={() => {}} onOpen={() => {}} />)
  const form = await screen.findByRole('dialog')
  await userEvent.type(within(form).getByLabelText('E-mail'), 'no address')
  await userEvent.type(within(form).getByLabelText('Birthday, Day'), '31')
  await userEvent.type(within(form).getByLabelText('Birthday, Month'), '2')
  await userEvent.click(within(form).getByRole('button', { name: 'Add this guest' }))
  expect(form).toHaveTextContent('An e-mail address has an @ and no spaces.')
  expect(form).toHaveTextContent('There is no such day.')
  expect(calls.some(([name]) => name === 'guests.create')).toBe(false)
})

/** The form of a guest in a book that a colleague can write in as well. */
function editing(others: { staffId: StaffId; name: string }[] = []) {
  enter(anna)
  const book = { form: yu, rev: 3, by: 'Anna' as string | null }
  let closed = false
  const calls = hostThatSays({
    house: { status: () => status },
    live: { editing: () => others },
    guests: {
      form: () => ({ ...book.form, rev: book.rev, by: book.by }),
      update: ({ rev }) => {
        if (rev !== book.rev) {
          throw new ORPCError('CHANGED_MEANWHILE', { defined: true, status: 409, data: { by: book.by } })
        }
        return { rev: rev + 1 }
      },
    },
  })
  stand(
    <>
      <EditGuest guestId={guestId} name="于建国" opened onClose={() => (closed = true)} />
      <ReadAgain />
    </>,
  )
  return {
    calls,
    isClosed: () => closed,
    colleagueWrites: (more: Partial<GuestForm>) => {
      book.form = { ...book.form, ...more }
      book.rev += 1
      book.by = 'Lin'
    },
  }
}

/** What the live line does when somebody changed a guest. */
function ReadAgain() {
  const queries = useQueryClient()
  return <Button onClick={() => invalidate(queries, ['guests'])}>live</Button>
}
const changedLive = () => userEvent.click(screen.getByText('live'))

it('keeps what was typed when a colleague was quicker, and asks only where both wrote', async () => {
  const { calls, isClosed, colleagueWrites } = editing()
  const city = await screen.findByLabelText('City')
  await expect.poll(() => document.activeElement).toBe(screen.getByLabelText('Name'))
  await userEvent.clear(city)
  await userEvent.type(city, 'Shanghai')
  await userEvent.type(screen.getByLabelText('Telephone'), '{End}77')
  colleagueWrites({ city: '苏州', company: 'Yuanqiao', phones: ['13800000000', '13900000000'] })
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))

  expect(await screen.findByText(/Lin changed this guest just now/)).toBeVisible()
  expect(screen.getByText(/Theirs stands in the form: Company/)).toBeVisible()
  expect(screen.getByText(/Both of you changed: City/)).toBeVisible()
  // Where nothing was typed, what the colleague wrote is simply there; a number each is two numbers.
  expect(screen.getByLabelText('Company')).toHaveValue('Yuanqiao')
  expect(screen.getAllByLabelText('Telephone').map(field => (field as HTMLInputElement).value)).toEqual([
    '13900000000',
    '1380000000077',
  ])
  const conflict = screen.getByRole('group', { name: 'City: both of you changed this' })
  expect(conflict).toHaveTextContent('YoursShanghai')
  expect(conflict).toHaveTextContent('Lin’s, just now苏州')

  // Nothing is saved before somebody has chosen.
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(within(conflict).getByRole('button', { name: /Yours/ })).toHaveFocus()
  expect(calls.filter(([name]) => name === 'guests.update')).toHaveLength(1)
  await userEvent.click(within(conflict).getByRole('button', { name: /Yours/ }))
  expect(screen.queryByRole('group', { name: 'City: both of you changed this' })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await expect.poll(isClosed).toBe(true)
  expect(calls.findLast(([name]) => name === 'guests.update')?.[1]).toMatchObject({
    ...{ rev: 4, city: 'Shanghai', company: 'Yuanqiao' },
    phones: ['13900000000', '1380000000077'],
  })
})

it('takes theirs with one press', async () => {
  const { calls, isClosed, colleagueWrites } = editing()
  await userEvent.type(await screen.findByLabelText('City'), ' West')
  colleagueWrites({ city: '苏州' })
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await userEvent.click(await screen.findByRole('button', { name: /Lin’s, just now/ }))
  expect(screen.getByLabelText('City')).toHaveValue('苏州')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await expect.poll(isClosed).toBe(true)
  expect(calls.findLast(([name]) => name === 'guests.update')?.[1]).toMatchObject({ rev: 4, city: '苏州' })
})

it('follows the book while nothing was typed, and says so without touching a letter once something was', async () => {
  const { colleagueWrites } = editing()
  const company = await screen.findByLabelText('Company')
  colleagueWrites({ company: 'Yuanqiao' })
  await changedLive()
  await expect.poll(() => (company as HTMLInputElement).value).toBe('Yuanqiao')
  expect(screen.queryByText(/changed this guest just now/)).toBeNull()

  await userEvent.type(company, ' Trading')
  colleagueWrites({ vip: 'A', company: 'Yuanqiao Ltd' })
  await changedLive()
  expect(await screen.findByText(/Lin changed this guest just now/)).toBeVisible()
  expect(company).toHaveValue('Yuanqiao Trading')
  expect(screen.getByLabelText('VIP mark')).toHaveValue('A')
  // Typing on in the field is a choice as well.
  await userEvent.type(company, '!')
  expect(screen.queryByRole('group', { name: /both of you changed this/ })).toBeNull()
})

it('says who else has the form open', async () => {
  editing([{ staffId: lin.staff.id, name: 'Lin' }])
  expect(await screen.findByText('Lin has this form open too.')).toBeVisible()
})

it('takes a form apart and puts it together again unchanged', () => {
  expect(formFrom(typedFrom(yu)).form).toEqual(yu)
  const lunar: GuestForm = { ...yu, birthday: { year: null, month: 8, day: 30, calendar: 'chinese' } }
  expect(formFrom(typedFrom(lunar)).form).toEqual(lunar)
  // Of a leap month it stays one, whatever else is corrected.
  const leap: GuestForm = {
    ...yu,
    birthday: { year: null, month: 4, day: 3, calendar: 'chinese', leapMonth: true },
  }
  expect(formFrom(typedFrom(leap)).form).toEqual(leap)
})

it('knows which days there are', () => {
  const born = (day: string, month: string, year: string, lunar = false) =>
    formFrom({ ...blankForm('Ada'), birthday: { day, month, year, lunar } }).wrong?.has('birthday') ?? false
  expect(born('29', '2', '')).toBe(false)
  expect(born('29', '2', '1999')).toBe(true)
  expect(born('２９', '２', '２０００')).toBe(false)
  expect(born('30', '2', '', true)).toBe(false)
  expect(born('31', '2', '', true)).toBe(true)
  expect(born('', '5', '')).toBe(false)
  expect(born('5', '', '')).toBe(true)
  expect(born('first', '5', '')).toBe(true)
})
