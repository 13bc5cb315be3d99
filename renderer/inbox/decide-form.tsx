import { Button, Checkbox, SegmentedControl, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import type { Decision, Observation } from '../../shared/contract/facts.ts'
import { PartialDate } from '../../shared/contract/guest-brief.ts'
import { wishesIn } from '../../shared/domain/preferences/catalogue.ts'
import { useDraft } from '../station.ts'
import { holdImeEnter, plain } from '../ui/keys.ts'
import { uiWords } from '../ui/words.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { type BirthdayInParts, BirthdayParts } from './birthday-parts.tsx'
import classes from './inbox-page.module.css'
import type { Deciding } from './seen-note.tsx'
import { inboxWords } from './words.ts'

const severities = ['unknown', 'intolerance', 'allergy', 'anaphylaxis'] as const

type Sheet = {
  what: string
  severity: (typeof severities)[number]
  scope: 'stay' | 'always'
  mention: boolean
  birthday: BirthdayInParts
}
const untouched: Sheet | null = null
const blank: Omit<Sheet, 'what'> = {
  ...{ severity: 'unknown', scope: 'always', mention: true },
  birthday: { year: '', month: '', day: '', lunar: false },
}

type Props = {
  kind: Deciding
  note: Observation
  busy: boolean
  onDecide: (decision: Decision) => void
  onClose: () => void
}

/** What an observation becomes, filled in as far as its words say; Enter keeps it so. */
export function DecideForm({ kind, note, busy, onDecide, onClose }: Props) {
  const words = useWords(inboxWords)
  const ui = useWords(uiWords)
  const language = useLanguage()
  const [wish] = wishesIn(note.text, 1)
  const [draft, change, forget] = useDraft<Sheet | null>(`decide:${note.id}:${kind}`, untouched)
  const sheet = draft ?? {
    ...blank,
    what: (kind === 'preference' && wish ? wish.name[language] : note.text).slice(0, 120),
  }
  const set = (part: Partial<Sheet>) => change({ ...sheet, ...part })
  const { what, severity, scope, mention, birthday } = sheet
  const giveUp = () => {
    forget()
    onClose()
  }
  const decision = decided()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (decision && !busy) onDecide(decision)
  }
  return (
    <form
      className={classes.form}
      onSubmit={submit}
      onKeyDown={event => {
        holdImeEnter(event)
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
          event.preventDefault()
          giveUp()
        }
      }}
    >
      {kind === 'birthday' ? (
        <BirthdayParts value={birthday} onChange={parts => set({ birthday: parts })} />
      ) : (
        <TextInput
          autoFocus
          label={kind === 'allergy' ? words.allergyWhat : words.preferenceWhat}
          maxLength={120}
          value={what}
          onFocus={event => event.currentTarget.select()}
          onChange={event => set({ what: event.currentTarget.value })}
        />
      )}
      {kind === 'allergy' && (
        <SegmentedControl
          aria-label={words.howGrave}
          value={severity}
          onChange={next => set({ severity: next })}
          data={severities.map(value => ({ value, label: words.severity[value] }))}
        />
      )}
      {kind === 'preference' && (
        <div className={classes.choices}>
          <SegmentedControl
            aria-label={words.howLong}
            value={scope}
            onChange={next => set({ scope: next })}
            data={(['always', 'stay'] as const).map(value => ({ value, label: words.scope[value] }))}
          />
          <Checkbox
            label={words.mention}
            checked={mention}
            onChange={event => set({ mention: event.currentTarget.checked })}
          />
        </div>
      )}
      <div className={classes.keys}>
        <Button type="submit" loading={busy} disabled={!decision}>
          {words.keep}
        </Button>
        <Button variant="default" onClick={giveUp}>
          {ui.cancel}
        </Button>
      </div>
    </form>
  )

  function decided(): Decision | null {
    if (kind === 'birthday') {
      const part = (typed: string) => (plain(typed) === '' ? null : Number(plain(typed)))
      const [year, month, day] = [part(birthday.year), part(birthday.month), part(birthday.day)]
      const calendar = birthday.lunar ? 'chinese' : 'gregorian'
      const read = PartialDate.safeParse({ year, month, day, calendar })
      return read.success && month !== null ? { kind, date: read.data } : null
    }
    if (!what.trim()) return null
    return kind === 'allergy'
      ? { kind, what: what.trim(), severity }
      : { kind, what: what.trim(), scope, mention }
  }
}
