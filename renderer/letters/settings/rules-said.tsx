import type { LetterRules } from '../../../shared/contract/letters.ts'
import { Occasion } from '../../../shared/contract/occasion.ts'
import { useWords } from '../../words/language.ts'
import { occasionWords } from '../../words/occasion-words.ts'
import { rulesWords } from './rules-words.ts'
import classes from './settings-page.module.css'

/** The rules in sentences, as a colleague would tell them. */
export function RulesSaid({ rules }: { rules: LetterRules }) {
  const words = useWords(rulesWords)
  const named = useWords(occasionWords)
  return (
    <div className={classes.columns}>
      <ul className={classes.said}>
        <li>{words.basisSaid[rules.basis]}</li>
        <li>{words.awaySaid(rules.awayYears, rules.winBackTimes)}</li>
        <li>{words.mostSaid(rules.mostPerYear, rules.togetherDays)}</li>
        <li>{words.adultSaid(rules.adultFrom)}</li>
        <li>{words.holdOutSaid(rules.holdOutPercent)}</li>
      </ul>
      <div>
        <table className={classes.table}>
          <caption>{words.occasions}</caption>
          <tbody>
            {Occasion.options.map(occasion => {
              const { on, minStays, mostYearsAway } = rules.occasions[occasion]
              return (
                <tr key={occasion} data-off={!on || undefined}>
                  <th scope="row">{named.occasion[occasion]}</th>
                  <td>{on ? words.who(words.stays(minStays), words.yearsAway(mostYearsAway)) : words.off}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
        <p className={classes.hint}>{words.order}</p>
      </div>
    </div>
  )
}
