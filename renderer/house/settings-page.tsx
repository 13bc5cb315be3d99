import { Button, Stack, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { HouseStatus } from '../../shared/contract/house.ts'
import { Answer } from '../rpc/answer.tsx'
import { api, client, overtakenBy } from '../rpc/client.ts'
import { queries } from '../rpc/queries.ts'
import { useDraft } from '../station.ts'
import { BothField } from '../ui/both-field.tsx'
import { holdImeEnter, plain } from '../ui/keys.ts'
import { tell, tellRefusal } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { TimeField } from '../ui/time-field.tsx'
import { readTime } from '../ui/wall-time.ts'
import { useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import classes from './settings-page.module.css'
import { houseWords } from './words.ts'
import { ZoneField } from './zone-field.tsx'

/** What the house says of itself, to be corrected. */
export function SettingsPage() {
  const words = useWords(houseWords)
  const status = useQuery(api.house.status.queryOptions())
  return (
    <Page title={words.settingsTitle} line={words.settingsLine}>
      <Answer of={status}>
        {answer => answer.hotel && <Settings status={answer} hotel={answer.hotel} />}
      </Answer>
    </Page>
  )
}

type Hotel = NonNullable<HouseStatus['hotel']>
type Fields = {
  name: Hotel['name']
  timeZone: string
  rollTime: string
  minutes: string
  serviceMinutes: string
}
/** Only what was typed, so that what a colleague changes meanwhile shows in the other fields; and what it was typed over. */
type Typed = Partial<Fields> & { rev: number }

function Settings({ status, hotel }: { status: HouseStatus; hotel: Hotel }) {
  const words = useWords(houseWords)
  const say = useSayRefusal()
  const [typed, setTyped, forgetTyped] = useDraft<Typed | null>('settings', null)
  const [asked, setAsked] = useState(false)
  const form = {
    name: hotel.name,
    timeZone: hotel.timeZone,
    rollTime: hotel.rollTime,
    minutes: String(hotel.autoLockMinutes),
    serviceMinutes: String(hotel.serviceLockMinutes),
    rev: hotel.rev,
    ...typed,
  }
  const put = (next: Partial<Fields>) => setTyped({ rev: hotel.rev, ...typed, ...next })
  const rollTime = readTime(form.rollTime)
  const minutes = Number(plain(form.minutes))
  const serviceMinutes = Number(plain(form.serviceMinutes))
  const named = plain(form.name.zh) !== '' && plain(form.name.en) !== ''
  const timed = isFrom1To(60, minutes)
  const serviceTimed = isFrom1To(240, serviceMinutes)

  const save = useMutation({
    mutationFn: async () => {
      if (!rollTime) return
      await client.house.changeSettings({
        name: { zh: form.name.zh.trim(), en: form.name.en.trim() },
        timeZone: form.timeZone,
        rollTime,
        autoLockMinutes: minutes,
        serviceLockMinutes: serviceMinutes,
        rev: form.rev,
      })
    },
    onSuccess: () => {
      forgetTyped()
      setAsked(false)
      tell(words.settingsSaved)
    },
    onError: async fault => {
      tellRefusal(say(fault))
      if (overtakenBy(fault) === null) return
      const fresh = await queries.fetchQuery({ ...api.house.status.queryOptions(), staleTime: 0 })
      // What was typed stays, now over what the colleague wrote, which the other fields show.
      if (typed && fresh.hotel) setTyped({ ...typed, rev: fresh.hotel.rev })
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
        if (named && rollTime && timed && serviceTimed) save.mutate()
      }}
    >
      <BothField
        label={words.name}
        value={form.name}
        onChange={name => put({ name })}
        error={asked ? words.settingsName : null}
      />
      <ZoneField value={form.timeZone} onChange={timeZone => put({ timeZone })} />
      <TimeField
        label={words.roll}
        description={words.rollHint}
        value={form.rollTime}
        onChange={time => put({ rollTime: time })}
        error={asked && !rollTime ? words.settingsTime : null}
        maw={420}
      />
      <TextInput
        label={words.lockAfter}
        description={words.lockAfterHint}
        inputMode="numeric"
        value={form.minutes}
        onChange={event => put({ minutes: event.currentTarget.value })}
        error={asked && !timed ? words.settingsMinutes(60) : null}
        maw={420}
      />
      <TextInput
        label={words.serviceLockAfter}
        description={words.serviceLockAfterHint}
        inputMode="numeric"
        value={form.serviceMinutes}
        onChange={event => put({ serviceMinutes: event.currentTarget.value })}
        error={asked && !serviceTimed ? words.settingsMinutes(240) : null}
        maw={420}
      />
      <div>
        <Button type="submit" loading={save.isPending} disabled={typed === null}>
          {words.save}
        </Button>
        {typed && (
          <Button variant="default" ml="sm" onClick={forgetTyped}>
            {words.cancel}
          </Button>
        )}
      </div>
      <div className={classes.about}>
        <h2>{words.keyKept}</h2>
        <p>{words.keyWhere[status.keyKept]}</p>
        <p>{words.version(status.version)}</p>
      </div>
    </Stack>
  )
}

const isFrom1To = (most: number, minutes: number) =>
  Number.isInteger(minutes) && minutes >= 1 && minutes <= most
