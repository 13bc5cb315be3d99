import { act, createEvent, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { enter, go, lock, openGuest, useDraft, useStation } from '../../renderer/station.ts'
import { holdImeEnter } from '../../renderer/ui/keys.ts'
import { GuestId } from '../../shared/contract/base.ts'
import { anna, lin } from './stand.tsx'

const guest = GuestId.parse('0198c0de-0000-7000-8000-0000000000aa')

function Note() {
  const [text, setText, forget] = useDraft('note', '')
  return (
    <>
      <label>
        Note
        <input value={text} onChange={event => setText(event.currentTarget.value)} />
      </label>
      <button type="button" onClick={forget}>
        Done
      </button>
    </>
  )
}

function Desk() {
  return useStation(station => station.session) ? <Note /> : <p>Locked</p>
}

it('keeps a half-typed form over lock and switch of user, each their own', async () => {
  render(<Desk />)
  act(() => enter(lin))
  await userEvent.type(screen.getByLabelText('Note'), 'prefers the second wind')
  act(lock)
  expect(screen.getByText('Locked')).toBeVisible()
  expect(document.body).not.toHaveTextContent('prefers')

  act(() => enter(anna))
  expect(screen.getByLabelText('Note')).toHaveValue('')
  await userEvent.type(screen.getByLabelText('Note'), 'call Mr Yu')
  act(lock)

  act(() => enter(lin))
  expect(screen.getByLabelText('Note')).toHaveValue('prefers the second wind')
  await userEvent.type(screen.getByLabelText('Note'), 'ow')
  await userEvent.click(screen.getByRole('button', { name: 'Done' }))
  expect(screen.getByLabelText('Note')).toHaveValue('')
  act(lock)

  act(() => enter(anna))
  expect(screen.getByLabelText('Note')).toHaveValue('call Mr Yu')
})

it('never writes what was typed into the storage of the browser', async () => {
  render(<Desk />)
  act(() => enter(lin))
  await userEvent.type(screen.getByLabelText('Note'), 'allergic to peanuts')
  const stored = JSON.stringify({ ...localStorage, ...sessionStorage })
  expect(stored).not.toContain('peanuts')
})

it('brings each colleague back to where they were, in their own language', () => {
  enter(lin)
  go('dining')
  openGuest(guest)
  lock()
  expect(useStation.getState()).toMatchObject({ session: null, guestId: null, lastStaffId: lin.staff.id })
  enter(anna)
  expect(useStation.getState()).toMatchObject({ place: 'desk', guestId: null, language: 'en' })
  lock()
  enter(lin)
  expect(useStation.getState()).toMatchObject({ place: 'dining', guestId: guest, language: 'zh' })
})

it('does not bring somebody back to a place their role no longer has', () => {
  enter(anna)
  go('house')
  lock()
  enter({ ...anna, staff: { ...anna.staff, role: 'outlet' } })
  expect(useStation.getState().place).toBe('dining')
})

it('submits a form by Enter, but not by the Enter of an input method', () => {
  let submitted = 0
  render(
    <form
      aria-label="A form"
      onKeyDown={holdImeEnter}
      onSubmit={event => {
        event.preventDefault()
        submitted += 1
      }}
    >
      <input aria-label="Name" />
    </form>,
  )
  const field = screen.getByLabelText('Name')
  const composing = createEvent.keyDown(field, { key: 'Enter', isComposing: true })
  fireEvent(field, composing)
  expect(composing.defaultPrevented).toBe(true)
  const plain = createEvent.keyDown(field, { key: 'Enter' })
  fireEvent(field, plain)
  expect(plain.defaultPrevented).toBe(false)
  fireEvent.submit(screen.getByRole('form'))
  expect(submitted).toBe(1)
})
