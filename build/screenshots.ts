// npm run screenshots: every screen of the demo in both languages and themes, at a desk and on a tablet, into out/screenshots;
// the README's own into build/pictures. The hotel's clock is set, so that a picture changes only when its screen does.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { chromiumFlags, findChromium } from '../tests/e2e/chromium.ts'
import { openDemo } from '../tests/e2e/colleagues.ts'
import { looks, MONDAY_MORNING, walk } from '../tests/e2e/walk.ts'

const root = join(import.meta.dirname, '..')
const pictures = join(root, 'build/pictures')
const everything = join(root, 'out/screenshots')
/** What the two READMEs show. */
const forTheReadme = new Set([
  'card-en-light-desk',
  'card-zh-light-desk',
  'dining-queue-en-light-desk',
  'dining-queue-zh-light-desk',
  'dining-guest-zh-dark-desk',
  'floor-sent-en-light-desk',
  'floor-sent-zh-light-desk',
  'desk-zh-light-desk',
  'letters-today-en-light-desk',
  'letters-today-zh-light-desk',
  'letters-approve-zh-light-desk',
  'letters-results-en-light-desk',
])

const dataDir = mkdtempSync(join(tmpdir(), 'screenshots-'))
const host = spawn(process.execPath, [join(root, 'out/node/browser-host.js')], {
  env: {
    ...process.env,
    ...{
      THE_USUAL_DATA: dataDir,
      THE_USUAL_PORT: '0',
      THE_USUAL_NOW: MONDAY_MORNING,
      THE_USUAL_NO_OPEN: '1',
    },
  },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const address = await new Promise<string>(found =>
  host.stdout.on('data', piece => {
    const match = /The Usual is at (\S+)/.exec(String(piece))
    if (match?.[1]) found(match[1])
  }),
)
const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: chromiumFlags })
try {
  for (const folder of [pictures, everything]) mkdirSync(folder, { recursive: true })
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'en-GB' })
  await page.goto(address)
  await page.getByRole('button').first().waitFor()
  await take(page, 'first-start-en-light-desk')
  await openDemo(page)
  await page.close()
  for (const look of looks) {
    const { language, theme, size } = look
    await walk(browser, address, look, (page, screen) => take(page, `${screen}-${language}-${theme}-${size}`))
  }
} finally {
  await browser.close()
  host.kill('SIGTERM')
  rmSync(dataDir, { recursive: true, force: true })
}

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate('document.fonts.ready')
  // What fades in has faded in: reduced motion shortens it, and a font that comes late moves lines.
  await page.waitForTimeout(350)
  await page.screenshot({ path: join(everything, `${name}.png`) })
  if (forTheReadme.has(name)) await page.screenshot({ path: join(pictures, `${name}.png`) })
}
