import type { ComplaintId, DayId, GuestId } from '../../shared/contract/base.ts'
import { useDraft } from '../station.ts'

/** Which form of the panel is open; one at a time. A day of null is the birthday of the guest's form. */
type OpenForm =
  | { form: 'address' | 'new-day' | 'consent' | 'household' | 'complaint' | 'stop' | 'died' | 'card' }
  | { form: 'day'; dayId: DayId | null }
  | { form: 'settle'; complaintId: ComplaintId }

const none: OpenForm | null = null

/** The form that is open for a guest. Part of the draft, so that it is still open after the screen was locked over it. */
export function useOpenForm(guestId: GuestId) {
  const [open, setOpen, shut] = useDraft(`mail:${guestId}`, none)
  return { open, setOpen, shut }
}
