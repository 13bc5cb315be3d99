import { Radio, Stack } from '@mantine/core'
import type { LettersSettings } from '../../../shared/contract/letters.ts'
import { useWords } from '../../words/language.ts'
import { CountField, readCount } from './count-field.tsx'
import { OccasionRows } from './occasion-rows.tsx'
import { PartForm } from './part-form.tsx'
import { PartView } from './part-view.tsx'
import { RulesSaid } from './rules-said.tsx'
import { bounds, type Count, rulesPart, type TypedRules } from './rules-typed.ts'
import { rulesWords } from './rules-words.ts'
import classes from './settings-page.module.css'
import { usePart } from './use-part.ts'
import { settingsWords } from './words.ts'

type Props = { settings: LettersSettings; mayChange: boolean }

/** Who is written to, how often, and who is left in peace. */
export function RulesPart({ settings, mayChange }: Props) {
  const words = useWords(rulesWords)
  const all = useWords(settingsWords)
  const part = usePart(settings, rulesPart)
  const standing = <RulesSaid rules={settings.rules} />
  return (
    <PartView
      title={all.part.rules}
      line={words.line}
      onChange={mayChange ? part.begin : undefined}
      open={part.form !== null}
    >
      {part.form ? (
        <PartForm part={part} standing={standing}>
          <RulesFields form={part.form} onChange={part.put} asked={part.asked} />
        </PartForm>
      ) : (
        standing
      )}
    </PartView>
  )
}

type FieldsProps = { form: TypedRules; onChange: (form: TypedRules) => void; asked: boolean }

function RulesFields({ form, onChange, asked }: FieldsProps) {
  const words = useWords(rulesWords)
  const all = useWords(settingsWords)
  const count = (name: Count, label: string, description: string) => {
    const [least, most] = bounds[name]
    return (
      <CountField
        label={label}
        description={description}
        value={form.counts[name]}
        onChange={typed => onChange({ ...form, counts: { ...form.counts, [name]: typed } })}
        error={
          asked && readCount(form.counts[name], least, most) === null ? all.wholeNumber(least, most) : null
        }
        classNames={{ input: classes.count ?? '' }}
      />
    )
  }
  return (
    <>
      <Radio.Group
        label={words.basis}
        value={form.basis}
        onChange={basis => onChange({ ...form, basis: basis as TypedRules['basis'] })}
      >
        <Stack gap="sm" mt="xs">
          {(['until-refused', 'asked'] as const).map(basis => (
            <Radio
              key={basis}
              value={basis}
              label={words.bases[basis]}
              description={words.basisHints[basis]}
            />
          ))}
        </Stack>
      </Radio.Group>
      <div className={classes.pairs}>
        {count('awayYears', words.awayYears, words.awayYearsHint)}
        {count('winBackTimes', words.winBackTimes, words.winBackTimesHint)}
        {count('mostPerYear', words.mostPerYear, words.mostPerYearHint)}
        {count('togetherDays', words.togetherDays, words.togetherDaysHint)}
        {count('adultFrom', words.adultFrom, words.adultFromHint)}
        {count('holdOutPercent', words.holdOut, words.holdOutHint)}
      </div>
      <OccasionRows
        occasions={form.occasions}
        onChange={occasions => onChange({ ...form, occasions })}
        asked={asked}
      />
    </>
  )
}
