/** The app as a browser meets it: the compiled browser host over a house of its own, and a page at its address. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'

export type House = {
  /** Ends with a slash. */
  address: string
  dataDir: string
  /** Everything the host has said so far. */
  output: () => string
  /** Ends the host as Ctrl+C does; answers with its code. */
  stop: () => Promise<number | null>
}

type Opening = { now?: string; dataDir?: string; port?: number; env?: Record<string, string> }

const hostProgram = join(import.meta.dirname, '../../out/node/browser-host.js')

/**
 * `house` is one fresh house at the hotel's time of `houseNow` (an ISO instant; unset: the real time), and `page` opens
 * relative addresses in it. `openHouse` opens further ones, or the same one again.
 */
export const test = base.extend<{
  houseNow: string | undefined
  dataDir: string
  openHouse: (opening?: Opening) => Promise<House>
  house: House
  baseURL: string | undefined
}>({
  houseNow: [undefined, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  dataDir: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'the-usual 老位子 '))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  openHouse: async ({ dataDir, houseNow }, use) => {
    const houses: House[] = []
    await use(async opening => {
      const house = await open({ dataDir, ...(houseNow ? { now: houseNow } : {}), ...opening })
      houses.push(house)
      return house
    })
    for (const house of houses) await house.stop()
  },
  house: async ({ openHouse }, use) => use(await openHouse()),
  baseURL: async ({ house }, use) => use(house.address),
})

export { expect } from '@playwright/test'

async function open(opening: Opening & { dataDir: string }): Promise<House> {
  const child = spawn(process.execPath, [hostProgram], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      THE_USUAL_DATA: opening.dataDir,
      THE_USUAL_PORT: String(opening.port ?? 0),
      THE_USUAL_NO_OPEN: '1',
      ...(opening.now ? { THE_USUAL_NOW: opening.now } : {}),
      ...opening.env,
    },
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', piece => said.push(String(piece)))
  const output = () => said.join('')
  return {
    address: await addressOf(child, output),
    dataDir: opening.dataDir,
    output,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM')
        const late = setTimeout(() => child.kill('SIGKILL'), 8_000)
        await once(child, 'exit')
        clearTimeout(late)
      }
      return child.exitCode
    },
  }
}

function addressOf(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`The browser host ${why}:\n${output()}`))
    const late = setTimeout(() => fail('named no address within 20 s'), 20_000)
    child.stdout?.on('data', () => {
      const address = /The Usual is at (http:\/\/127\.0\.0\.1:\d+\/)/.exec(output())?.[1]
      if (!address) return
      clearTimeout(late)
      resolve(address)
    })
    child.once('exit', code => {
      clearTimeout(late)
      fail(`ended with ${code}`)
    })
  })
}
