import { Modal } from '@mantine/core'
import type { GuestBrief } from '../../shared/contract/guests.ts'
import type { StayRow } from '../../shared/contract/stays.ts'
import { uiWords } from '../ui/words.ts'
import { useWords } from '../words/language.ts'
import { type Booked, CheckInForm } from './check-in-form.tsx'
import { stayWords } from './words.ts'

type Props = {
  guest: Pick<GuestBrief, 'id' | 'name' | 'otherName' | 'address'> | null
  /** The booking that arrives; null for a guest who walks in. */
  booked: Booked | null
  known: Pick<StayRow, 'ordinal' | 'lastStay'> | null
  onClose: () => void
  /** They are checked in; the dialogue closes by `onClose`. */
  onDone?: () => void
}

/** Checks a guest in: confirm who it is, the room, done. */
export function CheckIn({ guest, booked, known, onClose, onDone }: Props) {
  const words = useWords(stayWords)
  const ui = useWords(uiWords)
  return (
    <Modal
      opened={guest !== null}
      onClose={onClose}
      title={words.checkIn}
      size="lg"
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      {guest && (
        <CheckInForm
          guest={guest}
          booked={booked}
          known={known}
          onDone={() => {
            onDone?.()
            onClose()
          }}
          onCancel={onClose}
        />
      )}
    </Modal>
  )
}
