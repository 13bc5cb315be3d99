// npm run dev: the page from Vite, renewed as it is edited, and behind it the browser host straight from its source.
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { install, root, underOwnNode } from './install.mjs'

install()
await underOwnNode(import.meta.url)

const env = {
  // A house to play in: development never opens the real one.
  THE_USUAL_DATA: join(root, 'node_modules/.cache/dev-house'),
  // Both must know it, so it is chosen here; the host would move on from one that is taken.
  THE_USUAL_PORT: String(await freePort()),
  THE_USUAL_NO_OPEN: '1',
  ...process.env,
}
const run = (...args) => spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' })
const both = [run('--watch', 'electron/host/browser.ts'), run('node_modules/vite/bin/vite.js')]

const end = code => {
  for (const child of both) child.kill()
  process.exitCode = code ?? 1
}
for (const child of both) child.once('exit', end)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => end(0))

function freePort() {
  return new Promise(found => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => found(port))
    })
  })
}
