import type { LetterRules } from '../../contract/letters.ts'
import { addDays, type IsoDate } from '../days/calendar.ts'
import type { LetterPerson, WrittenLetter } from './letter-person.ts'
import { byPrecedence } from './precedence.ts'
import type { WantedLetter } from './wanted-letters.ts'

/** In the house on a day, or come since: what could have been said in a letter was said at the door. */
export function isHere({ here, lastStay }: LetterPerson, target: IsoDate, today: IsoDate): boolean {
  if (lastStay !== null && target <= lastStay) return true
  // Who should have left and has not is here.
  return here.some(({ arrive, depart }) => arrive <= target && target <= (depart < today ? today : depart))
}

/** Whether a row of the book is a letter that counts towards those of a year. */
export function countsInYear({ status }: WrittenLetter): boolean {
  return status === 'drafted' || status === 'approved' || status === 'printed' || status === 'posted'
}

/** Days that lie so near that they are one occasion. */
export function createTogether(rules: LetterRules, today: IsoDate) {
  const spans = new Map<IsoDate, { from: IsoDate; to: IsoDate }>()
  const around = (target: IsoDate) => {
    let span = spans.get(target)
    if (!span) {
      span = { from: addDays(target, -rules.togetherDays), to: addDays(target, rules.togetherDays) }
      spans.set(target, span)
    }
    return span
  }
  return {
    /**
     * Whether a letter gives way to another of its days: to one there is, to one planned for `before`, or to one of a later day that
     * comes first in precedence and may be written: whoever may be written to today may be tomorrow. Whether that one will be is not asked: one would have to look ahead for ever.
     */
    standsAside(
      person: LetterPerson,
      { target, occasion }: WantedLetter,
      letters: readonly WantedLetter[],
      before: IsoDate | undefined,
    ): boolean {
      const { from, to } = around(target)
      if (before !== undefined && before >= from) return true
      if (person.letters.some(row => takesTheDays(row) && row.target >= from && row.target <= to)) return true
      return letters.some(
        later =>
          later.target > target &&
          later.target <= to &&
          byPrecedence(later.occasion, occasion) < 0 &&
          !person.letters.some(row => row.target === later.target) &&
          !isHere(person, later.target, today),
      )
    },
  }
}

/** What somebody decided not to send leaves room for another; a call that was made and a letter held out on trial do not. */
function takesTheDays({ status }: WrittenLetter): boolean {
  return status !== 'dropped'
}
