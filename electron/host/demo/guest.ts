import type { Both } from '../../../shared/contract/base.ts'
import type { GuestForm } from '../../../shared/contract/guests.ts'
import type { PartyRole } from '../../../shared/contract/party-role.ts'
import type { LinkKind } from '../../../shared/contract/people.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import type { StayStatus } from '../stays/store.ts'
import type { DemoFarewell } from './farewells.ts'
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
  farewell: DemoFarewell | null
}

/** Somebody who shares the room in some of a guest's stays. */
export type DemoCompanion = {
  form: GuestForm
  allergies: readonly DemoAllergy[]
  role: Exclude<PartyRole, 'main'>
  link: { kind: LinkKind; mayMention: boolean } | null
  /** By the place of the stay among the guest's own. */
  stays: readonly { at: number; visits: readonly DemoVisit[] }[]
}

/** Everything the demo says of one guest, before any of it is in a book. */
export type DemoGuest = {
  form: GuestForm
  allergies: readonly DemoAllergy[]
  wishes: readonly DemoWish[]
  /** Oldest first. */
  stays: readonly DemoStay[]
  companions: readonly DemoCompanion[]
  /** Whether the allergies were asked about again in the present stay. */
  askedAgain: boolean
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
  /** For colleagues' eyes: nobody says it aloud. */
  unsaid: Both | null
  /** Still upstairs today, whatever the hour. */
  notDownYet: boolean
}
