import { ORPCError } from '@orpc/server'
import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { DiningPage } from '../../renderer/dining/dining-page.tsx'
import { enter, openGuest, speak } from '../../renderer/station.ts'
import type { Complimentary } from '../../shared/contract/dining.ts'
import { hostThatSays, later } from './answers.ts'
import { breakfast, mango, mrYu, msWeber, noDish, stepBack } from './dining-people.ts'
import { dish, guestId, seat } from './people.ts'
import { anna, stand } from './stand.tsx'

type Asked = { seatId: string | null }

function atTable(complimentary: (asked: Asked) => Complimentary | Promise<Complimentary>) {
  enter({ ...anna, staff: { ...anna.staff, role: 'outlet' } })
  const calls = hostThatSays(
    breakfast({ complimentary }, { outlets: { manners: () => [stepBack], readManner: () => undefined } }),
  )
  stand(<DiningPage />)
  act(() => openGuest(guestId))
  return calls
}
const cake = { menuItemId: dish.coffee, name: { zh: '杏仁饼', en: 'almond cake' }, intro: null }
const holdsNuts = { ...cake, because: { kind: 'holds', allergen: 'nuts', guest: 'Ms Weber' } } as const

it('suggests one dish with the words to introduce it, in the language of the guest, and how it is served', async () => {
  const calls = atTable(() => ({ ...noDish, offers: [mango] }))
  const house = await screen.findByRole('region', { name: 'From the house' })
  expect(within(house).getByText('Mango pudding')).toBeVisible()
  expect(within(house).getByText('“这是今早做的芒果布丁。”')).toBeVisible()
  expect(within(house).getByText('A mango pudding, made this morning.')).toBeVisible()
  await userEvent.click(within(house).getByRole('button', { name: 'Add to the order' }))
  expect(await within(house).findByText('Step back two paces before you explain it.')).toBeVisible()
  await userEvent.click(within(house).getByRole('button', { name: 'I have read this' }))
  await expect.poll(() => calls).toContainEqual(['outlets.readManner', { mannerId: stepBack.id, version: 3 }])
})

it('puts it on the order as given by the house, and keeps it there when the usual is taken', async () => {
  const calls = atTable(() => ({ ...noDish, offers: [mango] }))
  await userEvent.click(await screen.findByRole('button', { name: 'Add to the order' }))
  await userEvent.click(screen.getByRole('button', { name: /^The usual/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Done' }))
  await userEvent.click(await screen.findByRole('button', { name: 'No seat' }))
  await expect
    .poll(() => calls.find(([name]) => name === 'dining.recordVisit')?.[1])
    .toMatchObject({
      items: [{}, {}, {}, { menuItemId: mango.menuItemId, complimentary: true, quantity: 1 }],
    })
})

it('offers another when the first is declined, and says why the others are not', async () => {
  atTable(() => ({
    ...noDish,
    offers: [mango, cake],
    ruledOut: [
      { ...cake, menuItemId: dish.sandwich, because: { kind: 'given', on: '2025-06-08', reaction: 'liked' } },
      { ...holdsNuts, menuItemId: dish.egg },
    ],
  }))
  await userEvent.click(await screen.findByRole('button', { name: 'Another' }))
  expect(screen.getByText('Almond cake')).toBeVisible()
  await userEvent.click(screen.getByText('Why not 2 others'))
  expect(screen.getByText('Almond cake: given on 8 June last year, and liked')).toBeVisible()
  expect(screen.getByText('Almond cake: holds nuts, which Ms Weber must not have')).toBeVisible()
})

it('names every allergy of the table above the order, and whose it is', async () => {
  atTable(() => ({
    ...noDish,
    table: [
      { guest: msWeber, what: 'nuts', severity: 'anaphylaxis' },
      { guest: mrYu, what: 'peanuts', severity: 'allergy' },
    ],
  }))
  const table = await screen.findByRole('region', { name: 'Allergies at this table' })
  expect(
    within(table)
      .getAllByRole('listitem')
      .map(each => each.textContent),
  ).toEqual(['Ms Weber: nuts', 'Mr Yu: peanuts'])
  act(() => speak('zh'))
  expect(await screen.findByRole('region', { name: '这一桌的过敏' })).toBeVisible()
})

it('says nothing of the table where the guest alone has to be careful: it stands on the card', async () => {
  atTable(() => ({
    ...noDish,
    offers: [mango],
    table: [{ guest: mrYu, what: 'peanuts', severity: 'allergy' }],
  }))
  await screen.findByText('Mango pudding')
  expect(screen.queryByRole('region', { name: 'Allergies at this table' })).toBeNull()
})

it('says that nobody could ask after the allergies of a table, and offers nothing', async () => {
  atTable(({ seatId }) => {
    if (seatId === seat.second) throw new ORPCError('INTERNAL_SERVER_ERROR')
    return { ...noDish, offers: [mango], table: [{ guest: msWeber, what: 'nuts', severity: 'allergy' }] }
  })
  await screen.findByText('Mango pudding')
  await userEvent.click(screen.getByRole('radio', { name: /Second window/ }))
  expect(await screen.findByText(/^The allergies of this table could not be read/)).toBeVisible()
  expect(screen.queryByText('Mango pudding')).toBeNull()
})

it('takes no dish for safe while the table is being asked about anew, and warns of one that no longer is', async () => {
  const answer = later<Complimentary>()
  atTable(({ seatId }) => (seatId === seat.second ? answer.promise : { ...noDish, offers: [cake] }))
  await userEvent.click(await screen.findByRole('button', { name: 'Add to the order' }))
  await userEvent.click(screen.getByRole('radio', { name: /Second window/ }))
  expect(await screen.findByText('Checking against this table…')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Add to the order' })).toBeNull()
  act(() => answer.say({ ...noDish, ruledOut: [holdsNuts] }))
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'Almond cake: holds nuts, which Ms Weber must not have',
  )
  await userEvent.click(screen.getByRole('button', { name: 'Take off' }))
  expect(screen.queryByRole('list', { name: 'What was ordered' })).toBeNull()
})
