/** Sheets of paper by the house's own components, in a page that has nothing else. */
import { join } from 'node:path'
import { test as base, type Page } from '@playwright/test'
import react from '@vitejs/plugin-react'
import { createServer } from 'vite'
import type { Sheet } from '../../shared/contract/letters.ts'

/** As the components have it; their types are of the renderer, which has no Node. */
type Wanted = {
  sheets: Sheet[]
  letters?: string
  post?: string
  sender?: string
  boxed?: boolean
  what?: string
  firstLabel?: number
}

export type Press = {
  page: Page
  /** Lays sheets out and prints them: the bytes of the PDF. */
  print: (wanted: Wanted) => Promise<Uint8Array>
  /** Which of these characters no font of this machine has. */
  missing: (text: string) => Promise<string>
}

const root = join(import.meta.dirname, '../renderer/paper-page')

export const test = base.extend<{ press: Press }, { address: string }>({
  address: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const server = await createServer({
        root,
        configFile: false,
        logLevel: 'error',
        cacheDir: join(import.meta.dirname, '../../node_modules/.cache/paper-page'),
        plugins: [react()],
        // Packages may lie elsewhere, behind a link; nobody but this test asks here.
        server: {
          host: '127.0.0.1',
          port: 0,
          fs: { strict: false },
          hmr: false,
        },
      })
      await server.listen()
      await use(server.resolvedUrls?.local[0] ?? '')
      await server.close()
    },
    { scope: 'worker' },
  ],
  press: async ({ page, address }, use) => {
    await page.goto(address)
    await page.waitForFunction('window.show')
    await use({
      page,
      print: async ({ sheets, letters = 'a4', post = 'none', sender = 'front', boxed = false, ...more }) => {
        const wanted = {
          sheets,
          choice: { letters, post, sender, boxed },
          what: 'all',
          firstLabel: 0,
          ...more,
        }
        await page.evaluate(`window.show(${JSON.stringify(wanted)})`)
        return page.pdf({ preferCSSPageSize: true, printBackground: true })
      },
      missing: text => page.evaluate(`window.missing(${JSON.stringify(text)})`) as Promise<string>,
    })
  },
})

export { expect } from '@playwright/test'
