// The Electron program: whether a window can open on this machine at all, where the program lies, and how to get it.
// The package `electron` is never imported: importing it starts a download that may hang for minutes.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './install.mjs'

const folder = join(root, 'node_modules/electron')
const patience = { probe: 5_000, standstill: 15_000 }
const { env, platform } = process

/** Why no window can open here whatever is installed, in both languages, or null. */
export function obstacle() {
  if (platform !== 'linux') return null
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY)
    return { en: 'this machine has no display', zh: '这台机器没有显示器' }
  // It would run with --no-sandbox; that is not ours to give away in silence.
  if (process.getuid() === 0)
    return { en: 'Electron refuses to run as root', zh: 'Electron 不允许以 root 身份运行' }
  return null
}

/** The path of the program, or null where it is not installed. */
export function findElectron() {
  const named = join(folder, 'path.txt')
  if (!existsSync(named)) return null
  const path = join(
    env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'),
    readFileSync(named, 'utf8').trim(),
  )
  return existsSync(path) ? path : null
}

/** Downloads the program with Electron's own installer; answers with the cause where that comes to nothing. */
export async function fetchElectron() {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = `electron-v${version}-${platform}-${process.arch}.zip`
  const mirror =
    env.npm_config_electron_mirror ??
    env.ELECTRON_MIRROR ??
    'https://github.com/electron/electron/releases/download/'
  const url = new URL(`v${version}/${file}`, mirror.endsWith('/') ? mirror : `${mirror}/`)
  const proxied = Boolean(env.HTTPS_PROXY ?? env.https_proxy ?? env.HTTP_PROXY ?? env.http_proxy)
  // Our own question would not go through the proxy; a proxy that is silent is noticed by the standstill.
  const refusal = proxied || isCached(file) ? null : await probe(url)
  if (refusal) return refusal
  console.log(
    'Fetching the desktop window (Electron, about 120 MB, once). 正在下载桌面窗口（Electron，约 120 MB，只需一次）。',
  )
  return download(url.host, proxied ? { NODE_USE_ENV_PROXY: '1' } : {})
}

async function probe(url) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(patience.probe) })
    await answer.body?.cancel()
    return answer.ok
      ? null
      : { en: `${url.host} answered ${answer.status}`, zh: `${url.host} 答复 ${answer.status}` }
  } catch (fault) {
    const why = fault.cause?.code ?? (fault.name === 'TimeoutError' ? 'no answer in 5 s' : fault.message)
    return { en: `${url.host} cannot be reached: ${why}`, zh: `连不上 ${url.host}：${why}` }
  }
}

async function download(host, settings) {
  // A temporary folder of its own: what lies in it and in dist is what has arrived so far.
  const temporary = mkdtempSync(join(tmpdir(), 'the-usual-electron-'))
  const where = { TMPDIR: temporary, TEMP: temporary, TMP: temporary }
  const child = spawn(process.execPath, [join(folder, 'install.js')], {
    env: { ...env, ...where, ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', piece => {
    said += piece
  })
  let arrived = 0
  let since = Date.now()
  let stoodStill = false
  const watch = setInterval(() => {
    const now = bytesIn(temporary) + bytesIn(join(folder, 'dist'))
    if (now !== arrived) {
      arrived = now
      since = Date.now()
    } else if (Date.now() - since > patience.standstill) {
      stoodStill = true
      child.kill('SIGKILL')
    }
  }, 500)
  const code = await new Promise(ended => child.once('exit', ended))
  clearInterval(watch)
  rmSync(temporary, { recursive: true, force: true })
  if (code === 0 && findElectron()) return null
  if (stoodStill) {
    return { en: `the download from ${host} stood still for 15 seconds`, zh: `从 ${host} 的下载停顿了 15 秒` }
  }
  const last = said.trim().split('\n')[0] || `code ${code}`
  return { en: `the download from ${host} failed: ${last}`, zh: `从 ${host} 下载失败：${last}` }
}

/** Electron's installer keeps each download in the user's cache, where no network is needed to find it again. */
function isCached(file) {
  const caches = {
    darwin: join(homedir(), 'Library/Caches/electron'),
    win32: join(env.LOCALAPPDATA ?? join(homedir(), 'AppData/Local'), 'electron/Cache'),
    linux: join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'electron'),
  }
  const cache = env.electron_config_cache ?? caches[platform] ?? caches.linux
  return existsSync(cache) && readdirSync(cache).some(entry => existsSync(join(cache, entry, file)))
}

function bytesIn(place) {
  if (!existsSync(place)) return 0
  let bytes = 0
  for (const entry of readdirSync(place, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    // A file may be moved away between being listed and being measured.
    bytes += statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0
  }
  return bytes
}
