import type { LetterResult } from '../../../shared/contract/returns.ts'
import { money } from '../../../shared/domain/letters/money.ts'
import { verdictOf } from '../../../shared/domain/letters/results.ts'
import { useLanguage, useWords } from '../../words/language.ts'
import { percent, points } from './figures.ts'
import classes from './results-page.module.css'
import { resultWords, type Said } from './words.ts'

/** What may be said of the letters, as one would say it to the owner: no more than the numbers bear. */
export function Sentence({ result, currency }: { result: LetterResult; currency: string }) {
  const words = useWords(resultWords)
  const language = useLanguage()
  const { judged, cameBack, open, openCameBack, share, heldOutShare, lift, cost, costPerReturn } = result
  const verdict = verdictOf(result)
  // Said the other way round, what is fewer is a number without a sign.
  const sign = verdict === 'fewer' ? -1 : 1
  const [low, high] = lift ? [lift.low * sign, lift.high * sign].toSorted((a, b) => a - b) : []
  const said: Said = {
    judged,
    cameBack,
    share: percent(share?.value ?? 0, language),
    heldOutJudged: result.heldOutJudged,
    heldOutCameBack: result.heldOutCameBack,
    heldOutShare: percent(heldOutShare?.value ?? 0, language),
    lift: points((lift?.value ?? 0) * sign, language),
    low: points(low ?? 0, language),
    high: points(high ?? 0, language),
  }
  const between = language === 'zh' ? '' : ' '
  const paid = money(cost, currency, language)
  return (
    <div className={classes.sentence}>
      <p>
        {judged > 0 ? words.back(said) : words.noneJudged}
        {between}
        {words.verdict[verdict](said)}
      </p>
      <p className={classes.more}>
        {open > 0 && words.openBack(open, openCameBack) + between}
        {costPerReturn === null
          ? words.paidNone(paid)
          : words.paid(paid, money(costPerReturn, currency, language))}
      </p>
    </div>
  )
}
