import { ORPCError } from '@orpc/server'
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { GuestCard } from '../../renderer/guests/guest-card.tsx'
import { enter, lock, speak } from '../../renderer/station.ts'
import { AllergyId, ObservationId, PreferenceId } from '../../shared/contract/base.ts'
import type { Card } from '../../shared/contract/guests.ts'
import { hostThatSays } from './answers.ts'
import {
  brief,
  card,
  evidence,
  firstTimer,
  guestId,
  order,
  outlet,
  place,
  preference,
  seat,
  status,
  usual,
  visitRows,
  withJuice,
} from './people.ts'
import { anna, stand } from './stand.tsx'

type Answers = Parameters<typeof hostThatSays>[0]

async function showing(answer: Card | (() => Card), more: Answers = {}) {
  enter(anna)
  const calls = hostThatSays({
    house: { status: () => status },
    guests: { card: () => (typeof answer === 'function' ? answer() : answer) },
    ...more,
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
    'Birthday tomorrow',
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
    'high floor，还是这样吗？',
    '严重过敏，有生命危险',
    '明天过生日',
  ])
    expect(sheet).toHaveTextContent(words)
})

it('keeps the allergies first after the name, open, and asks when they were not confirmed in this stay', async () => {
  const { sheet } = await showing(card)
  const bar = screen.getByRole('region', { name: 'Allergies' })
  expect(bar).toBeVisible()
  expect(bar).toHaveTextContent('Not confirmed in this stay')
  // Nothing in it folds: one presses how we know, and that it is still so.
  expect(bar.closest('details')).toBeNull()
  expect(within(bar).getAllByRole('button')).toHaveLength(2)
  expect(sheet).toHaveAccessibleDescription('Allergies: peanuts.')
})

it('takes the guest’s word for an allergy on one press', async () => {
  let confirmed = false
  const { calls } = await showing(
    () => ({ ...card, allergies: card.allergies.map(allergy => ({ ...allergy, confirmed })) }),
    {
      facts: {
        confirmAllergy: () => {
          confirmed = true
        },
      },
    },
  )
  await userEvent.click(screen.getByRole('button', { name: 'peanuts: the guest confirms it' }))
  expect(calls).toContainEqual(['facts.confirmAllergy', { allergyId: card.allergies[0]?.id }])
  await expect.poll(() => screen.queryByText(/^Not confirmed in this stay/)).toBeNull()
})

it('takes an allergy off the card only with a reason', async () => {
  const { calls } = await showing(card, { facts: { removeAllergy: () => undefined } })
  await userEvent.click(screen.getByRole('button', { name: /^peanuts anaphylaxis/ }))
  await userEvent.click(await screen.findByRole('button', { name: 'Take off the card…' }))
  const dialogue = await screen.findByRole('dialog', { name: 'Take “peanuts” off the card?' })
  expect(within(dialogue).getByRole('button', { name: 'Take it off' })).toBeDisabled()
  await userEvent.type(within(dialogue).getByLabelText('Why it is not so'), 'It was his brother.{Enter}')
  await expect
    .poll(() => calls.find(([name]) => name === 'facts.removeAllergy')?.[1])
    .toEqual({ allergyId: card.allergies[0]?.id, reason: 'It was his brother.' })
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

it('says quietly what is often had besides the usual, and on one press which visits say so', async () => {
  const { sheet } = await showing({ ...card, usual: withJuice })
  expect(sheet).toHaveTextContent('Often also: Orange juice, 3 of 5')
  // It is no part of the usual order: that list is what is offered as such.
  expect(within(screen.getByText('Sandwich').closest('ul') ?? sheet).queryByText(/juice/)).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Orange juice, 3 of 5' }))
  const visits = await screen
    .findAllByRole('listitem')
    .then(all => all.filter(each => /by Tom/.test(each.textContent)))
  expect(visits.map(each => each.textContent.includes('counts for this'))).toEqual([
    ...[false, true, true, true, false],
  ])
  await userEvent.keyboard('{Escape}')
  act(() => speak('zh'))
  expect(sheet).toHaveTextContent('也常点：橙汁，5 次中 3 次')
})

it('says nothing of what is often had besides where there is nothing', async () => {
  const { sheet } = await showing(card)
  expect(sheet).not.toHaveTextContent('Often also')
})

it('vouches only for the usual, whatever is often had besides', async () => {
  const { calls } = await showing({ ...card, usual: withJuice })
  await userEvent.click(screen.getByRole('button', { name: 'Correct the usual' }))
  await userEvent.click(await screen.findByRole('button', { name: 'This is the usual' }))
  await expect
    .poll(() => calls.find(([name]) => name === 'dining.pinUsual')?.[1])
    .toMatchObject({ items: [{ text: 'Sandwich' }, { text: 'Coffee' }, { text: 'Egg' }] })
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
  const instead = {
    seatId: seat.first,
    name: { zh: '第一个窗户边', en: 'first window' },
    number: 'T11',
    because: ['window' as const, 'near' as const],
  }
  hostThatSays({
    house: { status: () => status },
    guests: {
      card: () => ({
        ...card,
        usual: { ...usual, seat: usual.seat && { ...usual.seat, free: false, instead } },
      }),
    },
    dining: { outlets: () => [{ ...outlet, seats }] },
  })
  stand(<GuestCard guestId={guestId} />)
  expect(await screen.findByText('taken now')).toBeVisible()
  expect(await screen.findByText('Free instead: first window, also at a window, close to it')).toBeVisible()
  act(() => speak('zh'))
  expect(await screen.findByText('第一个窗户边空着：也靠窗，就在近旁')).toBeVisible()
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
  await userEvent.click(screen.getByRole('button', { name: /^peanuts anaphylaxis/ }))
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
  const many = Array.from({ length: 7 }, (_, at) => preference(`p${at}`, { what: `wish ${at}` }))
  const { sheet } = await showing({ ...card, preferences: many })
  expect(sheet).toHaveTextContent('wish 4')
  expect(sheet).not.toHaveTextContent('wish 5')
  await userEvent.click(screen.getByRole('button', { name: '2 more' }))
  expect(sheet).toHaveTextContent('wish 6')
})

it('calls a wish of the catalogue by its name in the reader’s language', async () => {
  const tea = preference('p1', {
    what: 'tea on arrival',
    code: 'hot-tea-on-arrival',
    name: { zh: '一进门就要热茶', en: 'hot tea on arrival' },
  })
  const { sheet } = await showing({ ...card, preferences: [tea] })
  expect(sheet).toHaveTextContent('hot tea on arrival')
  act(() => speak('zh'))
  expect(sheet).toHaveTextContent('一进门就要热茶')
})

it('answers a question about an old wish with yes or no, right there', async () => {
  const { calls } = await showing(card, {
    facts: { keepPreference: () => undefined, dropPreference: () => undefined },
  })
  const preferenceId = card.preferences[1]?.id
  await userEvent.click(screen.getByRole('button', { name: 'high floor: yes, still so' }))
  expect(calls).toContainEqual(['facts.keepPreference', { preferenceId }])
  await userEvent.click(screen.getByRole('button', { name: 'high floor: no longer' }))
  expect(calls).toContainEqual(['facts.dropPreference', { preferenceId }])
})

it('says of a wish that it is for us only, how often it was seen, and for how long it holds', async () => {
  const wish = preference('p3', { what: 'sleeps late', mention: false, times: 3, scope: 'stay' })
  await showing({ ...card, preferences: [wish] })
  await userEvent.click(screen.getByRole('button', { name: /sleeps late/ }))
  const how = await screen.findByRole('dialog')
  expect(how).toHaveTextContent('not to be mentioned to the guest')
  expect(how).toHaveTextContent('seen 3 times')
  expect(how).toHaveTextContent('Of this stay only')
})

it('says a wish better, and shows what a colleague made of it meanwhile without losing what is typed', async () => {
  const wish = preference('p4', { what: 'tea' })
  let now = wish
  const { calls } = await showing(() => ({ ...card, preferences: [now] }), {
    facts: {
      changePreference: ({ rev }) => {
        if (rev !== 1) return
        now = { ...wish, rev: 2, what: 'green tea' }
        throw new ORPCError('CHANGED_MEANWHILE', { status: 409, data: { by: 'Lin' } })
      },
    },
  })
  await userEvent.click(screen.getByRole('button', { name: 'tea' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Change…' }))
  const dialogue = await screen.findByRole('dialog', { name: 'Say it better' })
  const field = within(dialogue).getByRole('combobox')
  await userEvent.clear(field)
  await userEvent.type(field, 'tea, very strong')
  await userEvent.click(within(dialogue).getByRole('button', { name: 'Save' }))
  expect(await within(dialogue).findByText(/Lin made it “green tea” meanwhile/)).toBeVisible()
  expect(field).toHaveValue('tea, very strong')
  await userEvent.click(within(dialogue).getByRole('button', { name: 'Keep mine' }))
  await userEvent.click(within(dialogue).getByRole('button', { name: 'Save' }))
  await expect
    .poll(() => calls.filter(([name]) => name === 'facts.changePreference').at(-1)?.[1])
    .toMatchObject({ rev: 2, what: 'tea, very strong' })
})

it('keeps a wish said better, and why an allergy comes off, over a lock', async () => {
  const wish = preference('p4', { what: 'tea' })
  await showing({ ...card, preferences: [wish] })
  await userEvent.click(screen.getByRole('button', { name: 'tea' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Change…' }))
  const field = within(await screen.findByRole('dialog', { name: 'Say it better' })).getByRole('combobox')
  await userEvent.type(field, ', very strong')
  cleanup()
  act(() => lock())
  await showing({ ...card, preferences: [wish] })
  const again = await screen.findByRole('dialog', { name: 'Say it better' })
  expect(within(again).getByRole('combobox')).toHaveValue('tea, very strong')
  await userEvent.click(within(again).getByRole('button', { name: 'Cancel' }))
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: /^peanuts anaphylaxis/ }))
  await userEvent.click(await screen.findByRole('button', { name: 'Take off the card…' }))
  await userEvent.type(await screen.findByLabelText('Why it is not so'), 'a mistake')
  cleanup()
  act(() => lock())
  await showing({ ...card, preferences: [wish] })
  expect(await screen.findByLabelText('Why it is not so')).toHaveValue('a mistake')
})

it('takes down an allergy by keyboard alone', async () => {
  const { calls } = await showing(card, {
    facts: { noteAllergy: ({ id }) => ({ allergyId: AllergyId.parse(id) }) },
  })
  screen.getByRole('button', { name: 'Note an allergy' }).focus()
  await userEvent.keyboard('{Enter}walnuts')
  expect(screen.getByLabelText('Allergic to')).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  expect(await screen.findByRole('button', { name: 'Note an allergy' })).toBeVisible()
  expect(calls.find(([name]) => name === 'facts.noteAllergy')?.[1]).toMatchObject({
    ...{ guestId, what: 'walnuts', severity: 'unknown', origin: 'told' },
  })
})

const notedAs = (was: 'new' | 'known' | 'promoted') => ({
  notePreference: ({ id }: { id?: string | undefined }) => ({ preferenceId: PreferenceId.parse(id), was }),
})

it('writes down a wish of the catalogue in a few letters, an arrow and Enter', async () => {
  const { calls } = await showing(card, { facts: notedAs('new') })
  screen.getByRole('button', { name: 'Note what they like' }).focus()
  await userEvent.keyboard('{Enter}firm')
  expect(screen.getByRole('option', { name: 'firm pillow' })).toBeVisible()
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await expect
    .poll(() => calls.find(([name]) => name === 'facts.notePreference')?.[1])
    .toMatchObject({ what: 'firm pillow', origin: 'told', mention: true })
  expect(await screen.findByRole('button', { name: 'Note what they like' })).toBeVisible()
})

it('writes down somebody’s own words as they are, on Enter', async () => {
  const { calls } = await showing(card, { facts: notedAs('known') })
  await userEvent.click(screen.getByRole('button', { name: 'Note what they like' }))
  await userEvent.keyboard('firm but not too firm{Enter}')
  await expect
    .poll(() => calls.find(([name]) => name === 'facts.notePreference')?.[1])
    .toMatchObject({ what: 'firm but not too firm' })
})

it('does not take the Enter of an input method for the end of a note', async () => {
  const { calls } = await showing(card, { facts: notedAs('new') })
  await userEvent.click(screen.getByRole('button', { name: 'Note what they like' }))
  const field = screen.getByRole('combobox', { name: 'Likes' })
  await userEvent.type(field, '枕')
  fireEvent.keyDown(field, { key: 'ArrowDown' })
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true, keyCode: 229 })
  expect(calls.some(([name]) => name === 'facts.notePreference')).toBe(false)
  expect(field).toBeVisible()
})

it('sends what somebody noticed as they saw it', async () => {
  const { calls } = await showing(card, {
    facts: { observe: ({ id }) => ({ observationId: ObservationId.parse(id) }) },
  })
  await userEvent.click(screen.getByRole('button', { name: 'I noticed…' }))
  await userEvent.keyboard('moved the lamp to the left{Enter}')
  await expect
    .poll(() => calls.find(([name]) => name === 'facts.observe')?.[1])
    .toMatchObject({ guestId, text: 'moved the lamp to the left' })
})

it('shows how a sentence sounds and what it means to whoever reads another language, and to nobody else', async () => {
  const { sheet } = await showing(card)
  expect(sheet).toHaveTextContent('Yú xiānsheng, huānyíng nín huílái.')
  expect(sheet).toHaveTextContent('“Welcome back, Mr Yu.”')
  act(() => speak('zh'))
  expect(sheet).not.toHaveTextContent('huānyíng')
})

it('asks once how a name is read, with the readings there are', async () => {
  const unsure = { ...card.guest, name: '乐毅', sayIt: { text: 'Yuè Yì', sure: false } }
  const { calls } = await showing(
    { ...card, guest: { ...unsure, readings: ['Yuè Yì', 'Lè Yì'] } },
    { people: { confirmReading: () => undefined } },
  )
  await userEvent.click(screen.getByRole('button', { name: /^Yuè Yì/ }))
  await userEvent.click(await screen.findByRole('button', { name: 'Lè Yì' }))
  expect(calls).toContainEqual(['people.confirmReading', { guestId, reading: 'Lè Yì' }])
})

it('names who is here with the guest, what they are to each other, and what they must not be given', async () => {
  const wife = brief('李雯')
  const { sheet } = await showing({
    ...card,
    party: [{ guest: wife, role: 'sharer', allergies: ['sesame'] }],
    links: [{ guest: wife, kind: 'spouse' }],
  })
  expect(sheet).toHaveTextContent('Here with李雯 (spouse)Allergies: sesame')
  expect(sheet).not.toHaveTextContent('Known with')
})

it('warns before somebody is called new who probably is not', async () => {
  const { sheet } = await showing({ ...firstTimer, stays: { count: 1, last: null, first: 'perhaps' } })
  expect(sheet).toHaveTextContent('Probably not new: check')
  expect(sheet).not.toHaveTextContent('First time with us')
})

it('keeps open what the last farewell wanted remembered', async () => {
  const hint = {
    text: 'Daughter starts school in autumn',
    known: { by: 'Lin', on: '2025-06-08', origin: 'told' as const },
  }
  const { sheet } = await showing({ ...card, hint })
  expect(sheet).toHaveTextContent('For this time Daughter starts school in autumn')
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
  expect(await screen.findByRole('button', { name: 'Note what they like' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Correct the usual' })).toBeNull()
})
