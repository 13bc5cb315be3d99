import { walkTheReturns } from './walk-returns.ts'
import { go, type Walk } from './walk-steps.ts'

/** The manager's place: who comes back, bookings, restaurants with all that belongs to them, presents, colleagues, settings, the audit. */
export async function walkTheHouse(walk: Walk): Promise<void> {
  const { page, w, stop } = walk
  const dialog = page.getByRole('dialog')
  await go(page, w.places.house)
  await walkTheReturns(walk)
  await page.getByRole('tab', { name: w.import, exact: true }).click()
  await stop('import')
  await page.getByRole('tab', { name: w.restaurants, exact: true }).click()
  const seat = page.getByRole('button', { name: w.secondWindow }).first()
  await seat.waitFor()
  await stop('plan-editor')
  await seat.click()
  await stop('plan-editor-seat')
  for (const [name, part] of Object.entries(w.parts)) {
    await page.getByText(part, { exact: true }).last().click()
    await stop(name === 'settings' ? 'outlet-settings' : name)
    if (name === 'menu') {
      await page.getByRole('button', { name: w.change }).first().click()
      await dialog.waitFor()
      await stop('dish-form')
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'hidden' })
    }
  }
  for (const [name, tab] of Object.entries(w.tabs)) {
    await page.getByRole('tab', { name: tab, exact: true }).click()
    await stop(name)
  }
}
