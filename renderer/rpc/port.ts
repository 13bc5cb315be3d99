import { RPCLink } from '@orpc/client/message-port'
import type { DesktopBridge, HostMessage, HostState } from '../../shared/contract/shell.ts'
import { authorization, type Door, type InName, type Knock } from './door.ts'

declare global {
  interface Window {
    readonly desktop?: DesktopBridge
  }
}

/** How long the shell may take to say something of a port that closed before the page asks by itself. */
const silence = 500

/** The door of the desktop: a MessagePort to the host, handed over by the preload, replaced when the host dies. */
export function desktopDoor(bridge: DesktopBridge): Knock {
  const hearing = new Set<(state: HostState) => void>()
  let shut = new AbortController()
  let next = Promise.withResolvers<Door>()

  const close = () => {
    shut.abort()
    next = Promise.withResolvers<Door>()
    // Whoever waits hears of it; when nobody does, it is not an unhandled fault.
    next.promise.catch(() => {})
  }

  const open = (port: MessagePort) => {
    if (!shut.signal.aborted) close()
    const mine = new AbortController()
    shut = mine
    port.addEventListener('close', () => {
      if (shut !== mine || mine.signal.aborted) return
      close()
      setTimeout(() => shut === mine && bridge.connect(), silence)
    })
    port.start()
    const link = new RPCLink<InName>({ port, headers: ({ context }) => authorization(context) })
    next.resolve({ link, gone: mine.signal })
  }

  window.addEventListener('message', (event: MessageEvent<HostMessage | undefined>) => {
    if (event.source !== window || event.origin !== location.origin) return
    if (event.data?.source !== 'the-usual-preload') return
    const { state } = event.data
    const port = event.ports[0]
    if (port) open(port)
    else if (!shut.signal.aborted) close()
    for (const hear of hearing) hear(state)
  })
  shut.abort()
  bridge.connect()

  return {
    door: () => next.promise,
    onState: hear => {
      hearing.add(hear)
      return () => hearing.delete(hear)
    },
  }
}
