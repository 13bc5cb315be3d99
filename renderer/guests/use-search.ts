import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { SearchRow } from '../../shared/contract/guests.ts'
import { api } from '../rpc/client.ts'

type Search = {
  /** What was found; while the next answer is on its way, what was found for the text before it. */
  rows: readonly SearchRow[]
  /** The rows answer exactly what stands in the field now. */
  current: boolean
  error: unknown
}

const none: readonly SearchRow[] = []

/**
 * Guests for what stands in the field, asked anew at most once a frame. An answer belongs to the text it was asked
 * for, so a slow one can never stand for a later text. While an input method is composing nothing is asked.
 */
export function useSearch(typed: string, composing: boolean, limit = 8): Search {
  const [text, ask] = useState('')
  useEffect(() => {
    if (composing) return
    const frame = requestAnimationFrame(() => ask(typed.trim()))
    return () => cancelAnimationFrame(frame)
  }, [typed, composing])

  const answer = useQuery({
    ...api.guests.search.queryOptions({ input: { text, limit } }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  })
  const empty = typed.trim() === ''
  return {
    rows: empty || !answer.data ? none : answer.data,
    current: !composing && text === typed.trim() && !answer.isPlaceholderData && answer.data !== undefined,
    error: empty ? null : answer.error,
  }
}
