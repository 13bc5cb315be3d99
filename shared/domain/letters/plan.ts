import type { GuestId } from '../../contract/base.ts'
import type { Suppressed } from '../../contract/occasion.ts'
import { addDays, type IsoDate } from '../days/calendar.ts'
import { byReceiver, isForAll, isSameLetter } from './household-letter.ts'
import type { LetterPerson } from './letter-person.ts'
import { type PostCalendar, type PrintTimes, timesFor } from './post.ts'
import { byPrecedence } from './precedence.ts'
import { closedTo } from './suppress.ts'
import { countsInYear, createTogether, isHere } from './touches.ts'
import { compareDays, createWanting, type WantedLetter, type Wanting } from './wanted-letters.ts'
import { exceeds } from './year-of-letters.ts'

/** What a plan is made with. `first` and `last` are the days of arrival it is about, both included. */
export type PlanFrame = Wanting & {
  post: PostCalendar
  today: IsoDate
  /** The day from which the house writes letters; null while it never has. */
  since: IsoDate | null
}

/**
 * What becomes of a day that is kept. `planned`: a letter, or with `call` a call to make instead. `missed`: the same, but it
 * can no longer arrive in time. `written`: there is a row of it. `greeted`: the guest is in the house that day, or came since.
 * `before`: it ran out before the house began with letters.
 */
type Fate = 'planned' | 'missed' | 'suppressed' | 'written' | 'greeted' | 'before'

export type PlannedLetter<Person extends LetterPerson = LetterPerson> = WantedLetter &
  PrintTimes & {
    guestId: GuestId
    person: Person
    is: Fate
    /** Why, where it is suppressed; else empty. */
    why: readonly Suppressed[]
    call: boolean
    /** Who else of the household it is for. */
    together: readonly GuestId[]
  }

/** Whoever shares a household is planned at once: they share what is counted, and at times a letter. */
export type Household<Person extends LetterPerson = LetterPerson> = {
  members: readonly Person[]
  oneLetter: boolean
}

/**
 * For the host only. Makes the function that plans for one household, or one guest who has none.
 *
 * It goes through the targets in their order, whatever the day, and looks ahead only as far as days count as one occasion. What
 * it decides for a target follows from the letters before it and the days right after it, so that a plan of a year says
 * what the plans of its days say one after another: a test plays that.
 */
export function createPlanner(frame: PlanFrame) {
  const { rules, today, since, post } = frame
  const wanted = createWanting({
    ...frame,
    // What can still be written before the first day asked for counts among the letters of the year.
    first: frame.first < today ? frame.first : today,
    last: addDays(frame.last, rules.togetherDays),
  })
  const together = createTogether(rules, today)

  return <Person extends LetterPerson>({
    members,
    oneLetter,
  }: Household<Person>): PlannedLetter<Person>[] => {
    type Letter = PlannedLetter<Person>
    const fates: Letter[] = []
    const asked = members.map(person => ({ person, letters: wanted(person) }))
    const targets = new Set(asked.flatMap(({ letters }) => letters.map(({ target }) => target)))
    if (targets.size === 0) return fates
    const counted = members.flatMap(({ letters }) => letters.filter(countsInYear).map(({ target }) => target))
    const last = new Map<GuestId, IsoDate>()

    const end = (letter: Letter, is: Letter['is'], more: Partial<Letter> = {}) => {
      if (letter.target >= frame.first && letter.target <= frame.last) fates.push({ ...letter, ...more, is })
    }
    const endEach = (letters: readonly Letter[], is: Letter['is'], ...why: Suppressed[]): Letter[] => {
      for (const letter of letters) end(letter, is, { why })
      return []
    }

    /** The letter of a guest for a day, if nothing but the household and the count of the year can still stand in its way. */
    const chosen = (person: Person, letters: readonly WantedLetter[], target: IsoDate): Letter[] => {
      const ofDay = letters.filter(letter => letter.target === target)
      if (ofDay.length === 0) return []
      const open = ofDay.map(letter => ({
        ...letter,
        ...timesFor(target, person.country, post),
        ...{ guestId: person.id, person, is: 'planned' as const, why: [], call: false, together: [] },
      }))
      if (person.letters.some(row => row.target === target)) return endEach(open, 'written')
      const closed = closedTo(person, rules, target)
      if (closed.length > 0) return endEach(open, 'suppressed', ...closed)
      if (isHere(person, target, today)) return endEach(open, 'greeted')
      const [best, ...rest] = open
      endEach(rest, 'suppressed', 'another-first')
      if (!best || !together.standsAside(person, best, letters, last.get(person.id)))
        return best ? [best] : []
      return endEach([best], 'suppressed', 'another-first')
    }

    /** Plans one letter for those it is for, the first of whom gets it. */
    const plan = ([letter, ...others]: readonly Letter[]) => {
      if (!letter) return
      const { target, latestOn, person } = letter
      const call = person.complaint !== null
      if (!call && exceeds(counted, target, rules.mostPerYear)) {
        endEach([letter, ...others], 'suppressed', 'too-many')
        return
      }
      endEach(others, 'suppressed', 'household')
      const named = new Set(others.map(({ guestId }) => guestId))
      const more = { call, together: members.flatMap(({ id }) => (named.has(id) ? id : [])) }
      if (latestOn < today)
        return end(letter, since !== null && latestOn >= since ? 'missed' : 'before', more)
      end(letter, 'planned', more)
      last.set(person.id, target)
      if (!call) counted.push(target)
    }

    const planForAll = (letters: readonly Letter[]) => {
      const [first] = letters
      const hasRow = members.some(({ letters: rows }) =>
        rows.some(row => first && row.target === first.target && isSameLetter(row, first)),
      )
      if (hasRow) endEach(letters, 'suppressed', 'household')
      else plan(letters.toSorted((one, other) => byReceiver(one, other, today)))
    }

    for (const target of [...targets].sort(compareDays)) {
      const open = asked
        .flatMap(({ person, letters }) => chosen(person, letters, target))
        .sort((one, other) => byPrecedence(one.occasion, other.occasion))
      const done = new Set<Letter>()
      for (const letter of open) {
        if (done.has(letter)) continue
        const same = oneLetter && isForAll(letter) ? open.filter(other => isSameLetter(letter, other)) : []
        for (const other of same) done.add(other)
        if (same.length > 0) planForAll(same)
        else plan([letter])
      }
    }
    return fates
  }
}
