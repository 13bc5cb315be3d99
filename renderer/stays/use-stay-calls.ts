import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import type { StayId } from '../../shared/contract/base.ts'
import type { StayRow } from '../../shared/contract/stays.ts'
import { api, client } from '../rpc/client.ts'
import { tell, tellRefusal, tellUndo } from '../ui/notice.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import { entryWords } from './entry-words.ts'
import { stayWords } from './words.ts'

/** Who is in which room is another now, for every screen that shows it. */
export function staysChanged(queries: QueryClient): void {
  void queries.invalidateQueries({ queryKey: api.stays.key() })
  void queries.invalidateQueries({ queryKey: api.guests.key() })
}

type Entered = { stayId: StayId; name: string; text: string }

/** Says who has been checked in, and for ten seconds takes it back with whoever came in too. */
export function useTellCheckedIn(): (entered: Entered) => void {
  const words = useWords(entryWords)
  const say = useSayRefusal()
  const queries = useQueryClient()
  return ({ stayId, name, text }) =>
    tellUndo(text, () =>
      client.stays
        .undoCheckIn({ stayId })
        .then(() => tell(words.notIn(name)))
        .catch(fault => tellRefusal(say(fault)))
        .finally(() => staysChanged(queries)),
    )
}

/** Takes a check-out back, of everybody who left together. */
export function useTakeBack() {
  const words = useWords(stayWords)
  const language = useLanguage()
  const say = useSayRefusal()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ stayId }: Pick<StayRow, 'stayId' | 'guest'>) => client.stays.undoCheckOut({ stayId }),
    onSuccess: (_done, { guest }) => tell(words.isBack(guest.address[language])),
    onError: fault => tellRefusal(say(fault)),
    onSettled: () => staysChanged(queries),
  })
}

/** Whoever was booked to share a room that its main guest is in already has come too. */
export function useComesToo() {
  const words = useWords(stayWords)
  const language = useLanguage()
  const say = useSayRefusal()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ stay, main }: { stay: StayRow; main: StayId }) =>
      client.stays.join({
        stayId: main,
        companion: { guestId: stay.guest.id, role: stay.role === 'main' ? 'sharer' : stay.role },
      }),
    onSuccess: (_done, { stay }) => tell(words.joined(stay.guest.address[language])),
    onError: fault => tellRefusal(say(fault)),
    onSettled: () => staysChanged(queries),
  })
}
