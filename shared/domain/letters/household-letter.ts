import type { Occasion } from '../../contract/occasion.ts'
import type { IsoDate } from '../days/calendar.ts'
import type { LetterPerson } from './letter-person.ts'

/** Whether a household that wants one letter gets one of these; a birthday stays whose it is. */
export function isForAll({ occasion }: { occasion: Occasion }): boolean {
  return occasion === 'festival' || occasion === 'win-back'
}

type Kind = { occasion: Occasion; festivalId: string | null }

export function isSameLetter(one: Kind, other: Kind): boolean {
  return one.occasion === other.occasion && one.festivalId === other.festivalId
}

type Candidate = { person: LetterPerson; latestOn: IsoDate }

/**
 * Who of a household gets the letter: whom it still reaches in time; who has a complaint that is open, since that is to be spoken
 * about first; who has an address; then who stayed most often.
 */
export function byReceiver(one: Candidate, other: Candidate, today: IsoDate): number {
  return (
    Number(other.latestOn >= today) - Number(one.latestOn >= today) ||
    Number(other.person.complaint !== null) - Number(one.person.complaint !== null) ||
    Number(other.person.hasAddress) - Number(one.person.hasAddress) ||
    other.person.stays - one.person.stays ||
    (one.person.id < other.person.id ? -1 : 1)
  )
}
