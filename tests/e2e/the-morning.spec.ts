import type { Page } from '@playwright/test'
import { colleagues, leave, openDemo, signIn } from './colleagues.ts'
import { test as desktop } from './desk.ts'
import { test as browser } from './house.ts'
import { liveTheMorning, type ScreenOf } from './the-morning.ts'
import { MONDAY_MORNING } from './walk.ts'

for (const language of ['en', 'zh'] as const) {
  browser(
    `three colleagues live the morning of Mr Yu, each on a screen of their own, in ${language}`,
    async ({ browser: chromium, page, openHouse }) => {
      browser.setTimeout(120_000)
      const house = await openHouse({ now: MONDAY_MORNING })
      await page.goto(house.address)
      await openDemo(page)
      const screens = new Map<string, Page>()
      const screenOf: ScreenOf = async who => {
        const open = screens.get(who)
        if (open) return open
        const context = await chromium.newContext({ viewport: { width: 1366, height: 768 } })
        const screen = await context.newPage()
        await screen.goto(house.address)
        await signIn(screen, colleagues[language][who])
        screens.set(who, screen)
        return screen
      }
      await liveTheMorning(screenOf, language, { together: true })
      for (const screen of screens.values()) await screen.context().close()
    },
  )

  desktop(
    `three colleagues live the morning of Mr Yu, in turn at one desktop, in ${language}`,
    async ({ openDesk }) => {
      desktop.setTimeout(120_000)
      const { page } = await openDesk({ env: { THE_USUAL_NOW: MONDAY_MORNING } })
      await openDemo(page)
      let here: string | null = null
      const screenOf: ScreenOf = async who => {
        if (here === who) return page
        if (here) await leave(page)
        await signIn(page, colleagues[language][who])
        here = who
        return page
      }
      await liveTheMorning(screenOf, language, { together: false })
    },
  )
}
