import { EventPublisher } from '@orpc/server'
import type { Change, Topic } from '../../../shared/contract/live.ts'

/** Tells every open screen what a commit changed. */
export type Live = {
  changed: (topics: Iterable<Topic>) => void
  publish: (change: Change) => void
  /** Every change from now on, until the signal aborts. */
  changes: (signal: AbortSignal | undefined) => AsyncGenerator<Change>
}

export function createLive(): Live {
  // A screen that falls a thousand changes behind reads everything again when it reconnects.
  const publisher = new EventPublisher<{ change: Change }>({ maxBufferedEvents: 1000 })
  const publish = (change: Change) => publisher.publish('change', change)
  return {
    publish,
    changed: topics => publish({ type: 'changed', topics: [...topics] }),
    changes: async function* (signal) {
      const changes = publisher.subscribe('change', { signal })
      yield { type: 'hello' }
      yield* changes
    },
  }
}
