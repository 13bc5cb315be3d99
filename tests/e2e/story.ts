import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'

export type Spoken = 'en' | 'zh'
/** Opens the app with the hotel's clock at an instant; what it wrote before is still there. */
export type OpenAt = (instant: string) => Promise<Page>

/** What the screens say, as a person at them reads it: the story is told in both languages. */
const said = {
  en: {
    other: 'English',
    setUp: /^Set up my hotel/,
    nameZh: 'Name of the hotel · in Chinese',
    nameEn: 'Name of the hotel · in English',
    zone: 'Time zone',
    next: 'Continue',
    rooms: 'Rooms',
    pasteSeats: 'Type or paste many',
    allSeats: 'All seats at once',
    takeSeats: 'Take these 3 seats',
    name: 'Name',
    openBook: 'Open the book',
    code: 'Recovery code',
    codeProof: 'Type the last group from your paper',
    codeDone: 'It is written down',
    desk: 'Desk',
    dining: 'Dining',
    house: 'House',
    staff: 'Staff',
    import: 'Import',
    file: 'Choose a file',
    dryRun: /^Dry run/,
    happened: /stays happened/,
    commit: /^Import \d+ guests and \d+ bookings/,
    imported: /guests and \d+ bookings are in the book\./,
    addColleague: 'Add a colleague',
    role: 'Role',
    restaurant: 'Restaurant',
    newPin: 'New PIN',
    add: 'Add',
    search: 'Find a guest',
    walkIn: 'Walk-in',
    checkIn: 'Check in',
    room: 'Room',
    secondStay: 'Second stay with us',
    lastHere: /last here 5 July 2015/,
    find: 'Who is at the door?',
    order: 'Menu, or your own words',
    done: 'Done',
    lock: 'Lock',
    somebodyElse: 'Somebody else',
    usualSeat: 'The usual seat',
    usualOrder: 'The usual order',
    seat: /Second window/i,
    evidence: /Both of the last two breakfasts; last yesterday/,
    dishes: ['Sandwich', 'Coffee', 'Egg'],
    greeting: /Will you have your usual seat, the second window\?/,
  },
  zh: {
    other: '中文',
    setUp: /^建立我的酒店/,
    nameZh: '酒店名称 · 中文',
    nameEn: '酒店名称 · 英文',
    zone: '时区',
    next: '下一步',
    rooms: '房间',
    pasteSeats: '一次输入或粘贴多个',
    allSeats: '一次写下所有座位',
    takeSeats: '采用这 3 个座位',
    name: '姓名',
    openBook: '启用客史档案',
    code: '恢复码',
    codeProof: '请照着纸输入最后一组',
    codeDone: '已经抄好',
    desk: '前台',
    dining: '餐厅',
    house: '酒店',
    staff: '员工',
    import: '导入',
    file: '选择文件',
    dryRun: /^预演：/,
    happened: /次入住确实发生/,
    commit: /^导入 \d+ 位客人、\d+ 次预订/,
    imported: /位客人、\d+ 次预订已写入客史档案。/,
    addColleague: '添加同事',
    role: '岗位',
    restaurant: '餐厅',
    newPin: '新 PIN 码',
    add: '添加',
    search: '查找客人',
    walkIn: '散客入住',
    checkIn: '入住',
    room: '房间',
    secondStay: '第2次入住',
    lastHere: /上次是2015年7月5日/,
    find: '门口是哪一位？',
    order: '找菜单，或直接写',
    done: '记好',
    lock: '锁屏',
    somebodyElse: '换一个人',
    usualSeat: '老位子',
    usualOrder: '老菜单',
    seat: /靠第二个窗户的座位/,
    evidence: /最近 2 次早餐，次次如此；上次是昨天/,
    dishes: ['三明治', '咖啡', '鸡蛋'],
    greeting: /Will you have your usual seat, the second window\?/,
  },
} as const

const SEATS =
  'T11, 靠第一个窗户的座位, first window, window\nT12, 靠第二个窗户的座位, second window, window\nT01, 门边的座位, by the door'
const MANAGER = { name: 'Zhou Min', pin: '246810' }
const WAITER = { name: 'Tom Fielding', pin: '4680' }

/**
 * A hotel opens: from its booking file to "your usual seat?". The guest is one of the imported ones; two mornings he has
 * the same breakfast at the same seat, and on the third the restaurant is told.
 */
export async function tellTheStory(open: OpenAt, language: Spoken): Promise<void> {
  const w = said[language]
  let page = await open('2026-11-08T23:30:00Z')
  await speak(page, language)
  await setUpTheHotel(page, language)
  await signIn(page, MANAGER)
  await bringTheBookingsIn(page, language)
  await addTheWaiter(page, language)
  await checkInVictorMartin(page, language)
  await recordBreakfast(page, language)

  page = await open('2026-11-09T23:30:00Z')
  await signIn(page, MANAGER)
  await recordBreakfast(page, language)
  await page.getByRole('button', { name: w.lock, exact: true }).click()
  await page.getByRole('button', { name: w.somebodyElse }).click()

  page = await open('2026-11-10T23:30:00Z')
  await speak(page, language)
  await signIn(page, WAITER)
  await speakSignedIn(page, language)
  await readTheUsual(page, language)
}

/** The switch stands on the screens one meets before signing in. */
async function speak(page: Page, language: Spoken): Promise<void> {
  await page.getByText(said[language].other, { exact: true }).first().click()
}

async function speakSignedIn(page: Page, language: Spoken): Promise<void> {
  await page.getByRole('button', { name: new RegExp(WAITER.name) }).click()
  await page.getByText(said[language].other, { exact: true }).click()
  await page.keyboard.press('Escape')
}

async function setUpTheHotel(page: Page, language: Spoken): Promise<void> {
  const w = said[language]
  const next = page.getByRole('button', { name: w.next, exact: true })
  await page.getByRole('button', { name: w.setUp }).click()
  await page.getByLabel(w.nameZh).fill('江畔酒店')
  await page.getByLabel(w.nameEn).fill('The Riverside')
  const zone = page.getByRole('combobox', { name: w.zone })
  await zone.fill('Shanghai')
  await page
    .getByRole('option', { name: /Shanghai/ })
    .first()
    .click()
  await next.click()
  await page.getByRole('textbox', { name: w.rooms }).fill('8: 0801, 0802, 0817')
  await next.click()
  await page.getByRole('button', { name: w.pasteSeats }).first().click()
  await page.getByRole('textbox', { name: w.allSeats }).fill(SEATS)
  await page.getByRole('button', { name: w.takeSeats }).click()
  await next.click()
  await page.getByLabel(w.name, { exact: true }).fill(MANAGER.name)
  await typePinTwice(page, MANAGER.pin)
  await next.click()
  await page.getByRole('button', { name: w.openBook }).click()
  const code = await page.getByLabel(w.code, { exact: true }).innerText()
  const groups = code.match(/[0-9A-HJKMNP-TV-Z]{4}/g) ?? []
  expect(groups).toHaveLength(8)
  await page.getByLabel(w.codeProof).fill(groups.at(-1) ?? '')
  await page.getByRole('button', { name: w.codeDone }).click()
}

async function typePinTwice(page: Page, pin: string): Promise<void> {
  const fields = page.locator('input[type="password"]')
  await fields.nth(0).fill(pin)
  await fields.nth(1).fill(pin)
}

async function signIn(page: Page, person: { name: string; pin: string }): Promise<void> {
  await page.getByRole('button', { name: new RegExp(person.name) }).click()
  await expect(page.getByLabel(/^PIN/)).toBeFocused()
  await page.keyboard.type(person.pin)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation')).toBeVisible()
}

async function bringTheBookingsIn(page: Page, language: Spoken): Promise<void> {
  const w = said[language]
  await page.getByRole('navigation').getByRole('button', { name: w.house }).click()
  await page.getByRole('tab', { name: w.import }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: w.file }).click()
  await (await chooser).setFiles(join(import.meta.dirname, '../excerpts/bookings.csv'))
  await page.getByRole('button', { name: w.dryRun }).click()
  await expect(page.getByText(w.happened)).toBeVisible()
  await page.getByRole('button', { name: w.commit }).click()
  await expect(page.getByText(w.imported)).toBeVisible()
}

async function addTheWaiter(page: Page, language: Spoken): Promise<void> {
  const w = said[language]
  await page.getByRole('tab', { name: w.staff }).click()
  await page.getByRole('button', { name: w.addColleague }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel(w.name, { exact: true }).fill(WAITER.name)
  await form.getByRole('combobox', { name: w.role }).click()
  await page.getByRole('option', { name: w.restaurant }).click()
  await typePinTwice(page, WAITER.pin)
  await form.getByRole('button', { name: w.add, exact: true }).click()
  await expect(page.getByText(WAITER.name).first()).toBeVisible()
}

async function checkInVictorMartin(page: Page, language: Spoken): Promise<void> {
  const w = said[language]
  await page.getByRole('combobox', { name: w.search }).fill('victor m')
  await page.getByRole('option', { name: /Dr\. Victor Martin/ }).click()
  await page.getByRole('button', { name: w.walkIn }).click()
  await page.getByLabel(w.room, { exact: true }).fill('0817')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: w.checkIn }).click()
  await expect(page.getByText(w.secondStay)).toBeVisible()
  await expect(page.getByRole('article').getByText(w.lastHere)).toBeVisible()
}

async function recordBreakfast(page: Page, language: Spoken): Promise<void> {
  const w = said[language]
  await page.getByRole('navigation').getByRole('button', { name: w.dining }).click()
  await page.getByRole('button', { name: /Victor Martin/ }).click()
  // The radio lies unseen over its label, so it is pressed without asking what is on top.
  await page.getByRole('radio', { name: w.seat }).check({ force: true })
  for (const dish of w.dishes) {
    await page.getByLabel(w.order).fill(dish)
    await page.keyboard.press('Enter')
  }
  await page.getByRole('button', { name: w.done, exact: true }).click()
  await expect(page.getByText(w.done, { exact: true })).toBeHidden()
}

async function readTheUsual(page: Page, language: Spoken): Promise<void> {
  const w = said[language]
  await page.getByRole('button', { name: /Victor Martin/ }).click()
  const card = page.getByRole('article')
  await expect(card.getByText(w.usualSeat, { exact: true })).toBeVisible()
  await expect(card.getByText(w.seat).first()).toBeVisible()
  await expect(card.getByText(w.evidence).first()).toBeVisible()
  await expect(card.getByText(w.usualOrder, { exact: true })).toBeVisible()
  for (const dish of w.dishes) await expect(card.getByText(dish).first()).toBeVisible()
  await expect(card.getByText(w.greeting)).toBeVisible()
}
