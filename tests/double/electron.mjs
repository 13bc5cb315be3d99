// The main process's half of the double: the part of Electron that this app uses, and nothing more. What is not
// written here throws. It runs beside the real compiled main, in the Node that host.ts forked; each window is a page
// of Playwright's browser, and the utility process is another forked Node.
import { fork } from 'node:child_process'
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fromWire, toWire } from './wire.mjs'

if (!process.send) throw new Error('electron double: start this through tests/double/host.ts')

// ---- to the Playwright process and back ---------------------------------------------------------------------------

let asked = 0
const answers = new Map()
const heard = {}

const ask = (op, ...args) =>
  new Promise((resolve, reject) => {
    const id = ++asked
    answers.set(id, { resolve, reject })
    process.send({ id, op, args })
  })
const tell = (op, ...args) => process.connected && process.send({ op, args })

process.on('message', async ({ id, op, args, re, value, error }) => {
  if (re) {
    const waiting = answers.get(re)
    answers.delete(re)
    return error ? waiting?.reject(new Error(error)) : waiting?.resolve(value)
  }
  try {
    const answer = await heard[op](...args)
    if (id) process.send({ re: id, value: answer })
  } catch (fault) {
    if (!id) throw fault
    process.send({ re: id, error: fault instanceof Error ? fault.message : String(fault) })
  }
})
process.on('disconnect', () => process.exit(0))

// ---- what is not covered throws -----------------------------------------------------------------------------------

function strict(name, covered) {
  return new Proxy(covered, {
    get: (target, key) => {
      if (key in target || typeof key === 'symbol' || key === 'then' || key === 'toJSON') return target[key]
      throw new Error(`electron double: ${name}.${key} is not covered`)
    },
  })
}

/** An emitter that refuses a listener for an event the double never sends. */
class Emitter extends EventEmitter {
  constructor(events) {
    super()
    super.on('newListener', event => {
      if (!events.includes(event)) throw new Error(`electron double: the event ${event} is not covered`)
    })
  }
}

/** Sends an event that a listener may prevent; answers whether one did. */
function prevented(target, name, details = {}) {
  let stopped = false
  target.emit(name, {
    ...details,
    preventDefault: () => {
      stopped = true
    },
  })
  return stopped
}

// ---- app ----------------------------------------------------------------------------------------------------------

const settings = process.env
const pack = JSON.parse(readFileSync(resolve('package.json'), 'utf8'))
const paths = { userData: settings.DOUBLE_USER_DATA, documents: tmpdir() }
const windows = new Map()
const children = new Map()

const appEmitter = new Emitter([
  'web-contents-created',
  'second-instance',
  'window-all-closed',
  'before-quit',
  'will-quit',
])
let quitting = false
let lock = null

export const app = strict(
  'app',
  Object.assign(appEmitter, {
    isPackaged: false,
    enableSandbox: () => {},
    whenReady: async () => {
      // As in Electron, where nothing is ready before main has been read to its end.
      await new Promise(ready => setImmediate(ready))
      await lock
    },
    getLocale: () => settings.DOUBLE_LOCALE ?? 'en-US',
    getVersion: () => pack.version,
    getPath: name => {
      if (name === 'userData') paths.userData ??= mkdtempSync(join(tmpdir(), 'double-'))
      if (!paths[name]) throw new Error(`electron double: app.getPath('${name}') is not covered`)
      return paths[name]
    },
    setPath: (name, path) => {
      paths[name] = path
    },
    requestSingleInstanceLock: () => {
      const first = !runs(readLock())
      if (first) writeFileSync(`${lockAddress()}.pid`, String(process.pid))
      // To reach the other one takes a moment; whenReady and quit wait for it.
      lock = first ? listenForSecond() : callFirst()
      return first
    },
    getAppMetrics: () =>
      [...children.values()].map(child => ({ pid: child.pid, type: 'Utility', name: child.serviceName })),
    quit: () => void setImmediate(quit),
    exit: code => process.exit(code ?? 0),
  }),
)

async function quit() {
  if (quitting) return
  await lock
  quitting = true
  if (prevented(appEmitter, 'before-quit')) {
    quitting = false
    return
  }
  for (const window of [...windows.values()]) {
    if (await window.close()) continue
    quitting = false
    return
  }
  if (prevented(appEmitter, 'will-quit')) {
    quitting = false
    return
  }
  for (const child of children.values()) child.kill()
  if (readLock() === process.pid)
    for (const end of ['.pid', '.sock']) rmSync(lockAddress() + end, { force: true })
  process.exit(0)
}

/** One lock for each userData, as in Electron: the second one finds the first at an address made of the path. */
function lockAddress() {
  const name = `double-${createHash('sha256').update(app.getPath('userData')).digest('hex').slice(0, 16)}`
  return join(tmpdir(), name)
}

function readLock() {
  try {
    return Number(readFileSync(`${lockAddress()}.pid`, 'utf8'))
  } catch {
    return 0
  }
}

function runs(pid) {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch {
    return false
  }
}

const socket = () =>
  process.platform === 'win32' ? `\\\\.\\pipe\\${lockAddress()}` : `${lockAddress()}.sock`

function listenForSecond() {
  rmSync(socket(), { force: true })
  const server = createServer(caller => {
    caller.end()
    appEmitter.emit('second-instance', {}, [], '')
  })
  server.unref()
  return new Promise(listening => server.listen(socket(), listening))
}

function callFirst() {
  return new Promise(called => connect(socket()).on('close', called).on('error', called).resume())
}

// ---- ports --------------------------------------------------------------------------------------------------------

let portCount = 0
/** Ports that were handed to a page or a child, by number: what happens to them there is told by that number. */
const away = new Map()

class MessagePortMain extends Emitter {
  constructor() {
    super(['message', 'close'])
    this.id = ++portCount
    this.waiting = []
    this.closed = false
    this.elsewhere = null
  }
  start() {
    const waiting = this.waiting ?? []
    this.waiting = null
    for (const data of waiting) this.emit('message', { data, ports: [] })
  }
  postMessage(data, transfer = []) {
    if (transfer.length > 0) throw new Error('electron double: a port sent through a port is not covered')
    if (!this.closed) this.other.receive(structuredClone(data))
  }
  receive(data) {
    if (this.elsewhere) this.elsewhere.portMessage(this.id, data)
    else if (this.waiting) this.waiting.push(data)
    else this.emit('message', { data, ports: [] })
  }
  close() {
    if (this.closed) return
    this.closed = true
    away.delete(this.id)
    this.emit('close')
    this.other.closedByTheOther()
  }
  closedByTheOther() {
    if (this.closed) return
    this.closed = true
    away.delete(this.id)
    if (this.elsewhere) this.elsewhere.portClosed(this.id)
    else this.emit('close')
  }
  /** From now on the port lives with `elsewhere`; what came before it left goes after it. */
  handTo(elsewhere) {
    if (this.elsewhere) throw new Error('Port was already transferred')
    this.elsewhere = elsewhere
    away.set(this.id, this)
    for (const data of this.waiting?.splice(0) ?? []) elsewhere.portMessage(this.id, data)
    return this.id
  }
}

export class MessageChannelMain {
  constructor() {
    this.port1 = new MessagePortMain()
    this.port2 = new MessagePortMain()
    this.port1.other = this.port2
    this.port2.other = this.port1
  }
}

const fromAway = {
  portMessage: (id, data) => away.get(id)?.other.receive(data),
  portClosed: id => away.get(id)?.close(),
}

/** A page or a child that is gone has closed all its ports. */
function closePortsOf(owner) {
  for (const port of [...away.values()]) if (port.elsewhere.owner === owner) port.close()
}

// ---- utility process ----------------------------------------------------------------------------------------------

export const utilityProcess = strict('utilityProcess', {
  fork: (path, args = [], options = {}) => {
    const { serviceName, stdio, ...rest } = options
    if (Object.keys(rest).length > 0) {
      throw new Error(`electron double: fork options ${Object.keys(rest)} are not covered`)
    }
    const child = fork(path, args, {
      serialization: 'advanced',
      stdio: ['ignore', stdio ?? 'inherit', stdio ?? 'inherit', 'ipc'],
      execArgv: ['--import', new URL('utility-process.mjs', import.meta.url).href],
    })
    // To a child that has just died nothing can be sent; that it died is told by its exit.
    const send = (op, ...args) => child.connected && child.send({ op, args }, () => {})
    const elsewhere = {
      owner: `child ${child.pid}`,
      portMessage: (id, data) => send('portMessage', id, data),
      portClosed: id => send('portClosed', id),
    }
    const emitter = new Emitter(['spawn', 'message', 'exit'])
    const facade = Object.assign(emitter, {
      pid: child.pid,
      serviceName,
      postMessage: (data, transfer = []) =>
        send(
          'message',
          data,
          transfer.map(port => port.handTo(elsewhere)),
        ),
      kill: () => child.kill(),
    })
    children.set(child.pid, facade)
    const childSays = { ...fromAway, message: data => emitter.emit('message', data) }
    child.on('message', ({ op, args }) => childSays[op](...args))
    child.once('spawn', () => emitter.emit('spawn'))
    child.once('exit', code => {
      children.delete(facade.pid)
      facade.pid = undefined
      closePortsOf(elsewhere.owner)
      emitter.emit('exit', code ?? 1)
    })
    return strict('UtilityProcess', facade)
  },
})

// ---- messages from the page ---------------------------------------------------------------------------------------

const handlers = new Map()
const ipcEmitter = new EventEmitter()

export const ipcMain = strict('ipcMain', {
  on: (channel, listener) => ipcEmitter.on(channel, listener),
  handle: (channel, handler) => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
})

const eventFrom = (window, url) => ({
  sender: window.webContents,
  senderFrame: strict('senderFrame', { url, parent: null }),
})

const pageSays = {
  ...fromAway,
  document: window => closePortsOf(`window ${window.id}`),
  send: (window, url, channel, args) => ipcEmitter.emit(channel, eventFrom(window, url), ...args),
  popup: (window, _url, target) => {
    const answer = window.webContents.openHandler({ url: target })
    if (answer.action !== 'deny') throw new Error('electron double: a second window is not covered')
  },
  invoke: async (window, url, channel, args) => {
    const handler = handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return toWire(await handler(eventFrom(window, url), ...args))
  },
}

heard.page = (id, op, url, text) => {
  const window = windows.get(id)
  if (!window) return
  const args = fromWire(text)
  return op in fromAway ? fromAway[op](...args) : pageSays[op](window, url, ...args)
}

// ---- windows ------------------------------------------------------------------------------------------------------

class WebContents extends Emitter {
  constructor(window) {
    super([
      'will-navigate',
      'will-frame-navigate',
      'will-redirect',
      'will-attach-webview',
      'render-process-gone',
      'did-finish-load',
    ])
    this.id = window.id
    this.openHandler = () => ({ action: 'allow' })
  }
  getURL() {
    return this.url ?? ''
  }
  setWindowOpenHandler(handler) {
    this.openHandler = handler
  }
  postMessage(channel, message, transfer = []) {
    const { id } = this
    const elsewhere = {
      owner: `window ${id}`,
      portMessage: (...args) => tell('toPage', id, 'portMessage', toWire(args)),
      portClosed: (...args) => tell('toPage', id, 'portClosed', toWire(args)),
    }
    const waiting = []
    // The page must know the port before anything that came over it.
    const later = { ...elsewhere, portMessage: (...args) => waiting.push(args) }
    const ids = transfer.map(port => port.handTo(later))
    tell('toPage', id, 'message', toWire([channel, [message], ids]))
    for (const port of transfer) port.elsewhere = elsewhere
    for (const args of waiting) elsewhere.portMessage(...args)
  }
  isDestroyed() {
    return !windows.has(this.id)
  }
  reload() {
    tell('reload', this.id)
  }
  print(_options, callback) {
    callback(false, 'Print job canceled')
  }
  async printToPDF({ preferCSSPageSize, printBackground, margins, pageSize, ...rest }) {
    if (Object.keys(rest).length > 0) {
      throw new Error(`electron double: printToPDF options ${Object.keys(rest)} are not covered`)
    }
    const options = { preferCSSPageSize, printBackground, margin: margins, ...pageSize }
    return Buffer.from(await ask('pdf', this.id, options))
  }
}

let windowCount = 0

class Window extends Emitter {
  constructor(options) {
    super(['ready-to-show', 'close', 'closed'])
    this.id = ++windowCount
    this.options = options
    this.visible = options.show !== false
    this.maximized = false
    this.focused = 0
    this.bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width, height: options.height }
    this.webContents = strict('webContents', new WebContents(this))
    const { preload, sandbox, contextIsolation, nodeIntegration } = options.webPreferences
    if (!sandbox || !contextIsolation || nodeIntegration) {
      throw new Error('electron double: a window that is not sandboxed and isolated is not covered')
    }
    const page = { ...this.bounds, schemes: [...schemes.keys()], preload: readFileSync(preload, 'utf8') }
    this.opened = ask('open', this.id, page)
  }
  async loadURL(url) {
    await this.opened
    await ask('load', this.id, url)
  }
  show() {
    this.visible = true
  }
  isVisible() {
    return this.visible
  }
  focus() {
    this.focused += 1
  }
  isMinimized() {
    return false
  }
  maximize() {
    this.maximized = true
  }
  isMaximized() {
    return this.maximized
  }
  getNormalBounds() {
    return { ...this.bounds }
  }
  getMinimumSize() {
    return [this.options.minWidth ?? 0, this.options.minHeight ?? 0]
  }
  setBounds(bounds) {
    Object.assign(this.bounds, bounds)
  }
  async close() {
    if (prevented(this, 'close')) return false
    await ask('close', this.id).catch(() => {})
    heard.closed(this.id)
    return true
  }
}

const statics = {
  getAllWindows: () => [...windows.values()],
  fromWebContents: contents => windows.get(contents.id) ?? null,
}

export const BrowserWindow = new Proxy(Window, {
  construct: (_class, [options]) => {
    const window = strict('BrowserWindow', new Window(options))
    windows.set(window.id, window)
    appEmitter.emit('web-contents-created', {}, window.webContents)
    return window
  },
  get: (_class, key) => strict('BrowserWindow', statics)[key],
})

heard.event = (id, name, url) => {
  const window = windows.get(id)
  if (!window) return
  window.webContents.url = url
  if (name === 'domcontentloaded') window.emit('ready-to-show')
  else window.webContents.emit('did-finish-load')
}

heard.closed = id => {
  const window = windows.get(id)
  if (!windows.delete(id)) return
  closePortsOf(`window ${id}`)
  window.emit('closed')
  if (windows.size === 0 && !quitting && !appEmitter.emit('window-all-closed')) app.quit()
}

/** Whether main lets the main frame go to `url`, where the page itself wants to go. */
heard.mayNavigate = (id, url) => {
  const window = windows.get(id)
  return Boolean(window) && !prevented(window.webContents, 'will-navigate', { url })
}

// ---- protocol and session -----------------------------------------------------------------------------------------

const schemes = new Map()

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: list => {
    for (const { scheme, privileges } of list) {
      if (!privileges.standard || !privileges.secure) {
        throw new Error(`electron double: only standard and secure schemes are covered, not ${scheme}`)
      }
    }
  },
  handle: (scheme, handler) => void schemes.set(scheme, handler),
})

heard.request = async (scheme, { url, method, headers }) => {
  const answer = await schemes.get(scheme)(new Request(url, { method, headers }))
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: Buffer.from(await answer.arrayBuffer()),
  }
}

const asks = { permission: null, check: null, request: null }

export const session = strict('session', {
  defaultSession: strict('defaultSession', {
    setPermissionRequestHandler: handler => {
      asks.permission = handler
    },
    setPermissionCheckHandler: handler => {
      asks.check = handler
    },
    webRequest: strict('webRequest', {
      onBeforeRequest: (filter, listener) => {
        asks.request = { schemes: filter.urls.map(url => url.split(':')[0]), listener }
      },
    }),
  }),
})

/** Whether main lets a page reach `url` at all. */
heard.mayRequest = url => {
  const covered = asks.request?.schemes.includes(new URL(url).protocol.slice(0, -1))
  if (!covered) return true
  return new Promise(answered => asks.request.listener({ url }, ({ cancel }) => answered(!cancel)))
}

/** Whether main grants a page what it asks for, both when it asks and when it looks. */
heard.mayUse = async permission => {
  const granted = await new Promise(answered => asks.permission(null, permission, answered))
  return granted || asks.check(null, permission)
}

// ---- the rest -----------------------------------------------------------------------------------------------------

let appMenu = null
const roles = new Set(
  'about hide hideOthers quit undo redo cut copy paste selectAll resetZoom zoomIn zoomOut togglefullscreen reload toggleDevTools'.split(
    ' ',
  ),
)

export const Menu = strict('Menu', {
  buildFromTemplate: template => {
    const items = template.map(item => {
      if (item.role && !roles.has(item.role)) throw new Error(`electron double: no menu role ${item.role}`)
      return item.submenu ? { ...item, submenu: Menu.buildFromTemplate(item.submenu) } : item
    })
    return { items }
  },
  setApplicationMenu: menu => {
    appMenu = menu
  },
  getApplicationMenu: () => appMenu,
})

export const dialog = strict('dialog', {
  showSaveDialog: async () => ({ canceled: true, filePath: '' }),
  showErrorBox: (title, content) => console.error(`[dialog] ${title}: ${content}`),
})

/** Stands for the system's keyring: one secret, the same in every run, that lies in no file of the app. */
const keyring = createHash('sha256').update('the keyring of the double').digest()
const withoutKeyring = () => settings.DOUBLE_KEYCHAIN === 'none'

export const safeStorage = strict('safeStorage', {
  isAsyncEncryptionAvailable: async () => !withoutKeyring(),
  getSelectedStorageBackend: () => (settings.DOUBLE_KEYCHAIN === 'basic' ? 'basic_text' : 'gnome_libsecret'),
  encryptStringAsync: async text => {
    if (withoutKeyring()) throw new Error('Encryption is not available')
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', keyring, nonce)
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Buffer.concat([Buffer.from('v11'), nonce, cipher.getAuthTag(), sealed])
  },
  decryptStringAsync: async sealed => {
    if (withoutKeyring()) throw new Error('Decryption is not available')
    const cipher = createDecipheriv('aes-256-gcm', keyring, sealed.subarray(3, 15))
    cipher.setAuthTag(sealed.subarray(15, 31))
    const result = cipher.update(sealed.subarray(31), undefined, 'utf8') + cipher.final('utf8')
    return { result, shouldReEncrypt: false }
  },
})

export const nativeTheme = strict('nativeTheme', { shouldUseDarkColors: false })

export const screen = strict('screen', {
  getDisplayMatching: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }),
})

// ---- what a spec may do in main -----------------------------------------------------------------------------------

const all = strict('electron', { app, BrowserWindow, dialog, Menu })
// Indirect: the function of a spec sees what it is given and the globals, as in Playwright's own evaluate.
// biome-ignore lint/security/noGlobalEval: a spec's function arrives as text, as it does with the real binary
const run = globalThis.eval

heard.evaluate = async (source, argument) => structuredClone(await run(`(${source})`)(all, argument))
