import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Both, OutletId } from '../../shared/contract/base.ts'
import { Answer } from '../rpc/answer.tsx'
import { api, client, overtakenBy } from '../rpc/client.ts'
import { useDraft } from '../station.ts'
import { BothField } from '../ui/both-field.tsx'
import { focusFirstWrong, holdImeEnter, plain } from '../ui/keys.ts'
import { Meanwhile } from '../ui/meanwhile.tsx'
import { tell, tellRefusal } from '../ui/notice.tsx'
import { useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import { outletWords } from './words.ts'

type Fields = { name: Both; extension: string; minutes: string }
/** What was typed, and the revision it was typed over. */
type Typed = Partial<Fields> & { rev: number }

/** What else the house says of a restaurant. */
export function OutletSettings({ outletId }: { outletId: OutletId }) {
  const settings = useQuery(api.outlets.settings.queryOptions({ input: { outletId } }))
  return (
    <Answer of={settings}>
      {({ rev, name, extension, queueMinutes }) => (
        <Settings
          outletId={outletId}
          rev={rev}
          now={{ name, extension: extension ?? '', minutes: String(queueMinutes) }}
        />
      )}
    </Answer>
  )
}

function Settings({ outletId, rev, now }: { outletId: OutletId; rev: number; now: Fields }) {
  const words = useWords(outletWords)
  const say = useSayRefusal()
  const queries = useQueryClient()
  const [typed, setTyped, forget] = useDraft<Typed | null>(`outlet:${outletId}`, null)
  const [asked, setAsked] = useState(false)
  const [by, setBy] = useState('')
  const form = { ...now, ...typed }
  const behind = typed !== null && typed.rev !== rev
  const put = (next: Partial<Fields>) => setTyped({ rev, ...typed, ...next })
  const minutes = Number(plain(form.minutes))
  const timed = Number.isInteger(minutes) && minutes >= 2 && minutes <= 60
  const named = form.name.zh.trim() !== '' && form.name.en.trim() !== ''
  const save = useMutation({
    mutationFn: () =>
      client.outlets.saveSettings({
        outletId,
        rev: typed?.rev ?? rev,
        name: form.name,
        extension: plain(form.extension) || null,
        queueMinutes: minutes,
      }),
    onSuccess: () => {
      forget()
      setAsked(false)
      tell(words.settingsSaved)
    },
    onError: fault => {
      const overtaker = overtakenBy(fault)
      if (overtaker === null) return tellRefusal(say(fault))
      setBy(overtaker)
      void queries.invalidateQueries({ queryKey: api.outlets.settings.key() })
    },
  })
  return (
    <Stack
      component="form"
      gap="lg"
      maw={720}
      onKeyDown={holdImeEnter}
      onSubmit={event => {
        event.preventDefault()
        setAsked(true)
        if (named && timed) save.mutate()
        else focusFirstWrong(event.currentTarget)
      }}
    >
      {behind && (
        <Meanwhile
          title={words.meanwhile(by)}
          theirs={words.takeTheirs}
          mine={words.keepMine}
          onTheirs={forget}
          onMine={() => setTyped({ ...typed, rev })}
        >
          <p>{words.nothingLost}</p>
          <p>
            {now.name.zh} · {now.name.en} · {now.extension || '–'} · {now.minutes}
          </p>
        </Meanwhile>
      )}
      <BothField
        label={words.outletName}
        value={form.name}
        onChange={name => put({ name })}
        error={asked ? words.nameMissing : null}
      />
      <TextInput
        label={words.extension}
        description={words.extensionHint}
        inputMode="tel"
        maxLength={20}
        value={form.extension}
        onChange={event => put({ extension: event.currentTarget.value })}
        maw={420}
      />
      <TextInput
        label={words.queueMinutes}
        description={words.queueMinutesHint}
        inputMode="numeric"
        value={form.minutes}
        onChange={event => put({ minutes: event.currentTarget.value })}
        error={asked && !timed ? words.minutesBad : null}
        maw={420}
      />
      <Group gap="sm">
        <Button type="submit" loading={save.isPending} disabled={typed === null}>
          {words.save}
        </Button>
        {typed && (
          <Button variant="default" onClick={forget}>
            {words.cancel}
          </Button>
        )}
      </Group>
    </Stack>
  )
}
