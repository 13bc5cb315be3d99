import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { GuestId } from '../../shared/contract/base.ts'
import type { IsoDate } from '../../shared/domain/days/calendar.ts'
import { client } from '../rpc/client.ts'
import { useDraft } from '../station.ts'
import { holdImeEnter } from '../ui/keys.ts'
import { uiWords } from '../ui/words.ts'
import { useToday } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import { PastDay } from './day-field.tsx'
import classes from './inline-form.module.css'
import { useMailCall } from './use-mail-call.ts'
import { mailWords, type Said } from './words.ts'

const states: readonly Said[] = ['given', 'refused', 'withdrawn']
type Typed = { state: Said; on: IsoDate | null; how: string; version: string }
const blank: Typed = { state: 'given', on: null, how: '', version: '' }

/** What the guest says of letters: it is added to what was said before, and never changed. */
export function ConsentForm({ guestId, onClose }: { guestId: GuestId; onClose: () => void }) {
  const words = useWords(mailWords)
  const ui = useWords(uiWords)
  const today = useToday()
  const call = useMailCall()
  const [typed, change, forget] = useDraft(`mail-consent:${guestId}`, blank)
  const [checked, check] = useState(false)
  const [busy, setBusy] = useState(false)
  const put = (part: Partial<Typed>) => change({ ...typed, ...part })
  const how = typed.how.trim()
  const done = () => {
    forget()
    onClose()
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    check(true)
    if (!how || busy) return
    setBusy(true)
    const { state, on, version } = typed
    const went = await call(
      () =>
        client.mail.sayConsent({
          guestId,
          state,
          on: on ?? today,
          how,
          textVersion: version.trim() || null,
        }),
      words.consentKept,
    )
    setBusy(false)
    if (went === true) done()
  }
  return (
    <form className={classes.form} noValidate onKeyDown={holdImeEnter} onSubmit={event => void save(event)}>
      <SegmentedControl
        aria-label={words.saysOfLetters}
        data={states.map(value => ({ value, label: words.consent[value] }))}
        value={typed.state}
        onChange={state => put({ state })}
      />
      <div>
        <TextInput
          label={words.how}
          maxLength={120}
          value={typed.how}
          onChange={event => put({ how: event.currentTarget.value })}
          error={checked && !how ? words.howMissing : undefined}
          autoFocus
        />
        <div className={classes.examples}>
          {Object.values(words.howExamples).map(example => (
            <button
              key={example}
              type="button"
              className={classes.example}
              onClick={() => put({ how: example })}
            >
              {example}
            </button>
          ))}
        </div>
      </div>
      <PastDay label={words.saidOn} day={typed.on ?? today} onChange={on => put({ on })} />
      <TextInput
        label={words.version}
        description={words.versionHint}
        maxLength={120}
        value={typed.version}
        onChange={event => put({ version: event.currentTarget.value })}
      />
      <div className={classes.foot}>
        <Button type="submit" loading={busy}>
          {words.save}
        </Button>
        <Button variant="default" onClick={done}>
          {ui.cancel}
        </Button>
      </div>
    </form>
  )
}
