import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GuestId, StayId } from '../../shared/contract/base.ts'
import { doors, MORNING } from '../house.ts'
import { openAtTable } from './at-table.ts'
import { formFor, IN_DISGUISE, MR_YU } from './people.ts'

describe.each(doors)('the floor over the %s', door => {
  let at: Awaited<ReturnType<typeof openAtTable>>
  let floor: typeof at.house.floor
  beforeAll(async () => {
    at = await openAtTable(door)
    floor = at.house.floor
  })
  afterAll(() => at.house.close())

  const tonight = async (of: string | null = '8') => floor.floor.tonight({ floor: of })
  const inRoom = async (room: string) =>
    (await tonight(null)).rooms.find(({ number }) => number === room)?.guests ?? []
  async function checkIn(room: string, form = formFor('Greta Guest'), depart = '2026-11-12') {
    const { guestId } = await at.house.desk.guests.create(form)
    const { stayId } = await at.house.desk.stays.checkIn({ guestId, room, depart })
    return { guestId, stayId }
  }
  const leave = (...stays: { stayId: StayId }[]) =>
    Promise.all(stays.map(({ stayId }) => at.house.desk.stays.checkOut({ stayId })))

  /** Breakfasts that began at these times of the wall, one a day, the last yesterday. */
  async function breakfasts(guestId: GuestId, ...walls: string[]) {
    for (const [ago, wall] of walls.toReversed().entries()) {
      await at.servingAt(`2026-11-${String(8 - ago).padStart(2, '0')}T${wall}`)
      await at.serve(guestId, null)
    }
    at.house.clock.set(MORNING)
    await at.back()
    floor = await at.house.as('floor', door)
  }

  test('has every room in its order, the empty ones too, and nobody of another floor', async () => {
    const [here, there] = [await checkIn('0817'), await checkIn('0901')]
    const sheet = await tonight()
    expect(sheet).toMatchObject({ floor: '8', businessDate: '2026-11-09' })
    expect(sheet.rooms.map(({ number, guests }) => [number, guests.map(({ guest }) => guest.id)])).toEqual([
      ['0801', []],
      ['0802', []],
      ['0817', [here.guestId]],
    ])
    expect((await tonight(null)).rooms.map(({ number }) => number)).toEqual([
      '0801',
      '0802',
      '0817',
      '0901',
      '0902',
    ])
    expect(await floor.floor.floors()).toEqual([
      { floor: '8', rooms: 3, taken: 1 },
      { floor: '9', rooms: 2, taken: 1 },
    ])
    await leave(here, there)
    expect((await tonight()).rooms.flatMap(({ guests }) => guests)).toEqual([])
  })

  test('knows a guest as the attendant must: how to say and address, what harms, the birthday, which stay', async () => {
    const yu = await checkIn('0801', MR_YU)
    await at.house.desk.facts.noteAllergy({
      guestId: yu.guestId,
      what: '花生',
      severity: 'anaphylaxis',
      origin: 'told',
    })
    const [guest] = await inRoom('0801')
    expect(guest).toMatchObject({
      role: 'main',
      language: 'zh',
      ordinal: 1,
      allergies: ['花生'],
      birthday: 'today',
      depart: '2026-11-12',
      guest: { name: '于建国', address: { zh: '于先生', en: 'Mr Yu' }, sayIt: { sure: true } },
    })
    await leave(yu)
  })

  test('shows whoever shares the room with whose room it is, who has it first', async () => {
    const main = await checkIn('0802')
    const { guestId: child } = await at.house.desk.guests.create(formFor('李小雯'))
    await at.house.desk.stays.join({ stayId: main.stayId, companion: { guestId: child, role: 'child' } })
    expect((await inRoom('0802')).map(({ guest, role }) => [guest.id, role])).toEqual([
      [main.guestId, 'main'],
      [child, 'child'],
    ])
    await leave(main)
  })

  test('tells the habitual hour from three visits on, and from it where somebody is likely to go', async () => {
    const used = await checkIn('0801')
    await breakfasts(used.guestId, '09:55', '07:12', '07:28', '07:19', '07:25')
    expect((await inRoom('0801'))[0]).toMatchObject({
      hours: [
        {
          from: '07:10',
          to: '07:30',
          times: 4,
          of: 5,
          meal: { zh: '早餐', en: 'Breakfast' },
          outlet: { en: 'Dawn' },
          mealPeriodId: at.table.breakfast,
        },
      ],
      likely: { outletId: at.table.outletId, because: 'habit' },
    })
    const twice = await checkIn('0802')
    await breakfasts(twice.guestId, '07:12', '07:12')
    expect((await inRoom('0802'))[0]).toMatchObject({
      hours: [],
      likely: { outletId: at.table.outletId, because: 'hour' },
    })
    await leave(used, twice)
  })

  test('a breakfast that was written down in the afternoon says nothing of the hour', async () => {
    const late = await checkIn('0801')
    await breakfasts(late.guestId, '15:00', '15:05', '15:10')
    expect((await inRoom('0801'))[0]).toMatchObject({ hours: [] })
    await leave(late)
  })

  test('in the evening a guest with no habit is likely to go where dinner is, one who goes to the bar to the bar', async () => {
    const [any, drinker] = [await checkIn('0801'), await checkIn('0802')]
    for (const day of ['06', '07', '08']) {
      await at.servingAt(`2026-11-${day}T18:10`)
      await at.house.outlet.dining.recordVisit({
        guestId: drinker.guestId,
        outletId: at.bar.outletId,
        mealPeriodId: at.bar.mealPeriodId,
        seatId: null,
        items: [],
      })
    }
    await at.servingAt('2026-11-09T18:00')
    floor = await at.house.as('floor', door)
    expect((await inRoom('0801'))[0]?.likely).toEqual({ outletId: at.table.outletId, because: 'hour' })
    expect((await inRoom('0802'))[0]?.likely).toEqual({ outletId: at.bar.outletId, because: 'habit' })
    await at.servingAt('2026-11-09T23:30')
    floor = await at.house.as('floor', door)
    expect((await inRoom('0801'))[0]?.likely).toBeNull()
    // Breakfast is tomorrow's, though its hour is later on the clock.
    await at.servingAt('2026-11-10T00:30')
    floor = await at.house.as('floor', door)
    expect((await inRoom('0801'))[0]?.likely).toBeNull()
    await at.back()
    floor = await at.house.as('floor', door)
    at.house.desk = await at.house.as('front-desk', door)
    await leave(any, drinker)
  })

  test('lists what belongs in the room, three at most, and nothing else a guest wishes', async () => {
    const guest = await checkIn('0801')
    const wishes = [
      'firm pillow',
      'no beef',
      'extra blanket',
      'hot tea',
      'his own words',
      'window seat',
      'room at 20 degrees',
    ]
    for (const what of wishes) {
      await at.house.desk.facts.notePreference({ guestId: guest.guestId, what, origin: 'told' })
    }
    const listed = (await inRoom('0801'))[0]?.wishes.map(({ what }) => what) ?? []
    expect(listed).toContain('firm pillow')
    expect(listed.length).toBeLessThanOrEqual(3)
    for (const elsewhere of ['no beef', 'his own words', 'window seat'])
      expect(listed).not.toContain(elsewhere)
    await leave(guest)
  })

  test('of a guest in disguise has the alias and no more; of one without call-ahead no likely outlet either', async () => {
    const stone = await checkIn('0801', { ...IN_DISGUISE, discretion: 3 })
    const sheet = await tonight()
    expect(JSON.stringify(sheet)).not.toMatch(/Benedetta|Nascosta|贝妮娜斯|DET-tah/)
    expect(sheet.rooms[0]?.guests[0]).toMatchObject({
      guest: { name: 'Mrs Stone', sayIt: null },
      likely: null,
    })
    await leave(stone)
  })

  test('puts on record how many names went onto paper, and not which', async () => {
    const [here, there] = [await checkIn('0801', MR_YU), await checkIn('0901')]
    await floor.floor.printed({ floor: '8', paper: '80mm' })
    const [entry] = await at.house.manager.house.audit({})
    expect(entry).toMatchObject({
      action: 'exported',
      entity: 'floor',
      entityId: '8',
      detail: { rows: 1, paper: '80mm' },
      staff: { name: 'floor one' },
    })
    expect(JSON.stringify(entry)).not.toContain('于建国')
    await leave(here, there)
  })
})
