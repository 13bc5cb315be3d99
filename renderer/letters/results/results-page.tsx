import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { LetterResult, LettersResult } from '../../../shared/contract/returns.ts'
import { addDays, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { money } from '../../../shared/domain/letters/money.ts'
import { Answer } from '../../rpc/answer.tsx'
import { api } from '../../rpc/client.ts'
import { useDraft } from '../../station.ts'
import { Empty } from '../../ui/states.tsx'
import { useDays, useToday } from '../../words/days.ts'
import { useLanguage, useWords } from '../../words/language.ts'
import { occasionWords } from '../../words/occasion-words.ts'
import { ownName } from '../templates/words.ts'
import { Compared } from './compared.tsx'
import { count } from './figures.ts'
import { Months } from './months.tsx'
import { ResultRows } from './result-rows.tsx'
import classes from './results-page.module.css'
import { Sentence } from './sentence.tsx'
import { resultWords } from './words.ts'

const spans = ['1', '2', '3', '5'] as const
/** A letter is posted weeks before its day. */
const AHEAD = 120

/** Whether letters worked: what they cost, who came back, and who would have come without one. */
export function ResultsPage() {
  const words = useWords(resultWords)
  const days = useDays()
  const today = useToday()
  const [span, setSpan] = useDraft<(typeof spans)[number]>('letter-results-span', '3')
  const from = addDays(today, -Math.round(365.25 * Number(span)))
  const result = useQuery(api.returns.letters.queryOptions({ input: { from, to: addDays(today, AHEAD) } }))
  return (
    <section className={classes.page} aria-label={words.title}>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{words.title}</h1>
          <p className={classes.soft}>{words.since(days.full(from))}</p>
        </div>
        <SegmentedControl
          aria-label={words.span}
          data={spans.map(value => ({ value, label: words.years(Number(value)) }))}
          value={span}
          onChange={setSpan}
        />
      </header>
      <Answer of={result}>
        {result =>
          result.all.posted === 0 && result.all.heldOut === 0 ? (
            <Empty title={words.none}>{words.noneText}</Empty>
          ) : (
            <Results result={result} from={from} today={today} />
          )
        }
      </Answer>
    </section>
  )
}

function Results({ result, from, today }: { result: LettersResult; from: IsoDate; today: IsoDate }) {
  const words = useWords(resultWords)
  const named = useWords(occasionWords)
  const language = useLanguage()
  const { all, currency, occasions, templates, months } = result
  return (
    <>
      <Sentence result={all} currency={currency} />
      <Facts result={all} currency={currency} />
      {(all.share || all.heldOutShare) && <Compared result={all} />}
      <Months months={months} from={from} today={today} />
      {occasions.length > 0 && (
        <ResultRows
          title={words.byOccasion}
          first={words.occasion}
          currency={currency}
          rows={occasions.map(result => ({
            key: result.occasion,
            name: named.occasion[result.occasion],
            result,
          }))}
        />
      )}
      {templates.length > 0 && (
        <div>
          <ResultRows
            title={words.byWords}
            first={words.words}
            currency={currency}
            rows={templates.map((result, at) => ({
              key: String(at),
              name: result.festival?.[language] ?? named.occasion[result.occasion],
              about: [
                ownName[result.language],
                words.away(result.yearsFrom),
                words.version(result.version),
              ].join(' · '),
              result,
            }))}
          />
          <p className={classes.hint}>{words.chance}</p>
        </div>
      )}
    </>
  )
}

function Facts({ result, currency }: { result: LetterResult; currency: string }) {
  const words = useWords(resultWords)
  const language = useLanguage()
  const { posted, cost, returned, replied, cameBack, openCameBack, costPerReturn } = result
  const facts = [
    [words.posted, count(posted, language)],
    [words.cost, money(cost, currency, language)],
    [words.returned, count(returned, language)],
    [words.replied, count(replied, language)],
    [words.cameBackFact, count(cameBack + openCameBack, language)],
    [words.costPerReturn, costPerReturn === null ? '–' : money(costPerReturn, currency, language)],
  ] as const
  return (
    <dl className={classes.facts} aria-label={words.facts}>
      {facts.map(([name, number]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{number}</dd>
        </div>
      ))}
    </dl>
  )
}
