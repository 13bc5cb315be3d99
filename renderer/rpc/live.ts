import type { QueryClient } from '@tanstack/react-query'
import { create } from 'zustand'
import type { IntakeProgress } from '../../shared/contract/intake.ts'
import { stale, type Topic } from '../../shared/contract/live.ts'
import { api, client, knock } from './client.ts'
import { hearEditors } from './editing.ts'

/**
 * How the host stands: `lost` while nothing answers, `restarted` when it died and came back, `down` when the
 * shell has given it up.
 */
export type HostStanding = 'ok' | 'lost' | 'restarted' | 'down'

type Live = { standing: HostStanding; progress: Readonly<Record<string, IntakeProgress>> }
const useLive = create<Live>(() => ({ standing: 'ok', progress: {} }))

/** How the host stands now, for the banner. */
export const useHostState = (): HostStanding => useLive(live => live.standing)

/** How far the import of a file has come; null before its first word. */
export const useProgress = (fileId: string | null): IntakeProgress | null =>
  useLive(live => (fileId ? (live.progress[fileId] ?? null) : null))

/** Takes down the sentence that says the host had to be started again. */
export const acknowledgeRestart = () => stand('restarted', 'ok')

const backoff = [250, 500, 1_000, 2_000, 4_000]

/** Hears what the desktop shell says of its host, signed in or not. */
export function heedShell(queries: QueryClient): () => void {
  let running = false
  return knock.onState(state => {
    if (state === 'down') set('down')
    // The first start of all is not a loss.
    if (state === 'starting' && running) set('lost')
    if (state === 'restarted') set('restarted')
    if (state === 'ready') stand('lost', 'ok')
    if (state === 'restarted' || state === 'ready') {
      if (running) void queries.invalidateQueries()
      running = true
    }
  })
}

/** Keeps every open screen true while somebody is signed in. The answer ends it. */
export function stayLive(queries: QueryClient): () => void {
  const end = new AbortController()
  void listen(queries, end.signal)
  return () => {
    end.abort()
    stand('lost', 'ok')
    useLive.setState({ progress: {} })
  }
}

async function listen(queries: QueryClient, signal: AbortSignal): Promise<void> {
  let failures = 0
  while (!signal.aborted) {
    try {
      for await (const change of await client.live.changes(undefined, { signal })) {
        if (change.type === 'hello') {
          // What changed while nobody listened, nobody told: neither after a break, nor between a screen's first question and now.
          void queries.invalidateQueries()
          failures = 0
          stand('lost', 'ok')
        }
        if (change.type === 'changed') invalidate(queries, change.topics)
        if (change.type === 'editing') hearEditors(change.what, change.by)
        if (change.type === 'progress') {
          useLive.setState(live => ({ progress: { ...live.progress, [change.fileId]: change.progress } }))
        }
      }
    } catch {
      // Whatever ended the line, the cure is the same: knock again.
    }
    if (signal.aborted) return
    failures += 1
    // One drop that mends at once is nobody's business.
    if (failures > 1) stand('ok', 'lost')
    await pause(backoff[Math.min(failures, backoff.length) - 1] ?? 4_000, signal)
  }
}

/** Has every screen that shows what changed read it again. */
export function invalidate(queries: QueryClient, topics: readonly Topic[]): void {
  for (const area of new Set(topics.flatMap(topic => stale[topic]))) {
    void queries.invalidateQueries({ queryKey: api[area].key() })
  }
  // Whatever was done is in the audit as well.
  void queries.invalidateQueries({ queryKey: api.house.audit.key() })
}

const set = (standing: HostStanding) => useLive.setState({ standing })

function stand(from: HostStanding, to: HostStanding): void {
  if (useLive.getState().standing === from) set(to)
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
