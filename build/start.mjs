// npm start: installs, builds what has changed, and opens the app - in its own window where there can be one, otherwise
// the same app in the browser, with the cause. `--browser` asks for the browser.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fetchElectron, findElectron, obstacle } from './electron-binary.mjs'
import { install, npm, passSignals, root, underOwnNode } from './install.mjs'

/** A program that neither shows a window nor ends is waited for so long. */
const PATIENCE = 30_000

install()
await underOwnNode(import.meta.url)
buildIfChanged()
if (!process.argv.includes('--browser')) {
  const cause = await openWindow()
  console.log(
    `The desktop window cannot open here (${cause.en}), so the same app opens in the browser, at the address below.\n` +
      `这里打不开桌面窗口（${cause.zh}），同一个应用改在浏览器里打开，地址见下。`,
  )
}
openInBrowser()

function buildIfChanged() {
  const stamp = join(root, 'out/sources')
  const sources = fingerprint(['electron', 'renderer', 'shared', 'vite.config.ts', 'package-lock.json'])
  const outputs = ['node/main.js', 'node/browser-host.js', 'preload/preload.cjs', 'renderer/index.html']
  const isThere = outputs.every(path => existsSync(join(root, 'out', path)))
  if (isThere && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  rmSync(stamp, { force: true })
  console.log('Building the app. 正在构建应用。')
  if (npm('run', '--silent', 'build') !== 0) {
    console.error('The app could not be built; the cause stands above. 应用没有构建成功，原因见上。')
    process.exit(1)
  }
  mkdirSync(join(root, 'out'), { recursive: true })
  writeFileSync(stamp, sources)
}

/** Of the contents, not of the times: a file that was unpacked or checked out may be changed and yet old. */
function fingerprint(places) {
  const hash = createHash('sha256')
  for (const place of places) {
    const path = join(root, place)
    const files = statSync(path).isDirectory() ? readdirSync(path, { recursive: true }).sort() : ['']
    for (const file of files) {
      const full = join(path, file)
      if (statSync(full).isFile()) hash.update(`${place}/${file}\0`).update(readFileSync(full))
    }
  }
  return hash.digest('hex')
}

/** Ends this process together with the window; returns, with the cause, where no window ever opened. */
async function openWindow() {
  const cause = obstacle() ?? (findElectron() ? null : await fetchElectron())
  if (cause) return cause
  // Main writes this file when its window is there, or when the app already runs and has come to the front.
  const folder = mkdtempSync(join(tmpdir(), 'the-usual-'))
  const shown = join(folder, 'shown')
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const child = spawn(findElectron(), [root], {
    env: { ...env, THE_USUAL_SHOWN: shown },
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  const wasToldToEnd = passSignals(child)
  // Kept back until there is a window: where there never is one, one line of it becomes the cause.
  let complaints = ''
  child.stderr.on('data', piece => {
    complaints += piece
    if (!existsSync(shown)) return
    process.stderr.write(complaints)
    complaints = ''
  })
  let waited = false
  const impatient = setTimeout(() => {
    if (existsSync(shown)) return
    waited = true
    child.kill()
    setTimeout(() => child.kill('SIGKILL'), 5_000).unref()
  }, PATIENCE)
  const code = await new Promise(ended => {
    child.once('error', fault => ended(fault.message))
    child.once('exit', (code, signal) => ended(code ?? signal))
  })
  clearTimeout(impatient)
  const hadWindow = existsSync(shown)
  rmSync(folder, { recursive: true, force: true })
  if (hadWindow || wasToldToEnd()) process.exit(Number.isInteger(code) ? code : 1)
  if (waited) {
    const seconds = PATIENCE / 1000
    return { en: `no window came within ${seconds} seconds`, zh: `等了 ${seconds} 秒也没有窗口` }
  }
  const lines = complaints.split('\n').filter(line => line.trim())
  const complaint = lines.find(line => /error|cannot|fatal|missing/i.test(line)) ?? lines.at(-1)
  const why = complaint?.trim().slice(0, 200) ?? `code ${code}`
  return { en: `the Electron program ended at once: ${why}`, zh: `Electron 程序一启动就退出：${why}` }
}

function openInBrowser() {
  const host = spawn(process.execPath, [join(root, 'out/node/browser-host.js')], {
    env: { THE_USUAL_PORT: '7317', ...process.env },
    stdio: ['inherit', 'pipe', 'inherit'],
  })
  passSignals(host)
  createInterface({ input: host.stdout }).on('line', line => {
    console.log(line)
    const address = /^The Usual is at (http:\/\/127\.0\.0\.1:\d+\/)$/.exec(line)?.[1]
    if (address) showInBrowser(address)
  })
  host.once('exit', code => process.exit(code ?? 1))
}

/** A convenience: where there is no browser to open, the address printed above is enough. */
function showInBrowser(address) {
  const { THE_USUAL_NO_OPEN, DISPLAY, WAYLAND_DISPLAY } = process.env
  if (THE_USUAL_NO_OPEN === '1') return
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return
  const openers = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }
  const [program, ...args] = openers[process.platform] ?? ['xdg-open']
  const opener = spawn(program, [...args, address], { stdio: 'ignore', detached: true })
  opener.on('error', () => {})
  opener.unref()
}
