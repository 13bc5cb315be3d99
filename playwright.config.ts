import { defineConfig } from '@playwright/test'
import { chromiumFlags, findChromium, howToInstallChromium } from './tests/e2e/chromium.ts'

const executablePath = findChromium()
if (!executablePath) throw new Error(howToInstallChromium)

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'node_modules/.cache/tests/playwright.json' }]],
  use: { launchOptions: { executablePath, args: chromiumFlags } },
})
