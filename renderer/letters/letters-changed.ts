import type { QueryClient } from '@tanstack/react-query'
import { api } from '../rpc/client.ts'

/** The plan and the round are others now, for every screen that shows them. Answers when those in sight have been read again. */
export const lettersChanged = (queries: QueryClient): Promise<void> =>
  queries.invalidateQueries({ queryKey: api.letters.key() })
