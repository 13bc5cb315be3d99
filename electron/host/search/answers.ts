import { KEY_KIND, type KeyKind } from '../../../shared/domain/search/key-kinds.ts'
import { ageOf, classOf, kindOf } from '../../../shared/domain/search/key-rank.ts'
import type { Certainty } from '../../../shared/domain/search/search-query.ts'
import { NEARNESS, type Present } from '../guests/presence.ts'
import type { KeyRow } from './ranges.ts'

/** How a guest answers a query. Less is surer in all of `doubt`, `part` and `age`. */
export type Answer = {
  /** As typed, as read otherwise, as it sounds, one slip of the finger away, two. */
  doubt: number
  /** The key is what was asked, not only its beginning. */
  exact: boolean
  kind: KeyKind | 'room' | 'confirmation'
  /** 0 for what names begin with, 1 for their later parts and other spellings. */
  part: number
  /** How old the last stay is, as `keyAge` has it. */
  age: number
}
export type Answers = Map<number, Answer>

/** A guest who was found, and where he is if he is near. */
export type Found = Answer & { no: number; near: Present | null }

/** How far from what was typed: two slips are 4. */
export const DOUBT: Record<Certainty, number> = { typed: 0, read: 1, sound: 2, slip: 3 }
const SOUND = DOUBT.sound
/** Beside those who are called so. */
const MOST_GUESSES = 4

/** A room or a booking number is looked for whole, and means one guest: nothing is surer. */
export function byNumber(kind: 'room' | 'confirmation'): Answer {
  return { doubt: 0, exact: true, kind, part: 0, age: 0 }
}

/** The answer that a key is to a text looked for. */
export function answerBy(by: Certainty, row: KeyRow): Answer {
  return answer(DOUBT[by], row)
}

/** The answer that a key is to a text so many slips away from it. */
export function answerBySlips(slips: number, row: KeyRow): Answer {
  return answer(SOUND + slips, row)
}

/** Whether the words are as typed or as read: no guess. */
export function isCalledSo({ doubt }: Answer): boolean {
  return doubt < SOUND
}

/** Whether somebody mistyped, if he meant this one. */
export function isSlip({ doubt }: Answer): boolean {
  return doubt > SOUND
}

/** Whether the name is not as typed but as that is read or spelled elsewhere. */
export function isRead({ doubt }: Answer): boolean {
  return doubt === DOUBT.read
}

/** Whether what answers is a company or a city. */
export function isOfPlace({ kind }: Pick<Answer, 'kind'>): boolean {
  return kind === KEY_KIND.company || kind === KEY_KIND.city
}

/** Somebody has the very name that was typed, or what it is read as. */
export function isSure(answer: Answer): boolean {
  return isCalledSo(answer) && answer.exact && answer.part === 0
}

function answer(doubt: number, { rank, exact }: KeyRow): Answer {
  return { doubt, exact, kind: kindOf(rank), part: classOf(rank), age: ageOf(rank) }
}

/** Keeps the surest answer of each guest. */
export function take(answers: Answers, no: number, found: Answer): void {
  const known = answers.get(no)
  if (!known || bySureness(found, known) < 0) answers.set(no, found)
}

/** Takes all of these. */
export function takeAll(answers: Answers, found: Answers): void {
  for (const [no, each] of found) take(answers, no, each)
}

/**
 * The likeliest first: who is called so, then who is from there or works there, then whose name sounds alike or is a slip away.
 * Among each whoever is near, and whoever has that very name before those it begins; then as typed before as read, alike
 * before a slip away, the nearest, and who left last. Where somebody is called so, few guesses follow.
 */
export function likeliestFirst(answers: Answers, near: ReadonlyMap<number, Present>): Found[] {
  const group = (found: Found) => (isCalledSo(found) ? (isOfPlace(found) ? 1 : 0) : 2)
  const isAway = (found: Found) => (found.near ? 0 : 1)
  // "yu" means Mr Yu who arrives today before Mr Sun Yuhang who is in the house.
  const isElse = (found: Found) =>
    !isCalledSo(found) || (found.exact && found.kind !== KEY_KIND.given) ? 0 : 1
  const nearness = (found: Found) => NEARNESS[found.near?.presence ?? 'away']
  const found = [...answers]
    .map(([no, answer]) => ({ ...answer, no, near: near.get(no) ?? null }))
    .sort(
      (a, b) =>
        group(a) - group(b) ||
        isAway(a) - isAway(b) ||
        isElse(a) - isElse(b) ||
        a.doubt - b.doubt ||
        nearness(a) - nearness(b) ||
        bySureness(a, b) ||
        b.no - a.no,
    )
  const called = found.filter(isCalledSo).length
  return called > 0 ? found.slice(0, called + MOST_GUESSES) : found
}

function bySureness(a: Answer, b: Answer): number {
  return a.doubt - b.doubt || Number(b.exact) - Number(a.exact) || a.part - b.part || a.age - b.age
}
