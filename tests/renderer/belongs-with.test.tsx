import { Notifications } from '@mantine/notifications'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { BelongsWith } from '../../renderer/guests/belongs-with.tsx'
import { MergedRecords } from '../../renderer/guests/merged-records.tsx'
import { enter, useStation } from '../../renderer/station.ts'
import { LinkId, MergeId } from '../../shared/contract/base.ts'
import type { Link } from '../../shared/contract/people.ts'
import { hostThatSays } from './answers.ts'
import { guestId, otherGuestId, row, status } from './people.ts'
import { anna, lin, stand } from './stand.tsx'

const linkId = LinkId.parse('0198c0de-0000-7000-8000-0000000000d7')
const mergeId = MergeId.parse('0198c0de-0000-7000-8000-0000000000d8')

function page(who: typeof anna, links: Link[] = []) {
  enter(who)
  useStation.setState({ language: 'en' })
  let kept = links
  const calls = hostThatSays({
    house: { status: () => status },
    guests: { search: () => [row('李雯', { id: otherGuestId })] },
    people: {
      links: () => kept,
      merges: () => [{ mergeId, name: 'YU/JIANGUO MR', at: '2026-11-08T02:00:00.000Z', by: 'Lin' }],
      undoSame: () => {},
      link: ({ kind, mayMention }) => {
        kept = [{ id: linkId, guest: { ...row('李雯', { id: otherGuestId }) }, kind, mayMention }]
        return { linkId }
      },
      unlink: () => {
        kept = []
      },
    },
  })
  stand(
    <>
      <Notifications />
      <BelongsWith guestId={guestId} />
      <MergedRecords guestId={guestId} />
    </>,
  )
  return calls
}
const asked = (calls: ReturnType<typeof page>, name: string) =>
  calls.flatMap(([called, input]) => (called === name ? [input] : []))

it('adds who belongs with a guest by searching, and keeps it unmentioned unless told otherwise', async () => {
  const calls = page(lin)
  await userEvent.click(await screen.findByRole('button', { name: 'Add somebody' }))
  await userEvent.type(screen.getByRole('combobox', { name: 'Who belongs with this guest?' }), '李雯{Enter}')
  expect(await screen.findByText('Not to be mentioned: only managers see this.')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Keep' }))
  // The desk will not see it again: it is told where it went.
  expect(await screen.findByText(/only managers see it/)).toBeVisible()
  expect(asked(calls, 'people.link')).toEqual([
    { guestId, otherId: otherGuestId, kind: 'spouse', mayMention: false },
  ])
})

it('lets one say that a link may be mentioned, and take it off and back', async () => {
  const link: Link = {
    id: linkId,
    guest: row('李雯', { id: otherGuestId }),
    kind: 'spouse',
    mayMention: false,
  }
  const calls = page(anna, [link])
  await userEvent.click(await screen.findByRole('switch', { name: '李雯 may be mentioned' }))
  await expect.poll(() => asked(calls, 'people.link')).toHaveLength(1)
  expect(asked(calls, 'people.link')[0]).toMatchObject({ mayMention: true, kind: 'spouse' })
  await userEvent.click(screen.getByRole('button', { name: 'Take 李雯 off' }))
  expect(await screen.findByText('李雯 is taken off.')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: /Undo/ }))
  await expect.poll(() => asked(calls, 'people.link')).toHaveLength(2)
})

it('shows which records were merged, by whom and when, and parts them again', async () => {
  const calls = page(anna)
  expect(await screen.findByText('YU/JIANGUO MR')).toBeVisible()
  expect(screen.getByText('by Lin, yesterday')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Part YU/JIANGUO MR again' }))
  expect(await screen.findByText('Two records again, each with what was theirs.')).toBeVisible()
  expect(asked(calls, 'people.undoSame')).toEqual([{ mergeId }])
})

it('brings the list of whom it finds into sight: the field stands at the foot of the page', async () => {
  const seen: Element[] = []
  // jsdom lays nothing out and has no such method.
  Element.prototype.scrollIntoView = function () {
    seen.push(this)
  }
  page(anna)
  await userEvent.click(await screen.findByRole('button', { name: 'Add somebody' }))
  const field = await screen.findByRole('combobox')
  await userEvent.type(field, 'li')
  const found = await screen.findByRole('option', { name: /李雯/ })
  expect(seen.some(each => each.contains(field) && each.contains(found))).toBe(true)
  Reflect.deleteProperty(Element.prototype, 'scrollIntoView')
})
