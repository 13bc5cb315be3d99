import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { colleagues, openDemo, type Spoken, signIn } from './colleagues.ts'
import { test as desktop } from './desk.ts'
import { test as browser } from './house.ts'
import { type PdfPage, readPdf } from './pdf.ts'
import { MONDAY_MORNING } from './walk.ts'

const said = {
  en: {
    letters: 'Letters',
    steps: { approve: /To approve/, print: /To print/, post: /To post/ },
    write: /^Write all \d+$/,
    approve: /^Approve all \d+$/,
    print: /^Print all \d+$/,
    post: 'Envelope or label',
    go: 'Save as PDF',
    onPaper: /are on paper$/,
    spoiled: 'One of them is spoiled',
    again: 'Print it again',
  },
  zh: {
    letters: '信函',
    steps: { approve: /待审/, print: /待打印/, post: /待寄出/ },
    write: /^全部写好/,
    approve: /^全部通过/,
    print: /^全部打印/,
    post: '信封或标签',
    go: '打印',
    onPaper: /都打印出来了$/,
    spoiled: '有一张打坏了',
    again: '重打这一张',
  },
} as const

/** From the plan to the window letters are printed from. Answers with how many there are. */
async function approveAll(page: Page, language: Spoken): Promise<number> {
  const w = said[language]
  await openDemo(page)
  await signIn(page, colleagues[language].manager)
  await page.getByRole('navigation').first().getByRole('button', { name: w.letters }).click()
  await page.getByRole('button', { name: w.write }).click()
  await page.getByRole('tab', { name: w.steps.approve }).click()
  await page.getByRole('button', { name: w.approve }).click()
  await page.getByRole('tab', { name: w.steps.print }).click()
  const print = page.getByRole('button', { name: w.print })
  const many = Number(/\d+/.exec((await print.textContent()) ?? '')?.[0])
  await print.click()
  return many
}

desktop(
  'saves the letters of a morning as one PDF, and marks them when they are on paper',
  async ({ openDesk, dataDir }) => {
    desktop.setTimeout(120_000)
    const w = said.en
    const desk = await openDesk({ env: { THE_USUAL_NOW: MONDAY_MORNING } })
    const { page } = desk
    const chosen = join(dataDir, 'letters.pdf')
    await desk.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = (async (_window: unknown, { defaultPath }: { defaultPath: string }) => {
        Object.assign(globalThis, { defaultPath })
        return { canceled: false, filePath }
      }) as never
    }, chosen)
    const many = await approveAll(page, 'en')
    expect(many).toBeGreaterThan(1)
    await page.getByLabel(w.post).selectOption('dl')
    await page.getByRole('button', { name: w.go }).click()
    const done = page.getByRole('button', { name: w.onPaper })
    await expect(done).toBeVisible({ timeout: 30_000 })

    const name = await desk.evaluate(() => (globalThis as { defaultPath?: string }).defaultPath ?? '')
    expect(name).toMatch(/letters-2026-11-23\.pdf$/)
    const { pages, fonts } = await readPdf(readFileSync(chosen))
    // Letters first, then as many envelopes.
    expect(pages.slice(-many).every(isEnvelope)).toBe(true)
    expect(pages.length).toBeGreaterThanOrEqual(2 * many)
    expect(pages.slice(0, -many).filter(isEnvelope)).toEqual([])
    expect(fonts.some(font => font.name.startsWith('NotoSerifSC'))).toBe(true)
    expect(fonts.filter(font => !font.embedded)).toEqual([])

    await done.click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.getByRole('tab', { name: w.steps.post })).toContainText(String(many))
  },
)

browser(
  'hands the letters of a morning to the print dialogue, and a spoiled one again',
  async ({ page, openHouse }) => {
    browser.setTimeout(120_000)
    const w = said.zh
    const house = await openHouse({ now: MONDAY_MORNING })
    // The browser's own dialogue stands outside every page: what it would be given is looked at in its stead.
    await page.addInitScript(`
      window.given = []
      window.print = () => {
        const sheets = [...document.querySelectorAll('[data-sheet] [data-paper]')]
        window.given.push(sheets.map(sheet => sheet.dataset.paper))
      }
    `)
    await page.goto(house.address)
    const many = await approveAll(page, 'zh')
    await page.getByLabel(w.post).selectOption('zl')
    await page.getByRole('dialog').getByRole('button', { name: w.go, exact: true }).click()
    const done = page.getByRole('button', { name: w.onPaper })
    await expect(done).toBeFocused()
    const given = () => page.evaluate('window.given') as Promise<string[][]>
    const [all = []] = await given()
    expect(all.filter(paper => paper === 'zl')).toHaveLength(many)
    expect(all.slice(0, -many).every(paper => paper === 'a4')).toBe(true)

    await page.getByRole('combobox', { name: w.spoiled }).click()
    await page.getByRole('option').first().click()
    await page.getByRole('button', { name: w.again }).click()
    await expect(done).toBeVisible()
    expect((await given())[1]).toEqual(['a4', 'zl'])

    await done.click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.getByRole('tab', { name: w.steps.post })).toContainText(String(many))
    // Printed once, whatever went through the machine twice.
    await expect(page.getByRole('tab', { name: w.steps.print })).toContainText('0')
  },
)

const isEnvelope = ({ width }: PdfPage) => Math.abs(width - 220) < 1
