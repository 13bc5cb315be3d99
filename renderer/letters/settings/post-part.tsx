import { Chip, Select } from '@mantine/core'
import { lazy, Suspense } from 'react'
import type { LettersSettings, PostHoliday, PostRules } from '../../../shared/contract/letters.ts'
import { isCurrency } from '../../../shared/domain/letters/money.ts'
import { Loading } from '../../ui/states.tsx'
import { useLanguage, useWords } from '../../words/language.ts'
import { CountField, readCount } from './count-field.tsx'
import { everyCurrency, whenOpened } from './currencies.ts'
import { HolidayRows } from './holiday-rows.tsx'
import { PartForm } from './part-form.tsx'
import { PartView } from './part-view.tsx'
import { PostageSaid, PostSaid } from './post-said.tsx'
import { postPart, readHoliday, type TypedPost } from './post-typed.ts'
import { postWords } from './post-words.ts'
import { PostageRows } from './postage-rows.tsx'
import classes from './settings-page.module.css'
import { type Refused, usePart } from './use-part.ts'
import { useWeekdays } from './weekdays.ts'
import { settingsWords } from './words.ts'

// It brings the tables of the Chinese calendar along, which nobody else on a screen needs.
const ClosedDays = lazy(async () => ({ default: (await import('./closed-days.tsx')).ClosedDays }))

type Props = { settings: LettersSettings; mayChange: boolean }

/** How long the post takes, what it costs, and when there is none. */
export function PostPart({ settings, mayChange }: Props) {
  const words = useWords(postWords)
  const all = useWords(settingsWords)
  const part = usePart(settings, postPart)
  const home = settings.letterhead.country
  const said = <PostSaid post={settings.post} />
  const postage = <PostageSaid post={settings.post} currency={settings.currency} home={home} />
  const typed = part.form && {
    closed: part.form.closed,
    holidays: part.form.holidays.map(readHoliday).filter(holiday => holiday !== null),
  }
  return (
    <PartView
      title={all.part.post}
      line={words.line}
      onChange={mayChange ? part.begin : undefined}
      open={part.form !== null}
    >
      {part.form && typed ? (
        <PartForm
          part={part}
          standing={
            <>
              {said}
              {postage}
            </>
          }
        >
          <PostFields
            form={part.form}
            onChange={part.put}
            asked={part.asked}
            refused={part.refused}
            home={home}
          />
          <Drawn {...typed} />
        </PartForm>
      ) : (
        <div className={classes.columns}>
          <div className={classes.stack}>
            {said}
            <Drawn closed={settings.post.closed} holidays={settings.post.holidays} />
          </div>
          {postage}
        </div>
      )}
    </PartView>
  )
}

function Drawn({ closed, holidays }: { closed: PostRules['closed']; holidays: PostHoliday[] }) {
  return (
    <Suspense fallback={<Loading />}>
      <ClosedDays closed={closed} holidays={holidays} />
    </Suspense>
  )
}

type FieldsProps = {
  form: TypedPost
  onChange: (form: TypedPost) => void
  asked: boolean
  refused: Refused
  home: string
}

function PostFields({ form, onChange, asked, refused, home }: FieldsProps) {
  const words = useWords(postWords)
  const all = useWords(settingsWords)
  const language = useLanguage()
  const weekdays = useWeekdays()
  const neverOpen = form.closed.length > 6 || refused?.why === 'never-open'
  return (
    <>
      <div className={classes.pairs}>
        <CountField
          label={words.houseDays}
          description={words.houseDaysHint}
          value={form.houseDays}
          onChange={houseDays => onChange({ ...form, houseDays })}
          error={asked && readCount(form.houseDays, 0, 10) === null ? all.wholeNumber(0, 10) : null}
          classNames={{ input: classes.count ?? '' }}
        />
        <Select
          label={words.currency}
          description={words.currencyHint}
          data={everyCurrency(language)}
          value={form.currency}
          onChange={currency => currency && onChange({ ...form, currency })}
          searchable
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          limit={80}
          allowDeselect={false}
          comboboxProps={whenOpened}
          error={
            (asked && !isCurrency(form.currency)) || refused?.why === 'currency'
              ? words.currencyMissing
              : null
          }
        />
      </div>
      <fieldset className={classes.group} aria-invalid={(asked && neverOpen) || undefined}>
        <legend>{words.closed}</legend>
        <p className={classes.hint}>{words.closedHint}</p>
        <Chip.Group
          multiple
          value={form.closed.map(String)}
          onChange={closed => onChange({ ...form, closed: closed.map(Number) })}
        >
          <div className={classes.chips}>
            {weekdays.map(({ weekday, name }) => (
              <Chip key={weekday} value={String(weekday)} variant="outline">
                {name}
              </Chip>
            ))}
          </div>
        </Chip.Group>
        {asked && neverOpen && (
          <p role="alert" className={classes.wrong}>
            {words.neverOpen}
          </p>
        )}
      </fieldset>
      <PostageRows form={form} onChange={onChange} asked={asked} refused={refused} home={home} />
      <HolidayRows form={form} onChange={onChange} asked={asked} refused={refused} />
    </>
  )
}
