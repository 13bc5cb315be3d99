import type { FestivalId, GuestId } from '../../contract/base.ts'
import type { LetterStatus } from '../../contract/letters.ts'
import type { DayOccasion, Occasion } from '../../contract/occasion.ts'
import type { IsoDate } from '../days/calendar.ts'
import type { KeptDay } from '../days/kept-days.ts'

/** What decides whether a guest may be written to at all. */
export type MayBeWrittenTo = {
  deceased: boolean
  /** The house's own decision. */
  mailStop: boolean
  /** A letter came back from the address there is. */
  returned: boolean
  /** The newest word on letters by post. */
  consent: 'given' | 'refused' | 'withdrawn' | null
  /** Every birthday of which the year is known, in whatever calendar. */
  born: readonly KeptDay[]
  /** Has stayed, and never but as somebody's child. */
  onlyAsChild: boolean
}

/** A day a letter goes for. The date of a festival is the festival's. */
export type LetterDay = {
  occasion: DayOccasion
  festivalId: FestivalId | null
  label: string | null
  date: KeptDay | null
}

/** A letter that is a row of the book. */
export type WrittenLetter = {
  target: IsoDate
  occasion: Occasion
  festivalId: FestivalId | null
  status: LetterStatus
}

/** What the plan is made from, for one guest. */
export type LetterPerson = MayBeWrittenTo & {
  id: GuestId
  stays: number
  /** The departure of the last stay that is over. */
  lastStay: IsoDate | null
  /** The stay that is, and bookings that may still come. */
  here: readonly { arrive: IsoDate; depart: IsoDate }[]
  /** In the order they were noted, the birthday of the form first. */
  days: readonly LetterDay[]
  /** Festivals this guest is not written to for. */
  spared: readonly FestivalId[]
  complaint: { what: string; on: IsoDate } | null
  /** Of the address; null counts as home. */
  country: string | null
  hasAddress: boolean
  letters: readonly WrittenLetter[]
}
