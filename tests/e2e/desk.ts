/**
 * The desktop app as a test meets it: the real Electron where its binary is there and can open a window, otherwise the
 * compiled main and preload under the double. Which of the two it was stands in every test's annotations.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, test as base, _electron as electron, type Page } from '@playwright/test'
import type * as Electron from 'electron'
import { launchDouble } from '../double/host.ts'

/** What a function of a spec may touch in main, under both. */
type Main = Pick<typeof Electron, 'app' | 'BrowserWindow' | 'dialog' | 'Menu'>

export type Desk = {
  kind: 'electron' | 'double'
  page: Page
  /** Runs `fn` in main; like Playwright's own, it sees nothing but its two arguments. */
  evaluate: <R, A = undefined>(fn: (main: Main, argument: A) => R | Promise<R>, argument?: A) => Promise<R>
  /** Starts the app once more over the same data; answers with the code it ended with. */
  startAgain: () => Promise<number>
  /** Only the double can say what main would answer to a page that asks for a permission. */
  mayUse: ((permission: string) => Promise<unknown>) | null
  close: () => Promise<void>
}

type Opening = { dataDir?: string; env?: Record<string, string> }

const root = join(import.meta.dirname, '../..')
const main = 'out/node/main.js'

export const test = base.extend<{
  dataDir: string
  openDesk: (opening?: Opening) => Promise<Desk>
  desk: Desk
}>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  dataDir: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'the-usual 老位子 '))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  openDesk: async ({ browser, dataDir }, use, testInfo) => {
    const binary = electronBinary()
    testInfo.annotations.push({ type: 'desktop', description: binary.path ?? `the double: ${binary.why}` })
    const desks: Desk[] = []
    await use(async opening => {
      const env = { THE_USUAL_DATA: opening?.dataDir ?? dataDir, ...opening?.env }
      const desk = binary.path ? await openElectron(binary.path, env) : await openDouble(browser, env)
      desks.push(desk)
      return desk
    })
    for (const desk of desks) await desk.close()
  },
  desk: async ({ openDesk }, use) => use(await openDesk()),
})

export { expect } from '@playwright/test'

async function openElectron(path: string, env: Record<string, string>): Promise<Desk> {
  const settings = { ...(process.env as Record<string, string>), ...env }
  const app = await electron.launch({ executablePath: path, args: [root], env: settings, cwd: root })
  return {
    kind: 'electron',
    page: await app.firstWindow(),
    evaluate: (fn, argument) => app.evaluate(fn as never, argument) as never,
    startAgain: async () => {
      const [code] = await once(spawn(path, [root], { env: settings, stdio: 'ignore' }), 'exit')
      return code
    },
    mayUse: null,
    close: () => app.close(),
  }
}

async function openDouble(browser: Browser, env: Record<string, string>): Promise<Desk> {
  const app = await launchDouble({ browser, main, env })
  return {
    kind: 'double',
    page: await app.firstWindow(),
    evaluate: (fn, argument) => app.evaluate(fn, argument) as never,
    startAgain: async () => (await launchDouble({ browser, main, env })).exited,
    mayUse: app.mayUse,
    close: app.close,
  }
}

function electronBinary(): { path: string; why?: never } | { path: null; why: string } {
  // Never `require('electron')` to find out: it would start a download.
  const folder = join(root, 'node_modules/electron')
  const named = join(folder, 'path.txt')
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist')
  const path = existsSync(named) ? join(dist, readFileSync(named, 'utf8').trim()) : ''
  if (!path || !existsSync(path)) return { path: null, why: 'the Electron program is not on this machine' }
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return { path: null, why: 'this machine has no display' }
  }
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    return { path: null, why: 'Electron does not run as root' }
  }
  return { path }
}
