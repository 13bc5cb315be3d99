import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { colleagues, openDemo, type Spoken, signIn } from './colleagues.ts'
import { expect, test } from './desk.ts'
import { type PdfPage, readPdf } from './pdf.ts'
import { MONDAY_MORNING } from './walk.ts'

const said = {
  en: {
    letters: 'Letters',
    steps: { approve: /To approve/, print: /To print/, post: /To post/ },
    write: /^Write all \d+$/,
    approve: /^Approve all \d+$/,
    print: /^Print all \d+$/,
    printed: /^Print it$/,
    post: 'Envelope or label',
    save: 'Save as PDF',
    onPaper: /are on paper$/,
    file: /^letters-\d{4}-\d\d-\d\d\.pdf$/,
  },
  zh: {
    letters: '信函',
    steps: { approve: /待审/, print: /待打印/, post: /待寄出/ },
    write: /写/,
    approve: /批准/,
    print: /^打印/,
    printed: /打印这封/,
    post: '信封或标签',
    save: '存为 PDF',
    onPaper: /都打印出来了$/,
    file: /^信函-\d{4}-\d\d-\d\d\.pdf$/,
  },
} as const

const isLetter = ({ width }: PdfPage) => Math.abs(width - 210) < 1
const isEnvelope = ({ width }: PdfPage) => Math.abs(width - 220) < 1

/** From the plan to the door of the printer. Answers with how many letters are to be printed. */
async function approveAll(page: Page, language: Spoken): Promise<number> {
  const w = said[language]
  await page.getByRole('navigation').first().getByRole('button', { name: w.letters }).click()
  const all = page.getByRole('button', { name: w.write })
  await all.click()
  await page.getByRole('tab', { name: w.steps.approve }).click()
  await page.getByRole('button', { name: w.approve }).click()
  await page.getByRole('tab', { name: w.steps.print }).click()
  const print = page.getByRole('button', { name: w.print })
  await expect(print).toBeEnabled()
  const many = Number(/\d+/.exec((await print.textContent()) ?? '')?.[0])
  await print.click()
  return many
}

test('saves the letters of a morning as one PDF, and marks them when they are on paper', async ({
  openDesk,
  dataDir,
}) => {
  test.setTimeout(180_000)
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
  await openDemo(page)
  await signIn(page, colleagues.en.manager)
  const many = await approveAll(page, 'en')
  expect(many).toBeGreaterThan(1)
  await page.getByLabel(w.post).selectOption('dl')
  await page.getByRole('button', { name: w.save }).click()
  const done = page.getByRole('button', { name: w.onPaper })
  await expect(done).toBeVisible({ timeout: 60_000 })

  const name = await desk.evaluate(() => (globalThis as { defaultPath?: string }).defaultPath ?? '')
  expect(name.split('/').at(-1)).toMatch(w.file)
  const { pages, fonts } = await readPdf(readFileSync(chosen))
  expect(pages.filter(isEnvelope)).toHaveLength(many)
  expect(pages.filter(isLetter).length).toBeGreaterThanOrEqual(many)
  // Letters first, then envelopes.
  expect(pages.slice(-many).every(isEnvelope)).toBe(true)
  expect(fonts.some(font => font.name.startsWith('NotoSerifSC'))).toBe(true)
  expect(fonts.filter(font => !font.embedded)).toEqual([])

  await done.click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('tab', { name: w.steps.post })).toContainText(String(many))
})
