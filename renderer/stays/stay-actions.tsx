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
import { checkInWords } from './check-in-words.ts'
import { CheckOut } from './check-out.tsx'
import { JoinRoom } from './join-room.tsx'
import { MoveRoom } from './move-room.tsx'
import { useComesToo } from './use-stay-calls.ts'
import { stayWords } from './words.ts'

type Doing = 'in' | 'out' | 'move' | 'join'
const nothing: Doing | null = null

/** What the desk can do for a guest whose card is open: check them in, by today's booking or without one, move, or out. */
export function StayActions({ guestId }: { guestId: GuestId }) {
  return useMay('stays.checkIn') ? <Actions guestId={guestId} /> : null
}

function Actions({ guestId }: { guestId: GuestId }) {
  const words = useWords(stayWords)
  const more = useWords(checkInWords)
  const [doing, start, done] = useDraft<Doing | null>(`stay:${guestId}`, nothing)
  const card = useQuery(api.guests.card.queryOptions({ input: { guestId } }))
  const arrivals = useQuery(api.stays.arrivals.queryOptions())
  const inHouse = useQuery(api.stays.inHouse.queryOptions())
  const comesToo = useComesToo()
  const acted = useRef(false)
  const stayId = card.data?.now?.stayId
  // What was pressed now says something else: another Enter must not undo what has just been done.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as soon as they are in or out
  useEffect(() => {
    if (acted.current) focusCard(guestId)
    acted.current = false
  }, [stayId, guestId])
  // A colleague did it first: what was asked for here is over, and must not come up by itself another day.
  const over = card.data !== undefined && doing !== null && (doing === 'in') !== (card.data.now === null)
  useEffect(() => {
    if (over) done()
  }, [over, done])
  if (!card.data || !arrivals.data) return null
  const { guest, now, stays } = card.data
  const booked = arrivals.data.find(stay => stay.guest.id === guestId) ?? null
  // Booked to share a room whose guest is here: they come to that room, with no check-in of their own.
  const main = inHouse.data?.find(stay => stay.stayId === booked?.mainStayId) ?? null
  const present = inHouse.data?.find(stay => stay.stayId === stayId) ?? null
  const act = () => {
    acted.current = true
  }
  return (
    <>
      {booked && main && !now ? (
        <Button
          loading={comesToo.isPending}
          onClick={() => {
            act()
            comesToo.mutate({ stay: booked, main: main.stayId })
          }}
        >
          {words.comesToo}
        </Button>
      ) : (
        <Button
          key={stayId ?? 'away'}
          variant={now ? 'default' : 'filled'}
          onClick={() => start(now ? 'out' : 'in')}
        >
          {now ? words.checkOut : booked ? words.checkIn : words.walkIn}
        </Button>
      )}
      {present && (
        <>
          <Button variant="default" onClick={() => start('move')}>
            {more.move}
          </Button>
          <Button variant="default" onClick={() => start('join')}>
            {more.join}
          </Button>
        </>
      )}
      <CheckIn
        guest={doing === 'in' && !now ? guest : null}
        booked={booked}
        companions={arrivals.data.filter(({ mainStayId }) => booked && mainStayId === booked.stayId)}
        known={booked ?? { ordinal: stays.count + 1, lastStay: stays.last }}
        perhapsKnown={stays.first === 'perhaps'}
        onClose={done}
        onDone={act}
      />
      <CheckOut
        stay={doing === 'out' && now ? { ...now, guest, role: present?.role ?? 'main' } : null}
        onClose={done}
        onDone={act}
      />
      <MoveRoom stay={doing === 'move' ? present : null} onClose={done} />
      <JoinRoom stay={doing === 'join' ? present : null} onClose={done} />
    </>
  )
}
