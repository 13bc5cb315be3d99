import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { GuestId } from '../../../shared/contract/base.ts'
import type { Blocked } from '../../../shared/contract/occasion.ts'
import type { TemplateFault, TemplateSlot } from '../../../shared/contract/templates.ts'
import { api } from '../../rpc/client.ts'
import { useDraft } from '../../station.ts'

/** A real guest the words are read for; kept while words are changed. */
type Reader = { id: GuestId; name: string } | null

export type Preview = {
  reader: Reader
  readAs: (reader: Reader) => void
  /** As the words read now; null while they cannot be. */
  text: string | null
  /** As they read last. */
  last: string | null
  blocked: readonly Blocked[]
  fault: TemplateFault | null
  error: Error | null
}

/** What words make of a guest, a moment after they were typed. */
export function usePreview(slot: TemplateSlot, body: string): Preview {
  const [reader, readAs] = useDraft<Reader>('template-reader', null)
  const [settled] = useDebouncedValue(body, 250)
  const asked = useQuery({
    ...api.templates.preview.queryOptions({ input: { ...slot, body: settled, guestId: reader?.id ?? null } }),
    placeholderData: keepPreviousData,
    enabled: settled.trim() !== '',
    // What is typed on the way is asked once and never again.
    gcTime: 30_000,
  })
  const answer = settled.trim() === '' ? null : (asked.data ?? null)
  const text = answer?.text ?? null
  const [last, keep] = useState<string | null>(text)
  if (text !== null && text !== last) keep(text)
  return {
    reader,
    readAs,
    text,
    last: settled.trim() === '' ? null : last,
    blocked: answer?.blocked ?? [],
    fault: answer?.fault ?? null,
    error: asked.error,
  }
}
