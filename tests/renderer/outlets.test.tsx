import { Notifications } from '@mantine/notifications'
import { ORPCError } from '@orpc/server'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { MannersEditor } from '../../renderer/outlets/manners-editor.tsx'
import { MenuEditor } from '../../renderer/outlets/menu-editor.tsx'
import { OutletSettings } from '../../renderer/outlets/outlet-settings.tsx'
import { enter, speak } from '../../renderer/station.ts'
import { clearNotices } from '../../renderer/ui/notice.tsx'
import type { MannerId } from '../../shared/contract/base.ts'
import type { Dish, Manner } from '../../shared/contract/outlets.ts'
import { dawnId, dishId } from './a-room.ts'
import { type Answers, hostThatSays } from './answers.ts'
import { anna, stand } from './stand.tsx'

beforeEach(() => enter(anna))

const lotus: Dish = {
  id: dishId('e1'),
  rev: 2,
  name: { zh: '桂花糖藕', en: 'Lotus root with osmanthus' },
  complimentary: true,
  allergens: null,
  intro: null,
}
const egg: Dish = {
  ...lotus,
  id: dishId('e2'),
  name: { zh: '鸡蛋', en: 'Egg' },
  complimentary: false,
  allergens: ['egg', 'crustaceans'],
}

describe('the menu', () => {
  const open = (outlets: Answers['outlets'] = {}) => {
    const calls = hostThatSays({ outlets: { menu: () => [lotus, egg], ...outlets } })
    stand(
      <>
        <MenuEditor outletId={dawnId} />
        <Notifications />
      </>,
    )
    onTestFinished(clearNotices)
    return (name: string) => calls.filter(([call]) => call === name).map(([, input]) => input)
  }

  test('says of each dish what it holds, or that nobody has said', async () => {
    open()
    expect(await screen.findByText('Holds egg, prawn and crab')).toBeVisible()
    expect(screen.getByText('Nobody has said yet what it holds')).toBeVisible()
    await userEvent.click(screen.getByText('Nobody has said (1)'))
    expect(screen.queryByText('Egg')).toBeNull()
    expect(screen.getByText('Lotus root with osmanthus')).toBeVisible()
  })

  test('says it in Chinese', async () => {
    speak('zh')
    open()
    expect(await screen.findByText('含鸡蛋、虾蟹')).toBeVisible()
  })

  test('never takes a dish for safe because its last allergen was taken away', async () => {
    const called = open({ saveDish: () => ({ menuItemId: egg.id }) })
    await userEvent.click(await screen.findByRole('button', { name: 'Change: Egg' }))
    const form = within(await screen.findByRole('dialog'))
    await userEvent.click(form.getByRole('checkbox', { name: 'egg' }))
    await userEvent.click(form.getByRole('checkbox', { name: 'prawn and crab' }))
    expect(form.getByRole('checkbox', { name: 'Nobody has said yet what it holds' })).toBeChecked()
    await userEvent.click(form.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(called('outlets.saveDish')).toMatchObject([{ allergens: null }]))
  })

  test('writes down that a dish holds none of them, and the words to introduce it', async () => {
    const called = open({ saveDish: () => ({ menuItemId: lotus.id }) })
    await userEvent.click(await screen.findByRole('button', { name: 'Change: Lotus root with osmanthus' }))
    const form = within(await screen.findByRole('dialog'))
    await userEvent.click(form.getByRole('checkbox', { name: 'None of these' }))
    await userEvent.type(form.getByLabelText('What to say · in English'), 'For you to try.')
    await userEvent.click(form.getByRole('button', { name: 'Save' }))
    await waitFor(() =>
      expect(called('outlets.saveDish')).toMatchObject([
        {
          dish: { id: lotus.id, rev: 2 },
          allergens: [],
          intro: { zh: '', en: 'For you to try.' },
        },
      ]),
    )
  })

  test('shows a dish a colleague changed meanwhile, and what was typed stays', async () => {
    let now = lotus
    const called = open({
      menu: () => [now, egg],
      saveDish: ({ dish }) => {
        if (dish?.rev !== now.rev || now.rev === 2) {
          now = { ...lotus, rev: 3, allergens: ['nuts'] }
          throw new ORPCError('CHANGED_MEANWHILE', { status: 409, defined: true, data: { by: 'Zhou Min' } })
        }
        return { menuItemId: lotus.id }
      },
    })
    await userEvent.click(await screen.findByRole('button', { name: 'Change: Lotus root with osmanthus' }))
    const form = within(await screen.findByRole('dialog'))
    await userEvent.type(form.getByLabelText('Name · in English'), ' syrup')
    await userEvent.click(form.getByRole('button', { name: 'Save' }))
    expect(await form.findByText('Zhou Min changed this while you were typing.')).toBeVisible()
    expect(form.getByText('Holds nuts')).toBeVisible()
    expect(form.getByLabelText('Name · in English')).toHaveValue('Lotus root with osmanthus syrup')
    await userEvent.click(form.getByRole('button', { name: 'Keep mine' }))
    await userEvent.click(form.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(called('outlets.saveDish')).toHaveLength(2))
    expect(called('outlets.saveDish')[1]).toMatchObject({
      dish: { rev: 3 },
      name: { en: 'Lotus root with osmanthus syrup' },
    })
  })

  test('lets a dish that was taken off come back', async () => {
    const called = open({ retireDish: () => {} })
    await userEvent.click(await screen.findByRole('button', { name: 'Take off the menu: Egg' }))
    await userEvent.click(await screen.findByRole('button', { name: /^Undo/ }))
    await waitFor(() =>
      expect(called('outlets.retireDish')).toEqual([
        { menuItemId: egg.id, retired: true },
        { menuItemId: egg.id, retired: false },
      ]),
    )
  })
})

describe('the manners', () => {
  const manner: Manner = {
    id: '0198c0de-0000-7000-8000-0000000000f1' as MannerId,
    moment: 'complimentary',
    version: 4,
    lines: [{ zh: '后退两步再介绍。', en: 'Step back two paces, then explain it.' }],
    read: false,
    readBy: 1,
  }
  const waiter = { ...anna.staff, rev: 1, active: true, lockedOut: false, role: 'outlet' as const }
  const open = (saveManner: NonNullable<Answers['outlets']>['saveManner'], lines = manner.lines) => {
    const calls = hostThatSays({
      outlets: { manners: () => [{ ...manner, lines }], ...(saveManner ? { saveManner } : {}) },
      staff: { all: () => [waiter, { ...waiter, role: 'floor' }, { ...waiter, active: false }, waiter] },
    })
    stand(<MannersEditor outletId={dawnId} />)
    return () => calls.filter(([call]) => call === 'outlets.saveManner').map(([, input]) => input)
  }

  test('stand by their moments, with who of those who serve has read them', async () => {
    open(undefined)
    expect(await screen.findByText('Step back two paces, then explain it.')).toBeVisible()
    expect(await screen.findByText('1 of 2 who serve have read it')).toBeVisible()
    expect(screen.getAllByText('Nothing written for this moment.')).toHaveLength(3)
  })

  test('take three lines and no fourth, each in both languages', async () => {
    const saved = open(() => {})
    await userEvent.click(await screen.findByRole('button', { name: 'Change: With a dish from the house' }))
    await userEvent.click(screen.getByRole('button', { name: 'One more line' }))
    await userEvent.type(screen.getByLabelText('Line 2 · in English'), 'Smile.')
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    expect(screen.getByText('Write the line in both languages, or empty both.')).toBeVisible()
    expect(saved()).toEqual([])
    await userEvent.type(screen.getByLabelText('Line 2 · in Chinese'), '微笑。')
    await userEvent.click(screen.getByRole('button', { name: 'One more line' }))
    expect(screen.queryByRole('button', { name: 'One more line' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() =>
      expect(saved()).toEqual([
        {
          outletId: dawnId,
          moment: 'complimentary',
          version: 4,
          lines: [...manner.lines, { zh: '微笑。', en: 'Smile.' }],
        },
      ]),
    )
  })
})

test('the settings of an outlet understand full-width digits and refuse an hour and more', async () => {
  const calls = hostThatSays({
    outlets: {
      settings: () => ({ rev: 1, name: { zh: '晨曦餐厅', en: 'Dawn' }, extension: null, queueMinutes: 10 }),
      saveSettings: () => {},
    },
  })
  stand(<OutletSettings outletId={dawnId} />)
  const minutes = await screen.findByLabelText('A name fades after')
  await userEvent.clear(minutes)
  await userEvent.type(minutes, '61')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(screen.getByText('From 2 to 60 minutes.')).toBeVisible()
  await userEvent.clear(minutes)
  await userEvent.type(minutes, '１５')
  await userEvent.type(screen.getByLabelText('Telephone extension'), '６０２１')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() =>
    expect(calls.find(([name]) => name === 'outlets.saveSettings')?.[1]).toMatchObject({
      extension: '6021',
      queueMinutes: 15,
    }),
  )
})
