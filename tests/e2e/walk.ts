import type { Browser, Page } from '@playwright/test'
import { colleagues, leave, type Spoken, signIn } from './colleagues.ts'
import { walkTheDesk } from './walk-desk.ts'
import { walkDownstairs } from './walk-downstairs.ts'
import { walkTheHouse } from './walk-house.ts'
import { walkTheLetters } from './walk-letters.ts'
import type { Walk } from './walk-steps.ts'
import { pressed } from './walk-words.ts'

export type Look = { language: Spoken; theme: 'light' | 'dark'; size: keyof typeof sizes }

const sizes = { desk: { width: 1366, height: 768 }, tablet: { width: 820, height: 1180 } }

/** Every look there is: two languages, two themes, a desk and a tablet. */
export const looks: readonly Look[] = (['en', 'zh'] as const).flatMap(language =>
  (['light', 'dark'] as const).flatMap(theme =>
    (['desk', 'tablet'] as const).map(size => ({ language, theme, size })),
  ),
)

/** A Monday morning, twenty to eight at the demo hotel. */
export const MONDAY_MORNING = '2026-11-22T23:40:00Z'

/**
 * Walks through every screen and state of the demo hotel in one look, and stops at each. What is done on the way is taken back,
 * so that the next walk finds the hotel as this one did.
 */
export async function walk(
  browser: Browser,
  address: string,
  { language, theme, size }: Look,
  stop: (page: Page, screen: string) => Promise<void>,
): Promise<void> {
  const open = async () => {
    const context = await browser.newContext({
      viewport: sizes[size],
      colorScheme: theme,
      locale: language === 'zh' ? 'zh-CN' : 'en-GB',
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    await page.goto(address)
    await page.getByRole('button', { name: new RegExp(colleagues[language].manager.name) }).waitFor()
    return page
  }
  const [page, beside] = [await open(), await open()]
  const walked: Walk = {
    ...{ page, beside, language, w: pressed[language] },
    stop: (screen, at = page) => stop(at, screen),
  }
  await walked.stop('sign-in')
  await signIn(page, colleagues[language]['front-desk'])
  await walkTheDesk(walked)
  await leave(page)

  await signIn(page, colleagues[language].floor)
  await signIn(beside, colleagues[language].outlet)
  await walkDownstairs(walked)
  await leave(page)

  await signIn(page, colleagues[language].manager)
  await walkTheHouse(walked)
  await walkTheLetters(walked)
  for (const each of [page, beside]) await each.context().close()
}
