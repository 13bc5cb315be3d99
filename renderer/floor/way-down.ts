import { useMutation, useMutationState, useQuery, useQueryClient } from '@tanstack/react-query'
import type { GuestId, HeadsUpId, OutletId } from '../../shared/contract/base.ts'
import type { GuestBrief } from '../../shared/contract/guest-brief.ts'
import type { HeadsUp } from '../../shared/contract/heads-ups.ts'
import { api, client } from '../rpc/client.ts'
import { newId } from '../rpc/new-id.ts'
import { untilAnswered } from '../rpc/repeat.ts'
import { tellRefusal, tellUndo } from '../ui/notice.tsx'
import { calledIn } from '../words/called.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import { floorWords } from './words.ts'

/** Who is announced, and what they are called aloud. */
export type Announced = Pick<GuestBrief, 'id' | 'name' | 'otherName' | 'sayIt' | 'address' | 'discretion'>

type Call = { id: HeadsUpId; guestId: GuestId; outletId: OutletId }

/** A call that has not been answered yet, since when by this machine's clock. */
type Unanswered = { outletId: OutletId; since: number }

/** How long the answer may be left before it is asked for again: what is over leaves the list with time alone. */
const FRESH_MS = 30_000

/** Keeps the list of who is on the way fresh while a page shows it. */
export const useFreshWaysDown = () => useQuery(api.headsUps.open.queryOptions({ refetchInterval: FRESH_MS }))

/** Where a guest is on the way to, if anywhere, and what can be done about it. */
export function useWayDown(guest: Announced): {
  headsUp: HeadsUp | null
  unanswered: Unanswered | null
  send: (outletId: OutletId) => void
  takeBack: (headsUp: HeadsUp) => void
} {
  const words = useWords(floorWords)
  const language = useLanguage()
  const say = useSayRefusal()
  const queries = useQueryClient()
  const name = calledIn(guest, language)
  const key = ['coming-down', guest.id]
  const open = useQuery(api.headsUps.open.queryOptions())
  const outlets = useQuery(api.dining.outlets.queryOptions())
  const reread = () => queries.invalidateQueries({ queryKey: api.headsUps.key() })

  /** Whether it could be done; what was refused has been said. */
  const done = async (asked: Promise<unknown>): Promise<boolean> => {
    const isDone = await asked.then(
      () => true,
      fault => {
        tellRefusal(say(fault))
        return false
      },
    )
    await reread()
    return isDone
  }
  const close = (headsUpId: HeadsUpId) => done(client.headsUps.close({ headsUpId, because: 'taken-back' }))
  const reopen = (headsUpId: HeadsUpId) => done(client.headsUps.reopen({ headsUpId }))
  const call = useMutation({
    ...untilAnswered,
    mutationKey: key,
    mutationFn: (call: Call) => client.headsUps.send(call),
    onSuccess: async ({ headsUpId }, { outletId }) => {
      const outlet = outlets.data?.find(({ id }) => id === outletId)?.name[language] ?? ''
      tellUndo(words.told(name, outlet), () => close(headsUpId))
      await reread()
    },
    onError: fault => tellRefusal(say(fault)),
  })
  // Of every screen, also of one that was left while the house could not be reached.
  const [unanswered] = useMutationState({
    filters: { mutationKey: key, status: 'pending' },
    select: ({ state }) => ({
      outletId: (state.variables as Call).outletId,
      since: state.submittedAt,
    }),
  })
  return {
    headsUp: open.data?.find(each => each.guest.id === guest.id) ?? null,
    unanswered: unanswered ?? null,
    send: outletId => call.mutate({ id: newId(), guestId: guest.id, outletId }),
    takeBack: ({ id }) => {
      void close(id).then(closed => closed && tellUndo(words.tookBack(name), () => reopen(id)))
    },
  }
}
