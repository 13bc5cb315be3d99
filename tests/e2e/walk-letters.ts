import { go, type Walk } from './walk-steps.ts'

/**
 * Letters: today, two of them from the pen into the post, and the pages beside them. Those two stay posted, and the next walk writes
 * the two after them: there are more than enough for every look.
 */
export async function walkTheLetters(walk: Walk): Promise<void> {
  const { page, w, stop } = walk
  await go(page, w.places.letters)
  await today(walk)
  await round(walk)
  const { letters } = w
  const tab = (name: string | RegExp) => page.getByRole('tab', { name, exact: true }).click()
  await tab(letters.year)
  await page.getByText(letters.table).waitFor()
  await stop('letters-year')
  await tab(letters.words)
  await page.getByLabel(letters.body, { exact: true }).waitFor()
  await page.getByRole('button', { name: letters.field }).first().waitFor()
  await stop('letters-words')
  await tab(letters.rules)
  for (const [name, part] of Object.entries(letters.parts)) {
    await page.getByText(part, { exact: true }).first().click()
    const change = page.getByRole('main').getByRole('button', { name: w.change }).first()
    await page.getByRole('heading', { name: part, exact: true }).waitFor()
    await stop(`letters-rules-${name}`)
    if (!['who', 'post', 'paper'].includes(name)) continue
    await change.click()
    await stop(`letters-rules-${name}-form`)
    await page.getByRole('button', { name: w.cancel, exact: true }).click()
    await change.waitFor()
  }
  await tab(letters.worked)
  await page.getByRole('table').first().waitFor()
  await stop('letters-results')
}

/** What is to be written, read beforehand, mended or told by telephone. */
async function today({ page, w, stop }: Walk): Promise<void> {
  const { letters } = w
  const dialog = page.getByRole('dialog')
  const read = page.getByRole('button', { name: letters.read })
  await read.first().waitFor()
  await stop('letters-today')
  await read.first().click()
  await dialog.waitFor()
  await stop('letters-read')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText(letters.mend).click()
  await stop('letters-mend')
  await page.getByText(letters.call).click()
  await page.getByRole('button', { name: letters.called }).first().click()
  await stop('letters-call')
  await page.getByRole('button', { name: w.cancel, exact: true }).click()
  await page.getByText(letters.toWrite).click()
}

/** Two letters: written, approved, printed and posted. */
async function round({ page, w, stop }: Walk): Promise<void> {
  const { letters } = w
  const dialog = page.getByRole('dialog')
  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()
  const step = (name: string | RegExp) => page.getByRole('tab', { name }).click()
  const written = page.getByText(letters.written)
  const heldOut = page.getByText(letters.heldOut)
  // Whom the lot holds out is another in each demo: when it is both, the next two are written.
  for (let times = 1; (await written.count()) === 0; times += 1) {
    for (const at of [0, 1]) await page.getByRole('checkbox', { name: letters.tick }).nth(at).click()
    await press(letters.write)
    await written
      .or(heldOut.nth(times - 1))
      .first()
      .waitFor()
  }
  await step(letters.toApprove)
  await page.getByRole('region', { name: letters.letter, exact: true }).waitFor()
  await stop('letters-approve')
  await press(letters.change)
  await stop('letters-change')
  await press(w.cancel)
  await press(letters.approve)
  await step(letters.toPrint)
  await press(letters.print)
  await dialog.getByText(letters.preview).waitFor()
  await stop('letters-print')
  await dialog.getByRole('button', { name: letters.doPrint, exact: true }).click()
  await dialog.getByRole('button', { name: letters.onPaper }).waitFor()
  await stop('letters-on-paper')
  await dialog.getByRole('button', { name: letters.onPaper }).click()
  await dialog.waitFor({ state: 'hidden' })
  await step(letters.toPost)
  await press(letters.post)
  await dialog.waitFor()
  await stop('letters-post')
  await dialog.getByRole('button', { name: letters.doPost }).click()
  await dialog.waitFor({ state: 'hidden' })
  await step(letters.posted)
  await page.getByRole('region', { name: letters.letter, exact: true }).waitFor()
  await stop('letters-posted')
  await press(letters.cameBack)
  await dialog.waitFor()
  await stop('letters-came-back')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
}
