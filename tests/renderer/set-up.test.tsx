import { fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { inGroups, sameCode } from '../../renderer/house/code.ts'
import { RecoveryCodePage } from '../../renderer/house/recovery-code-page.tsx'
import { gapsIn, type HotelDraft, planOf, recallDraft } from '../../renderer/house/set-up/draft.ts'
import { readSeatLines, writeSeatLines } from '../../renderer/house/set-up/seat-lines.ts'
import { SetUp } from '../../renderer/house/set-up/set-up.tsx'
import { findZones, zoneChoices } from '../../renderer/house/time-zones.ts'
import { isEasyPin } from '../../renderer/ui/easy-pin.ts'
import { readTime } from '../../renderer/ui/wall-time.ts'
import { HotelPlan } from '../../shared/contract/house.ts'
import { stand } from './stand.tsx'

const nobody = { pin: '', again: '' }
const pins = { pin: '1975', again: '1975' }
const whole = (): HotelDraft => ({
  ...recallDraft('en'),
  name: { zh: '东方酒店', en: 'Oriental Hotel' },
  timeZone: 'Asia/Shanghai',
  rooms: '8: 801-812 except 804',
  manager: { name: ' 周敏 ', language: 'zh' },
})

describe('the draft of a hotel', () => {
  it('starts from a restaurant with three meals and twelve seats a person would say', () => {
    const [outlet] = recallDraft('en').outlets
    expect(outlet?.meals.map(({ name, from, to }) => `${name.en} ${from}-${to}`)).toEqual([
      'Breakfast 06:30-10:30',
      'Lunch 11:30-14:30',
      'Dinner 17:30-21:30',
    ])
    expect(outlet?.seats).toHaveLength(12)
    expect(outlet?.seats[1]).toMatchObject({ name: { zh: '第二扇窗边', en: 'Second window' }, window: true })
  })

  it('becomes a plan the contract takes', () => {
    const plan = planOf(whole(), pins.pin)
    expect(HotelPlan.parse(plan)).toEqual(plan)
    expect(plan.floors).toEqual([
      { floor: '8', rooms: ['801', '802', '803', '805', '806', '807', '808', '809', '810', '811', '812'] },
    ])
    expect(plan.manager).toEqual({ name: '周敏', language: 'zh', pin: '1975' })
  })

  it('says what is missing, step by step', () => {
    expect(gapsIn(whole(), pins)).toEqual([])
    expect(gapsIn({ ...whole(), name: { zh: '东方酒店', en: ' ' } }, pins)).toEqual([
      { step: 'house', why: 'name' },
    ])
    expect(gapsIn({ ...whole(), rooms: '' }, pins)).toEqual([{ step: 'rooms', why: 'none' }])
    expect(gapsIn({ ...whole(), rooms: '8: 801, ?' }, pins)).toEqual([{ step: 'rooms', why: 'problems' }])
    expect(gapsIn(whole(), nobody)).toEqual([{ step: 'manager', why: 'pinBad' }])
    expect(gapsIn(whole(), { pin: '1975', again: '1976' })).toEqual([{ step: 'manager', why: 'pinDiffers' }])
    const [outlet] = whole().outlets
    if (!outlet) throw new Error('the first draft has a restaurant')
    const late = { ...outlet, meals: outlet.meals.map(meal => ({ ...meal, from: '22:00', to: '02:00' })) }
    expect(gapsIn({ ...whole(), outlets: [late] }, pins)[0]).toMatchObject({
      why: 'meal-times',
      which: 'Breakfast',
    })
    const twins = { ...outlet, seats: outlet.seats.map(seat => ({ ...seat, number: '1' })) }
    expect(gapsIn({ ...whole(), outlets: [twins] }, pins)[0]).toMatchObject({ why: 'seat-twice', which: '1' })
  })
})

it('keeps what was typed over a reload, but never a PIN', async () => {
  const first = stand(<SetUp onLeave={() => {}} onDone={() => {}} />)
  await userEvent.type(screen.getByLabelText(/in Chinese/), '东方酒店')
  await userEvent.type(screen.getByLabelText(/in English/), 'Oriental Hotel')
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }))
  fireEvent.change(screen.getByRole('textbox', { name: 'Rooms' }), { target: { value: '8: 801-803, 7x!' } })
  expect(screen.getByText('3 rooms on one floor')).toBeVisible()
  expect(screen.getByText(/“7x!” is not a room/)).toBeVisible()

  // What is not right is not passed over.
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }))
  expect(screen.getByRole('alert')).toHaveTextContent('could not be read')
  fireEvent.change(screen.getByRole('textbox', { name: 'Rooms' }), { target: { value: '8: 801-803' } })
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }))
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }))
  await userEvent.type(screen.getByLabelText('Name'), 'Helen')
  await userEvent.type(screen.getByLabelText('PIN'), '739182')
  first.unmount()

  stand(<SetUp onLeave={() => {}} onDone={() => {}} />)
  expect(screen.getByLabelText('Name')).toHaveValue('Helen')
  expect(screen.getByLabelText('PIN')).toHaveValue('')
  expect(JSON.stringify({ ...localStorage })).toContain('Oriental Hotel')
  expect(JSON.stringify({ ...localStorage })).not.toContain('739182')
})

it('finds the zone of a city it is not called after, in either language', () => {
  const summer = new Date('2026-07-01T00:00:00Z')
  for (const language of ['zh', 'en'] as const) {
    const choices = zoneChoices(language, summer)
    const found = (typed: string) => findZones(choices, typed).map(({ value }) => value)
    for (const [typed, zones] of [
      ['西安', ['Asia/Shanghai']],
      ['西安市', ['Asia/Shanghai']],
      ["xi'an", ['Asia/Shanghai']],
      ['广东', ['Asia/Shanghai']],
      ['乌鲁木齐', ['Asia/Urumqi']],
      ['香港', ['Asia/Hong_Kong']],
      ['澳門', ['Asia/Macau']],
      ['臺北', ['Asia/Taipei']],
      ['东京', ['Asia/Tokyo']],
    ] as const) {
      expect([language, typed, found(typed)]).toEqual([language, typed, zones])
    }
    expect(findZones(choices, '')).toEqual(choices)
    expect(found('亚特兰蒂斯')).toEqual([])
  }
  expect(findZones(zoneChoices('zh', summer), '成都')[0]?.label).toBe('成都 · 上海、北京 · Shanghai (UTC+8)')
})

describe('seats pasted many at once', () => {
  it('reads number, names and window, from a list or a spreadsheet', () => {
    const read = readSeatLines(
      '1, 第一扇窗边, First window\n２，靠墙第一桌，By the wall\n3\t角落\tThe corner\t窗\n\n',
    )
    expect(read.map(({ number, name, window }) => [number, name.zh, name.en, window])).toEqual([
      ['1', '第一扇窗边', 'First window', true],
      ['2', '靠墙第一桌', 'By the wall', false],
      ['3', '角落', 'The corner', true],
    ])
  })

  it('takes a name alone, in both languages, and numbers it', () => {
    expect(readSeatLines('The corner\nSecond window')).toMatchObject([
      { number: '1', name: { zh: 'The corner', en: 'The corner' }, window: false },
      { number: '2', name: { zh: 'Second window', en: 'Second window' }, window: true },
    ])
  })

  it('writes what it can read back', () => {
    const seats = recallDraft('en').outlets[0]?.seats ?? []
    const plain = (list: typeof seats) => list.map(({ number, name, window }) => ({ number, name, window }))
    expect(plain(readSeatLines(writeSeatLines(seats)))).toEqual(plain(seats))
  })
})

it('reads a time however it is typed', () => {
  for (const [typed, time] of [
    ['6:30', '06:30'],
    ['0630', '06:30'],
    ['６：３０', '06:30'],
    ['6.30', '06:30'],
    ['6点30分', '06:30'],
    ['7', '07:00'],
    ['7点', '07:00'],
    ['23:59', '23:59'],
    ['24:00', null],
    ['7:60', null],
    ['breakfast', null],
    ['', null],
  ] as const) {
    expect([typed, readTime(typed)]).toEqual([typed, time])
  }
})

it('knows the PINs anybody would try first', () => {
  expect(['0000', '1234', '987654'].map(isEasyPin)).toEqual([true, true, true])
  expect(['1975', '2468', '1122'].map(isEasyPin)).toEqual([false, false, false])
})

it('takes a code as it was meant and shows it in groups', () => {
  expect(sameCode('o1-8c ', '018C')).toBe(true)
  expect(sameCode('ＪＡ７８', 'JA78')).toBe(true)
  expect(sameCode('JA79', 'JA78')).toBe(false)
  expect(inGroups('k3j6zb6e wta8')).toBe('K3J6-ZB6E-WTA8')
})

it('lets nobody go on from the recovery code without its last group', async () => {
  const done = vi.fn()
  const code = 'K3J6-ZB6E-WTA8-47SZ-DEC3-3P0X-YYYJ-JA78'
  stand(<RecoveryCodePage code={code} hotelName={{ zh: '东方酒店', en: 'Oriental Hotel' }} onDone={done} />)
  const groups = within(screen.getByRole('list', { name: 'Recovery code' })).getAllByRole('listitem')
  expect(groups.map(group => group.textContent)).toEqual(code.split('-'))
  const field = screen.getByLabelText('Type the last group from your paper')
  await userEvent.type(field, 'K3J6{Enter}')
  expect(screen.getByText(/not the last group/)).toBeVisible()
  expect(done).not.toHaveBeenCalled()
  await userEvent.clear(field)
  await userEvent.type(field, 'ja78{Enter}')
  expect(done).toHaveBeenCalledOnce()
})
