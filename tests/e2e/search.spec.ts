import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { colleagues, leave, openDemo, type Spoken, signIn } from './colleagues.ts'
import { expect, type House, test } from './house.ts'
import { MONDAY_MORNING } from './walk.ts'

/** Every line of what the house promises to find 于建国 by, his room, and the end of his telephone number. */
const MR_YU = [
  ...['于', '建国', '于建国', 'yu', 'yujianguo', 'yu jianguo', 'jianguo yu', 'yjg', 'YU/JIANGUO', 'mr yu'],
  ...['于先生', '于总', '0817', '9817'],
  // Traditional characters, full width, and a slip of the finger.
  ...['於建國', 'ｙｕ　ｊｉａｎｇｕｏ', 'yujainguo'],
]

const said = {
  en: {
    find: 'Find a guest',
    phone: 'by telephone',
    room: 'by room',
    slip: 'similar spelling',
    also: 'also written: Wong',
    here: 'In the house',
    last: /^Add “wang” as a new guest$/,
  },
  zh: {
    find: '查找客人',
    phone: '按电话找到',
    room: '按房号找到',
    slip: '拼写相近',
    also: '也写作 Wong',
    here: '在店',
    last: /^把“wang”添为新客人$/,
  },
} as const

type Open = (opening: { now: string }) => Promise<House>

/** The search of the front desk at the demo hotel, on a Monday morning. */
async function atTheDesk(page: Page, openHouse: Open, language: Spoken) {
  const house = await openHouse({ now: MONDAY_MORNING })
  await page.goto(house.address)
  await openDemo(page)
  await signIn(page, colleagues[language]['front-desk'])
  return theSearch(page, language)
}

function theSearch(page: Page, language: Spoken) {
  const box = page.getByRole('combobox', { name: said[language].find }).first()
  /** Types as at a keyboard, into an empty field: what is found then was found for this. */
  const type = async (text: string) => {
    await box.fill('')
    await expect(page.getByRole('option')).toHaveCount(0)
    await box.focus()
    if (/^[ -~]*$/.test(text)) await page.keyboard.type(text)
    else await page.keyboard.insertText(text)
  }
  return { box, type, mrYu: page.getByRole('option', { name: /^于建国/ }) }
}

const underlined = (row: Locator) => row.locator('mark').allInnerTexts()
const selected = (page: Page) => page.getByRole('option', { selected: true })

for (const language of ['en', 'zh'] as const) {
  const w = said[language]

  test(`Mr Yu is on the first page by whatever is typed, in ${language}`, async ({ page, openHouse }) => {
    const { type, mrYu } = await atTheDesk(page, openHouse, language)
    for (const text of MR_YU) {
      await type(text)
      await expect(mrYu, text).toBeInViewport()
      // He is in the house: he comes before everybody of his name who is not.
      await expect(mrYu, text).toContainText(w.here)
    }
  })

  test(`a row shows why it was found, in ${language}`, async ({ page, openHouse }) => {
    const { type, mrYu } = await atTheDesk(page, openHouse, language)
    await page.emulateMedia({ colorScheme: 'dark' })
    await type('yujian')
    await expect(mrYu).toBeVisible()
    expect(await underlined(mrYu)).toEqual(['于建', 'YU', 'Jian'])
    // Heard as one name, and only then the other: the line under it parts nothing.
    await expect(mrYu).toHaveAccessibleName(/^于建国 YU Jianguo /)
    // Nor may the colours of a system that sets its own swallow what is underlined.
    await page.emulateMedia({ forcedColors: 'active' })
    await expect(mrYu.locator('mark').first()).toHaveCSS('color', 'rgb(255, 255, 255)')
    await page.emulateMedia({ forcedColors: 'none' })
    await type('于')
    await expect(mrYu).toBeVisible()
    expect((await underlined(mrYu))[0]).toBe('于')
    for (const [text, why] of [
      ['9817', w.phone],
      ['0817', w.room],
    ] as const) {
      await type(text)
      await expect(mrYu.getByText(why)).toBeVisible()
      expect(await underlined(mrYu)).toEqual([])
    }
    await type('yujainguo')
    await expect(mrYu.getByText(w.slip)).toBeVisible()
    await type('wong')
    await expect(page.getByRole('option', { name: /^王伟/ }).getByText(w.also).first()).toBeVisible()
  })

  test(`guests are found and opened without a mouse, in ${language}`, async ({ page, openHouse }) => {
    const { box, type } = await atTheDesk(page, openHouse, language)
    // A mouse that lies where the rows will stand chooses nobody.
    const field = await box.boundingBox()
    await page.mouse.move((field?.x ?? 0) + 80, (field?.y ?? 0) + 190)
    await page.keyboard.press('Escape')
    await page.locator('main').focus()
    await page.keyboard.type('wang')
    await expect(box).toBeFocused()
    await expect(box).toHaveValue('wang')
    const rows = page.getByRole('option')
    await expect(rows.nth(2)).toBeVisible()
    await expect(rows.first()).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('ArrowDown')
    await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true')
    await expect(box).toHaveAttribute('aria-activedescendant', (await rows.nth(1).getAttribute('id')) ?? '')
    await page.keyboard.press('End')
    await expect(selected(page)).toHaveAccessibleName(w.last)
    await page.keyboard.press('Home')
    await expect(rows.first()).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Escape')
    await expect(box).toHaveValue('')
    await expect(rows).toHaveCount(0)
    // Faster than any answer: Enter belongs to what was typed last.
    await type('yu')
    await page.keyboard.type('jianguo')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('article').getByText('于建国', { exact: true })).toBeVisible()
  })
}

test('the open search breaks no rule of WCAG 2.2 AA, in either language or theme', async ({
  page,
  openHouse,
}) => {
  const house = await openHouse({ now: MONDAY_MORNING })
  await page.goto(house.address)
  await openDemo(page)
  const broken: unknown[] = []
  for (const language of ['en', 'zh'] as const) {
    await signIn(page, colleagues[language]['front-desk'])
    const { type, mrYu } = theSearch(page, language)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await type('yujian')
      await expect(mrYu.locator('mark').first()).toBeVisible()
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze()
      for (const { id, nodes } of violations)
        broken.push([language, colorScheme, id, nodes.map(({ target }) => target)])
    }
    await leave(page)
  }
  expect(broken).toEqual([])
})
