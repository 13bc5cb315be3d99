import { EventPublisher } from '@orpc/server'
import type { Change, Topic } from '../../../shared/contract/live.ts'
import { createEditing, type Editing } from './editing.ts'

/** Tells every open screen what a commit changed. */
export type Live = {
  changed: (topics: Iterable<Topic>) => void
  publish: (change: Change) => void
  editing: Editing
  /** Every change from now on, until the signal aborts or the listener has fallen too far behind. */
  changes: (signal: AbortSignal | undefined) => AsyncGenerator<Change>
  /** The same for the host's own ears: whoever has fallen too far behind comes back by itself. */
  follow: (signal: AbortSignal, heard: (change: Change) => void) => Promise<void>
}

/** A screen that falls further behind has its line ended: it comes back and reads everything again. */
const MOST_BEHIND = 1000

export function createLive(): Live {
  const publisher = new EventPublisher<{ change: Change }>({ maxBufferedEvents: MOST_BEHIND })
  const publish = (change: Change) => publisher.publish('change', change)
  const live: Live = {
    publish,
    editing: createEditing((what, by) => publish({ type: 'editing', what, by })),
    changed: topics => publish({ type: 'changed', topics: [...topics] }),
    changes: async function* (signal) {
      // The publisher drops the oldest of too many without a word, so what waits is counted here.
      let waiting = 0
      const stopCounting = publisher.subscribe('change', () => waiting++)
      const changes = publisher.subscribe('change', { signal })
      try {
        yield { type: 'hello' }
        for await (const change of changes) {
          if (waiting > MOST_BEHIND) return
          waiting--
          yield change
        }
      } finally {
        stopCounting()
        await changes.return()
      }
    },
    follow: async (signal, heard) => {
      while (!signal.aborted) {
        try {
          for await (const change of live.changes(signal)) heard(change)
        } catch (error) {
          if (!signal.aborted) throw error
        }
      }
    },
  }
  return live
}
