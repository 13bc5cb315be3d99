import { RequestHeadersPlugin } from '@orpc/server/plugins'
import { RPCHandler } from '@orpc/server/websocket'
import type { Call, Host } from '../context.ts'
import { router } from './router.ts'

type Listen = (event: 'message' | 'close', listener: (event: { data?: unknown }) => void) => unknown

/** Door one: a MessagePort, of Electron (`on`) or of Node (`addEventListener`). */
export type HostPort = {
  postMessage: (message: unknown) => void
  start?: () => void
} & ({ addEventListener: Listen } | { on: Listen })

/**
 * Answers calls on one port for as long as it lives. The port is handled as the socket it resembles: oRPC's own handler of
 * ports lets a message it cannot read end the whole host, by a rejection nobody can catch.
 */
export function openPort(host: Host, port: HostPort): void {
  const handler = new RPCHandler<Call>(router, { plugins: [new RequestHeadersPlugin()] })
  const socket = { send: (message: unknown) => port.postMessage(message), addEventListener: () => undefined }
  const listen: Listen = 'addEventListener' in port ? port.addEventListener.bind(port) : port.on.bind(port)
  listen('message', ({ data }) => {
    handler
      .message(socket, data as string, { context: { host } })
      .catch(error => host.log.fault('PORT', 'a message', error))
  })
  listen('close', () => handler.close(socket))
  port.start?.()
}
