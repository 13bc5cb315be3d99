import type { ClientLink } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { SimpleCsrfProtectionLinkPlugin } from '@orpc/client/plugins'
import type { HostState } from '../../shared/contract/shell.ts'

/** In whose name a call is made: the token of the session, as it was when the call was made. */
export type InName = { token?: string | null }

/** One way to the host, and the signal that it leads nowhere any more. */
export type Door = { link: ClientLink<InName>; gone: AbortSignal }

/** Where the page knocks. A door that died is replaced; `door()` waits for the next one. */
export type Knock = {
  door: () => Promise<Door>
  /** Hears what the shell says of the host. Over HTTP there is no shell, and nothing is ever said. */
  onState: (hear: (state: HostState) => void) => () => void
}

/** The door of the browser: HTTP to the address the page itself came from. */
export function httpDoor(): Knock {
  const door: Door = {
    link: new RPCLink<InName>({
      url: `${location.origin}/rpc`,
      headers: ({ context }) => authorization(context),
      plugins: [new SimpleCsrfProtectionLinkPlugin()],
    }),
    gone: new AbortController().signal,
  }
  return { door: async () => door, onState: () => () => {} }
}

/** The same header at both doors. */
export const authorization = ({ token }: InName): Record<string, string> =>
  token ? { authorization: `Bearer ${token}` } : {}
