import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect } from 'react'
import type { LetterId } from '../../../shared/contract/base.ts'
import type { LetterRow } from '../../../shared/contract/letters.ts'
import { api } from '../../rpc/client.ts'
import { useDraft } from '../../station.ts'
import { useChanging } from './change-words.tsx'

type Place = { id: LetterId; at: number } | null
const start: Place = null

/**
 * Which letter of a list is read: the one chosen last; when it has left the list, the one that came to stand where it stood, unless
 * its words are being changed: what is typed does not go from under the hands. Left and right arrow turn to the next, wherever
 * nothing is typed; the neighbours are read beforehand.
 */
export function useReading(list: string, rows: readonly LetterRow[]) {
  const queries = useQueryClient()
  const [place, keep] = useDraft<Place>(`letters:read:${list}`, start)
  const found = place ? rows.findIndex(({ id }) => id === place.id) : 0
  const at = found >= 0 ? found : Math.min(place?.at ?? 0, rows.length - 1)
  const isChanged = useChanging(place?.id ?? null).open
  const left = place && found < 0 && isChanged ? { letterId: place.id } : skipToken
  const gone = useQuery(api.letters.letter.queryOptions({ input: left })).data?.row
  const row = gone ?? rows[at] ?? null
  const read = (index: number) => {
    const next = rows[index]
    if (next) keep({ id: next.id, at: index })
  }
  // Where the letter stood is remembered as the list moves: when it goes, the next one is read.
  useEffect(() => {
    if (row && (place?.id !== row.id || place.at !== at)) keep({ id: row.id, at })
  }, [row, at, place, keep])
  const beside = [rows[at + 1]?.id, rows[at - 1]?.id].filter(id => id !== undefined).join()
  useEffect(() => {
    for (const id of beside.split(',').filter(Boolean)) {
      void queries.prefetchQuery(api.letters.letter.queryOptions({ input: { letterId: id as LetterId } }))
    }
  }, [beside, queries])
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const target = event.target as HTMLElement
    // What lies over the page is heard here too, as React has it.
    if (!step || !event.currentTarget.contains(target) || target.closest('input, textarea, select')) return
    event.preventDefault()
    read(at + step)
  }
  return { row, at, read, keys }
}
