import { QueryClient } from '@tanstack/react-query'
import { HostOutOfReach } from './client.ts'

/**
 * The answers the screens hold. The host is on this machine: being offline means nothing, and what changes is told
 * at once, so nothing is asked again on a clock.
 */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 60_000,
      retry: (failures, fault) => fault instanceof HostOutOfReach && failures < 4,
      retryDelay: failures => Math.min(250 * 2 ** failures, 4_000),
    },
    // A write is never sent twice by itself: the first may have arrived.
    mutations: { networkMode: 'always', retry: false },
  },
})

/** Forgets every answer but those the sign-in screen itself stands on. */
export function forgetAnswers(): void {
  const open = ['house/status', 'staff/list']
  queries.removeQueries({ predicate: ({ queryKey: [path] }) => !open.includes((path as string[]).join('/')) })
}
