import { useRef } from 'react'
import type { ComplaintId, DayId, GuestId } from '../../shared/contract/base.ts'
import { useDraft } from '../station.ts'
import { atOnce } from '../ui/at-once.ts'
import { giveFocusBack } from '../ui/focus.ts'

/** Which form of the panel is open; one at a time. A day of null is the birthday of the guest's form. */
type OpenForm =
  | { form: 'address' | 'new-day' | 'consent' | 'household' | 'complaint' | 'stop' | 'died' | 'card' }
  | { form: 'day'; dayId: DayId | null }
  | { form: 'settle'; complaintId: ComplaintId }

const none: OpenForm | null = null

/**
 * The form that is open for a guest. Part of the draft, so that it is still open after the screen was locked over it. Shut, it gives
 * the focus back to what opened it.
 */
export function useOpenForm(guestId: GuestId) {
  const [open, change, forget] = useDraft(`mail:${guestId}`, none)
  const opener = useRef<Element | null>(null)
  const setOpen = (form: OpenForm) => {
    opener.current = document.activeElement
    change(form)
  }
  const shut = () => {
    atOnce(forget)
    giveFocusBack(opener.current)
  }
  return { open, setOpen, shut }
}
