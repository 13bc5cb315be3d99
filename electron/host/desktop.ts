import pkg from '../../package.json' with { type: 'json' }
import type { BookKey, BookName, FromHost, ToHost } from '../../shared/contract/shell.ts'
import { clockFrom, machineClock } from './clock.ts'
import type { KeyKeeper } from './db/key.ts'
import { type OpenHost, openHost } from './index.ts'
import { createLog } from './log.ts'
import { type HostPort, openPort } from './rpc/port.ts'

/** What Electron's utility process gives instead of Node's own parent; typed here because the host never imports electron. */
type ParentPort = {
  on: (event: 'message', listener: (message: { data: ToHost; ports: HostPort[] }) => void) => void
  postMessage: (message: FromHost) => void
}

const parent = (process as unknown as { parentPort?: ParentPort }).parentPort
if (!parent) throw new Error('this is the desktop’s host: Electron starts it. In plain Node start browser.ts')
const tell = (message: FromHost) => parent.postMessage(message)

let host: OpenHost | null = null
const waiting: HostPort[] = []

parent.on('message', async ({ data: message, ports }) => {
  if (message.type === 'open') {
    const now = process.env.THE_USUAL_NOW
    host = await openHost({
      dataDir: message.dataDir,
      keys: keysInKeychain(message.keys, message.keychain),
      log: createLog(line => process.stderr.write(`${line}\n`)),
      version: pkg.version,
      clock: now ? clockFrom(new Date(now)) : machineClock,
    })
    for (const port of waiting.splice(0)) openPort(host, port)
    tell({ type: 'ready' })
  } else if (message.type === 'connect') {
    const [port] = ports
    if (port && host) openPort(host, port)
    else if (port) waiting.push(port)
  } else {
    void close()
  }
})

async function close(): Promise<void> {
  await host?.close()
  tell({ type: 'closed' })
  process.exit(0)
}

/** The shell keeps the keys in the operating system's keychain; the host is handed them and hands new ones back. */
function keysInKeychain(given: Partial<Record<BookName, BookKey>>, keychain: 'system' | 'none'): KeyKeeper {
  const keys = { ...given }
  return {
    kept: keychain === 'system' ? 'keychain' : 'file',
    load: book => keys[book] ?? null,
    keep: (book, key) => {
      keys[book] = key
      tell({ type: 'keep-key', book, key })
    },
    forget: book => {
      delete keys[book]
      tell({ type: 'forget-key', book })
    },
  }
}
