import { useEffect, useState } from 'react'
import type { LetterId } from '../../../shared/contract/base.ts'
import type { Batch, Sheet } from '../../../shared/contract/letters.ts'
import { client } from '../../rpc/client.ts'
import { inRuns } from './jobs.ts'

/** The host gives so many at a time. */
const PIECE = 50

export type Sheets = {
  /** In the order of the ids. */
  sheets: Sheet[]
  left: Batch['left']
  /** How many of the ids have been asked for. */
  behind: number
  whole: boolean
  fault: unknown
}

const none: Sheets = { sheets: [], left: [], behind: 0, whole: false, fault: null }

/** Fetches what is to be put on paper, piece by piece; `again` starts anew. Going away ends it. */
export function useSheets(letterIds: readonly LetterId[]): Sheets & { again: () => void } {
  const [read, keep] = useState(none)
  const [attempt, startAgain] = useState(0)
  const asked = letterIds.join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt reads anew
  useEffect(() => {
    const end = new AbortController()
    void fetchAll(asked.split(' ') as LetterId[], keep, end.signal)
    return () => end.abort()
  }, [asked, attempt])
  return { ...read, again: () => startAgain(attempt + 1) }
}

async function fetchAll(ids: readonly LetterId[], tell: (so: Sheets) => void, signal: AbortSignal) {
  let so = none
  tell(so)
  try {
    for (const letterIds of inRuns(ids, PIECE)) {
      const { sheets, left } = await client.letters.sheets({ letterIds }, { signal })
      if (signal.aborted) return
      so = {
        ...so,
        sheets: [...so.sheets, ...sheets],
        left: [...so.left, ...left],
        behind: so.behind + letterIds.length,
      }
      tell(so)
    }
    tell({ ...so, whole: true })
  } catch (fault) {
    if (!signal.aborted) tell({ ...so, fault })
  }
}
