import { Modal } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { GuestBrief } from '../../shared/contract/guests.ts'
import { FindGuest } from '../guests/find-guest.tsx'
import { api, client } from '../rpc/client.ts'
import { useDraft } from '../station.ts'
import { uiWords } from '../ui/words.ts'
import { useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import { CheckInForm } from './check-in-form.tsx'
import classes from './walk-in.module.css'
import { stayWords } from './words.ts'

type Guest = Pick<GuestBrief, 'id' | 'name' | 'otherName' | 'address'> & {
  stays: number
  lastStay: string | null
}
const nobody: Guest | null = null

/** A guest without a booking: who it is, known or new, and the room. */
export function WalkIn({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const words = useWords(stayWords)
  const ui = useWords(uiWords)
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.walkInTitle}
      size="lg"
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      {opened && <WhoThenWhere onClose={onClose} />}
    </Modal>
  )
}

function WhoThenWhere({ onClose }: { onClose: () => void }) {
  const words = useWords(stayWords)
  const say = useSayRefusal()
  const queries = useQueryClient()
  const [guest, choose, forget] = useDraft<Guest | null>('walk-in', nobody)
  // Who says they have no booking may well have one.
  const arrivals = useQuery(api.stays.arrivals.queryOptions())
  const booked = arrivals.data?.find(stay => stay.guest.id === guest?.id) ?? null
  const create = useMutation({
    mutationFn: (name: string) => client.guests.create({ ...unknown, name }),
    onSuccess: ({ guestId }, name) => {
      void queries.invalidateQueries({ queryKey: api.guests.key() })
      choose({
        id: guestId,
        name,
        otherName: null,
        address: { zh: name, en: name },
        stays: 0,
        lastStay: null,
      })
    },
  })
  if (!guest) {
    return (
      <div className={classes.who}>
        <FindGuest
          inline
          autoFocus
          strict
          limit={6}
          label={words.walkInName}
          placeholder={words.walkInHint}
          onPick={choose}
          onNew={name => create.mutate(name)}
        />
        {create.error && (
          <p role="alert" className={classes.wrong}>
            {say(create.error)}
          </p>
        )}
      </div>
    )
  }
  const { lastStay } = guest
  const known = {
    ordinal: guest.stays + 1,
    lastStay: lastStay === null ? null : { arrive: lastStay, depart: lastStay },
  }
  const done = () => {
    forget()
    onClose()
  }
  return (
    <CheckInForm
      key={guest.id}
      guest={guest}
      booked={booked}
      known={known}
      onDone={done}
      onCancel={done}
      onSomebodyElse={forget}
    />
  )
}

/** All that is known of somebody who has said no more than a name. */
const unknown = {
  ...{
    otherName: null,
    sayHint: null,
    gender: null,
    language: null,
    country: null,
    company: null,
    city: null,
  },
  ...{ vip: null, discretion: 0 as const, alias: null, phones: [], emails: [], birthday: null },
}
