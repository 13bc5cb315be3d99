import { test as desktop } from './desk.ts'
import { test as browser } from './house.ts'
import { tellTheStory } from './story.ts'

for (const language of ['en', 'zh'] as const) {
  browser(
    `from a booking file to "your usual seat?", in the browser, in ${language}`,
    async ({ page, openHouse }) => {
      browser.setTimeout(120_000)
      let house: Awaited<ReturnType<typeof openHouse>> | null = null
      await tellTheStory(async now => {
        await house?.stop()
        house = await openHouse({ now })
        await page.goto(house.address)
        return page
      }, language)
    },
  )

  desktop(
    `from a booking file to "your usual seat?", on the desktop, in ${language}`,
    async ({ openDesk }) => {
      desktop.setTimeout(120_000)
      let desk: Awaited<ReturnType<typeof openDesk>> | null = null
      await tellTheStory(async now => {
        await desk?.close()
        desk = await openDesk({ env: { THE_USUAL_NOW: now } })
        return desk.page
      }, language)
    },
  )
}
