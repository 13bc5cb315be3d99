import { createEvent, fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { PinPad } from '../../renderer/ui/pin-pad.tsx'
import { stand } from './stand.tsx'

function lay(busy = false, error: string | null = null) {
  const entered: string[] = []
  function Pad() {
    const [pin, setPin] = useState('')
    return (
      <PinPad
        value={pin}
        onChange={setPin}
        onEnter={typed => entered.push(typed)}
        busy={busy}
        error={error}
      />
    )
  }
  stand(<Pad />)
  return { entered, field: screen.getByLabelText<HTMLInputElement>('PIN') }
}

it('takes a PIN from the keys and enters it with Enter', async () => {
  const { entered, field } = lay()
  expect(field).toHaveFocus()
  await userEvent.keyboard('4711{Enter}')
  expect(entered).toEqual(['4711'])
})

it('takes a PIN touched on the pad, with a slip taken back', async () => {
  const { entered } = lay()
  for (const digit of ['1', '9', '8']) await userEvent.click(screen.getByRole('button', { name: digit }))
  await userEvent.click(screen.getByRole('button', { name: 'Delete the last digit' }))
  for (const digit of ['7', '5']) await userEvent.click(screen.getByRole('button', { name: digit }))
  await userEvent.click(screen.getByRole('button', { name: 'Enter' }))
  expect(entered).toEqual(['1975'])
})

it('never shows the digits', async () => {
  const { field } = lay()
  await userEvent.keyboard('4711')
  expect(field).toHaveAttribute('type', 'password')
  expect(document.body).not.toHaveTextContent('4711')
})

it('enters nothing shorter than four digits and takes nothing longer than eight, and no letters', async () => {
  const { entered, field } = lay()
  await userEvent.keyboard('123{Enter}')
  expect(entered).toEqual([])
  expect(screen.getByRole('button', { name: 'Enter' })).toBeDisabled()
  await userEvent.keyboard('a4b567890')
  expect(field).toHaveValue('12345678')
})

it('understands full-width digits', () => {
  const { entered, field } = lay()
  fireEvent.change(field, { target: { value: '４７１１' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(entered).toEqual(['4711'])
})

it('does not take the Enter of an input method for its own', () => {
  const { entered, field } = lay()
  fireEvent.change(field, { target: { value: '4711' } })
  const chosen = createEvent.keyDown(field, { key: 'Enter', isComposing: true })
  fireEvent(field, chosen)
  expect(entered).toEqual([])
  expect(chosen.defaultPrevented).toBe(true)
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 })
  expect(entered).toEqual([])
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(entered).toEqual(['4711'])
})

it('waits while a PIN is checked, and says what was wrong with the last', async () => {
  const { entered } = lay(true, 'That is not the PIN. 4 tries left.')
  await userEvent.keyboard('4711{Enter}')
  expect(entered).toEqual([])
  expect(screen.getByRole('alert')).toHaveTextContent('4 tries left')
})
