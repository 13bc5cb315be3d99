import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { GuestCard } from '../../renderer/guests/guest-card.tsx'
import { enter, speak } from '../../renderer/station.ts'
import type { Card } from '../../shared/contract/guests.ts'
import { hostThatSays } from './answers.ts'
import {
  card,
  evidence,
  firstTimer,
  guestId,
  order,
  outlet,
  place,
  seat,
  status,
  usual,
  visitRows,
} from './people.ts'
import { anna, stand } from './stand.tsx'

async function showing(answer: Card, more: Parameters<typeof hostThatSays>[0]['guests'] = {}) {
  enter(anna)
  const calls = hostThatSays({
    house: { status: () => status },
    guests: { card: () => answer, ...more },
    dining: { outlets: () => [outlet], visits: () => visitRows, pinUsual: () => undefined },
  })
  stand(<GuestCard guestId={guestId} />)
  const sheet = await screen.findByRole('article')
  await screen.findByText('Breakfast at Dawn').catch(() => null)
  return { calls, sheet }
}

it('says everything of a guest it knows, in the order of the card', async () => {
  const { sheet } = await showing(card)
  const said = [
    '于建国',
    'Yú Jiànguó',
    'Mr Yu',
    'Second stay with us',
    'last here 8 June last year, one year and five months ago',
    'peanuts',
    'anaphylaxis: danger to life',
    '于先生，欢迎您回来。',
    'The usual seat',
    'Second window',
    'free now',
    '4 of the last 5 breakfasts; last on 8 June last year, one year and five months ago',
    'The usual order',
    'Sandwich',
    'Egg',
    'soft, 4 min',
    'hot tea on arrival',
    'Still: high floor?',
    'Birthday during this stay: 10 November',
  ]
  let from = -1
  for (const words of said) {
    const at = sheet.textContent.indexOf(words, from + 1)
    expect(at, `“${words}” after what stands before it`).toBeGreaterThan(from)
    from = at
  }
})

it('says it all in Chinese as well, without being opened again', async () => {
  const { sheet } = await showing(card)
  act(() => speak('zh'))
  for (const words of [
    '老位子',
    '第二个窗户边',
    '现在空着',
    '最近 5 次早餐中有 4 次；上次是去年6月8日，一年零五个月前',
    '老菜单',
    '鸡蛋',
    '第2次入住',
    'high floor，这次还要吗？',
    '严重过敏，有生命危险',
    '这次入住期间过生日：11月10日',
  ])
    expect(sheet).toHaveTextContent(words)
})

it('keeps the allergies first after the name, open, and asks when they were not confirmed this stay', async () => {
  await showing(card)
  const bar = screen.getByRole('region', { name: 'Allergies' })
  expect(bar).toBeVisible()
  expect(bar).toHaveTextContent('Not confirmed this stay')
  // Nothing in it folds: the only thing to press is how we know.
  expect(bar.closest('details')).toBeNull()
  expect(within(bar).getAllByRole('button')).toHaveLength(1)
})

it('says nothing of allergies where there are none', async () => {
  const { sheet } = await showing({ ...card, allergies: [] })
  expect(screen.queryByRole('region', { name: 'Allergies' })).toBeNull()
  expect(sheet.textContent.replace('Note an allergy', '')).not.toMatch(/allerg/i)
})

it('is calm and short for somebody new: no empty boxes', async () => {
  const { sheet } = await showing(firstTimer)
  expect(sheet).toHaveTextContent('First time with us.')
  expect(sheet).toHaveTextContent('Ms Lindqvist')
  for (const label of ['Seat', 'order', 'Likes', 'Birthday', 'last here', 'Nothing'])
    expect(sheet.textContent.replace('Note the usual', '')).not.toContain(label)
})

it('claims no more than the visits bear', async () => {
  const often: Card = {
    ...card,
    usual: {
      ...usual,
      seat: usual.seat && { ...usual.seat, strength: 'often', evidence: evidence(3, 5) },
      order: usual.order && {
        ...usual.order,
        strength: 'pinned',
        pinned: { by: 'Lin', on: '2026-03-03' },
        items: order.map(item => ({ ...item, confidence: 1, evidence: null })),
      },
    },
  }
  const { sheet } = await showing(often)
  expect(sheet).toHaveTextContent('Often sits here')
  expect(sheet).toHaveTextContent('3 of the last 5 breakfasts')
  expect(sheet).toHaveTextContent('Said by Lin on 3 March')
  expect(sheet).not.toHaveTextContent('The usual')
})

it('says of a single visit what happened, and when, and no more', async () => {
  const once: Card = {
    ...card,
    usual: {
      ...usual,
      seat: usual.seat && { ...usual.seat, strength: 'last-time', evidence: evidence(1, 1) },
      order: usual.order && {
        ...usual.order,
        strength: 'last-time',
        items: order.map(item => ({ ...item, confidence: 0.3, evidence: evidence(1, 1) })),
      },
    },
  }
  const { sheet } = await showing(once)
  expect(sheet).toHaveTextContent('Last time, sat here')
  expect(sheet).toHaveTextContent('Last time, ordered')
  expect(sheet).toHaveTextContent('8 June last year, one year and five months ago')
  expect(sheet).not.toHaveTextContent(/usual (seat|order)|\d of/)
})

it('offers the free seat most like the usual one when that is taken', async () => {
  enter(anna)
  const seats = outlet.seats.map(each => ({ ...each, free: each.id !== seat.second }))
  hostThatSays({
    house: { status: () => status },
    guests: {
      card: () => ({ ...card, usual: { ...usual, seat: usual.seat && { ...usual.seat, free: false } } }),
    },
    dining: { outlets: () => [{ ...outlet, seats }] },
  })
  stand(<GuestCard guestId={guestId} />)
  expect(await screen.findByText('taken now')).toBeVisible()
  expect(await screen.findByText('Nearest free at a window: first window')).toBeVisible()
})

it('says of the last order what was otherwise than usual', async () => {
  const [sandwich, coffee, egg] = order
  if (!sandwich || !coffee || !egg) throw new Error('three things')
  const tea = { ...coffee, menuItemId: null, name: null, text: 'tea' }
  const items = [sandwich, tea, { ...egg, modifiers: 'hard' }]
  const { sheet } = await showing({
    ...card,
    usual: { ...usual, last: usual.last && { ...usual.last, items } },
  })
  expect(sheet).toHaveTextContent('Last time, on 8 June last year, also tea, Egg (hard); without Coffee')
  act(() => speak('zh'))
  expect(sheet).toHaveTextContent('上次（去年6月8日）另点了tea、鸡蛋（hard），没点咖啡')
})

it('does not repeat the last order when it was the usual one', async () => {
  const shuffled = { ...usual, last: usual.last && { ...usual.last, items: order.toReversed() } }
  const { sheet } = await showing({ ...card, usual: shuffled })
  expect(sheet).not.toHaveTextContent('Last time')
})

it('answers on one press who told us, when, and how', async () => {
  await showing(card)
  await userEvent.click(screen.getByRole('button', { name: /peanuts/ }))
  expect(await screen.findByText(/^The guest told Lin on 5 June last year/)).toBeVisible()
})

it('answers for the usual with the visits themselves, those that speak for it marked', async () => {
  const { calls } = await showing(card)
  await userEvent.click(screen.getByRole('button', { name: /^4 of the last 5 breakfasts/ }))
  const dialog = await screen.findByRole('dialog')
  const rows = await within(dialog).findAllByRole('listitem')
  expect(rows).toHaveLength(5)
  expect(rows.filter(each => each.textContent.includes('counts for this'))).toHaveLength(4)
  expect(rows[4]).toHaveTextContent('By the door: Sandwich, Coffee, Egg (soft, 4 min)written down by Tom')
  expect(calls).toContainEqual(['dining.visits', { guestId, ...place }])
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('shows five preferences and keeps the rest behind one press', async () => {
  const [first] = card.preferences
  if (!first) throw new Error('a preference')
  const many = Array.from({ length: 7 }, (_, at) => ({ ...first, id: `p${at}`, what: `wish ${at}` }))
  const { sheet } = await showing({ ...card, preferences: many })
  expect(sheet).toHaveTextContent('wish 4')
  expect(sheet).not.toHaveTextContent('wish 5')
  await userEvent.click(screen.getByRole('button', { name: '2 more' }))
  expect(sheet).toHaveTextContent('wish 6')
})

it('takes down an allergy by keyboard alone', async () => {
  const { calls } = await showing(card, { noteAllergy: () => undefined })
  screen.getByRole('button', { name: 'Note an allergy' }).focus()
  await userEvent.keyboard('{Enter}walnuts')
  expect(screen.getByLabelText('Allergic to')).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  expect(await screen.findByRole('button', { name: 'Note an allergy' })).toBeVisible()
  expect(calls).toContainEqual([
    'guests.noteAllergy',
    { guestId, what: 'walnuts', severity: 'unknown', origin: 'told' },
  ])
})

it('pins only the half a person corrected', async () => {
  const { calls } = await showing(card)
  await userEvent.click(screen.getByRole('button', { name: 'Correct the usual' }))
  await userEvent.click(await screen.findByRole('radio', { name: /First window/ }))
  await userEvent.click(screen.getByRole('button', { name: 'This is the usual' }))
  await expect
    .poll(() => calls.find(([name]) => name === 'dining.pinUsual')?.[1])
    .toEqual({ guestId, ...place, seatId: seat.first, items: null })
})

it('lets a person vouch for what the visits say', async () => {
  const { calls } = await showing(card)
  await userEvent.click(screen.getByRole('button', { name: 'Correct the usual' }))
  await userEvent.click(await screen.findByRole('button', { name: 'This is the usual' }))
  await expect
    .poll(() => calls.find(([name]) => name === 'dining.pinUsual')?.[1])
    .toMatchObject({
      seatId: seat.second,
      items: [{ text: 'Sandwich' }, { text: 'Coffee' }, { text: 'Egg' }],
    })
})

it('offers no correction to whoever may not make one', async () => {
  enter({ ...anna, staff: { ...anna.staff, role: 'floor' } })
  hostThatSays({
    house: { status: () => status },
    guests: { card: () => card },
    dining: { outlets: () => [outlet] },
  })
  stand(<GuestCard guestId={guestId} />)
  expect(await screen.findByRole('button', { name: 'Note a preference' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Correct the usual' })).toBeNull()
})
