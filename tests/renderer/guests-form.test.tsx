import { ORPCError } from '@orpc/server'
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { EditGuest } from '../../renderer/guests/edit-guest.tsx'
import { blankForm, formFrom, merged, typedFrom } from '../../renderer/guests/form-values.ts'
import { NewGuest } from '../../renderer/guests/new-guest.tsx'
import { enter } from '../../renderer/station.ts'
import type { GuestId } from '../../shared/contract/base.ts'
import type { GuestForm } from '../../shared/contract/guests.ts'
import { hostThatSays } from './answers.ts'
import { guestId, otherGuestId, row, status } from './people.ts'
import { anna, stand } from './stand.tsx'

const yu: GuestForm = {
  ...{ name: '于建国', otherName: 'YU Jianguo', sayHint: null, gender: 'm', language: 'zh', country: 'CN' },
  ...{
    company: null,
    city: '杭州',
    vip: null,
    discretion: 0,
    alias: null,
    phones: ['13800000000'],
    emails: [],
  },
  birthday: { year: 1966, month: 9, day: 12, calendar: 'gregorian' },
}

it('opens the one the house knows already on Enter, and adds a new one only when told so', async () => {
  enter(anna)
  const opened: GuestId[] = []
  const similar = {
    ...row('于建国', { id: otherGuestId, fact: { kind: 'city', text: '杭州' } }),
    evidence: ['name' as const, 'phone' as const],
  }
  const calls = hostThatSays({
    house: { status: () => status },
    guests: { similar: () => [similar], create: () => ({ guestId }) },
  })
  stand(<NewGuest name="于建国" onClose={() => {}} onOpen={id => opened.push(id)} />)
  expect(await screen.findByText('same name · same telephone')).toBeVisible()
  await userEvent.type(screen.getByLabelText('Name'), '{Enter}')
  expect(opened).toEqual([otherGuestId])
  await userEvent.click(screen.getByRole('button', { name: 'Somebody else: add as new' }))
  await expect.poll(() => opened).toEqual([otherGuestId, guestId])
  expect(calls.filter(([name]) => name === 'guests.create')).toHaveLength(1)
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

it('keeps what was typed when a colleague was quicker, and shows what they wrote', async () => {
  enter(anna)
  let rev = 3
  let book = yu
  const calls = hostThatSays({
    house: { status: () => status },
    guests: {
      form: () => ({ ...book, rev }),
      update: input => {
        if (input.rev !== rev) {
          throw new ORPCError('CHANGED_MEANWHILE', { defined: true, status: 409, data: { by: 'Lin' } })
        }
        return { rev: rev + 1 }
      },
    },
  })
  let closed = false
  stand(
    <EditGuest
      guestId={guestId}
      name="于建国"
      opened
      onClose={() => {
        closed = true
      }}
    />,
  )
  const city = await screen.findByLabelText('City')
  await expect.poll(() => document.activeElement).toBe(screen.getByLabelText('Name'))
  await userEvent.clear(city)
  await userEvent.type(city, 'Shanghai')
  book = { ...yu, city: '苏州', company: 'Yuanqiao' }
  rev = 4
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))

  expect(await screen.findByText(/Lin changed this guest meanwhile/)).toBeVisible()
  expect(screen.getByLabelText('City')).toHaveValue('Shanghai')
  expect(screen.getByText(/Now in the book: 苏州/)).toBeVisible()
  // Where nothing was typed, what the colleague wrote is simply there.
  expect(screen.getByLabelText('Company')).toHaveValue('Yuanqiao')

  await userEvent.click(screen.getByRole('button', { name: 'Save mine' }))
  await expect.poll(() => closed).toBe(true)
  expect(calls.findLast(([name]) => name === 'guests.update')?.[1]).toMatchObject({
    rev: 4,
    city: 'Shanghai',
    company: 'Yuanqiao',
  })
})

it('takes a form apart and puts it together again unchanged', () => {
  expect(formFrom(typedFrom(yu)).form).toEqual(yu)
  const lunar: GuestForm = { ...yu, birthday: { year: null, month: 8, day: 30, calendar: 'chinese' } }
  expect(formFrom(typedFrom(lunar)).form).toEqual(lunar)
})

it('knows which days there are', () => {
  const born = (day: string, month: string, year: string, lunar = false) =>
    formFrom({ ...blankForm('Ada'), day, month, year, lunar }).wrong?.has('birthday') ?? false
  expect(born('29', '2', '')).toBe(false)
  expect(born('29', '2', '1999')).toBe(true)
  expect(born('２９', '２', '２０００')).toBe(false)
  expect(born('30', '2', '', true)).toBe(false)
  expect(born('31', '2', '', true)).toBe(true)
  expect(born('', '5', '')).toBe(false)
  expect(born('5', '', '')).toBe(true)
  expect(born('first', '5', '')).toBe(true)
})

it('merges two people’s corrections field by field', () => {
  const base = typedFrom(yu)
  const mine = { ...base, city: 'Shanghai' }
  const theirs = { ...base, city: '苏州', vip: 'A' }
  expect(merged({ base, typed: mine }, theirs)).toEqual({ ...base, city: 'Shanghai', vip: 'A' })
})
