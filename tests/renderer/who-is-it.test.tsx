import { Notifications } from '@mantine/notifications'
import { ORPCError } from '@orpc/server'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useRef } from 'react'
import { expect, it } from 'vitest'
import { useSearchKeys } from '../../renderer/frame/search-keys.ts'
import { WhoIsIt } from '../../renderer/guests/who-is-it.tsx'
import { enter } from '../../renderer/station.ts'
import { GuestId, MergeId } from '../../shared/contract/base.ts'
import type { GuestBrief } from '../../shared/contract/guest-brief.ts'
import type { LikelySame } from '../../shared/contract/people.ts'
import { hostThatSays } from './answers.ts'
import { guestId, otherGuestId, status, stayId } from './people.ts'
import { anna, stand } from './stand.tsx'

const third = GuestId.parse('0198c0de-0000-7000-8000-0000000000a3')
const mergeId = MergeId.parse('0198c0de-0000-7000-8000-0000000000e9')
const brief = (id: GuestId, name: string): GuestBrief => ({
  ...{ id, name, otherName: null, sayIt: null, address: { zh: name, en: name }, vip: null, discretion: 0 },
})
const likely: LikelySame = {
  stayId,
  guest: brief(guestId, 'YU/JIANGUO MR'),
  known: [
    {
      guest: brief(otherGuestId, '于建国'),
      ...{ stays: 1, lastStay: '2025-06-08', fact: '远航贸易' },
      ...{ agrees: ['phone', 'name'], differs: ['country'] },
    },
  ],
}

/** The panel where the letters of the page begin a search. */
function OnTheDesk({ of }: { of: LikelySame }) {
  const search = useRef<HTMLDivElement>(null)
  useSearchKeys(search)
  return (
    <>
      <Notifications />
      <div ref={search}>
        <input aria-label="Find a guest" />
      </div>
      <WhoIsIt likely={of} />
    </>
  )
}

function desk(of: LikelySame = likely) {
  enter(anna)
  const calls = hostThatSays({
    house: { status: () => status },
    people: {
      same: () => ({ mergeId }),
      undoSame: () => {},
      different: () => {},
      undoDifferent: () => {},
    },
  })
  stand(<OnTheDesk of={of} />)
  return calls.filter.bind(calls)
}

it('says what speaks for one person and what against, in words', () => {
  desk()
  expect(screen.getByText('于建国')).toBeVisible()
  expect(screen.getByText('one stay, the last until 8 June last year')).toBeVisible()
  expect(screen.getByText('远航贸易')).toBeVisible()
  expect(screen.getByText('same telephone, same name')).toBeVisible()
  expect(screen.getByText('other country')).toBeVisible()
})

it('takes Y for the same person, begins no search with it, and can be taken back', async () => {
  const calls = desk()
  // Enter opened the panel: pressed on, it answers nothing.
  await userEvent.keyboard('{Enter}')
  expect(calls(([name]) => name === 'people.same')).toEqual([])
  await userEvent.keyboard('y')
  expect(screen.getByLabelText('Find a guest')).not.toHaveFocus()
  expect(await screen.findByText('One record now: 于建国.')).toBeVisible()
  expect(calls(([name]) => name === 'people.same')).toEqual([
    ['people.same', { keptId: otherGuestId, goneId: guestId }],
  ])
  await userEvent.click(screen.getByRole('button', { name: /Undo/ }))
  expect(await screen.findByText('Two records again, each with what was theirs.')).toBeVisible()
  expect(calls(([name]) => name === 'people.undoSame')).toEqual([['people.undoSame', { mergeId }]])
})

it('takes N for another person, which can be taken back as well', async () => {
  const calls = desk()
  screen.getByRole('button', { name: 'Different person from 于建国' }).focus()
  await userEvent.keyboard('n')
  expect(await screen.findByText(/Not 于建国/)).toBeVisible()
  expect(calls(([name]) => name === 'people.different')).toEqual([
    ['people.different', { oneId: guestId, otherId: otherGuestId }],
  ])
  await userEvent.click(screen.getByRole('button', { name: /Undo/ }))
  await expect
    .poll(() => calls(([name]) => name === 'people.undoDifferent'))
    .toEqual([['people.undoDifferent', { oneId: guestId, otherId: otherGuestId }]])
})

it('goes from one to the next by the arrows, and answers for the one chosen', async () => {
  const [first] = likely.known
  if (!first) throw new Error('nobody known')
  const calls = desk({ ...likely, known: [first, { ...first, guest: brief(third, '于建军') }] })
  await userEvent.click(screen.getByRole('button', { name: /于建国/, pressed: true }))
  await userEvent.keyboard('{ArrowDown}')
  expect(screen.getByRole('button', { name: /于建军/, pressed: true })).toBeVisible()
  await userEvent.keyboard('n')
  await expect
    .poll(() => calls(([name]) => name === 'people.different'))
    .toEqual([['people.different', { oneId: guestId, otherId: third }]])
})

it('says why two cannot be one', async () => {
  enter(anna)
  hostThatSays({
    house: { status: () => status },
    people: {
      same: () => {
        throw new ORPCError('BOTH_IN_HOUSE', { defined: true, status: 409 })
      },
    },
  })
  stand(<OnTheDesk of={likely} />)
  await userEvent.click(screen.getByRole('button', { name: 'Same person as 于建国' }))
  expect(await screen.findByText(/Both are in the house now/)).toBeVisible()
})
