import type { GuestForm } from '../../../shared/contract/guests.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import type { StayStatus } from '../stays/store.ts'
import type { Span } from './history.ts'
import type { DemoVisit } from './meals.ts'
import type { DemoAllergy, DemoWish } from './remarks.ts'

export type DemoStay = Span & {
  status: StayStatus
  /** A booking may have none yet. */
  room: string | null
  adults: number
  children: number
  /** On the hotel's wall, HH:MM. */
  checkIn: string
  /** The number of a booking nobody has checked in yet. */
  confirmation: string | null
  visits: readonly DemoVisit[]
}

/** Everything the demo says of one guest, before any of it is in a book. */
export type DemoGuest = {
  form: GuestForm
  allergies: readonly DemoAllergy[]
  wishes: readonly DemoWish[]
  /** Oldest first. */
  stays: readonly DemoStay[]
  /** A person's word on the usual. */
  pinned: { outlet: number; period: number; seat: number; on: IsoDate } | null
}

/** A guest thought out by hand: who, and how often before; the rest is thrown like everybody's. */
export type CastMember = {
  form: GuestForm
  /** Stays that are over; null leaves it to the dice. */
  past: number | null
  allergy: readonly DemoAllergy[]
  /** How many days ago the last of them ended, where it matters. */
  lastHere: number | null
  /** The seat somebody said is theirs, whatever the visits say. */
  pinned: { outlet: number; period: number; seat: number } | null
}
