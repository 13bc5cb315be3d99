import { join } from 'node:path'
import { MessageChannelMain, type UtilityProcess, utilityProcess, type WebContents } from 'electron'
import type { FromHost, HostState, ToHost } from '../../shared/contract/shell.ts'
import type { Keychain } from './keychain.ts'

const patienceAtQuit = 5_000

/** The host as the shell sees it: something to connect a page to, and to close at the end. */
export type HostProcess = {
  /** Gives the page a fresh port, at once or as soon as the host is ready. */
  connect: (page: WebContents) => void
  close: () => Promise<void>
}

/** Forks the host, keeps the keys it hands over, and starts it once more if it dies without being asked to. */
export function startHost(options: {
  dataDir: string
  keychain: Keychain
  onKeyNotKept: (fault: unknown) => void
}): HostProcess {
  const { dataDir, keychain, onKeyNotKept } = options
  let host: UtilityProcess | null = null
  let ready = false
  let deaths = 0
  let closing = false
  let page: WebContents | null = null
  let keyWork: Promise<void> = Promise.resolve()

  const start = async () => {
    await keyWork
    const keys = await keychain.keys()
    if (closing) return
    const child = utilityProcess.fork(join(import.meta.dirname, 'desktop-host.js'), [], {
      serviceName: 'The Usual host',
      stdio: 'inherit',
    })
    host = child
    child.on('message', message => hear(message as FromHost))
    child.once('exit', ended)
    say(child, { type: 'open', dataDir, keys, keychain: keychain.kind })
  }

  const hear = (message: FromHost) => {
    if (message.type === 'ready') {
      ready = true
      tell(deaths === 0 ? 'ready' : 'restarted')
    }
    if (message.type === 'keep-key') queue(() => keychain.keep(message.book, message.key))
    if (message.type === 'forget-key') queue(() => keychain.forget(message.book))
    if (message.type === 'closed') host?.kill()
  }

  /** One after another: of two words about the same key the later one holds. */
  const queue = (work: () => Promise<void>) => {
    keyWork = keyWork.then(work).catch(onKeyNotKept)
  }

  const ended = () => {
    host = null
    ready = false
    if (closing) return
    deaths += 1
    tell(deaths === 1 ? 'starting' : 'down')
    if (deaths === 1) start().catch(ended)
  }

  const tell = (state: HostState) => {
    if (!page || page.isDestroyed()) return
    if (!host || !ready) return page.postMessage('the-usual:host', state)
    const { port1, port2 } = new MessageChannelMain()
    say(host, { type: 'connect' }, [port1])
    page.postMessage('the-usual:host', state, [port2])
  }

  start().catch(ended)

  return {
    connect: asking => {
      page = asking
      // A page that has just loaded never knew the host that died: to it a restarted host is simply ready.
      tell(ready ? 'ready' : deaths < 2 ? 'starting' : 'down')
    },
    close: async () => {
      closing = true
      if (host) await closeWithin(host, patienceAtQuit)
      await keyWork
    },
  }
}

function say(host: UtilityProcess, message: ToHost, ports: Electron.MessagePortMain[] = []) {
  host.postMessage(message, ports)
}

async function closeWithin(host: UtilityProcess, patience: number): Promise<void> {
  const gone = new Promise<void>(resolve => host.once('exit', () => resolve()))
  say(host, { type: 'close' })
  const impatient = setTimeout(() => host.kill(), patience)
  // A host that outlives even its kill must not keep the shell from quitting.
  await Promise.race([gone, new Promise(resolve => setTimeout(resolve, patience + 1_000).unref())])
  clearTimeout(impatient)
}
