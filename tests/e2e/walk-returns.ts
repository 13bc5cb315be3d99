import type { Walk } from './walk-steps.ts'

/** Who comes back: the rate and how it is reckoned, the funnel, the people behind a number, and from there the post of one of them. */
export async function walkTheReturns({ page, w: { returns: w, cancel }, stop }: Walk): Promise<void> {
  const dialog = page.getByRole('dialog')
  const how = page.getByRole('button', { name: w.how, exact: true })
  await how.waitFor()
  await stop('returns')
  await how.click()
  await stop('returns-formula')
  await how.click()
  await page.getByRole('button', { name: w.meaning }).click()
  await page.getByRole('table').scrollIntoViewIfNeeded()
  await stop('returns-funnel')
  await page.getByRole('button', { name: w.lost }).first().click()
  const person = page.getByRole('main').getByRole('listitem').first()
  await person.waitFor()
  await stop('returns-people')
  await person.getByRole('button').click()
  const post = page.getByRole('region', { name: w.post })
  await post.scrollIntoViewIfNeeded()
  await stop('post')
  for (const [name, press] of Object.entries(w.forms)) {
    await post.getByRole('button', { name: press }).click()
    await dialog.waitFor()
    await stop(name)
    await dialog.getByRole('button', { name: cancel, exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
  }
  await post.getByRole('button', { name: w.said }).click()
  await post.scrollIntoViewIfNeeded()
  await stop('post-said')
  await post.getByRole('button', { name: cancel, exact: true }).click()
  await page.getByRole('button', { name: w.back, exact: true }).click()
  await page.getByRole('button', { name: w.back, exact: true }).click()
  await how.waitFor()
}
