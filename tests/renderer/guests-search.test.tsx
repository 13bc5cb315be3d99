import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { SearchRow } from '../../shared/contract/guests.ts'
import { later } from './answers.ts'
import { otherGuestId, row } from './people.ts'
import { searching } from './searching.tsx'

const found = [
  row('王伟', { presence: 'in-house', fact: { kind: 'room', text: '0507' }, stays: 5, allergy: true }),
  row('王伟', {
    id: otherGuestId,
    fact: { kind: 'year', text: '2025' },
    why: 'romanisation',
    sayIt: { text: 'Wáng Wěi', sure: true },
  }),
]

it('finds from the first letter on, and tells namesakes apart', async () => {
  const { asked, box } = searching(() => found)
  await userEvent.type(box, 'w')
  const options = await screen.findAllByRole('option', { name: /王伟/ })
  expect(options).toHaveLength(2)
  expect(options[0]).toHaveTextContent('Room 0507')
  expect(options[0]).toHaveTextContent('In the house')
  expect(options[0]).toHaveTextContent('Allergy')
  expect(options[0]).toHaveTextContent('5 stays, last 8 June last year')
  expect(options[1]).toHaveTextContent('one stay, last 8 June last year')
  expect(options[1]).not.toHaveTextContent('2025')
  expect(options[1]).toHaveTextContent('Wáng Wěi')
  expect(options[1]).toHaveTextContent('another spelling')
  expect(asked()).toEqual([{ text: 'w', limit: 8 }])
  expect(box).toHaveAttribute('aria-expanded', 'true')
})

it('never lets an old answer stand for a newer question', async () => {
  const old = later<SearchRow[]>()
  const { box } = searching(({ text }) => (text === 'w' ? old.promise : [row('Winter')]))
  await userEvent.type(box, 'w')
  await expect.poll(() => box).toHaveValue('w')
  await new Promise(resolve => setTimeout(resolve, 50))
  await userEvent.type(box, 'i')
  expect(await screen.findByRole('option', { name: /Winter/ })).toBeVisible()
  old.say([row('Wang')])
  await new Promise(resolve => setTimeout(resolve, 50))
  expect(screen.queryByRole('option', { name: /Wang/ })).toBeNull()
  expect(screen.getByRole('option', { name: /Winter/ })).toBeVisible()
})

it('picks nobody of an old answer when Enter comes before the new one', async () => {
  const next = later<SearchRow[]>()
  const { box, picked } = searching(({ text }) => (text === 'w' ? [row('Wang')] : next.promise))
  await userEvent.type(box, 'w')
  await screen.findByRole('option', { name: /Wang/ })
  await userEvent.type(box, 'i{Enter}')
  expect(picked).toEqual([])
  next.say([row('Winter', { id: otherGuestId })])
  await expect.poll(() => picked).toEqual([otherGuestId])
})

it('asks nothing while an input method composes, and asks as soon as it has done', async () => {
  const { asked, box, picked } = searching(() => found)
  box.focus()
  fireEvent.compositionStart(box)
  fireEvent.change(box, { target: { value: "yu'jian" } })
  await new Promise(resolve => setTimeout(resolve, 60))
  expect(asked()).toEqual([])
  // The Enter that chooses a word of the input method picks nobody.
  fireEvent.keyDown(box, { key: 'Enter', isComposing: true })
  fireEvent.change(box, { target: { value: '于建' } })
  fireEvent.compositionEnd(box)
  await screen.findAllByRole('option', { name: /王伟/ })
  expect(asked()).toEqual([{ text: '于建', limit: 8 }])
  expect(picked).toEqual([])
})

it('is walked by arrows: round the list, Enter takes, Escape clears', async () => {
  const { box, picked } = searching(() => found, 'outlet')
  await userEvent.type(box, 'wang')
  const [first, second] = await screen.findAllByRole('option')
  expect(first).toHaveAttribute('aria-selected', 'true')
  await userEvent.keyboard('{ArrowDown}')
  expect(second).toHaveAttribute('aria-selected', 'true')
  expect(box).toHaveAttribute('aria-activedescendant', second?.id)
  await userEvent.keyboard('{ArrowDown}')
  expect(first).toHaveAttribute('aria-selected', 'true')
  await userEvent.keyboard('{ArrowUp}{Enter}')
  expect(picked).toEqual([otherGuestId])
  expect(box).toHaveValue('')
  await userEvent.type(box, 'wang')
  await screen.findAllByRole('option')
  await userEvent.keyboard('{Escape}')
  expect(box).toHaveValue('')
  expect(screen.queryByRole('listbox')).toBeNull()
})

it('offers the desk to add whom it does not find, with what was typed', async () => {
  const { box } = searching(() => [])
  await userEvent.type(box, 'Ada Lindqvist')
  expect(await screen.findByText(/Nobody here goes by “Ada Lindqvist”/)).toBeVisible()
  await userEvent.keyboard('{Enter}')
  const form = await screen.findByRole('dialog', { name: 'A new guest' })
  expect(within(form).getByLabelText('Name')).toHaveValue('Ada Lindqvist')
})

it('offers a waiter nobody to add, and says who can', async () => {
  const { box } = searching(() => [], 'outlet')
  await userEvent.type(box, 'Ada')
  expect(await screen.findByText(/The front desk can add them/)).toBeVisible()
  expect(screen.queryByRole('option')).toBeNull()
})

it('does not take a room number or an e-mail address for the name of somebody new', async () => {
  const { box } = searching(() => [])
  for (const text of ['0817', 'yu@example.com']) {
    await userEvent.clear(box)
    await userEvent.type(box, text)
    expect(await screen.findByText(`Nobody found by “${text}”.`)).toBeVisible()
    expect(screen.queryByRole('option')).toBeNull()
  }
})

it('invites to try only what finds somebody for whoever is searching', async () => {
  const said = {
    'front-desk': /telephone/,
    floor: /or the room\./,
    outlet: /found by name: try a part of it\./,
  }
  for (const role of ['front-desk', 'floor', 'outlet'] as const) {
    const { box } = searching(() => [], role)
    expect(box.getAttribute('placeholder')?.includes('telephone')).toBe(role === 'front-desk')
    expect(box.getAttribute('placeholder')?.includes('room')).toBe(role !== 'outlet')
    await userEvent.type(box, '9817')
    const nobody = (await screen.findByText('Nobody found by “9817”.')).parentElement
    expect(nobody).toHaveTextContent(said[role])
    // Nobody is added by a number.
    expect(nobody).not.toHaveTextContent('front desk')
    cleanup()
  }
})

it('says why it cannot search', async () => {
  const { box } = searching(() => {
    throw new Error('the disk is gone')
  })
  await userEvent.type(box, 'yu')
  expect(await screen.findByText(/Something went wrong/)).toBeVisible()
})
