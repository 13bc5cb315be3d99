import type { Page } from '@playwright/test'
import type { Spoken } from './colleagues.ts'
import type { pressed } from './walk-words.ts'

type Words<Of> = { [Key in keyof Of]: Of[Key] extends string | RegExp ? string | RegExp : Words<Of[Key]> }

/** One walk: the page walked with, another colleague's beside it, what is pressed, and where to stop. */
export type Walk = {
  page: Page
  /** The screen of a second colleague, for what takes two. */
  beside: Page
  language: Spoken
  w: Words<(typeof pressed)['en']>
  stop: (screen: string, page?: Page) => Promise<void>
}

/** Opens a guest by the search of the header. */
export async function find(page: Page, box: string | RegExp, name: string): Promise<void> {
  await page.getByRole('combobox', { name: box }).first().fill(name)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('article').first().waitFor()
}

export async function go(page: Page, place: string | RegExp): Promise<void> {
  await page.getByRole('navigation').first().getByRole('button', { name: place }).click()
}
