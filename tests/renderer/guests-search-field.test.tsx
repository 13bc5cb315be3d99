import { act, fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { invalidate } from '../../renderer/rpc/live.ts'
import { speak } from '../../renderer/station.ts'
import type { SearchRow } from '../../shared/contract/guests.ts'
import { later } from './answers.ts'
import { guestId, otherGuestId, row } from './people.ts'
import { searching } from './searching.tsx'

const wei = row('王伟', { id: guestId })
const wen = row('王文', { id: otherGuestId })
const moment = (milliseconds = 50) => act(() => new Promise(resolve => setTimeout(resolve, milliseconds)))
const selected = () => screen.queryByRole('option', { selected: true })

it('asks as the key is pressed, without waiting for a frame', async () => {
  const frames = vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(0)
  const { box, asked } = searching(() => [wei])
  fireEvent.change(box, { target: { value: 'w' } })
  await screen.findByRole('option', { name: /王伟/ })
  expect(asked()).toEqual([{ text: 'w', limit: 8 }])
  frames.mockRestore()
})

it('keeps what was found on the screen until the next answer is there, and asks each text once', async () => {
  const next = later<SearchRow[]>()
  const { box, asked } = searching(({ text }) => (text === 'w' ? [wei, wen] : next.promise))
  await userEvent.type(box, 'w')
  await screen.findAllByRole('option', { name: /王/ })
  await userEvent.type(box, 'e')
  expect(screen.getAllByRole('option', { name: /王/ })).toHaveLength(2)
  next.say([wei])
  await expect.poll(() => screen.queryAllByRole('option', { name: /王/ }).length).toBe(1)
  expect(asked()).toEqual(['w', 'we'].map(text => ({ text, limit: 8 })))
})

it('never begins a new search with what the last one found', async () => {
  const next = later<SearchRow[]>()
  const { box } = searching(({ text }) => (text === 'wang' ? [wei] : next.promise))
  await userEvent.type(box, 'wang')
  await screen.findByRole('option', { name: /王伟/ })
  await userEvent.clear(box)
  await userEvent.type(box, 'm')
  await moment()
  expect(screen.queryByRole('option')).toBeNull()
  next.say([row('Müller')])
  await screen.findByRole('option', { name: /Müller/ })
})

it('leaves Home and End to the text until the arrows are used, then goes to the first and the last', async () => {
  const { box } = searching(() => [wei, wen], 'outlet')
  await userEvent.type(box, 'wang')
  await screen.findAllByRole('option')
  expect(fireEvent.keyDown(box, { key: 'End' })).toBe(true)
  expect(selected()).toHaveTextContent('王伟')
  await userEvent.keyboard('{ArrowDown}{Home}')
  expect(selected()).toHaveTextContent('王伟')
  await userEvent.keyboard('{End}')
  expect(selected()).toHaveTextContent('王文')
  expect(box).toHaveAttribute('aria-activedescendant', selected()?.id)
  await userEvent.type(box, 'w')
  expect(fireEvent.keyDown(box, { key: 'Home' })).toBe(true)
})

it('keeps the guest chosen by the arrows, wherever a newer answer puts them', async () => {
  let answer = [wei, wen]
  const { box, picked, queries } = searching(() => answer, 'outlet')
  await userEvent.type(box, 'wang')
  await screen.findAllByRole('option')
  await userEvent.keyboard('{ArrowDown}')
  answer = [wen, wei]
  act(() => invalidate(queries, ['guests']))
  await expect.poll(() => screen.getAllByRole('option')[0]).toHaveTextContent('王文')
  expect(selected()).toHaveTextContent('王文')
  await userEvent.keyboard('{Enter}')
  expect(picked).toEqual([wen.id])
})

it('takes nobody by an Enter that waited, where the guest chosen is found no more', async () => {
  const next = later<SearchRow[]>()
  const { box, picked } = searching(({ text }) => (text === 'w' ? [wei, wen] : next.promise), 'outlet')
  await userEvent.type(box, 'w')
  await screen.findAllByRole('option')
  await userEvent.type(box, 'e')
  await userEvent.keyboard('{ArrowDown}{Enter}')
  next.say([wei])
  await expect.poll(() => screen.queryAllByRole('option').length).toBe(1)
  await moment()
  expect(picked).toEqual([])
  await userEvent.keyboard('{Enter}')
  expect(picked).toEqual([wei.id])
})

it('waits with Enter while the house is being asked anew', async () => {
  let answer: SearchRow[] | Promise<SearchRow[]> = [wei]
  const { box, picked, queries } = searching(() => answer)
  await userEvent.type(box, 'wang')
  await screen.findByRole('option', { name: /王伟/ })
  const next = later<SearchRow[]>()
  answer = next.promise
  act(() => invalidate(queries, ['guests']))
  await userEvent.keyboard('{Enter}')
  await moment()
  expect(picked).toEqual([])
  next.say([wen, wei])
  await expect.poll(() => picked).toEqual([wen.id])
})

it('forgets an Enter that waited when the field is left', async () => {
  const slow = later<SearchRow[]>()
  const { box, picked } = searching(() => slow.promise)
  await userEvent.type(box, 'wang{Enter}')
  await userEvent.tab()
  slow.say([wei])
  await moment()
  expect(picked).toEqual([])
})

it('asks once for what an input method composed, at once and for its last word', async () => {
  const frames = vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(0)
  const { box, asked } = searching(() => [wei])
  box.focus()
  fireEvent.compositionStart(box)
  for (const value of ['w', 'wa', 'wang', '王']) fireEvent.change(box, { target: { value } })
  await moment()
  expect(asked()).toEqual([])
  fireEvent.compositionEnd(box)
  await screen.findByRole('option', { name: /王伟/ })
  expect(asked()).toEqual([{ text: '王', limit: 8 }])
  frames.mockRestore()
})

it('takes full-width digits for a number, which is nobody’s name', async () => {
  const { box, asked } = searching(() => [])
  await userEvent.type(box, '０８１７')
  expect(await screen.findByText(/Nobody found by/)).toBeVisible()
  expect(screen.queryByRole('option')).toBeNull()
  expect(asked().at(-1)).toEqual({ text: '０８１７', limit: 8 })
})

it('survives a page pasted into it', async () => {
  const { box, asked } = searching(() => [])
  await userEvent.click(box)
  await userEvent.paste('国🧳'.repeat(5_000))
  const nobody = await screen.findByText(/Nobody here goes by/)
  expect(nobody.textContent?.length).toBeLessThan(160)
  const [only] = asked() as { text: string }[]
  expect(asked()).toHaveLength(1)
  expect(only?.text.length).toBeLessThanOrEqual(120)
  expect(only?.text.isWellFormed()).toBe(true)
})

it('says how far the search is prepared, asks each second until it is, then searches once more', async () => {
  let done = 45
  const state = () => ({ building: done < 100 ? { done, total: 100 } : null })
  const { box, calls, asked } = searching(() => [], 'front-desk', state)
  const states = () => calls.filter(([name]) => name === 'guests.searchState').length
  expect(states()).toBe(0)
  await userEvent.type(box, 'w')
  const line = await screen.findByText(/Names are being prepared: 45 %/)
  expect(line).toHaveTextContent('Whoever is in the house is found already.')
  expect(box).toHaveAccessibleDescription(/45 %/)
  done = 78
  expect(await screen.findByText(/78 %/)).toBeVisible()
  speak('zh')
  expect(await screen.findByText('正在整理姓名：78%。在店的客人现在就能找到。')).toBeVisible()
  expect(asked()).toHaveLength(1)
  done = 100
  await expect.poll(() => screen.queryByText(/78/), { timeout: 3_000 }).toBeNull()
  await expect.poll(() => asked().length).toBe(2)
  const before = states()
  await moment(1_300)
  expect(states()).toBe(before)
})

it('asks again how far the search is prepared when guests change', async () => {
  let building: { done: number; total: number } | null = null
  const { box, queries } = searching(
    () => [],
    'front-desk',
    () => ({ building }),
  )
  await userEvent.click(box)
  await moment()
  building = { done: 1, total: 3 }
  act(() => invalidate(queries, ['guests']))
  expect(await screen.findByText(/Names are being prepared: 33 %/)).toBeVisible()
})
