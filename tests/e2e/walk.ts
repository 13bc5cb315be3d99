import { type Browser, expect, type Page } from '@playwright/test'

export type Look = { language: 'en' | 'zh'; theme: 'light' | 'dark'; size: keyof typeof sizes }

const sizes = { desk: { width: 1366, height: 768 }, tablet: { width: 820, height: 1180 } }

/** Every look there is: two languages, two themes, a desk and a tablet. */
export const looks: readonly Look[] = (['en', 'zh'] as const).flatMap(language =>
  (['light', 'dark'] as const).flatMap(theme =>
    (['desk', 'tablet'] as const).map(size => ({ language, theme, size })),
  ),
)

/** A Monday morning, twenty to eight at the demo hotel. */
export const MONDAY_MORNING = '2026-11-22T23:40:00Z'

const said = {
  en: {
    search: 'Find a guest',
    desk: 'Desk',
    house: 'House',
    floor: 'Floor',
    walkIn: 'Walk-in',
    tabs: { staff: 'Staff', settings: 'Settings', audit: 'Audit' },
  },
  zh: {
    search: '查找客人',
    desk: '前台',
    house: '酒店',
    floor: '楼层',
    walkIn: '散客入住',
    tabs: { staff: '员工', settings: '设置', audit: '记录' },
  },
}

const people = {
  en: {
    'front-desk': ['Daniel Osei', '2468'],
    manager: ['Helen Marsh', '1357'],
    outlet: ['Tom Fielding', '4680'],
  },
  zh: { 'front-desk': ['林可', '2468'], manager: ['周敏', '1357'], outlet: ['小唐', '4680'] },
} as const

/** Opens the demo hotel, once for all walks. */
export async function openDemo(page: Page): Promise<void> {
  await page.getByRole('button', { name: /demo hotel|示范酒店/ }).click()
  await page.getByRole('button', { name: /PIN/ }).first().waitFor()
}

/** Walks through every screen of the demo hotel in one look, and stops at each. */
export async function walk(
  browser: Browser,
  address: string,
  { language, theme, size }: Look,
  stop: (page: Page, screen: string) => Promise<void>,
): Promise<void> {
  const w = said[language]
  const context = await browser.newContext({
    viewport: sizes[size],
    colorScheme: theme,
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const take = (screen: string) => stop(page, screen)
  await page.goto(address)
  await page.getByRole('button', { name: new RegExp(people[language].manager[0]) }).waitFor()
  await take('sign-in')

  await signIn(page, people[language]['front-desk'])
  await take('desk')
  await page.getByRole('combobox', { name: w.search }).fill(language === 'zh' ? '于' : 'yu')
  await page.getByRole('option').first().waitFor()
  await take('search')
  await page.keyboard.press('Enter')
  await page.getByRole('article').waitFor()
  await take('card')
  await go(page, w.floor)
  await take('floor')
  await go(page, w.desk)
  await page.getByRole('button', { name: w.walkIn }).click()
  await take('walk-in')
  await page.keyboard.press('Escape')
  await leave(page)

  await signIn(page, people[language].outlet)
  await take('dining')
  await find(page, w.search, language === 'zh' ? '于建国' : 'yujianguo')
  await page.getByRole('article').waitFor()
  await take('dining-guest')
  await leave(page)

  await signIn(page, people[language].manager)
  await go(page, w.house)
  await take('import')
  for (const [name, tab] of Object.entries(w.tabs)) {
    await page.getByRole('tab', { name: tab }).click()
    await take(name)
  }
  await context.close()
}

async function signIn(page: Page, [name, pin]: readonly [string, string]): Promise<void> {
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await expect(page.getByLabel(/^PIN/)).toBeFocused()
  await page.keyboard.type(pin)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').waitFor()
}

async function find(page: Page, box: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: box }).last().fill(name)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
}

async function go(page: Page, place: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: place }).click()
}

async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Control+l')
  await page.getByRole('button', { name: /^(Somebody else|换一个人)$/ }).click()
}
