import type { Usual } from '../../../shared/contract/dining.ts'
import type { PreferenceFact } from '../../../shared/contract/facts.ts'
import type { GuestBrief } from '../../../shared/contract/guest-brief.ts'
import { greet, greetingLanguage, type Sentence } from '../../../shared/domain/greeting.ts'
import { addressSaid, languageOfName } from '../../../shared/domain/greeting-names.ts'
import { wishOf } from '../../../shared/domain/preferences/catalogue.ts'
import type { GuestRecord } from './store.ts'

type Facts = {
  brief: GuestBrief
  isReturning: boolean
  birthdayToday: boolean
  /** The usual at the meal that is being served where the guest is greeted; null anywhere else. */
  usual: Usual | null
  /** What may be offered upstairs or at the desk. */
  preferences: readonly PreferenceFact[]
}

/**
 * One sentence to say, of facts that may be mentioned: at a meal the usual seat where it is that (not where it is only often
 * so: the sentence says "your usual") and free, elsewhere a standing wish that is fresh. Null where the name is not to be said aloud.
 */
export function sentenceFor(guest: GuestRecord, facts: Facts): Sentence | null {
  if (guest.discretion > 0) return null
  const native = guest.names.find(({ script }) => script !== 'Latn') ?? guest.names[0]
  const language = greetingLanguage(guest.language, languageOfName(native))
  const { address, sayIt } = facts.brief
  const seat = facts.usual?.seat
  return greet(
    {
      address: addressSaid(guest.names, address, sayIt, language),
      inHouse: address,
      isReturning: facts.isReturning,
      birthdayToday: facts.birthdayToday,
      seat: seat?.free && (seat.strength === 'usual' || seat.strength === 'pinned') ? seat.name : null,
      offer: facts.birthdayToday ? null : offerOf(facts.preferences),
    },
    language,
  )
}

/** A wish held back from the guest's ears, one of this stay only and one to be asked about first are never said. */
function offerOf(preferences: readonly PreferenceFact[]) {
  for (const { mention, scope, ask, code } of preferences) {
    const offer = mention && scope === 'always' && !ask ? wishOf(code)?.offer : null
    if (offer) return offer
  }
  return null
}
