import { implement } from '@orpc/server'
import { RPCHandler } from '@orpc/server/fetch'
import { onTestFinished } from 'vitest'
import type { Client } from '../../shared/contract/index.ts'
import { type Contract, contract } from '../../shared/contract/index.ts'

// The client takes hold of `fetch` as it is loaded, so this file is loaded before it: by setup.ts.
let host: { handle: RPCHandler<Record<never, never>>['handle'] } | null = null
const NodeRequest = globalThis.Request
// The signals of jsdom are not those Node's own Request takes; nothing here needs to be called off.
globalThis.Request = class extends NodeRequest {
  constructor(resource: RequestInfo | URL, { signal: _jsdom, ...init }: RequestInit = {}) {
    super(resource, init)
  }
}
globalThis.fetch = async (resource, init) => {
  if (!host) throw new TypeError('this test has no host')
  const { matched, response } = await host.handle(new Request(resource, init), {
    prefix: '/rpc',
    context: {},
  })
  return matched ? response : new Response('no such procedure in this test', { status: 404 })
}

type Area = keyof Contract
type Asked<Procedure> = Procedure extends (input: infer Input, ...rest: never[]) => unknown ? Input : never
type Told<Procedure> = Procedure extends (...all: never[]) => Promise<infer Output> ? Output : never

/** What the host of a test says: each procedure an answer, or a function of what was asked. */
export type Answers = {
  [A in Area]?: {
    [P in keyof Client[A]]?: (input: Asked<Client[A][P]>) => Told<Client[A][P]> | Promise<Told<Client[A][P]>>
  }
}

/** What was asked, in order: `['guests.search', { text: 'yu', limit: 8 }]`. */
export type Calls = [name: string, input: unknown][]

/**
 * A host that answers as told, behind the real HTTP door and held to the real contract: an answer the contract does not
 * know, or a question it would refuse, fails the test. A procedure without an answer is a fault. Ends with the test.
 */
export function hostThatSays(answers: Answers): Calls {
  const calls: Calls = []
  const os = implement(contract)
  const router = Object.fromEntries(
    Object.entries(answers).map(([area, procedures]) => [
      area,
      Object.fromEntries(
        Object.entries(procedures).map(([name, answer]) => [
          name,
          // The contract of the client and of the host is one; only the compiler cannot follow it through the keys.
          // biome-ignore lint/suspicious/noExplicitAny: see above
          (os as any)[area][name].handler(({ input }: { input: unknown }) => {
            calls.push([`${area}.${name}`, input])
            return (answer as (input: unknown) => unknown)(input)
          }),
        ]),
      ),
    ]),
  )
  host = new RPCHandler(router)
  onTestFinished(() => {
    host = null
  })
  return calls
}

/** The host is out of reach from now on; what is returned brings it back. */
export function hostFallsSilent(): () => void {
  const away = host
  host = null
  return () => {
    host = away
  }
}

/** An answer that comes when the test says so. */
export function later<T>(): { promise: Promise<T>; say: (answer: T) => void } {
  const { promise, resolve } = Promise.withResolvers<T>()
  return { promise, say: resolve }
}
