import { Modal } from '@mantine/core'
import type { StayRow } from '../../shared/contract/stays.ts'
import { uiWords } from '../ui/words.ts'
import { useWords } from '../words/language.ts'
import { CheckInAsks } from './check-in-asks.tsx'
import { type Booked, CheckInForm } from './check-in-form.tsx'
import { checkInWords } from './check-in-words.ts'
import type { Person } from './person.ts'

type Props = {
  guest: Person | null
  /** The booking that arrives; null for a guest who walks in. */
  booked: Booked | null
  /** Who is booked to share the room. */
  companions?: readonly StayRow[]
  known: Pick<StayRow, 'ordinal' | 'lastStay'> | StayRow | null
  /** Somebody in the book may be this guest. */
  perhapsKnown?: boolean
  onClose: () => void
  /** They are checked in; the dialogue closes by `onClose`. */
  onDone?: () => void
  /** They are in, and are asked before it closes; where this is absent, their card asks. */
  asks?: { asking: boolean; onAsk: () => void }
}

/** Checks a guest in: confirm who it is, the room, done. */
export function CheckIn({ guest, companions = [], onClose, onDone, asks, ...about }: Props) {
  const words = useWords(checkInWords)
  const ui = useWords(uiWords)
  return (
    <Modal
      opened={guest !== null}
      onClose={onClose}
      title={words.checkIn}
      size="lg"
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      {guest && asks?.asking && <CheckInAsks guest={guest} onDone={onClose} />}
      {guest && !asks?.asking && (
        <CheckInForm
          guest={guest}
          {...about}
          companions={companions}
          onDone={toAsk => {
            onDone?.()
            if (toAsk && asks) asks.onAsk()
            else onClose()
          }}
          onCancel={onClose}
        />
      )}
    </Modal>
  )
}
