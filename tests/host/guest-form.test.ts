import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { doors } from '../house.ts'
import { type AtWork, openAtWork, refusalOf } from './at-work.ts'
import { formFor, IN_DISGUISE } from './people.ts'

describe.each(doors)('the form of a guest over the %s', door => {
  let house: AtWork
  beforeAll(async () => {
    house = await openAtWork(door)
  })
  afterAll(() => house.close())

  test('leaves the title and the parts of a name alone that an import had in columns of their own', async () => {
    const csv =
      'Title,First Name,Last Name,City,Check-In Date,Check-Out Date,Status\nLord,Andrew,Lloyd Webber,London,2025-03-03,2025-03-05,Check-Out\n'
    const { fileId, plan } = await house.manager.intake.open({ file: new File([csv], 'lords.csv') })
    await house.manager.intake.preview({ fileId, plan })
    await house.manager.intake.commit({ fileId })
    const [found] = await house.desk.guests.search({ text: 'lloyd webber' })
    if (!found) throw new Error('the imported guest is not found')
    const before = found.address
    expect(before.en).toBe('Lord Lloyd Webber')
    const form = await house.desk.guests.form({ guestId: found.id })
    await house.desk.guests.update({ ...form, guestId: found.id, city: 'Paris' })
    const [after] = await house.desk.guests.search({ text: 'lloyd webber' })
    expect(after?.address).toEqual(before)
  })

  test('takes no birthday that no calendar has', async () => {
    const born = (year: number | null, month: number | null, day: number | null) =>
      refusalOf(
        house.desk.guests.create(
          formFor('Bo Born', { birthday: { year, month, day, calendar: 'gregorian' } }),
        ),
      )
    expect(await born(2023, 2, 31)).toMatchObject({ code: 'BAD_REQUEST' })
    expect(await born(2023, 2, 29)).toMatchObject({ code: 'BAD_REQUEST' })
    expect(await born(null, null, null)).toMatchObject({ code: 'BAD_REQUEST' })
    expect(await born(2024, 2, 29)).toBeNull()
    expect(await born(null, 2, 29)).toBeNull()
    expect(await born(1980, 6, null)).toBeNull()
  })

  test('never leaves a guest without any name to show', async () => {
    const { guestId } = await house.desk.guests.create({ ...IN_DISGUISE, alias: '' })
    const { guest } = await house.floor.guests.card({ guestId })
    expect(guest.name).not.toBe('')
  })

  test('tells the restaurant the day of a birthday and not the year', async () => {
    const birthday = { year: 1968, month: 11, day: 9, calendar: 'gregorian' } as const
    const { guestId } = await house.desk.guests.create(formFor('Bea Born', { birthday }))
    expect((await house.desk.guests.card({ guestId })).birthday?.date.year).toBe(1968)
    expect((await house.outlet.guests.card({ guestId })).birthday?.date).toEqual({ ...birthday, year: null })
  })
})
