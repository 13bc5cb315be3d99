import { act, createEvent, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useRef } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useAutoLock } from '../../renderer/frame/auto-lock.ts'
import { useSearchKeys } from '../../renderer/frame/search-keys.ts'
import { type Entry, sayEntry } from '../../renderer/house/audit-sentence.ts'
import { auditWords } from '../../renderer/house/audit-words.ts'
import { enter, useStation } from '../../renderer/station.ts'
import { anna, lin } from './stand.tsx'

describe('the automatic lock', () => {
  const onIdle = vi.fn()
  const onAlive = vi.fn()
  function Watch() {
    useAutoLock(2, onIdle, onAlive)
    return null
  }
  const pass = (seconds: number) => act(() => vi.advanceTimersByTime(seconds * 1_000))

  beforeEach(() => {
    vi.useFakeTimers()
    onIdle.mockClear()
    onAlive.mockClear()
    render(<Watch />)
  })
  afterEach(() => vi.useRealTimers())

  it('comes after so many minutes without a touch, and not before', () => {
    pass(119)
    expect(onIdle).not.toHaveBeenCalled()
    pass(2)
    expect(onIdle).toHaveBeenCalled()
  })

  it('waits while somebody types or moves, and tells the host that they are there', () => {
    for (let minute = 0; minute < 5; minute++) {
      pass(60)
      fireEvent.keyDown(document.body, { key: 'a' })
      pass(30)
      fireEvent.pointerMove(document.body)
    }
    expect(onIdle).not.toHaveBeenCalled()
    expect(onAlive.mock.calls.length).toBeGreaterThanOrEqual(5)
  })

  it('locks a machine that slept as it wakes, whatever woke it', () => {
    vi.setSystemTime(Date.now() + 8 * 3_600_000)
    fireEvent.pointerMove(document.body)
    fireEvent.focus(window)
    expect(onIdle).toHaveBeenCalledOnce()
  })
})

describe('reaching for a guest', () => {
  function Place() {
    const search = useRef<HTMLDivElement>(null)
    useSearchKeys(search)
    return (
      <>
        <div ref={search}>
          <input aria-label="Find a guest" />
        </div>
        <textarea aria-label="Note" />
        <button type="button">Check in</button>
        <input type="radio" aria-label="List" />
      </>
    )
  }
  const box = () => screen.getByLabelText('Find a guest')

  it.each(['{Control>}k{/Control}', '{Meta>}k{/Meta}', '/'])('%s brings the search', async keys => {
    render(<Place />)
    await userEvent.keyboard(keys)
    expect(box()).toHaveFocus()
    expect(box()).toHaveValue('')
  })

  it('opens from a choice that has the focus: nothing is typed into it', async () => {
    render(<Place />)
    await userEvent.click(screen.getByRole('radio', { name: 'List' }))
    await userEvent.keyboard('/')
    expect(box()).toHaveFocus()
    expect(box()).toHaveValue('')
  })

  it('takes whatever is typed when no field has the focus', async () => {
    render(<Place />)
    await userEvent.click(screen.getByRole('button', { name: 'Check in' }))
    await userEvent.keyboard('yu')
    expect(box()).toHaveFocus()
    expect(box()).toHaveValue('yu')
  })

  it('leaves a field alone that is being typed into', async () => {
    render(<Place />)
    await userEvent.type(screen.getByLabelText('Note'), 'tea/coffee')
    expect(screen.getByLabelText('Note')).toHaveValue('tea/coffee')
    expect(box()).toHaveValue('')
  })

  it('keeps out of a dialogue that must be finished first', async () => {
    render(
      <>
        <Place />
        <div role="dialog" aria-modal="true">
          <input aria-label="Room" />
        </div>
      </>,
    )
    await userEvent.click(screen.getByLabelText('Room'))
    await userEvent.keyboard('{Control>}k{/Control}')
    expect(screen.getByLabelText('Room')).toHaveFocus()
  })

  it('leaves the keys of an input method alone', () => {
    render(<Place />)
    const key = createEvent.keyDown(screen.getByLabelText('Note'), { key: '/', isComposing: true })
    fireEvent(screen.getByLabelText('Note'), key)
    expect(key.defaultPrevented).toBe(false)
    expect(box()).not.toHaveFocus()
  })

  it('locks the station by Ctrl+L', async () => {
    enter(lin)
    render(<Place />)
    await userEvent.keyboard('{Control>}l{/Control}')
    expect(useStation.getState().session).toBeNull()
  })
})

it('tells what was done as a colleague would, and never a guest’s words', () => {
  const entry = (action: string, entity: string, detail: Entry['detail'] = {}): Entry => ({
    id: 1,
    at: '2026-11-22T02:00:00.000Z',
    staff: { id: lin.staff.id, name: 'Lin' },
    action,
    entity,
    entityId: entity === 'staff' ? anna.staff.id : null,
    detail,
  })
  const nameOf = (id: string) => (id === anna.staff.id ? 'Anna' : null)
  const say = (one: Entry) => [sayEntry(one, auditWords.en, nameOf), sayEntry(one, auditWords.zh, nameOf)]

  expect(say(entry('checked-in', 'stay', { walkIn: true }))).toEqual([
    'checked in a guest who came without a booking',
    '为一位上门散客办理了入住',
  ])
  expect(say(entry('changed', 'guest', { fields: ['phones', 'secret'] }))).toEqual([
    'changed a guest (telephone)',
    '修改了一位客人（电话）',
  ])
  expect(say(entry('changed', 'staff', { active: false }))).toEqual([
    'took Anna off the list',
    '把Anna移出了名单',
  ])
  expect(say(entry('imported', 'import', { rows: 10_000, newGuests: 8_120, stays: 3_666 }))).toEqual([
    'imported bookings: 10000 rows, 8120 new guests, 3666 stays',
    '导入了预订：10000 行，新客人 8120 位，入住 3666 次',
  ])
  expect(say(entry('exported', 'import', { rows: 6 }))).toEqual([
    'downloaded the 6 rows of a file that could not be brought in',
    '下载了一份文件里无法导入的 6 行',
  ])
  expect(say(entry('folded', 'napkin'))).toEqual(['folded: napkin', 'folded：napkin'])
})
