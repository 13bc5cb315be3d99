import './files.ts'
import { Notifications } from '@mantine/notifications'
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { changesOf, withChanges } from '../../renderer/mail/card-changes.ts'
import { MailPanel } from '../../renderer/mail/mail-panel.tsx'
import { readPasted } from '../../renderer/mail/pasted-address.ts'
import { enter, useStation } from '../../renderer/station.ts'
import type { GuestForm } from '../../shared/contract/guests.ts'
import type { CardRead } from '../../shared/contract/mail.ts'
import { hostThatSays } from './answers.ts'
import { dayId, emptySheet, inHangzhou, midAutumn, settings } from './mail-sheet.ts'
import { guestId, status } from './people.ts'
import { anna, stand } from './stand.tsx'

/** The form of a guest of whom only the name is known, and whatever else is given. */
const formFor = (name: string, more: Partial<GuestForm> = {}): GuestForm => ({
  ...{ name, otherName: null, sayHint: null, gender: null, language: null, country: null },
  ...{ company: null, city: null, vip: null, discretion: 0, alias: null, addressZh: null, addressEn: null },
  ...{ phones: [], emails: [], birthday: null },
  ...more,
})
const inBook: GuestForm = formFor('于建国', { city: '杭州', phones: ['+86 139 0571 8866'] })
const card: CardRead = {
  form: formFor('于建国', {
    city: '上海',
    company: '远航贸易',
    phones: ['0139 0571 8866', '+86 571 8888 0000'],
    birthday: { year: 1968, month: 8, day: 15, calendar: 'chinese' },
  }),
  address: {
    ...{ careOf: null, lines: ['文三路 90 号'], city: '杭州市', region: '浙江省', postcode: '310012' },
    country: 'CN',
  },
  days: [
    {
      ...{ occasion: 'wedding', label: null, festivalId: null, feb29: 'feb28', letter: true },
      date: { year: 1994, month: 5, day: 1, calendar: 'gregorian' },
    },
  ],
  leftOut: ['NOTE:likes tea'],
}

describe('what a business card would change', () => {
  const ids = () => dayId

  it('is what the book does not have, field by field', () => {
    const changes = changesOf(card, inBook, emptySheet(), ids)
    expect(changes.map(({ field, before }) => [field, before])).toEqual([
      ['company', null],
      ['city', '杭州'],
      // The first number is the one in the book, written otherwise.
      ['phone', null],
      ['birthday', null],
      ['address', null],
      ['day', null],
    ])
    expect(withChanges(inBook, changes)).toEqual({
      ...inBook,
      ...{ city: '上海', company: '远航贸易' },
      phones: ['+86 139 0571 8866', '+86 571 8888 0000'],
      birthday: { year: 1968, month: 8, day: 15, calendar: 'chinese' },
    })
  })

  it('is nothing where the book has it all, in whichever order the names stand', () => {
    const known = { ...card.form, name: 'YU Jianguo', otherName: '于建国', phones: card.form.phones }
    const sheet = emptySheet({
      address: card.address && inHangzhou.address && { ...inHangzhou.address, ...card.address },
      days: card.days.map(({ festivalId: _, ...day }) => ({ ...midAutumn, ...day })),
    })
    expect(changesOf(card, known, sheet, ids)).toEqual([])
  })
})

it('takes over what is ticked: what the book lacks unless told otherwise, what it has only when told', async () => {
  enter(anna)
  useStation.setState({ language: 'en' })
  const calls = hostThatSays({
    house: { status: () => status },
    letters: { settings: () => settings },
    guests: { form: () => ({ ...inBook, rev: 7, by: null }), update: () => ({ rev: 8 }) },
    mail: {
      sheet: () => emptySheet(),
      readCard: () => card,
      saveAddress: () => {},
      saveDay: () => ({ dayId }),
    },
  })
  stand(
    <>
      <Notifications />
      <MailPanel guestId={guestId} />
    </>,
  )
  await userEvent.click(await screen.findByRole('button', { name: 'More about post and days' }))
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Take over from a business card…' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'What a business card says of 于建国' }))
  await dialog.findByText('Drop the card here, a file that ends in .vcf.')
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')
  if (!input) throw new Error('nowhere to choose a file')
  await userEvent.upload(input, new File(['BEGIN:VCARD'], 'yu.vcf', { type: 'text/vcard' }))
  const city = await dialog.findByRole('checkbox', { name: /^City/ })
  expect(city).not.toBeChecked()
  expect(dialog.getByText('in the book: 杭州')).toBeVisible()
  expect(dialog.getByText('NOTE:likes tea')).toBeInTheDocument()
  await userEvent.click(dialog.getByRole('checkbox', { name: /^Telephone/ }))
  await userEvent.click(city)
  await userEvent.click(dialog.getByRole('button', { name: 'Take over 5 entries' }))
  expect(await screen.findByText('5 entries are taken over.')).toBeVisible()
  const written = calls.filter(([name]) => /update|save/.test(name))
  expect(written).toMatchObject([
    ['guests.update', { guestId, rev: 7, city: '上海', company: '远航贸易', phones: inBook.phones }],
    ['mail.saveAddress', { guestId, address: card.address, rev: null }],
    ['mail.saveDay', { guestId, day: null, form: { occasion: 'wedding' } }],
  ])
})

describe('an address that is pasted whole', () => {
  const names = ['于建国', 'Claire Dupont']

  it.each([
    [
      '浙江省杭州市西湖区文三路90号 310012',
      { country: 'CN', region: '浙江省', city: '杭州市', postcode: '310012', lines: ['西湖区文三路90号'] },
    ],
    [
      '地址：中国上海市浦东新区世纪大道１００号\n邮编：200120\n于建国',
      { country: 'CN', city: '上海市', postcode: '200120', lines: ['浦东新区世纪大道100号'] },
    ],
    [
      'Claire Dupont\nc/o Librairie du Lac\n12 Rue du Lac\n69003 Lyon\nFrance',
      {
        country: 'FR',
        careOf: 'Librairie du Lac',
        postcode: '69003',
        city: 'Lyon',
        lines: ['12 Rue du Lac'],
      },
    ],
    [
      '350 Fifth Avenue, Apt 12\nNew York, NY 10118\nUSA',
      {
        country: 'US',
        region: 'NY',
        city: 'New York',
        postcode: '10118',
        lines: ['350 Fifth Avenue, Apt 12'],
      },
    ],
    [
      '221B Baker Street\nLondon\nNW1 6XE\nUnited Kingdom',
      { country: 'GB', city: 'London', postcode: 'NW1 6XE', lines: ['221B Baker Street'] },
    ],
    [
      'Invalidenstraße 117, D-10115 Berlin, Germany',
      { country: 'DE', city: 'Berlin', postcode: '10115', lines: ['Invalidenstraße 117'] },
    ],
    [
      '1 Fullerton Square\nSingapore 049178\nSingapore',
      { country: 'SG', city: 'Singapore', postcode: '049178', lines: ['1 Fullerton Square'] },
    ],
  ])('is taken apart: %s', (text, parts) => {
    expect(readPasted(text, names)).toEqual(parts)
  })

  it('is left alone where it is one line of an address and no more', () => {
    for (const line of ['12 Rue du Lac', '350 Fifth Avenue, Apt 12', '西湖区文三路90号', ''])
      expect(readPasted(line, names)).toBeNull()
  })

  it('keeps everything it cannot place on the lines', () => {
    const text = 'House of the Rising Sun\nBehind the mill\nAt the old bridge\nSomewhere'
    expect(readPasted(text, [])?.lines).toEqual(text.split('\n'))
  })
})
