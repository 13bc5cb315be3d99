import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ReturnGauge } from '../../renderer/returns/return-gauge.tsx'
import { ReturnsPage } from '../../renderer/returns/returns-page.tsx'
import { enter, useStation } from '../../renderer/station.ts'
import type { Rate } from '../../shared/contract/returns.ts'
import { type Answers, hostThatSays } from './answers.ts'
import { guestId, row, status } from './people.ts'
import { anna, stand } from './stand.tsx'

const rate: Rate = {
  ...{ madeAt: '2026-11-08T23:30:00.000Z', have: 1912, known: 19_450, rooms: 60, occupancyPercent: 80 },
  ...{ occupancyWas: 71.26, nights: 15_652, nightsPerGuest: 8.186, need: 2140, currency: 'CNY' },
  wave: {
    ...{ letters: 412, cost: 247_200, judged: 96, sharePercent: 14.58, lowPercent: 8.9, highPercent: 22.9 },
    ...{ heldOut: { judged: 20, sharePercent: 5 }, back: 39 },
  },
}
const months = [
  { month: '2026-09', first: 49, returned: 77, cameBack: 1, lost: 46 },
  { month: '2026-10', first: 74, returned: 72, cameBack: 0, lost: 1026 },
  { month: '2026-11', first: 8, returned: 9, cameBack: 0, lost: 2 },
]

function house(more: Answers['returns'] = {}) {
  enter(anna)
  useStation.setState({ language: 'en', place: 'house' })
  const calls = hostThatSays({
    house: { status: () => status },
    returns: {
      rate: () => rate,
      funnel: () => ({ madeAt: rate.madeAt, months }),
      ...more,
    },
  })
  stand(<ReturnsPage />)
  return (name: string) => calls.flatMap(([called, input]) => (called === `returns.${name}` ? [input] : []))
}
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))

describe('the return rate', () => {
  it('is told in one sentence, and how it is reckoned behind a press', async () => {
    house()
    expect(await screen.findByText(/of the 2,140 returning guests that would fill this house/)).toBeVisible()
    expect(screen.getByText('89%')).toBeVisible()
    expect(screen.getByText(/11% of the 19,450 guests who ever stayed here/)).toBeVisible()
    expect(screen.queryByText('nights of a year')).toBeNull()
    await press('How this is reckoned')
    for (const term of ['60', '365', '8.2', '2,140']) expect(screen.getByText(term)).toBeVisible()
    expect(screen.getByText(/1,912 guests with a stay .* in rooms for 15,652 nights/)).toBeVisible()
    expect(screen.getByText('In the last twelve months 71% of all room nights were taken.')).toBeVisible()
  })

  it('is reckoned with another occupancy when the manager says so, full-width figures understood', async () => {
    const asked = house({ setOccupancy: () => {} })
    await press('How this is reckoned')
    const field = screen.getByRole('textbox', { name: 'Occupancy that counts as full, of a hundred' })
    await userEvent.clear(field)
    await userEvent.type(field, '120{Enter}')
    expect(screen.getByText('From 10 to 100.')).toBeVisible()
    await userEvent.clear(field)
    await userEvent.type(field, '６５{Enter}')
    await expect.poll(() => asked('setOccupancy')).toEqual([{ percent: 65 }])
  })

  it('says what another round of letters would bring, and from how many letters that is known', async () => {
    house()
    expect(await screen.findByText(/412 guests who stayed away .* ¥2,472\.00 of postage/)).toBeVisible()
    expect(screen.getByText(/So it would bring about 39 guests/)).toBeVisible()
    expect(screen.getByText(/Of 96 such letters .* 14\.6 in a hundred .* from 9 to 23/)).toBeVisible()
    expect(
      screen.getByText(/Of 20 guests who were held out, 5 in a hundred came without a letter/),
    ).toBeVisible()
  })

  it('promises nothing of letters before one of them is a year old', async () => {
    const young = {
      judged: 0,
      sharePercent: null,
      lowPercent: null,
      highPercent: null,
      heldOut: null,
      back: null,
    }
    house({ rate: () => ({ ...rate, wave: { letters: 412, cost: 247_200, ...young } }) })
    expect(await screen.findByText(/nobody can say yet: no win-back letter is a year old/)).toBeVisible()
    expect(screen.queryByText(/would bring/)).toBeNull()
  })

  it('has a sentence for a house to which nobody has returned, and for one that is being counted', async () => {
    house({
      rate: () => ({ ...rate, have: 0, nights: 0, nightsPerGuest: null, need: null }),
      funnel: () => null,
    })
    expect(await screen.findByText('Nobody has come back within the last twelve months.')).toBeVisible()
  })

  it('says that the book is being counted while it is', async () => {
    house({ rate: () => null, funnel: () => null })
    expect(await screen.findByRole('status')).toHaveTextContent(/being counted/)
  })

  it('stands small over every page of the house, and opens the large one', async () => {
    enter(anna)
    hostThatSays({ house: { status: () => status }, returns: { rate: () => rate } })
    let opened = 0
    stand(<ReturnGauge onOpen={() => opened++} />)
    const gauge = await screen.findByRole('button', { name: /1,912 of 2,140 returning guests/ })
    expect(gauge).toHaveTextContent('1,912 of 2,140')
    await userEvent.click(gauge)
    expect(opened).toBe(1)
  })
})

describe('the leaky funnel', () => {
  it('says what was won and what was lost, also where they would look like nothing', async () => {
    house()
    expect(
      await screen.findByText(/In the last 2 whole months 123 came .* 1 came back .* 1,072 were lost/),
    ).toBeVisible()
    expect(screen.getByText('That is 948 more lost than won.')).toBeVisible()
    const rows = within(screen.getByRole('table')).getAllByRole('row')
    expect(rows[1]).toHaveTextContent('Nov so far')
  })

  it('opens the people behind every number', async () => {
    const guest = row('于建国', { id: guestId })
    const asked = house({
      people: ({ after }) => ({
        total: 1026,
        people: after === 0 ? [{ guest, stays: 12, lastStay: '2024-10-20', nights: 30 }] : [],
      }),
    })
    await press('Lost, October 2026: 1,026. See who')
    expect(await screen.findByRole('heading', { name: 'Lost, October 2026' })).toHaveFocus()
    expect(await screen.findByText(/1,026 guests/)).toBeVisible()
    expect(asked('people')[0]).toEqual({ month: '2026-10', came: 'lost', after: 0, limit: 100 })
    await press('Back')
    expect(await screen.findByRole('table')).toBeVisible()
  })

  it('opens the returning guests of the rate', async () => {
    const asked = house({ people: () => ({ total: 0, people: [] }) })
    await press('1,912. See who they are')
    expect(await screen.findByText(/Nobody any more/)).toBeVisible()
    expect(asked('people')[0]).toMatchObject({ month: null, came: 'returned' })
  })
})
