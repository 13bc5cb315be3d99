import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query'
import type { GuestId, VisitId } from '../../shared/contract/base.ts'
import { api, client, refusalOf } from '../rpc/client.ts'
import { newId } from '../rpc/new-id.ts'
import { untilAnswered } from '../rpc/repeat.ts'
import { closeGuest, useStation } from '../station.ts'
import { tell, tellRefusal, tellUndo } from '../ui/notice.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import type { MealPlace } from './meal-place.ts'
import type { useVisitDraft, VisitDraft } from './visit-draft.ts'
import { visitWords } from './visit-words.ts'

type Given = {
  guestId: GuestId
  /** How one addresses the guest. */
  name: string
  place: MealPlace
  draft: ReturnType<typeof useVisitDraft>
}

/**
 * Writes a visit down and lets it be taken back for ten seconds. It carries an id of its own, so that it is sent again until the
 * house answers; `waiting` is true from the second time on. The draft goes only when the visit stands, and is back when
 * the visit is taken back.
 */
export function useRecordVisit({ guestId, name, place: { outlet, period }, draft }: Given) {
  const words = useWords(visitWords)
  const language = useLanguage()
  const say = useSayRefusal()
  const queries = useQueryClient()
  const [, change, forget] = draft
  const mutationKey = ['record visit', guestId]
  const read = () => {
    void queries.invalidateQueries({ queryKey: api.dining.key() })
    void queries.invalidateQueries({ queryKey: api.guests.key() })
    void queries.invalidateQueries({ queryKey: api.headsUps.key() })
  }
  const isHere = () => useStation.getState().guestId === guestId

  const record = useMutation({
    ...untilAnswered,
    mutationKey,
    mutationFn: ({ seatId, items, with: others, nameless, together, visitId, known }: Sent) =>
      client.dining.recordVisit({
        ...(known ? { known } : {}),
        ...{ guestId, outletId: outlet.id, mealPeriodId: period.id, visitId, seatId, items, together },
        ...{ with: others, covers: 1 + others.length + nameless },
      }),
    onSuccess: ({ visitId }, sent) => {
      const takeBack = () =>
        client.dining
          .undoVisit({ visitId })
          .then(
            () => {
              const { known: _, ...draft } = sent
              change({ ...draft, visitId: null })
              tell(words.takenBack(name))
            },
            fault => tellRefusal(say(fault)),
          )
          .finally(read)
      const seat = outlet.seats.find(({ id }) => id === sent.seatId)
      tellUndo(words.recorded(name, seat?.name[language] ?? null), takeBack)
      forget()
      if (isHere()) closeGuest()
    },
    onError: (fault, sent) => {
      const refusal = refusalOf(fault)
      const taken = refusal?.code === 'SEAT_TAKEN'
      const { known: _, ...draft } = sent
      if (taken) change({ ...draft, takenBy: (refusal.data as { by: string }).by })
      if (!taken || !isHere()) tellRefusal(say(fault))
    },
    onSettled: read,
  })
  const tries = useMutationState({
    filters: { mutationKey, status: 'pending' },
    select: ({ state }) => state.failureCount,
  })
  return {
    /** `known`: the guest's visits to this meal that are on the screen; undefined where they could not be read. */
    done: (visit: VisitDraft, known: VisitId[] | undefined) => {
      const visitId = visit.visitId ?? newId<VisitId>()
      change({ ...visit, visitId })
      record.mutate({ ...visit, visitId, known })
    },
    pending: tries.length > 0,
    waiting: tries.some(failures => failures > 0),
  }
}

type Sent = VisitDraft & { visitId: VisitId; known: VisitId[] | undefined }
