// The page's half of the double. host.ts puts this text, after wire.mjs and before the app's own preload, into every
// document of the main frame; `__double` is the binding through which it speaks to host.ts.
/* global location, structuredClone, window, MessageChannel */
import { fromWire, toWire } from './wire.mjs'

export function runPreload(preload) {
  if (window !== window.top || location.protocol === 'about:') return
  const say = (op, ...args) => window.__double(op, location.href, toWire(args))
  const listeners = new Map()
  const ports = new Map()

  const onPort = id => {
    const { port1: ours, port2: theirs } = new MessageChannel()
    ports.set(id, ours)
    ours.onmessage = event => say('portMessage', id, event.data)
    ours.onclose = () => ports.delete(id) && say('portClosed', id)
    return theirs
  }

  const heard = {
    message: (channel, args, portIds) => {
      const event = { sender: ipcRenderer, ports: portIds.map(onPort) }
      for (const listener of listeners.get(channel) ?? []) listener(event, ...args)
    },
    portMessage: (id, data) => ports.get(id)?.postMessage(data),
    portClosed: id => {
      const port = ports.get(id)
      ports.delete(id)
      port?.close()
    },
  }
  window.__doubleHears = (op, text) => heard[op](...fromWire(text))

  const ipcRenderer = strict('ipcRenderer', {
    send: (channel, ...args) => void say('send', channel, args),
    invoke: async (channel, ...args) => fromWire(await say('invoke', channel, args)),
    on: (channel, listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
  })

  const contextBridge = strict('contextBridge', {
    exposeInMainWorld: (name, api) => {
      if (name in window)
        throw new Error('Cannot bind an API on top of an existing property on the window object')
      Object.defineProperty(window, name, { value: acrossTheBridge(api) })
    },
  })

  window.open = url => {
    say('popup', new URL(String(url ?? 'about:blank'), location.href).href)
    return null
  }

  const require = name => {
    if (name === 'electron') return strict('electron', { contextBridge, ipcRenderer })
    throw new Error(`module not found: ${name} (a sandboxed preload can only require electron)`)
  }

  say('document')
  const exports = {}
  preload(require, { exports }, exports, { platform: 'linux', contextIsolated: true, sandboxed: true })
}

/** As Electron does: functions become wrappers, plain values frozen copies. */
function acrossTheBridge(value) {
  if (typeof value === 'function') {
    return (...args) => acrossTheBridge(value(...args.map(acrossTheBridge)))
  }
  if (value instanceof Promise) return value.then(acrossTheBridge)
  if (value && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.freeze(
      Object.fromEntries(Object.entries(value).map(([key, held]) => [key, acrossTheBridge(held)])),
    )
  }
  return structuredClone(value)
}

function strict(name, covered) {
  return new Proxy(covered, {
    get: (target, key) => {
      // A module's consumer asks for these two without meaning anything by it.
      if (key in target || typeof key === 'symbol' || key === '__esModule' || key === 'then')
        return target[key]
      throw new Error(`electron double: ${name}.${key} is not covered`)
    },
  })
}
