import { Button } from '@mantine/core'
import type { IntakeFile, IntakePlan } from '../../shared/contract/intake.ts'
import { missingIn } from '../../shared/domain/intake/plan.ts'
import { useToday } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import { ColumnRow } from './column-row.tsx'
import classes from './columns.module.css'
import { DateOrderQuestion } from './date-order-question.tsx'
import { dateQuestion, withMeaning } from './plan.ts'
import { intakeWords } from './words.ts'

type Props = { file: IntakeFile; plan: IntakePlan; onPlan: (plan: IntakePlan) => void; onTry: () => void }

/** What each column was taken for, to be corrected by hand; and the order of the dates, where only a person can tell. */
export function Columns({ file, plan, onPlan, onTry }: Props) {
  const words = useWords(intakeWords)
  const today = useToday()
  const question = dateQuestion(file, plan, today)
  const missing = missingIn(plan, question?.ambiguous ?? false)
  return (
    <>
      <p className={classes.understood}>
        {words.understood(Object.keys(plan.columns).length, file.headers.length)}
      </p>
      <div className={classes.head} aria-hidden>
        <span>{words.column}</span>
        <span>{words.meaning}</span>
        <span>{words.samples}</span>
      </div>
      <ul className={classes.list}>
        {file.headers.map((header, column) => (
          <ColumnRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its number
            key={column}
            header={header || words.noHeader(column + 1)}
            meaning={plan.columns[column] ?? null}
            isRefused={file.refusedColumns.includes(column)}
            samples={file.samples.map(cells => cells[column] ?? '')}
            onMeaning={field => onPlan(withMeaning(plan, column, field))}
          />
        ))}
      </ul>
      {question?.ambiguous && (
        <DateOrderQuestion
          samples={question.samples}
          order={plan.dateOrder}
          onOrder={dateOrder => onPlan({ ...plan, dateOrder })}
        />
      )}
      <div className={classes.next}>
        {missing && (
          <p className={classes.missing} role="status">
            {words.missing[missing]}
          </p>
        )}
        <Button onClick={onTry} disabled={missing !== null}>
          {words.tryIt}
        </Button>
      </div>
    </>
  )
}
