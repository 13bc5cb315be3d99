import type { GuestId, StayId, VisitId } from '../../shared/contract/base.ts'

/** What a writer says once it is committed: one line of JSON each. */
export type Written =
  | { kind: 'guest'; id: GuestId; name: string }
  | { kind: 'in'; id: StayId; guestId: GuestId }
  | { kind: 'visit'; id: VisitId; guestId: GuestId; items: number }
  | { kind: 'out'; id: StayId; guestId: GuestId }
