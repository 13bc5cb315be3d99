import { Button, Checkbox, SegmentedControl, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { AllergyId, GuestId, ObservationId, PreferenceId } from '../../shared/contract/base.ts'
import { api, client } from '../rpc/client.ts'
import { newId } from '../rpc/new-id.ts'
import { untilAnswered } from '../rpc/repeat.ts'
import { holdImeEnter } from '../ui/keys.ts'
import { tell, tellUndo } from '../ui/notice.tsx'
import { uiWords } from '../ui/words.ts'
import { useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import type { Origin, Severity } from './facts.ts'
import classes from './note-form.module.css'
import { noteWords } from './note-words.ts'
import { useFactCall } from './use-fact-call.ts'
import { WishField } from './wish-field.tsx'

const origins = ['told', 'asked', 'observed'] as const
const scopes = ['stay', 'always'] as const
const severities = ['unknown', 'intolerance', 'allergy', 'anaphylaxis'] as const

export type Note = {
  kind: 'preference' | 'allergy' | 'noticed'
  what: string
  severity: Severity
  origin: Exclude<Origin, 'imported'>
  mention: boolean
  /** Null as long as nobody has said: observed is of this stay, told or asked for always. */
  scope: (typeof scopes)[number] | null
}

/** A sheet nobody has written on. */
export const blankNote = (kind: Note['kind']): Note => ({
  ...{ kind, what: '', severity: 'unknown', origin: 'told', mention: true, scope: null },
})

type Props = {
  guestId: GuestId
  note: Note
  onChange: (note: Note) => void
  onDone: () => void
  /** At the foot of a card, under a rule. */
  foot?: boolean
}

/** A few words, Enter, done. How grave and how we know stand at the likeliest and take one key to change. */
export function NoteForm({ guestId, note, onChange, onDone, foot }: Props) {
  const words = useWords(noteWords)
  const ui = useWords(uiWords)
  const say = useSayRefusal()
  const write = useWriteNote(guestId, onDone)
  // The id is of this sheet: sent twice, it is written once.
  const [id, renew] = useState(newId)
  const send = (what: string) => {
    if (!what || write.isPending) return
    write.mutate({ ...note, what, id })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send(note.what.trim())
  }
  const set = (part: Partial<Note>) => {
    onChange({ ...note, ...part })
    // Refused and written anew, it is another fact.
    if (write.error) {
      write.reset()
      renew(newId())
    }
  }
  const card = useQuery(api.guests.card.queryOptions({ input: { guestId } }))
  const scope = note.scope ?? (note.origin === 'observed' ? 'stay' : 'always')
  const label = { allergy: words.allergyWhat, preference: words.preferenceWhat, noticed: words.noticedWhat }[
    note.kind
  ]
  const error = write.error ? say(write.error) : undefined
  return (
    <form
      className={classes.form}
      data-foot={foot || undefined}
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
        {note.kind === 'preference' ? (
          <WishField
            autoFocus
            label={label}
            value={note.what}
            error={error}
            onChange={what => set({ what })}
            onChoose={what => {
              set({ what })
              send(what)
            }}
          />
        ) : (
          <TextInput
            key={note.kind}
            // The person pressed "note an allergy": the next thing they do is type.
            autoFocus
            data-autofocus
            className={classes.what}
            label={label}
            placeholder={note.kind === 'allergy' ? words.allergyExample : words.noticedExample}
            description={note.kind === 'noticed' ? words.noticedAbout : undefined}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            maxLength={note.kind === 'allergy' ? 120 : 400}
            value={note.what}
            onChange={event => set({ what: event.currentTarget.value })}
            error={error}
          />
        )}
        <div className={classes.keys}>
          <Button type="submit" loading={write.isPending} disabled={!note.what.trim()}>
            {words.note}
          </Button>
          <Button variant="default" onClick={onDone}>
            {ui.cancel}
          </Button>
        </div>
      </div>
      {note.kind !== 'noticed' && (
        <div className={classes.choices}>
          {note.kind === 'allergy' && (
            <SegmentedControl
              aria-label={words.howGrave}
              value={note.severity}
              onChange={severity => set({ severity })}
              data={severities.map(value => ({ value, label: words.graveShort[value] }))}
            />
          )}
          <SegmentedControl
            aria-label={words.howWeKnow}
            value={note.origin}
            onChange={origin => set({ origin })}
            data={origins.map(value => ({ value, label: words.origin[value] }))}
          />
          {note.kind === 'preference' && card.data?.now && (
            <SegmentedControl
              aria-label={words.howLong}
              value={scope}
              onChange={scope => set({ scope })}
              data={scopes.map(value => ({ value, label: words.scope[value] }))}
            />
          )}
          {note.kind === 'preference' && (
            <Checkbox
              label={words.mention}
              checked={note.mention}
              onChange={event => set({ mention: event.currentTarget.checked })}
            />
          )}
        </div>
      )}
    </form>
  )
}

type Written = { text: string; undo?: () => Promise<unknown> }

/** Writes a sheet down under its id until the house answers, and tells what became of it. */
function useWriteNote(guestId: GuestId, onDone: () => void) {
  const words = useWords(noteWords)
  const queries = useQueryClient()
  const call = useFactCall()
  return useMutation({
    ...untilAnswered,
    mutationFn: async ({
      kind,
      id,
      what,
      origin,
      severity,
      mention,
      scope,
    }: Note & { id: string }): Promise<Written> => {
      if (kind === 'allergy') {
        await client.facts.noteAllergy({ id: id as AllergyId, guestId, what, severity, origin })
        return { text: words.noted(what) }
      }
      if (kind === 'noticed') {
        const { observationId } = await client.facts.observe({ id: id as ObservationId, guestId, text: what })
        return { text: words.sent, undo: () => client.facts.withdraw({ observationId }) }
      }
      const wish = { id: id as PreferenceId, guestId, what, origin, mention, ...(scope && { scope }) }
      const { preferenceId, was } = await client.facts.notePreference(wish)
      if (was !== 'new') return { text: words[was](what) }
      return { text: words.noted(what), undo: () => client.facts.dropPreference({ preferenceId }) }
    },
    onSuccess: ({ text, undo }) => {
      void queries.invalidateQueries({ queryKey: api.guests.key() })
      void queries.invalidateQueries({ queryKey: api.facts.key() })
      if (undo) tellUndo(text, async () => void (await call(undo, words.takenBack)))
      else tell(text)
      onDone()
    },
  })
}
