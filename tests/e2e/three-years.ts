import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { SimpleCsrfProtectionLinkPlugin } from '@orpc/client/plugins'
import { expect, type Page } from '@playwright/test'
import type { GuestId } from '../../shared/contract/base.ts'
import type { Client } from '../../shared/contract/index.ts'
import { signIn } from './colleagues.ts'
import type { Spoken } from './story.ts'

/** Opens the house with its clock at an instant, what was written before still in it; gives its address. */
export type OpenAt = (instant: string) => Promise<string>

const said = {
  en: {
    letters: 'Letters',
    away: /away three years/,
    write: 'Write this one',
    toApprove: /To approve/,
    approve: 'Approve this one',
    toPrint: /To print/,
    print: 'Print this one',
    doPrint: 'Print',
    onPaper: 'It is on paper',
    toPost: /To post/,
    post: /^This one is posted/,
    cost: 'What each cost',
    doPost: 'It is posted',
    posted: /Posted/,
    worked: 'Did it work?',
    back: /Of one letter a year old, one guest came back/,
    paid: /cost .{1,5}6\.00, that is .{1,5}6\.00 for each guest who came back/,
  },
  zh: {
    letters: '信函',
    away: /三年没来/,
    write: '写这一封',
    toApprove: /待审/,
    approve: '通过这一封',
    toPrint: /待打印/,
    print: '打印这一封',
    doPrint: '打印',
    onPaper: '已经打印出来',
    toPost: /待寄出/,
    post: /^这一封已寄出/,
    cost: '每封邮资',
    doPost: '记作已寄出',
    posted: /已寄出/,
    worked: '有用吗？',
    back: /满一年的 1 封信，回来了 1 位客人/,
    paid: /一共花了 ¥6\.00，平均每位回来的客人 ¥6\.00/,
  },
} as const

/** The letter is in his language, whatever the manager reads. */
const DEAR = '尊敬的于先生：'
const WORDS = /您已经有三年没有到我们这里来了/

const MANAGER = { name: 'Zhou Min', pin: '246810' }

/** Mr Yu keeps the twentieth of the eighth month; in 2026 that is 30 September, the day before a week in which no post goes. */
const HIS_DAY = { year: 1966, month: 8, day: 20, calendar: 'chinese' as const }
const ARRIVES_BY = '2026-09-30'

/**
 * The letter of the case. His last stay; three years; on the day of printing his letter is there. It is approved, printed and
 * posted at six yuan, and would be in his hands on his birthday. He comes back within the year, and the letter has paid for itself.
 */
export async function tellThreeYears(page: Page, open: OpenAt, language: Spoken): Promise<void> {
  const w = said[language]
  const at = async (instant: string) => clientAt(await open(instant), language)

  const founding = await at('2021-05-10T06:00:00Z')
  const guestId = await meetMrYu(founding)
  await stay(founding, guestId, '2021-05-12')
  await leaves(await at('2021-05-12T02:00:00Z'), guestId)
  await stay(await at('2023-08-20T06:00:00Z'), guestId, '2023-08-23')
  await leaves(await at('2023-08-23T02:00:00Z'), guestId)

  const { next } = await (await at('2026-09-01T01:00:00Z')).mail.sheet({ guestId })
  expect(next).toMatchObject({ occasion: 'birthday-away', target: ARRIVES_BY, blocked: [] })
  if (!next) throw new Error('no letter is planned')

  await page.goto(await open(`${next.printOn}T01:00:00Z`))
  await signIn(page, MANAGER)
  await page.getByRole('button', { name: w.letters, exact: true }).click()
  await expect(page.getByText('于建国').first()).toBeVisible()
  await expect(page.getByText(w.away).first()).toBeVisible()
  await page.getByRole('button', { name: w.write, exact: true }).click()
  await page.getByRole('tab', { name: w.toApprove }).click()
  await expect(page.getByText(DEAR)).toBeVisible()
  await expect(page.getByText(WORDS)).toBeVisible()
  await page.getByRole('button', { name: w.approve, exact: true }).click()
  await page.getByRole('tab', { name: w.toPrint }).click()
  await page.getByRole('button', { name: w.print, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(WORDS).first()).toBeVisible()
  await dialog.getByRole('button', { name: w.doPrint, exact: true }).click()
  await dialog.getByRole('button', { name: w.onPaper }).click()
  await page.getByRole('tab', { name: w.toPost }).click()
  await page.getByRole('button', { name: w.post }).click()
  await page.getByRole('dialog').getByLabel(w.cost).fill('6')
  await page.getByRole('dialog').getByRole('button', { name: w.doPost }).click()
  await expect(page.getByRole('tab', { name: w.posted })).toContainText('1')

  const { rows } = await (await at(`${next.printOn}T09:00:00Z`)).letters.list({ status: ['posted'] })
  expect(rows).toMatchObject([{ target: ARRIVES_BY, cost: 600, postedOn: next.printOn }])
  expect(rows[0]?.dueOn && rows[0].dueOn <= ARRIVES_BY).toBe(true)

  await stay(await at('2027-04-02T06:00:00Z'), guestId, '2027-04-04')
  await leaves(await at('2027-04-04T02:00:00Z'), guestId)

  await page.goto(await open('2027-10-08T01:00:00Z'))
  await signIn(page, MANAGER)
  await page.getByRole('button', { name: w.letters, exact: true }).click()
  await page.getByRole('tab', { name: w.worked }).click()
  await expect(page.getByText(w.back)).toBeVisible()
  await expect(page.getByText(w.paid)).toBeVisible()
}

/** A client of the house at an address, signed in as its manager; founds the hotel where there is none. */
async function clientAt(address: string, language: Spoken): Promise<Client> {
  const clientOf = (headers: Record<string, string>): Client =>
    createORPCClient(
      new RPCLink({ url: `${address}rpc`, headers, plugins: [new SimpleCsrfProtectionLinkPlugin()] }),
    )
  const open = clientOf({})
  if ((await open.house.status()).state === 'new')
    await open.house.setUp({
      name: { zh: '江畔酒店', en: 'The Riverside' },
      timeZone: 'Asia/Shanghai',
      rollTime: '03:00',
      floors: [{ floor: '8', rooms: ['0816', '0817'] }],
      outlets: [],
      manager: { name: MANAGER.name, language, pin: MANAGER.pin },
    })
  const [manager] = await open.staff.list()
  if (!manager) throw new Error('a house without a manager')
  const { token } = await open.staff.signIn({ staffId: manager.id, pin: MANAGER.pin })
  return clientOf({ authorization: `Bearer ${token}` })
}

async function meetMrYu(client: Client): Promise<GuestId> {
  const { guestId } = await client.guests.create({
    ...{ name: '于建国', otherName: 'YU Jianguo', sayHint: null, gender: 'm', language: null, country: 'CN' },
    ...{
      company: null,
      city: '杭州',
      vip: null,
      discretion: 0,
      alias: null,
      addressZh: null,
      addressEn: null,
    },
    ...{ phones: [], emails: [], birthday: HIS_DAY },
  })
  await client.mail.saveAddress({
    guestId,
    rev: null,
    address: {
      ...{ careOf: null, lines: ['望舒路27号6幢1402室'], city: '杭州市', region: '浙江省' },
      ...{ postcode: '310007', country: 'CN' },
    },
  })
  return guestId
}

async function stay(client: Client, guestId: GuestId, depart: string): Promise<void> {
  await client.stays.checkIn({ guestId, room: '0817', depart })
}

async function leaves(client: Client, guestId: GuestId): Promise<void> {
  const here = (await client.stays.inHouse()).find(({ guest }) => guest.id === guestId)
  if (!here) throw new Error('he is not in the house')
  await client.stays.checkOut({ stayId: here.stayId })
}
