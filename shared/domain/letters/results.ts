import type { LetterResult } from '../../contract/returns.ts'
import { dateParts, type IsoDate } from '../days/calendar.ts'
import { differenceOf, type Estimate, shareOf } from './intervals.ts'

/** A letter whose outcome is looked at: posted, or held out to see what happens without. */
export type Outcome = {
  guestId: string
  /** The day it was for. */
  target: IsoDate
  heldOut: boolean
  /** In the smallest unit of the currency results are told in; null where that is not known. */
  cost: number | null
  returned: boolean
  replied: boolean
  /** When the guest's first stay on or after the target began. */
  nextStay: IsoDate | null
}

/** The last day of the year in which a stay counts as coming back. */
export function lastDayOf(target: IsoDate): IsoDate {
  const { year } = dateParts(target)
  const later = `${String(year + 1).padStart(4, '0')}${target.slice(4)}`
  return later.endsWith('-02-29') ? `${later.slice(0, 8)}28` : later
}

/** Whether the guest came back within twelve months of the day; the same question for who got a letter and who got none. */
export function cameBack({ target, nextStay }: Outcome): boolean {
  return nextStay !== null && nextStay <= lastDayOf(target)
}

/** How letters did, seen from a day. Only those whose year is over are judged, whatever is known of the others. */
export function resultOf(outcomes: readonly Outcome[], today: IsoDate): LetterResult {
  const posted = outcomes.filter(({ heldOut }) => !heldOut)
  const without = outcomes.filter(({ heldOut }) => heldOut)
  const isJudged = ({ target }: Outcome) => lastDayOf(target) < today
  const judged = posted.filter(isJudged)
  const open = posted.filter(outcome => !isJudged(outcome))
  const withoutJudged = without.filter(isJudged)
  const back = judged.filter(cameBack).length
  const withoutBack = withoutJudged.filter(cameBack).length
  const share = shareOf(back, judged.length)
  const heldOutShare = shareOf(withoutBack, withoutJudged.length)
  const cost = posted.reduce((sum, letter) => sum + (letter.cost ?? 0), 0)
  const stays = staysWon(posted)
  return {
    posted: posted.length,
    cost,
    returned: posted.filter(letter => letter.returned).length,
    replied: posted.filter(letter => letter.replied).length,
    judged: judged.length,
    cameBack: back,
    open: open.length,
    openCameBack: open.filter(cameBack).length,
    heldOut: without.length,
    heldOutJudged: withoutJudged.length,
    heldOutCameBack: withoutBack,
    share,
    heldOutShare,
    lift: differenceOf(share, heldOutShare),
    costPerReturn: stays === 0 ? null : Math.round(cost / stays),
  }
}

/** Whoever had two letters before one stay came back once. */
function staysWon(posted: readonly Outcome[]): number {
  return new Set(posted.filter(cameBack).map(({ guestId, nextStay }) => `${guestId} ${nextStay}`)).size
}

/** What a difference tells about whether letters work. */
export type Verdict = 'no-hold-out' | 'hold-out-young' | 'too-few' | 'no-difference' | 'more' | 'fewer'

/** An interval wider than so many points leaves room for letters that work well and letters that do nothing. */
const TELLING_POINTS = 10

/**
 * What may be said of letters against none. That letters bring guests is said only where the whole interval lies above nought, and
 * that they make no difference only where it is narrow: else there are too few to say.
 */
export function verdictOf({ heldOut, lift }: { heldOut: number; lift: Estimate | null }): Verdict {
  if (heldOut === 0) return 'no-hold-out'
  if (!lift) return 'hold-out-young'
  if (lift.low > 0) return 'more'
  if (lift.high < 0) return 'fewer'
  return lift.high - lift.low > TELLING_POINTS ? 'too-few' : 'no-difference'
}
