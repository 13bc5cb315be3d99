import { readFileSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import {
  app,
  BrowserWindow,
  Menu,
  type MenuItemConstructorOptions,
  nativeTheme,
  protocol,
  type Rectangle,
  screen,
  session,
  type WebContents,
} from 'electron'
import { contentSecurityPolicy } from '../../shared/contract/policy.ts'

const home = 'app://the-usual/'
const smallest = { width: 1024, height: 700 }
const usual = { width: 1366, height: 860 }

const mime: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** Whether an address is a page of this app. */
export const isOurPage = (url: string) => url.startsWith(home)

/** Must run before the app is ready: from then on Chromium treats `app:` as a secure place of its own. */
export function registerScheme() {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built page under `app://the-usual/`, with its content security policy, and nothing else. */
export function servePage() {
  const root = join(import.meta.dirname, '../renderer')
  protocol.handle('app', async request => {
    const { host, pathname } = new URL(request.url)
    if (host !== 'the-usual') return refusal(404)
    if (request.method !== 'GET') return refusal(405)
    const path = contained(root, pathname)
    if (!path) return refusal(404)
    try {
      return new Response(await readFile(path), { headers: headersFor(path) })
    } catch {
      return refusal(404)
    }
  })
}

/** No page of ours leads anywhere else: no foreign address, no second window, no permission, no network. */
export function lockDown() {
  app.on('web-contents-created', (_event, contents) => {
    const stayHome = (event: { preventDefault: () => void; url: string }) => {
      if (!isOurPage(event.url)) event.preventDefault()
    }
    contents.on('will-navigate', stayHome)
    contents.on('will-frame-navigate', stayHome)
    contents.on('will-redirect', stayHome)
    contents.on('will-attach-webview', event => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.defaultSession.setPermissionCheckHandler(() => false)
  session.defaultSession.webRequest.onBeforeRequest(
    { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*'] },
    (_request, answer) => answer({ cancel: true }),
  )
}

/** Opens the one window, where and as large as it was when it was last closed. */
export function openWindow(onShown: () => void): BrowserWindow {
  const placeFile = join(app.getPath('userData'), 'window.json')
  const place = recall(placeFile)
  const window = new BrowserWindow({
    ...usual,
    ...place.bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'The Usual · 老位子',
    // The paper of the page, so that nothing flashes before the page is there.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#141a17' : '#faf6ec',
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      // The spelling checker would fetch its dictionaries from the network.
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => {
    if (place.maximized) window.maximize()
    window.show()
    onShown()
  })
  window.on('close', () => remember(placeFile, window))
  reloadAfterCrash(window.webContents)
  void window.loadURL(home)
  return window
}

/** The few commands a desktop app owes its people; without the Edit roles there is no copy and paste on a Mac. */
export function setMenu() {
  const say = app.getLocale().startsWith('zh') ? (_en: string, zh: string) => zh : (en: string) => en
  const appMenu: MenuItemConstructorOptions = {
    label: 'The Usual',
    submenu: [
      { role: 'about', label: say('About The Usual', '关于老位子') },
      { type: 'separator' },
      { role: 'hide', label: say('Hide The Usual', '隐藏老位子') },
      { role: 'hideOthers', label: say('Hide Others', '隐藏其他') },
      { type: 'separator' },
      { role: 'quit', label: say('Quit The Usual', '退出老位子') },
    ],
  }
  const file: MenuItemConstructorOptions = {
    label: say('File', '文件'),
    submenu: [{ role: 'quit', label: say('Quit', '退出') }],
  }
  const rest: MenuItemConstructorOptions[] = [
    {
      label: say('Edit', '编辑'),
      submenu: [
        { role: 'undo', label: say('Undo', '撤销') },
        { role: 'redo', label: say('Redo', '重做') },
        { type: 'separator' },
        { role: 'cut', label: say('Cut', '剪切') },
        { role: 'copy', label: say('Copy', '复制') },
        { role: 'paste', label: say('Paste', '粘贴') },
        { role: 'selectAll', label: say('Select All', '全选') },
      ],
    },
    {
      label: say('View', '显示'),
      submenu: [
        { role: 'resetZoom', label: say('Actual Size', '实际大小') },
        { role: 'zoomIn', label: say('Larger', '放大') },
        { role: 'zoomOut', label: say('Smaller', '缩小') },
        { type: 'separator' },
        { role: 'togglefullscreen', label: say('Full Screen', '全屏') },
        { role: 'reload', label: say('Reload', '重新载入') },
        ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' as const }]),
      ],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate([process.platform === 'darwin' ? appMenu : file, ...rest]))
}

function contained(root: string, pathname: string): string | null {
  let name: string
  try {
    name = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (name.includes('\0')) return null
  const path = join(root, name === '/' ? 'index.html' : name)
  return path.startsWith(root + sep) ? path : null
}

const headersFor = (path: string) => ({
  'content-type': mime[extname(path).toLowerCase()] ?? 'application/octet-stream',
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
})

const refusal = (status: number) =>
  new Response(null, { status, headers: { 'content-security-policy': contentSecurityPolicy } })

type Place = { bounds: Partial<Rectangle>; maximized: boolean }

/** A place on a screen that is no longer there counts as none: the window opens where it can be seen. */
function recall(file: string): Place {
  try {
    const { x, y, width, height, maximized } = JSON.parse(readFileSync(file, 'utf8')) as Record<
      string,
      unknown
    >
    const numbers = [x, y, width, height]
    if (!numbers.every(Number.isSafeInteger)) return { bounds: {}, maximized: false }
    const bounds = { x, y, width, height } as Rectangle
    const { workArea } = screen.getDisplayMatching(bounds)
    return { bounds: overlaps(bounds, workArea) ? bounds : {}, maximized: maximized === true }
  } catch {
    return { bounds: {}, maximized: false }
  }
}

function overlaps(a: Rectangle, b: Rectangle): boolean {
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return wide >= 100 && high >= 100
}

function remember(file: string, window: BrowserWindow) {
  try {
    writeFileSync(file, JSON.stringify({ ...window.getNormalBounds(), maximized: window.isMaximized() }))
  } catch {
    // The size of a window is not worth a word to the person who is closing it.
  }
}

/** A page that crashed comes back by itself, but not for ever: one that crashes at once would never stop. */
function reloadAfterCrash(contents: WebContents) {
  let last = 0
  contents.on('render-process-gone', (_event, { reason }) => {
    const now = Date.now()
    if (reason === 'clean-exit' || now - last < 10_000) return
    last = now
    contents.reload()
  })
}
