import { Button, Checkbox, Modal, SegmentedControl } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { api, client, refusalOf } from '../rpc/client.ts'
import { useDraft } from '../station.ts'
import { holdImeEnter } from '../ui/keys.ts'
import { tell } from '../ui/notice.tsx'
import { Problem } from '../ui/problem.tsx'
import { uiWords } from '../ui/words.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import type { Preference } from './facts.ts'
import form from './note-form.module.css'
import { noteWords } from './note-words.ts'
import { preferenceWords } from './preference-words.ts'
import { WishField } from './wish-field.tsx'

type Props = { preference: Preference; onClose: () => void }

const untouched: Preference | null = null

/** Says a preference better. What a colleague wrote meanwhile is shown beside what stands here, and neither is lost. */
export function ChangePreference({ preference, onClose }: Props) {
  const words = useWords(preferenceWords)
  const notes = useWords(noteWords)
  const ui = useWords(uiWords)
  const say = useSayRefusal()
  const language = useLanguage()
  const queries = useQueryClient()
  const [draft, change, forget] = useDraft<Preference | null>(`preference:${preference.id}`, untouched)
  const mine = draft ?? { ...preference, what: preference.name?.[language] ?? preference.what }
  const what = mine.what.trim()
  const done = () => {
    forget()
    onClose()
  }
  const write = useMutation({
    mutationFn: () =>
      client.facts.changePreference({
        ...{ preferenceId: preference.id, rev: mine.rev, what, scope: mine.scope, mention: mine.mention },
      }),
    onSuccess: () => {
      tell(notes.noted(what))
      done()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: api.guests.key() }),
  })
  const refusal = refusalOf(write.error)
  const theirs = refusal?.code === 'CHANGED_MEANWHILE' && preference.rev !== mine.rev
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (what && !write.isPending) write.mutate()
  }
  return (
    <Modal opened onClose={onClose} title={words.changeTitle} closeButtonProps={{ 'aria-label': ui.close }}>
      <form className={form.dialogue} onSubmit={submit} onKeyDown={holdImeEnter}>
        <WishField
          autoFocus
          label={notes.preferenceWhat}
          value={mine.what}
          onChange={next => change({ ...mine, what: next })}
          onChoose={next => change({ ...mine, what: next })}
        />
        <SegmentedControl
          aria-label={notes.howLong}
          value={mine.scope}
          onChange={scope => change({ ...mine, scope })}
          data={(['stay', 'always'] as const).map(value => ({ value, label: notes.scope[value] }))}
        />
        <Checkbox
          label={notes.mention}
          checked={mine.mention}
          onChange={event => change({ ...mine, mention: event.currentTarget.checked })}
        />
        {theirs ? (
          <div role="alert" className={form.theirs}>
            <p>{words.theirs(byOf(refusal.data), preference.what)}</p>
            <Button
              size="compact-md"
              variant="default"
              onClick={() => {
                change({ ...mine, rev: preference.rev })
                write.reset()
              }}
            >
              {words.keepMine}
            </Button>
            <Button size="compact-md" variant="default" onClick={done}>
              {words.takeTheirs}
            </Button>
          </div>
        ) : (
          <Problem text={write.error && say(write.error)} />
        )}
        <div className={form.end}>
          <Button variant="default" onClick={done}>
            {ui.cancel}
          </Button>
          <Button type="submit" loading={write.isPending} disabled={!what || theirs}>
            {words.save}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

const byOf = (data: unknown) =>
  typeof data === 'object' && data !== null && 'by' in data && typeof data.by === 'string' ? data.by : ''
