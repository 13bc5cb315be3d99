import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { speak } from '../../renderer/station.ts'
import { Dialogue } from '../../renderer/ui/dialogue.tsx'
import { stand } from './stand.tsx'

function Desk({ stays = true }: { stays?: boolean }) {
  const [open, setOpen] = useState(false)
  const [gone, setGone] = useState(false)
  return (
    <>
      {!gone && (
        <button type="button" onClick={() => setOpen(true)}>
          Change
        </button>
      )}
      <button type="button">Elsewhere</button>
      {open && (
        <Dialogue
          title="A dish"
          onClose={() => {
            setGone(!stays)
            setOpen(false)
          }}
        >
          <input aria-label="Name" data-autofocus />
        </Dialogue>
      )}
    </>
  )
}

it('has a cross with a name, opens in its first field, and gives the focus back to what opened it', async () => {
  act(() => speak('en'))
  stand(<Desk />)
  await userEvent.click(screen.getByRole('button', { name: 'Change' }))
  expect(await screen.findByRole('dialog', { name: 'A dish' })).toBeVisible()
  await expect.poll(() => document.activeElement).toBe(screen.getByLabelText('Name'))
  await userEvent.click(screen.getByRole('button', { name: 'Close' }))
  await expect.poll(() => document.activeElement?.textContent).toBe('Change')
})

it('leaves the focus where it is when what opened it is gone as well', async () => {
  stand(<Desk stays={false} />)
  await userEvent.click(screen.getByRole('button', { name: 'Change' }))
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement).toBe(document.body)
})
