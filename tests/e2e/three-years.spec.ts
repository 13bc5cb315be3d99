import { test } from './house.ts'
import { tellThreeYears } from './three-years.ts'

for (const language of ['en', 'zh'] as const) {
  test(`a letter on his birthday after three years, and he comes back, in ${language}`, async ({
    browser,
    openHouse,
  }) => {
    test.setTimeout(120_000)
    const page = await browser.newPage()
    let house: Awaited<ReturnType<typeof openHouse>> | null = null
    await tellThreeYears(
      page,
      async now => {
        await house?.stop()
        house = await openHouse({ now })
        return house.address
      },
      language,
    )
    await page.close()
  })
}
