import { colleagues, leave, signIn } from './colleagues.ts'
import { find, go, type Walk } from './walk-steps.ts'

/** The front desk: who comes, is here and leaves, whom we may know already, the farewell, the inbox; a card and its forms. */
export async function walkTheDesk(walk: Walk): Promise<void> {
  const { page, language, w, stop } = walk
  const dialog = page.getByRole('dialog')
  const away = async () => {
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  }
  await page.getByRole('button', { name: w.check }).first().waitFor()
  await stop('desk')
  await page.getByRole('button', { name: w.check }).first().click()
  await stop('who-is-it')
  await page.getByRole('button', { name: w.checkIn }).last().click()
  await dialog.waitFor()
  await stop('check-in')
  await away()
  await page.getByRole('button', { name: w.walkIn }).click()
  await dialog.waitFor()
  await stop('walk-in')
  await away()
  await page.getByRole('tab', { name: w.inHouse }).click()
  await stop('desk-in-house')
  await page.getByRole('tab', { name: w.leaving }).click()
  await page.getByRole('button', { name: w.checkOut }).first().waitFor()
  await stop('desk-leaving')
  await page.getByRole('button', { name: w.checkOut }).first().click()
  await dialog.waitFor()
  await stop('farewell')
  await away()
  await page.getByRole('tab', { name: w.inbox }).click()
  await page.getByRole('button', { name: w.decide }).first().waitFor()
  await stop('inbox')
  await page.getByRole('button', { name: w.decide }).first().click()
  await stop('inbox-decide')

  await page
    .getByRole('combobox', { name: w.find })
    .first()
    .fill(language === 'zh' ? '于' : 'yu')
  await page.getByRole('option').first().waitFor()
  await stop('search')
  await page.keyboard.press('Enter')
  const card = page.getByRole('article')
  await card.waitFor()
  await stop('card')
  await card.getByRole('button', { name: w.known }).first().click()
  await stop('card-how-known')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: w.notePreference, exact: true }).click()
  await stop('note-preference')
  await page.keyboard.press('Escape')
  // A family at the front desk: everything a card can hold.
  await find(page, w.find, 'García López')
  await stop('card-family')
  await page.getByRole('button', { name: w.move, exact: true }).click()
  await dialog.waitFor()
  await stop('move-room')
  await away()
  await twoAtOneForm(walk)
  await go(page, w.places.desk)
}

/** Two correct one guest at the same time: the second is shown what the first wrote, and chooses. */
async function twoAtOneForm({ page, beside, language, w, stop }: Walk): Promise<void> {
  // Each walk writes something else: what is as it was is no conflict.
  const wrote = `Weberei ${Math.floor(performance.now())}`
  await signIn(beside, colleagues[language].manager)
  for (const each of [page, beside]) {
    await find(each, w.find, 'Pieter van der Berg')
    await each.getByRole('button', { name: w.edit }).click()
    await each.getByRole('dialog').getByLabel(w.company, { exact: true }).waitFor()
  }
  await stop('guest-form')
  await page.getByRole('dialog').getByLabel(w.company, { exact: true }).fill('Tulpenhandel')
  await beside.getByRole('dialog').getByLabel(w.company, { exact: true }).fill(wrote)
  await beside.getByRole('dialog').getByRole('button', { name: w.save, exact: true }).click()
  const theirs = page.getByRole('dialog').getByRole('button', { name: new RegExp(wrote) })
  await theirs.waitFor()
  await theirs.scrollIntoViewIfNeeded()
  await stop('form-conflict')
  await page.getByRole('dialog').getByRole('button', { name: w.cancel, exact: true }).click()
  await leave(beside)
}
