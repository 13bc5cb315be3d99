import { RPCHandler } from '@orpc/server/message-port'
import { RequestHeadersPlugin } from '@orpc/server/plugins'
import type { Call, Host } from '../context.ts'
import { router } from './router.ts'

/** Door one: a MessagePort, of Electron or of Node alike. */
export type HostPort = Parameters<RPCHandler<Call>['upgrade']>[0] & { start?: () => void }

/** Answers calls on one port for as long as it lives. */
export function openPort(host: Host, port: HostPort): void {
  new RPCHandler<Call>(router, { plugins: [new RequestHeadersPlugin()] }).upgrade(port, { context: { host } })
  port.start?.()
}
