import { NativeSelect } from '@mantine/core'
import type { IntakeField } from '../../shared/contract/intake.ts'
import { useWords } from '../words/language.ts'
import classes from './columns.module.css'
import { fieldGroups, fieldWords } from './field-words.ts'
import { intakeWords } from './words.ts'

type Props = {
  header: string
  meaning: IntakeField | null
  isRefused: boolean
  samples: readonly string[]
  onMeaning: (field: IntakeField | null) => void
}

/** One column of the file: its heading, what it is taken for, and what stands in it. */
export function ColumnRow({ header, meaning, isRefused, samples, onMeaning }: Props) {
  const words = useWords(intakeWords)
  const { groups, fields } = useWords(fieldWords)
  const shown = [...new Set(samples.filter(sample => sample !== ''))].slice(0, 3)
  const options = (Object.keys(fieldGroups) as (keyof typeof fieldGroups)[]).map(group => ({
    group: groups[group],
    items: fieldGroups[group].map(field => ({ value: field, label: fields[field] })),
  }))
  return (
    <li className={classes.column} data-state={isRefused ? 'refused' : meaning ? 'kept' : 'aside'}>
      <span className={classes.header}>{header}</span>
      {isRefused ? (
        <span className={classes.why}>{words.refused}</span>
      ) : (
        <NativeSelect
          aria-label={`${words.meaning}: ${header}`}
          data={[{ value: '', label: words.leftAside }, ...options]}
          value={meaning ?? ''}
          onChange={event => onMeaning((event.currentTarget.value || null) as IntakeField | null)}
        />
      )}
      <span className={classes.samples}>
        {shown.length === 0 ? words.nothing : shown.map(sample => <span key={sample}>{sample}</span>)}
      </span>
    </li>
  )
}
