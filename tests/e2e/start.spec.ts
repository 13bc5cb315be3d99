import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from './house.ts'

const startCommand = join(import.meta.dirname, '../../build/start.mjs')
const begun: ChildProcess[] = []

/** Runs what `npm start` runs, until it names its address; answers with all it said. */
async function start(dataDir: string, port: number, ...flags: string[]): Promise<string> {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env
  const settings = { THE_USUAL_DATA: dataDir, THE_USUAL_PORT: String(port), THE_USUAL_NO_OPEN: '1' }
  const child = spawn(process.execPath, [startCommand, ...flags], {
    env: { ...env, ...settings },
    stdio: 'pipe',
  })
  begun.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', piece => {
      said += piece
    })
  }
  await expect.poll(() => said, { timeout: 45_000 }).toContain('The Usual is at ')
  return said
}

const addressIn = (said: string) => /The Usual is at (http:\/\/127\.0\.0\.1:(\d+)\/)/.exec(said) ?? []

test.afterEach(async () => {
  for (const child of begun.splice(0)) {
    if (child.exitCode !== null) continue
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
})

test('the start command serves the app in the browser, beside whatever has its port already', async ({
  dataDir,
  page,
}) => {
  const squatter = createServer().listen(0, '127.0.0.1')
  await once(squatter, 'listening')
  const taken = (squatter.address() as { port: number }).port
  const [, address = '', port] = addressIn(await start(dataDir, taken, '--browser'))
  squatter.close()
  expect(Number(port)).not.toBe(taken)
  await page.goto(address)
  await expect(page).toHaveTitle(/The Usual/)
  await expect(page.getByRole('button').first()).toBeVisible()
})

test('the start command says in one sentence of each language why there is no window', async ({
  dataDir,
}) => {
  test.skip(process.platform !== 'linux', 'Elsewhere there is always a display.')
  const lines = (await start(dataDir, 0)).split('\n')
  expect(lines.filter(line => /desktop window|桌面窗口/.test(line))).toEqual([
    expect.stringContaining('(this machine has no display)'),
    expect.stringContaining('（这台机器没有显示器）'),
  ])
})
