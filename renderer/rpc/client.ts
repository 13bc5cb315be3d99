import { type ClientLink, createORPCClient, ORPCError } from '@orpc/client'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Client } from '../../shared/contract/index.ts'
import { httpDoor, type Knock } from './door.ts'
import { desktopDoor } from './port.ts'

/** A call that is not answered within this many milliseconds is given up; an import may take longer. */
const patience = 30_000

/** The host cannot be asked now: its process died, or nothing listens at its address. */
export class HostOutOfReach extends Error {}
/** The host took the question and did not answer in time. It may still have done what it was asked. */
export class HostTooSlow extends Error {}

type Caller = { token: () => string | null; sessionEnded: (token: string) => void }
let caller: Caller = { token: () => null, sessionEnded: () => {} }

/** Tells the client in whose name it calls, and whom to tell when the host no longer knows that session. */
export function callInTheNameOf(next: Caller): void {
  caller = next
}

/** How the page reaches its host: the port of the desktop shell, or HTTP where there is no shell. */
export const knock: Knock = window.desktop ? desktopDoor(window.desktop) : httpDoor()

const link: ClientLink<Record<never, never>> = {
  async call(path, input, options) {
    const token = caller.token()
    const limit = new AbortController()
    const timer = path[0] === 'intake' ? undefined : setTimeout(() => limit.abort(), patience)
    const asked = new AbortController()
    try {
      const door = await settledBefore(knock.door(), limit.signal, () => new HostTooSlow())
      // The stream of a live call outlives the answer: the limit must not reach it, a dead door must.
      const signals = [asked.signal, door.gone, options.signal].filter(signal => signal !== undefined)
      const answer = door.link.call(path, input, {
        ...options,
        context: { token },
        signal: AbortSignal.any(signals),
      })
      const fromThisDoor = settledBefore(answer, door.gone, () => new HostOutOfReach())
      return await settledBefore(fromThisDoor, limit.signal, () => new HostTooSlow())
    } catch (fault) {
      asked.abort()
      if (token && fault instanceof ORPCError && fault.code === 'NOT_SIGNED_IN') caller.sessionEnded(token)
      // What fetch throws when nobody listens is a TypeError and nothing more.
      if (fault instanceof TypeError && !options.signal?.aborted) throw new HostOutOfReach()
      throw fault
    } finally {
      clearTimeout(timer)
    }
  },
}

/** Everything the host can be asked, typed by the contract. */
export const client: Client = createORPCClient(link)

/** The same as options of TanStack Query: `useQuery(api.stays.arrivals.queryOptions())`. */
export const api = createTanstackQueryUtils(client)

/** The code and data of an error the host sent on purpose; null for a fault of the line or of our own. */
export function refusalOf(error: unknown): { code: string; data: unknown } | null {
  return error instanceof ORPCError ? { code: error.code, data: error.data } : null
}

/** Who changed meanwhile what was to be written over; null where a call failed for another reason, or did not fail. */
export function overtakenBy(error: unknown): string | null {
  const refusal = refusalOf(error)
  return refusal?.code === 'CHANGED_MEANWHILE' ? (refusal.data as { by: string }).by : null
}

function settledBefore<T>(promise: Promise<T>, end: AbortSignal, fault: () => Error): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const tooLate = () => reject(fault())
    if (end.aborted) tooLate()
    end.addEventListener('abort', tooLate, { once: true })
    promise.then(resolve, reject).finally(() => end.removeEventListener('abort', tooLate))
  })
}
