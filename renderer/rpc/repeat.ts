import { HostOutOfReach, HostTooSlow } from './client.ts'

/**
 * For a mutation whose call may be repeated, because it carries an id of its own: it is sent again until the host answers. What
 * was pressed while the host was away is done when it is back.
 */
export const untilAnswered = {
  retry: (_failures: number, fault: Error) => fault instanceof HostOutOfReach || fault instanceof HostTooSlow,
  retryDelay: 1_000,
} as const
