import { ORPCError } from '@orpc/server'
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { enter } from '../../renderer/station.ts'
import { CheckOut } from '../../renderer/stays/check-out.tsx'
import { GiftsPage } from '../../renderer/stays/gifts-page.tsx'
import { MoveRoom } from '../../renderer/stays/move-room.tsx'
import { GiftId, StayId } from '../../shared/contract/base.ts'
import type { FarewellSheet, StayRow } from '../../shared/contract/stays.ts'
import { type Answers, hostThatSays } from './answers.ts'
import { card, otherGuestId, status, stayId } from './people.ts'
import { anna, stand } from './stand.tsx'

const { guest } = card
const tea = {
  id: GiftId.parse('0198c0de-0000-7000-8000-000000000a01'),
  name: { zh: '茶', en: 'Tea tin' },
  rev: 3,
}
const fan = {
  id: GiftId.parse('0198c0de-0000-7000-8000-000000000a02'),
  name: { zh: '扇', en: 'Paper fan' },
  rev: 1,
}
const wife = {
  stayId: StayId.parse('0198c0de-0000-7000-8000-0000000000f9'),
  guest: { ...guest, id: otherGuestId, name: '李雯', address: { zh: '李女士', en: 'Ms Li' } },
}
const sheet: FarewellSheet = {
  guest,
  gifts: [tea, fan],
  given: [{ name: { zh: '伞', en: 'Umbrella' }, on: '2025-06-08' }],
  hint: 'a room away from the lift',
  party: [],
}
const leaving = { stayId, guest, room: '0817', arrive: '2026-11-07', depart: '2026-11-12' }

function atTheDoor(stays: Answers['stays'] = {}) {
  enter(anna)
  return hostThatSays({
    house: { status: () => status },
    stays: { farewell: () => sheet, checkOut: () => undefined, ...stays },
  })
}
const goodbye = async () => screen.findByRole('dialog', { name: 'Goodbye to Mr Yu' })

it('says what a check-out does, and Enter alone does it with nothing filled in', async () => {
  const calls = atTheDoor()
  let closed = false
  stand(<CheckOut stay={leaving} onClose={() => (closed = true)} />)
  const dialog = await goodbye()
  await within(dialog).findByText(
    'Two nights. The booking runs until 12 November: the stay will end today. Room 0817 becomes free at once.',
  )
  await expect.poll(() => within(dialog).getByRole('button', { name: 'Check out' })).toHaveFocus()
  expect(calls.some(([name]) => name === 'stays.checkOut')).toBe(false)
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => closed).toBe(true)
  expect(calls).toContainEqual(['stays.checkOut', { stayId, party: true, farewell: null }])
})

it('offers what was never given, asks the two questions, and hears what we missed', async () => {
  const calls = atTheDoor()
  stand(<CheckOut stay={leaving} onClose={() => {}} />)
  const dialog = await goodbye()
  expect(await within(dialog).findByText('Noted for this stay: a room away from the lift')).toBeVisible()
  expect(within(dialog).getByText('Given before: Umbrella (8 June last year)')).toBeVisible()
  const presents = within(dialog).getByRole('group', { name: 'A present never given before' })
  expect(
    within(presents)
      .getAllByRole('radio')
      .map(each => each.closest('label')?.textContent),
  ).toEqual(['Tea tin', 'Paper fan'])
  await userEvent.click(within(presents).getByRole('radio', { name: 'Tea tin' }))
  const again = within(dialog).getByRole('group', { name: 'Will you come again?' })
  await userEvent.click(within(again).getByRole('radio', { name: 'Yes' }))
  const refer = within(dialog).getByRole('group', { name: 'Would you send friends to us?' })
  await userEvent.click(within(refer).getByRole('radio', { name: 'No' }))
  // What was pressed by mistake is taken back by pressing it once more.
  await userEvent.click(within(refer).getByRole('radio', { name: 'No' }))
  await userEvent.type(within(dialog).getByLabelText('For the next stay'), ' second pillow ')
  await userEvent.type(within(dialog).getByLabelText('Anything we missed?'), 'the kettle leaked')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Check out' }))
  await expect
    .poll(() => calls.find(([name]) => name === 'stays.checkOut')?.[1])
    .toEqual({
      stayId,
      party: true,
      farewell: {
        giftId: tea.id,
        hint: 'second pillow',
        again: 'yes',
        refer: null,
        missed: 'the kettle leaked',
      },
    })
})

it('asks who leaves where two share a room', async () => {
  const calls = atTheDoor({ farewell: () => ({ ...sheet, party: [wife] }) })
  stand(<CheckOut stay={leaving} onClose={() => {}} />)
  const dialog = await goodbye()
  const who = await within(dialog).findByRole('group', { name: 'Who leaves' })
  expect(within(who).getByRole('radio', { name: 'Everybody: Mr Yu and Ms Li' })).toBeChecked()
  await userEvent.click(within(who).getByRole('radio', { name: 'Only Mr Yu; Ms Li stays in 0817' }))
  expect(dialog).not.toHaveTextContent('becomes free')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Check out' }))
  await expect
    .poll(() => calls.find(([name]) => name === 'stays.checkOut')?.[1])
    .toMatchObject({ party: false })
})

it('takes who only shares a room to leave alone', async () => {
  atTheDoor({ farewell: () => ({ ...sheet, party: [wife] }) })
  stand(<CheckOut stay={{ ...leaving, role: 'sharer' }} onClose={() => {}} />)
  expect(await screen.findByRole('radio', { name: /^Only Mr Yu/ })).toBeChecked()
})

it('keeps what was typed when the host refuses, and says what to do', async () => {
  atTheDoor({
    checkOut: () => {
      throw new ORPCError('NOT_THERE', { defined: true, status: 404, data: { what: 'gift' } })
    },
  })
  stand(<CheckOut stay={leaving} onClose={() => {}} />)
  const dialog = await goodbye()
  await userEvent.type(await within(dialog).findByLabelText('For the next stay'), 'late breakfast')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Check out' }))
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('Choose another.')
  expect(within(dialog).getByLabelText('For the next stay')).toHaveValue('late breakfast')
})

it('offers the rooms of the same floor first, and moves by a number and twice Enter', async () => {
  enter(anna)
  const stay: StayRow = {
    ...{ stayId, guest, room: '0901', floor: '9', arrive: '2026-11-07', depart: '2026-11-12', ordinal: 2 },
    ...{ lastStay: null, allergy: false, adults: 1, children: 0, role: 'main', mainStayId: null },
    ...{ with: ['李雯'], unconfirmed: 0, birthday: null },
  }
  const free = (number: string, floor: string) => ({ number, floor, guest: null, promised: null })
  const calls = hostThatSays({
    house: { status: () => status },
    stays: {
      rooms: () => [free('0801', '8'), { ...free('0901', '9'), guest: guest.name }, free('0902', '9')],
      move: () => undefined,
    },
  })
  let closed = false
  stand(<MoveRoom stay={stay} onClose={() => (closed = true)} />)
  const dialog = await screen.findByRole('dialog', { name: 'Another room for Mr Yu, now in 0901' })
  await screen.findByRole('option', { name: '0902' })
  expect(screen.getAllByRole('option').map(each => each.textContent)).toEqual(['0902', '0801'])
  expect(dialog).toHaveTextContent('Moves with 李雯.')
  await userEvent.keyboard('0902{Enter}')
  await expect.poll(() => screen.getByRole('button', { name: 'Move to 0902' })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => closed).toBe(true)
  expect(calls).toContainEqual(['stays.move', { stayId, room: '0902' }])
})

it('keeps the list of presents: both names or none, and one given no more', async () => {
  enter(anna)
  const calls = hostThatSays({
    stays: { gifts: () => [tea], saveGift: () => ({ giftId: fan.id }), retireGift: () => undefined },
  })
  stand(<GiftsPage />)
  await userEvent.click(await screen.findByRole('button', { name: 'Add a present' }))
  const form = await screen.findByRole('dialog', { name: 'A new present' })
  await userEvent.type(within(form).getByLabelText('In English'), 'Paper fan{Enter}')
  expect(within(form).getByText('Staff read it in both languages: write both.')).toBeVisible()
  expect(calls.some(([name]) => name === 'stays.saveGift')).toBe(false)
  await userEvent.type(within(form).getByLabelText('In Chinese'), '扇{Enter}')
  await expect
    .poll(() => calls)
    .toContainEqual(['stays.saveGift', { gift: null, name: { zh: '扇', en: 'Paper fan' } }])
  await userEvent.click(await screen.findByRole('button', { name: 'Give Tea tin no more' }))
  await expect.poll(() => calls).toContainEqual(['stays.retireGift', { giftId: tea.id }])
})

it('checks out by Enter alone the second time it is opened as well', async () => {
  atTheDoor()
  stand(<Door />)
  function Door() {
    const [opened, open] = useState(true)
    return (
      <>
        <button type="button" onClick={() => open(true)}>
          Again
        </button>
        <CheckOut stay={opened ? leaving : null} onClose={() => open(false)} />
      </>
    )
  }
  await expect.poll(() => screen.getByRole('button', { name: 'Check out' })).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Again' }))
  await goodbye()
  // The dialogue gives the focus once it stands, after everything in it has asked for it.
  await new Promise(resolve => setTimeout(resolve, 50))
  expect(screen.getByRole('button', { name: 'Check out' })).toHaveFocus()
})
