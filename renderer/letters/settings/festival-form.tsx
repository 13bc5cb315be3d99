import { Button, Group, Radio, SegmentedControl, Stack } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { FestivalId } from '../../../shared/contract/base.ts'
import type { Festival } from '../../../shared/contract/letters.ts'
import { api, client, overtakenBy } from '../../rpc/client.ts'
import { newId } from '../../rpc/new-id.ts'
import { untilAnswered } from '../../rpc/repeat.ts'
import { useDraft } from '../../station.ts'
import { BothField } from '../../ui/both-field.tsx'
import { Dialogue } from '../../ui/dialogue.tsx'
import { focusFirstWrong, holdImeEnter } from '../../ui/keys.ts'
import { Meanwhile } from '../../ui/meanwhile.tsx'
import { tell } from '../../ui/notice.tsx'
import { Problem } from '../../ui/problem.tsx'
import { useLanguage, useWords } from '../../words/language.ts'
import { useSayRefusal } from '../../words/refusals.ts'
import { CountField, readCount } from './count-field.tsx'
import { isDayOfYear, useDayOfYear } from './day-of-year.ts'
import classes from './settings-page.module.css'
import { settingsWords } from './words.ts'

/** What was typed, and the revision it was typed over. */
type Typed = Pick<Festival, 'rev' | 'name' | 'calendar' | 'audience'> & {
  month: string
  day: string
  newFestivalId: FestivalId
}

const typedOf = (festival: Festival | null): Typed => ({
  rev: festival?.rev ?? 0,
  name: festival?.name ?? { zh: '', en: '' },
  calendar: festival?.calendar ?? 'gregorian',
  audience: festival?.audience ?? 'keepers',
  month: String(festival?.month ?? ''),
  day: String(festival?.day ?? ''),
  newFestivalId: newId(),
})

type Props = { festival: Festival | null; onClose: () => void }

/** A festival, new or changed: what it is called, when it is, and who gets a letter. */
export function FestivalForm({ festival, onClose }: Props) {
  const words = useWords(settingsWords)
  const language = useLanguage()
  const say = useSayRefusal()
  const queries = useQueryClient()
  const dayOfYear = useDayOfYear()
  const [fresh] = useState(() => typedOf(festival))
  const [typed, put, forget] = useDraft<Typed | null>(`festival:${festival?.id ?? 'new'}`, null)
  const [asked, setAsked] = useState(false)
  const [by, setBy] = useState('')
  const form = typed ?? fresh
  const change = (part: Partial<Typed>) => put({ ...form, ...part })
  const name = { zh: form.name.zh.trim(), en: form.name.en.trim() }
  const named = name.zh !== '' && name.en !== ''
  const [month, day] = [readCount(form.month, 1, 12), readCount(form.day, 1, 31)]
  const there = month !== null && day !== null && isDayOfYear(form.calendar, month, day)
  const behind = festival !== null && typed !== null && typed.rev !== festival.rev
  const close = () => {
    forget()
    onClose()
  }
  const save = useMutation({
    // A new one carries its id; one that is there, the revision it is written over: either may be sent again.
    ...untilAnswered,
    mutationFn: async () => {
      if (month === null || day === null) return
      const { calendar, audience } = form
      await client.letters.saveFestival({
        ...{ name, calendar, audience, month, day },
        on: festival?.on ?? true,
        newFestivalId: festival ? null : form.newFestivalId,
        festival: festival && { id: festival.id, rev: form.rev },
      })
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: api.letters.settings.key() })
      tell(words.festivalSaved(name[language]))
      close()
    },
    onError: async fault => {
      const overtaker = overtakenBy(fault)
      if (overtaker === null) return
      setBy(overtaker)
      if (typed === null) put(form)
      await queries.invalidateQueries({ queryKey: api.letters.settings.key() })
    },
  })
  // The thirtieth of February is no day, and February is a month.
  const wrong = { month: month === null, day: day === null || (month !== null && !there) }
  const part = (key: 'month' | 'day') => (
    <CountField
      key={key}
      label={words[key]}
      value={form[key]}
      onChange={next => change({ [key]: next })}
      error={asked && wrong[key] ? (key === 'month' ? words.monthBad : words.dayBad) : null}
      classNames={{ input: classes.count ?? '' }}
    />
  )
  return (
    <Dialogue onClose={onClose} size="lg" title={festival ? festival.name[language] : words.festivalNew}>
      <Stack
        component="form"
        gap="lg"
        onKeyDown={holdImeEnter}
        onSubmit={event => {
          event.preventDefault()
          setAsked(true)
          if (!named || !there) focusFirstWrong(event.currentTarget)
          else if (!save.isPending) save.mutate()
        }}
      >
        {behind && (
          <Meanwhile
            title={words.meanwhile(by)}
            theirs={words.takeTheirs}
            mine={words.keepMine}
            onTheirs={() => put(typedOf(festival))}
            onMine={() => change({ rev: festival.rev })}
          >
            <p>{words.nothingLost}</p>
            <p>
              {festival.name.zh} · {festival.name.en} ·{' '}
              {dayOfYear(festival.calendar, festival.month, festival.day)} ·{' '}
              {words.audienceShort[festival.audience]}
            </p>
          </Meanwhile>
        )}
        <BothField
          label={words.festivalName}
          value={form.name}
          onChange={next => change({ name: next })}
          error={asked && !named ? words.bothMissing : null}
          autoFocus={festival === null}
        />
        <div className={classes.when}>
          <SegmentedControl
            aria-label={words.calendarOf}
            className={classes.calendar ?? ''}
            data={(['gregorian', 'chinese'] as const).map(value => ({
              value,
              label: words.calendars[value],
            }))}
            value={form.calendar}
            onChange={calendar => change({ calendar })}
          />
          {(language === 'zh' ? (['month', 'day'] as const) : (['day', 'month'] as const)).map(part)}
          {there && <p className={classes.soft}>{dayOfYear(form.calendar, month, day)}</p>}
        </div>
        <Radio.Group
          label={words.audience}
          value={form.audience}
          onChange={audience => change({ audience: audience as Festival['audience'] })}
        >
          <Stack gap="xs" mt="xs">
            {(['keepers', 'regulars'] as const).map(audience => (
              <Radio key={audience} value={audience} label={words.audiences[audience]} />
            ))}
          </Stack>
        </Radio.Group>
        <Problem text={save.error && !behind ? say(save.error) : null} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={behind}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </Dialogue>
  )
}
