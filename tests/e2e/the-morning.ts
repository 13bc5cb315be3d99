import { expect, type Page } from '@playwright/test'
import type { Spoken } from './colleagues.ts'

/** The screen of a colleague: their own, or the one all share, given over to them. */
export type ScreenOf = (who: 'floor' | 'outlet' | 'front-desk') => Promise<Page>

const said = {
  en: {
    floor8: 'Floor 8',
    sounds: 'Yú Jiànguó',
    called: 'Mr Yu',
    hour: /Breakfast 07:30–07:50/,
    evidence: '5 of 5',
    down: 'Mr Yu is coming down to Dawn',
    told: 'Dawn was told',
    seen: /^Seen by Tom Fielding, Dawn/,
    seated: 'Seated in Dawn',
    queue: 'On the way',
    announced: 'Mr Yu is on the way down.',
    secondFree: 'Second window, free',
    gotIt: 'Got it: Mr Yu',
    greet: 'Greet 于建国',
    usualSeat: 'The usual seat',
    seat: /^Second window/,
    lastOn: /4 of the last 5 breakfasts; last on 8 June last year, one year and five months ago/,
    free: 'free now',
    usual: /^The usual/,
    items: ['Sandwich', 'Coffee', 'Egg'],
    fromTheHouse: 'From the house',
    dish: 'Pumpkin and millet soup',
    before: 'Lotus root with osmanthus',
    whyNot: /^Why not/,
    given: /Lotus root with osmanthus: given on 5 June last year/,
    manner: 'Set it down, step back two paces, then explain.',
    add: 'Add to the order',
    done: 'Done',
    written: /Mr Yu: second window\. Written down\./i,
    find: 'Find a guest',
    now: /All of the last 5 breakfasts; last today/,
    today: /today/i,
  },
  zh: {
    floor8: '8 楼',
    sounds: 'Yú Jiànguó',
    called: '于先生',
    hour: /早餐 07:30–07:50/,
    evidence: '5 次里 5 次',
    down: '于先生下楼去晨曦餐厅',
    told: '已通知晨曦餐厅',
    seen: '晨曦餐厅已看到（小唐）',
    seated: '已在晨曦餐厅入座',
    queue: '正在下楼',
    announced: '于先生正在下楼。',
    secondFree: '靠第二个窗户的座位，空着',
    gotIt: '知道了：于先生',
    greet: '迎接于建国',
    usualSeat: '老位子',
    seat: /^靠第二个窗户的座位/,
    lastOn: /最近 5 次早餐中有 4 次；上次是去年6月8日，一年零五个月前/,
    free: '现在空着',
    usual: /^老菜单/,
    items: ['三明治', '咖啡', '鸡蛋'],
    fromTheHouse: '店家赠送',
    dish: '南瓜小米羹',
    before: '桂花糖藕',
    whyNot: /为什么不送/,
    given: /桂花糖藕：去年6月5日送过/,
    manner: '放下，后退两步，再介绍。',
    add: '加到单上',
    done: '记好',
    written: /于先生，靠第二个窗户的座位，已记下。/,
    find: '查找客人',
    now: /最近 5 次早餐，次次如此；上次是今天/,
    today: /今天/,
  },
} as const

/** What is said to him is in Chinese, whatever the waiter reads: the greeting, and the words on setting a dish down. */
const SENTENCE = /还是老位子，靠第二个窗户的座位/
const INTRO = /今早现熬的小米/

/**
 * Lines 1 to 5 of the case, as three colleagues live them: the corridor, the lift, the greeting with the date, the usual seat
 * and order, the small dish he has never had; and the visit is on record. `together`: each has a screen of their own and
 * sees what the others do without touching it.
 */
export async function liveTheMorning(
  screenOf: ScreenOf,
  language: Spoken,
  { together }: { together: boolean },
): Promise<void> {
  const w = said[language]
  // At breakfast nobody is looked for: the waiter's screen stands open before anything happens.
  if (together) await expect((await screenOf('outlet')).getByRole('region', { name: w.queue })).toBeVisible()

  // The corridor. She reads who he is, how to say it, and when he is used to going down.
  let page = await screenOf('floor')
  await page.getByRole('button', { name: w.floor8, exact: true }).click()
  const tile = tileOn(page)
  await expect(tile.getByText('于建国', { exact: true })).toBeVisible()
  await expect(tile.getByText(w.sounds)).toBeVisible()
  await expect(tile.getByText(w.called, { exact: true })).toBeVisible()
  await expect(tile.getByText(w.hour)).toBeVisible()
  await expect(tile.getByText(w.evidence)).toBeVisible()
  await tile.getByRole('button', { name: w.down }).click()
  await expect(tile.getByText(w.told)).toBeVisible()

  // The lift. Downstairs he is announced, and the usual seat is free.
  page = await screenOf('outlet')
  const queue = page.getByRole('region', { name: w.queue })
  if (together) await expect(page.getByRole('status').filter({ hasText: w.announced })).toBeAttached()
  await expect(queue.getByText(w.secondFree)).toBeVisible()
  await queue.getByRole('button', { name: w.gotIt }).click()
  await expect(queue.getByRole('button', { name: w.gotIt })).toHaveCount(0)
  if (together) await expect(tile.getByText(w.seen)).toBeVisible()

  // The greeting, with the date.
  await queue.getByRole('button', { name: w.greet }).click()
  const card = page.getByRole('article')
  await expect(card.getByText(w.usualSeat, { exact: true })).toBeVisible()
  await expect(card.getByText(w.lastOn)).toBeVisible()
  await expect(card.getByText(w.free)).toBeVisible()
  await expect(card.getByText(SENTENCE)).toBeVisible()

  // The usual seat and the usual order.
  // The radio lies unseen over its label, so it is pressed without asking what is on top.
  await page.getByRole('radio', { name: w.seat }).check({ force: true })
  await page.getByRole('button', { name: w.usual }).click()
  await expect(page.getByRole('button', { name: w.done, exact: true })).toBeFocused()

  // The small dish, which he never had, and how it is set down.
  const house = page.getByRole('region', { name: w.fromTheHouse })
  await expect(house.getByText(w.dish, { exact: true })).toBeVisible()
  await expect(house.getByText(INTRO)).toBeVisible()
  await house.getByText(w.whyNot).click()
  await expect(house.getByText(w.given)).toBeVisible()
  await house.getByRole('button', { name: w.add }).click()
  await expect(house.getByText(w.manner)).toBeVisible()
  await page.getByRole('button', { name: w.done, exact: true }).click()
  await expect(page.getByText(w.written)).toBeVisible()

  // Upstairs she sees that he has his seat.
  page = await screenOf('floor')
  if (!together) await page.getByRole('button', { name: w.floor8, exact: true }).click()
  await expect(tileOn(page).getByText(w.seated)).toBeVisible()

  // And at the desk the visit is behind the claim.
  page = await screenOf('front-desk')
  await page.getByRole('combobox', { name: w.find }).first().fill('yujianguo')
  await page.getByRole('option', { name: /于建国/ }).click()
  const sheet = page.getByRole('article')
  await sheet.getByRole('button', { name: w.now }).click()
  const visits = page.getByRole('listitem').filter({ hasText: w.today })
  for (const dish of [...w.items, w.dish]) await expect(visits.getByText(new RegExp(dish, 'i'))).toBeVisible()
}

const tileOn = (page: Page) =>
  page.getByRole('listitem').filter({ has: page.getByText('0817', { exact: true }) })
