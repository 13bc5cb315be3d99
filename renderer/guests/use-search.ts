import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SearchRow } from '../../shared/contract/guests.ts'
import { api } from '../rpc/client.ts'

type Search = {
  /** What was found; while the next answer is on its way, what was found for the text before it. */
  rows: readonly SearchRow[]
  /** The rows answer exactly what stands in the field now. */
  current: boolean
  /** And nothing has changed in the house since. */
  settled: boolean
  error: unknown
}

const none: readonly SearchRow[] = []

/**
 * Guests for what stands in the field, asked as the key is pressed: the host answers sooner than a frame. An answer belongs
 * to the text it was asked for, so a slow one can never stand for a later text. While an input method is composing nothing is
 * asked, and what it composed as soon as it has done.
 */
export function useSearch(text: string, composing: boolean, limit = 8): Search {
  const [asked, ask] = useState(text)
  // While it renders, not after: a frame earlier.
  if (!composing && asked !== text) ask(text)

  const answer = useQuery({
    ...api.guests.search.queryOptions({ input: { text: asked, limit } }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    gcTime: 30_000,
    // An emptied field has found nobody, so that the next guest's rows never begin with the last one's.
    ...(asked === '' ? { initialData: [] } : {}),
  })
  if (text === '') return { rows: none, current: false, settled: false, error: null }
  const current = asked === text && !composing && answer.data !== undefined && !answer.isPlaceholderData
  return {
    rows: answer.data ?? none,
    current,
    settled: current && !answer.isFetching,
    error: answer.error,
  }
}
