import { expect, type Page } from '@playwright/test'

export type Spoken = 'en' | 'zh'
export type Work = 'manager' | 'front-desk' | 'floor' | 'outlet'

/** Who works at the demo hotel, and speaks which language. */
export const colleagues: Record<Spoken, Record<Work, { name: string; pin: string }>> = {
  en: {
    manager: { name: 'Helen Marsh', pin: '1357' },
    'front-desk': { name: 'Daniel Osei', pin: '2468' },
    floor: { name: 'Rosa Santos', pin: '3579' },
    outlet: { name: 'Tom Fielding', pin: '4680' },
  },
  zh: {
    manager: { name: '周敏', pin: '1357' },
    'front-desk': { name: '林可', pin: '2468' },
    floor: { name: '赵阿姨', pin: '3579' },
    outlet: { name: '小唐', pin: '4680' },
  },
}

/** Opens the demo hotel, once for everybody. */
export async function openDemo(page: Page): Promise<void> {
  await page.getByRole('button', { name: /demo hotel|示范酒店/ }).click()
  await page.getByRole('button', { name: /PIN/ }).first().waitFor()
}

export async function signIn(page: Page, { name, pin }: { name: string; pin: string }): Promise<void> {
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await expect(page.getByLabel(/^PIN/)).toBeFocused()
  await page.keyboard.type(pin)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').first().waitFor()
}

/** Locks the station and lets a colleague choose their own name. */
export async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Control+l')
  await page.getByRole('button', { name: /^(Somebody else|换一个人)$/ }).click()
}
