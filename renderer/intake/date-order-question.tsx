import { Radio } from '@mantine/core'
import type { DateOrder, IntakeFile } from '../../shared/contract/intake.ts'
import { dateInWords } from '../../shared/domain/days/dates-in-words.ts'
import { useLanguage, useWords } from '../words/language.ts'
import classes from './date-order-question.module.css'
import { intakeWords } from './words.ts'

type Props = {
  samples: NonNullable<IntakeFile['dates']>['samples']
  order: DateOrder | null
  onOrder: (order: DateOrder) => void
}

/** Asks which number is the day, with days of the file read each way. */
export function DateOrderQuestion({ samples, order, onOrder }: Props) {
  const words = useWords(intakeWords)
  const language = useLanguage()
  const orders = (['dmy', 'mdy', 'ymd'] as const).filter(each =>
    samples.every(({ read }) => read[each] !== null),
  )
  return (
    <Radio.Group
      classNames={{ root: classes.question ?? '', label: classes.title ?? '' }}
      label={words.dateTitle}
      value={order}
      onChange={value => onOrder(value as DateOrder)}
    >
      <div className={classes.ways}>
        {orders.map(each => (
          <Radio.Card
            key={each}
            value={each}
            className={classes.way ?? ''}
            aria-label={words.orders[each]}
            data-chosen={order === each || undefined}
          >
            <span className={classes.order}>
              <Radio.Indicator />
              {words.orders[each]}
            </span>
            <dl>
              {samples.map(({ written, read }) => (
                <div key={written}>
                  <dt>{written}</dt>
                  <dd>{read[each] ? dateInWords(read[each], language) : words.unreadable}</dd>
                </div>
              ))}
            </dl>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  )
}
