import AxeBuilder from '@axe-core/playwright'
import { openDemo } from './colleagues.ts'
import { expect, test } from './house.ts'
import { looks, MONDAY_MORNING, walk } from './walk.ts'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Both languages in both themes, each once at a desk and once on a tablet: the rules see no more in all eight. */
const seen = looks.filter(
  ({ language, theme, size }) => (size === 'desk') === ((language === 'en') === (theme === 'light')),
)

test('no screen breaks a rule of WCAG 2.2 AA, in either language, theme or size', async ({
  page,
  browser,
  openHouse,
}) => {
  test.setTimeout(1_200_000)
  const house = await openHouse({ now: MONDAY_MORNING })
  await page.goto(house.address)
  await openDemo(page)
  const broken: string[] = []
  for (const look of seen) {
    await walk(browser, house.address, look, async (page, screen) => {
      const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze()
      for (const { id, nodes } of violations) {
        broken.push(
          `${screen} ${JSON.stringify(look)}: ${id} at ${nodes.map(({ target }) => target).join(', ')}`,
        )
      }
    })
  }
  expect(broken).toEqual([])
})
