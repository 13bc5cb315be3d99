import { Button } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useLanguage, useWords } from '../words/language.ts'
import { useFigures } from './figures.ts'
import classes from './funnel.module.css'
import { FunnelBar, type Month, reachOf } from './funnel-bar.tsx'
import type { Shown } from './people-list.tsx'
import { type Kind, returnWords } from './words.ts'

const kinds: readonly Kind[] = ['first', 'returned', 'came-back', 'lost']
const countOf = (month: Month, kind: Kind): number => (kind === 'came-back' ? month.cameBack : month[kind])

/** The leaky funnel: month by month who came, and who was lost. Every number opens the list of people. */
export function Funnel({ months, onPeople }: { months: readonly Month[]; onPeople: (shown: Shown) => void }) {
  const words = useWords(returnWords)
  const { whole, month: longMonth, shortMonth } = useFigures()
  const [open, toggle] = useState(false)
  const meaning = useId()
  const reach = reachOf(months)
  const now = months.at(-1)
  return (
    <section className={classes.funnel}>
      <h2 className={classes.title}>{words.funnel}</h2>
      <Balance months={months.slice(0, -1)} />
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{words.month}</th>
            {kinds.map(kind => (
              <th key={kind} scope="col" className={classes.count} data-kind={kind}>
                {words.kind[kind]}
              </th>
            ))}
            <th scope="col" className={classes.drawn}>
              <span className={classes.unseen}>{words.drawn}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {months.toReversed().map(month => (
            <tr key={month.month}>
              <th scope="row">
                {shortMonth(month.month)}
                {month === now && <span className={classes.now}> {words.thisMonth}</span>}
              </th>
              {kinds.map(kind => {
                const count = countOf(month, kind)
                return (
                  <td key={kind} className={classes.count}>
                    {count === 0 ? (
                      <span className={classes.none}>0</span>
                    ) : (
                      <button
                        type="button"
                        className={classes.number}
                        data-kind={kind}
                        onClick={() => onPeople({ month: month.month, came: kind })}
                        aria-label={words.whoIn(whole(count), words.kind[kind], longMonth(month.month))}
                      >
                        {whole(count)}
                      </button>
                    )}
                  </td>
                )
              })}
              <td className={classes.drawn}>
                <FunnelBar month={month} reach={reach} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button
        variant="subtle"
        size="compact-md"
        ml="-0.6rem"
        aria-expanded={open}
        aria-controls={meaning}
        onClick={() => toggle(!open)}
        data-open={open || undefined}
        rightSection={<IconChevronDown size={16} stroke={1.75} aria-hidden className={classes.turn} />}
      >
        {words.meaning}
      </Button>
      <p id={meaning} hidden={!open} className={classes.meaning}>
        {words.meaningText}
      </p>
    </section>
  )
}

/** What the months come to: a hundred won and a hundred lost look like nothing, so both are said. */
function Balance({ months }: { months: readonly Month[] }) {
  const words = useWords(returnWords)
  const language = useLanguage()
  const { whole } = useFigures()
  const sum = (kind: Kind) => months.reduce((all, month) => all + countOf(month, kind), 0)
  const [first, back, lost] = [sum('first'), sum('came-back'), sum('lost')]
  if (first + back + lost === 0) return null
  const by = first + back - lost
  return (
    <p className={classes.balance}>
      {words.balance(months.length, whole(first), whole(back), whole(lost))}
      {language === 'en' && ' '}
      <strong>{by > 0 ? words.more(whole(by)) : by < 0 ? words.fewer(whole(-by)) : words.even}</strong>
    </p>
  )
}
