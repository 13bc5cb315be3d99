import { rmSync } from 'node:fs'
import { cpus } from 'node:os'
import { type Browser, chromium, type Page } from '@playwright/test'
import { chromiumFlags, findChromium, howToInstallChromium } from '../e2e/chromium.ts'
import { signIn } from '../e2e/colleagues.ts'
import { MORNING } from '../house.ts'
import { benchHotel, staff } from './bench-hotel.ts'
import { megabytes, ms, table } from './figures.ts'
import { startHost } from './host-process.ts'
import { framesWhileScrolling, fromPressToPaint, giveStopwatch } from './on-screen.ts'

// npm run bench:screens: what a person waits for, from the event the browser got to the frame that shows the answer; the real
// Chromium, the built screens, the host in a process of its own behind its HTTP door.
const FRAME = 1000 / 60
const SAMPLES = 60
const executablePath = findChromium()
if (!executablePath) throw new Error(howToInstallChromium)
const browser = await chromium.launch({ executablePath, args: chromiumFlags })
console.log(
  `Chromium ${browser.version()}, ${cpus().length} × ${cpus()[0]?.model}, one frame = ${FRAME.toFixed(1)} ms`,
)

const rows: (string | number)[][] = []
const weights: (string | number)[][] = []

const large = await benchHotel(20_000, 20, 20)
const host = await startHost(large, MORNING)
const desk = await screenOf(browser, host.address, staff.desk)
record('a key to the results of the search', await search(desk))
record('Enter to the card', await cards(desk))
const floor = await screenOf(browser, host.address, staff.floor)
const waiter = await screenOf(browser, host.address, staff.waiter)
record('“coming down” to the name in the restaurant', await headsUps(floor, waiter))
record('“done” to the visit on record', await visits(waiter))
weights.push(['the desk', megabytes(await heapOf(desk))], ['the floor', megabytes(await heapOf(floor))])
weights.push(['the restaurant', megabytes(await heapOf(waiter))], ['the host', megabytes(host.memory())])
for (const page of [desk, floor, waiter]) await page.context().close()
await host.stop()

const long = await benchHotel(5_000, 50, 100)
const longHost = await startHost(long, MORNING)
const list = await screenOf(browser, longHost.address, staff.desk)
await list.getByRole('tab', { name: /In the house/ }).click()
await list
  .getByText(/^1001$/)
  .first()
  .waitFor()
const frames = await framesWhileScrolling(list, 'section[aria-label="In the house"]', 120)
await longHost.stop()
await browser.close()

table(
  ['20,000 guests, 400 rooms lived in', 'p50 ms', 'p95 ms', 'p50 ÷ frame', 'p95 ÷ frame', 'samples'],
  rows,
)
const late = (limit: number) =>
  `${((100 * frames.filter(frame => frame > limit).length) / frames.length).toFixed(1)} %`
table(
  ['scrolling 5,000 rows', 'p50 ms', 'p95 ms', 'frames over 16.7 ms', 'over 33 ms', 'frames'],
  // A frame that is on time may be dated a little late.
  [
    [
      'in the house, 120 px a frame',
      ms(at(frames, 0.5)),
      ms(at(frames, 0.95)),
      late(FRAME + 1.5),
      late(2 * FRAME),
      frames.length,
    ],
  ],
)
table(['memory', 'MB'], weights)
for (const folder of [large, long]) rmSync(folder, { recursive: true, force: true })

function record(what: string, samples: (number | null)[]): void {
  const seen = samples.filter(sample => sample !== null)
  const [p50, p95] = [at(seen, 0.5), at(seen, 0.95)]
  rows.push([what, ms(p50), ms(p95), (p50 / FRAME).toFixed(1), (p95 / FRAME).toFixed(1), seen.length])
}

function at(samples: readonly number[], share: number): number {
  return samples.toSorted((a, b) => a - b)[Math.floor(samples.length * share)] ?? Number.NaN
}

async function screenOf(
  browser: Browser,
  address: string,
  person: { name: string; pin: string },
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-GB' })
  const page = await context.newPage()
  await giveStopwatch(page)
  await page.goto(address)
  await signIn(page, person)
  return page
}

/** Names as they are typed, letter by letter; a letter after which the list stays as it was shows nothing and counts nowhere. */
async function search(page: Page): Promise<(number | null)[]> {
  const box = page.getByRole('combobox', { name: 'Find a guest' }).first()
  const samples: (number | null)[] = []
  const names = 'wangwei zhangmin lijing muller smith garcia tanaka liuyang chenchao horvath'.split(' ')
  for (const name of [...names, ...names.map(name => name.slice(1)), ...names]) {
    await box.fill('')
    await box.focus()
    for (const letter of name.slice(0, 5)) {
      const sees = `document.querySelector('[role=listbox]')?.textContent !== stopwatch.before && document.querySelector('[role=listbox]')`
      await page.evaluate(`stopwatch.before = document.querySelector('[role=listbox]')?.textContent`)
      const act = () => page.keyboard.press(letter)
      samples.push(
        await fromPressToPaint({ on: page, event: 'keydown', act, where: page, sees, within: 700 }),
      )
    }
  }
  await box.fill('')
  return samples
}

async function cards(page: Page): Promise<(number | null)[]> {
  const box = page.getByRole('combobox', { name: 'Find a guest' }).first()
  const samples: (number | null)[] = []
  for (let sample = 0; sample < SAMPLES; sample++) {
    await box.fill(`1${30 + sample}`)
    await page.getByRole('option').first().waitFor()
    await page.waitForTimeout(150)
    const act = () => page.keyboard.press('Enter')
    const sees = `document.querySelector('main article')`
    samples.push(await fromPressToPaint({ on: page, event: 'keydown', act, where: page, sees }))
    await page.keyboard.press('Escape')
    await page.getByRole('article').waitFor({ state: 'detached' })
  }
  return samples
}

async function headsUps(from: Page, to: Page): Promise<(number | null)[]> {
  const samples: (number | null)[] = []
  for (let at = 1; samples.length < SAMPLES; at++) {
    await from.getByRole('button', { name: `Floor ${at}`, exact: true }).click()
    const down = from.getByRole('button', { name: /coming down to Dawn$/ })
    await down.first().waitFor()
    for (let room = 0; room < (await down.count()) && samples.length < SAMPLES; room++) {
      const act = () => down.nth(room).click()
      const sees = `document.querySelector('[aria-label="On the way"] li')`
      samples.push(await fromPressToPaint({ on: from, act, where: to, sees }))
      // Seen and given up, so that the next is the only one again.
      await to.getByRole('button', { name: /^Got it/ }).click()
      await to.getByRole('button', { name: /did not come$/ }).click()
      await to.getByText(/^Nobody is on the way/).waitFor()
      await readAway(from)
      await readAway(to)
    }
  }
  return samples
}

async function visits(page: Page): Promise<(number | null)[]> {
  const samples: (number | null)[] = []
  await readAway(page)
  for (let sample = 0; sample < SAMPLES; sample++) {
    await page.getByRole('region', { name: 'Expected' }).getByRole('button').first().click()
    await page
      .getByRole('button', { name: /^(The usual|As last time|What they often have)/ })
      .first()
      .click()
    // More guests than seats: none is chosen, and the form asks about that before the press that counts.
    await page.getByRole('button', { name: 'Done', exact: true }).click()
    const act = () => page.getByRole('button', { name: 'No seat', exact: true }).click()
    const sees = `document.querySelector('.notice')?.textContent.includes('ritten down')`
    samples.push(await fromPressToPaint({ on: page, act, where: page, sees }))
    await readAway(page)
    const back = page.getByRole('button', { name: 'Back to the room' })
    if (await back.isVisible()) await back.click()
  }
  return samples
}

/** Closes every notice, those too that wait for room: the next is then the only one again. */
async function readAway(page: Page): Promise<void> {
  while ((await page.locator('.notice').count()) > 0) {
    await page.evaluate(
      `document.querySelectorAll('.notice .mantine-Notification-closeButton').forEach(key => key.click())`,
    )
    await page.waitForTimeout(100)
  }
}

/** Bytes the page's own objects take, after what nobody needs is gone. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize
}
