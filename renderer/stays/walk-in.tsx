import { Button, Modal } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { SearchRow } from '../../shared/contract/guests.ts'
import { FindGuest } from '../guests/find-guest.tsx'
import { api, client } from '../rpc/client.ts'
import { openGuest, useDraft } from '../station.ts'
import { uiWords } from '../ui/words.ts'
import { useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import { CheckInAsks } from './check-in-asks.tsx'
import { CheckInForm } from './check-in-form.tsx'
import { checkInWords } from './check-in-words.ts'
import { PerhapsKnown } from './perhaps-known.tsx'
import { newPerson, type Person } from './person.ts'
import classes from './walk-in.module.css'

/** Who it is, once that is certain: with how often they were here and when last. */
type Certain = Person & { stays: number; lastStay: string | null }
type Doubt = { name: string; perhaps: SearchRow[] }
type Here = { row: SearchRow; room: string | null }
const nobody: { certain?: Certain; doubt?: Doubt; here?: Here; entered?: Person } = {}

/** A guest without a booking: who it is, known or new, and the room. */
export function WalkIn({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const words = useWords(checkInWords)
  const ui = useWords(uiWords)
  const [, , forget] = useDraft('walk-in', nobody)
  // Given up, the next one begins with a name again; only a lock keeps whom it was about.
  const done = () => {
    forget()
    onClose()
  }
  return (
    <Modal
      opened={opened}
      onClose={done}
      title={words.walkInTitle}
      size="lg"
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      {opened && <WhoThenWhere onClose={done} />}
    </Modal>
  )
}

function WhoThenWhere({ onClose }: { onClose: () => void }) {
  const words = useWords(checkInWords)
  const say = useSayRefusal()
  const [{ certain, doubt, here, entered }, choose, forget] = useDraft('walk-in', nobody)
  // Who says they have no booking may well have one.
  const arrivals = useQuery(api.stays.arrivals.queryOptions())
  const inHouse = useQuery(api.stays.inHouse.queryOptions())
  const known = (row: SearchRow) => {
    const stay = inHouse.data?.find(({ guest }) => guest.id === row.id)
    const isHere = stay || row.presence === 'in-house' || row.presence === 'leaving'
    choose(isHere ? { here: { row, room: stay?.room ?? null } } : { certain: row })
  }
  const fresh = (person: Person) => choose({ certain: { ...person, stays: 0, lastStay: null } })
  const ask = useMutation({
    mutationFn: (name: string) => client.guests.similar({ name, phones: [], emails: [] }),
    onSuccess: (perhaps, name) =>
      perhaps.length > 0 ? choose({ doubt: { name, perhaps } }) : fresh(newPerson(name)),
  })
  if (entered) return <CheckInAsks guest={entered} onDone={onClose} />
  if (certain) {
    const { stays, lastStay } = certain
    const past = { ordinal: stays + 1, lastStay: lastStay ? { arrive: lastStay, depart: lastStay } : null }
    const booked = arrivals.data?.find(stay => stay.guest.id === certain.id) ?? null
    return (
      <CheckInForm
        key={certain.id}
        guest={certain}
        booked={booked}
        companions={arrivals.data?.filter(({ mainStayId }) => booked && mainStayId === booked.stayId) ?? []}
        known={booked ?? past}
        onDone={toAsk => (toAsk ? choose({ entered: certain }) : onClose())}
        onCancel={onClose}
        onSomebodyElse={forget}
      />
    )
  }
  if (doubt) {
    const guestIds = doubt.perhaps.map(({ id }) => id)
    return (
      <PerhapsKnown
        name={doubt.name}
        perhaps={doubt.perhaps}
        onKnown={known}
        onNew={reason => fresh(newPerson(doubt.name, { guestIds, reason }))}
        onBack={forget}
      />
    )
  }
  return (
    <div className={classes.who}>
      <FindGuest
        inline
        autoFocus
        strict
        limit={6}
        label={words.walkInName}
        placeholder={words.walkInHint}
        onPick={known}
        onNew={name => ask.mutate(name)}
      />
      {here && (
        <p role="alert" className={classes.here}>
          {words.isHere(here.row.name, here.room)}
          <Button
            variant="default"
            size="sm"
            onClick={() => {
              onClose()
              openGuest(here.row.id)
            }}
          >
            {words.openCard}
          </Button>
        </p>
      )}
      {ask.error && (
        <p role="alert" className={classes.wrong}>
          {say(ask.error)}
        </p>
      )}
    </div>
  )
}
