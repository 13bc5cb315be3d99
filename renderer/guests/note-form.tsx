import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import type { GuestId } from '../../shared/contract/base.ts'
import { api, client } from '../rpc/client.ts'
import { holdImeEnter } from '../ui/keys.ts'
import { tell } from '../ui/notice.tsx'
import { uiWords } from '../ui/words.ts'
import { useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import classes from './card-notes.module.css'
import type { Origin, Severity } from './facts.ts'
import { noteWords } from './note-words.ts'

const origins = ['told', 'asked', 'observed'] as const
const severities = ['unknown', 'intolerance', 'allergy', 'anaphylaxis'] as const

export type Note = {
  kind: 'allergy' | 'preference'
  what: string
  severity: Severity
  origin: Exclude<Origin, 'imported'>
}

type Props = { guestId: GuestId; note: Note; onChange: (note: Note) => void; onDone: () => void }

/** A few words, Enter, done. How grave and how we know stand at the likeliest and take one key to change. */
export function NoteForm({ guestId, note, onChange, onDone }: Props) {
  const words = useWords(noteWords)
  const ui = useWords(uiWords)
  const say = useSayRefusal()
  const queries = useQueryClient()
  const allergy = note.kind === 'allergy'
  const what = note.what.trim()
  const write = useMutation({
    mutationFn: () =>
      allergy
        ? client.guests.noteAllergy({ guestId, what, severity: note.severity, origin: note.origin })
        : client.guests.notePreference({ guestId, what, origin: note.origin }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: api.guests.key() })
      tell(words.noted(what))
      onDone()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (what && !write.isPending) write.mutate()
  }
  return (
    <form
      className={classes.form}
      onSubmit={submit}
      onKeyDown={event => {
        holdImeEnter(event)
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
          event.preventDefault()
          onDone()
        }
      }}
    >
      <div className={classes.line}>
        <TextInput
          // The person pressed "note an allergy": the next thing they do is type.
          autoFocus
          className={classes.what}
          label={allergy ? words.allergyWhat : words.preferenceWhat}
          placeholder={allergy ? words.allergyExample : words.preferenceExample}
          maxLength={120}
          value={note.what}
          onChange={event => onChange({ ...note, what: event.currentTarget.value })}
          error={write.error ? say(write.error) : undefined}
        />
        <Button type="submit" loading={write.isPending} disabled={!what}>
          {words.note}
        </Button>
        <Button variant="default" onClick={onDone}>
          {ui.cancel}
        </Button>
      </div>
      <div className={classes.choices}>
        {allergy && (
          <SegmentedControl
            aria-label={words.howGrave}
            value={note.severity}
            onChange={severity => onChange({ ...note, severity })}
            data={severities.map(value => ({ value, label: words.graveShort[value] }))}
          />
        )}
        <SegmentedControl
          aria-label={words.howWeKnow}
          value={note.origin}
          onChange={origin => onChange({ ...note, origin })}
          data={origins.map(value => ({ value, label: words.origin[value] }))}
        />
      </div>
    </form>
  )
}
