import { Switch } from '@mantine/core'
import { Occasion } from '../../../shared/contract/occasion.ts'
import { useWords } from '../../words/language.ts'
import { occasionWords } from '../../words/occasion-words.ts'
import { CountField, readCount } from './count-field.tsx'
import { MOST, readYears, type TypedOccasion, type TypedRules } from './rules-typed.ts'
import { rulesWords } from './rules-words.ts'
import classes from './settings-page.module.css'
import { settingsWords } from './words.ts'

type Props = {
  occasions: TypedRules['occasions']
  onChange: (occasions: TypedRules['occasions']) => void
  asked: boolean
}

/** What is written for, in the order in which one gives way to another, and to whom. */
export function OccasionRows({ occasions, onChange, asked }: Props) {
  const words = useWords(rulesWords)
  const all = useWords(settingsWords)
  const named = useWords(occasionWords)
  const put = (occasion: Occasion, part: Partial<TypedOccasion>) =>
    onChange({ ...occasions, [occasion]: { ...occasions[occasion], ...part } })
  return (
    <div>
      <table className={classes.table}>
        <caption>{words.occasions}</caption>
        <thead>
          <tr>
            <th scope="col">{words.occasion}</th>
            <th scope="col">{words.on}</th>
            <th scope="col">{words.minStays}</th>
            <th scope="col">{words.mostYears}</th>
          </tr>
        </thead>
        <tbody>
          {Occasion.options.map(occasion => {
            const { on, minStays, mostYearsAway } = occasions[occasion]
            const name = named.occasion[occasion]
            return (
              <tr key={occasion} data-off={!on || undefined}>
                <th scope="row">{name}</th>
                <td>
                  <Switch
                    aria-label={words.onNamed(name)}
                    checked={on}
                    onChange={event => put(occasion, { on: event.currentTarget.checked })}
                  />
                </td>
                <td>
                  <CountField
                    aria-label={words.minStaysOf(name)}
                    value={minStays}
                    onChange={typed => put(occasion, { minStays: typed })}
                    error={asked && readCount(minStays, 1, MOST) === null ? all.wholeNumber(1, MOST) : null}
                    classNames={{ input: classes.count ?? '' }}
                  />
                </td>
                <td>
                  <CountField
                    aria-label={words.mostYearsOf(name)}
                    placeholder={words.noLimit}
                    value={mostYearsAway}
                    onChange={typed => put(occasion, { mostYearsAway: typed })}
                    error={asked && readYears(mostYearsAway) === 'wrong' ? all.wholeNumber(1, MOST) : null}
                    classNames={{ input: classes.count ?? '' }}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className={classes.hint}>{words.order}</p>
    </div>
  )
}
