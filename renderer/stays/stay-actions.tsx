import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { GuestId } from '../../shared/contract/base.ts'
import { focusCard } from '../guests/guest-card.tsx'
import { api } from '../rpc/client.ts'
import { useMay } from '../rpc/may.ts'
import { useDraft } from '../station.ts'
import { useWords } from '../words/language.ts'
import { CheckIn } from './check-in.tsx'
import { CheckOut } from './check-out.tsx'
import { stayWords } from './words.ts'

/** What the desk can do for a guest whose card is open: check them in, by today's booking or without one, or out. */
export function StayActions({ guestId }: { guestId: GuestId }) {
  return useMay('stays.checkIn') ? <Actions guestId={guestId} /> : null
}

function Actions({ guestId }: { guestId: GuestId }) {
  const words = useWords(stayWords)
  const [doing, start, done] = useDraft(`stay:${guestId}`, false)
  const card = useQuery(api.guests.card.queryOptions({ input: { guestId } }))
  const arrivals = useQuery(api.stays.arrivals.queryOptions())
  const acted = useRef(false)
  const stayId = card.data?.now?.stayId
  // What was pressed now says something else: another Enter must not undo what has just been done.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as soon as they are in or out
  useEffect(() => {
    if (acted.current) focusCard(guestId)
    acted.current = false
  }, [stayId, guestId])
  if (!card.data || !arrivals.data) return null
  const { guest, now, stays } = card.data
  const booked = arrivals.data.find(stay => stay.guest.id === guestId) ?? null
  const act = () => {
    acted.current = true
  }
  return (
    <>
      <Button key={stayId ?? 'away'} variant={now ? 'default' : 'filled'} onClick={() => start(true)}>
        {now ? words.checkOut : booked ? words.checkIn : words.walkIn}
      </Button>
      <CheckIn
        guest={doing && !now ? guest : null}
        booked={booked}
        known={{ ordinal: stays.count + 1, lastStay: stays.last }}
        onClose={done}
        onDone={act}
      />
      <CheckOut stay={doing && now ? { ...now, guest } : null} onClose={done} onDone={act} />
    </>
  )
}
