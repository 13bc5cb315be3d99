import { Button, Modal } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { GuestId } from '../../shared/contract/base.ts'
import type { GuestForm } from '../../shared/contract/guests.ts'
import { Answer } from '../rpc/answer.tsx'
import { api, client, overtakenBy } from '../rpc/client.ts'
import { useDraft } from '../station.ts'
import { focusFirstWrong, holdImeEnter } from '../ui/keys.ts'
import { tell } from '../ui/notice.tsx'
import { uiWords } from '../ui/words.ts'
import { useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import { FormMeanwhile } from './form-meanwhile.tsx'
import { type Draft, formFrom, onTopOf, type Typed, typedFrom } from './form-values.ts'
import { formWords } from './form-words.ts'
import classes from './guest-form.module.css'
import { GuestFields } from './guest-form.tsx'

type Props = { guestId: GuestId; name: string; opened: boolean; onClose: () => void }

/** Corrects a guest. */
export function EditGuest({ guestId, name, opened, onClose }: Props) {
  const words = useWords(formWords)
  const ui = useWords(uiWords)
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.correct(name)}
      size="54rem"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      {opened && <Loaded guestId={guestId} onClose={onClose} />}
    </Modal>
  )
}

function Loaded({ guestId, onClose }: Pick<Props, 'guestId' | 'onClose'>) {
  const form = useQuery({ ...api.guests.form.queryOptions({ input: { guestId } }), staleTime: 0 })
  return <Answer of={form}>{book => <EditForm guestId={guestId} book={book} onClose={onClose} />}</Answer>
}

type InBook = GuestForm & { rev: number; by: string | null }
const untouched: Draft | null = null

type FormProps = { guestId: GuestId; book: InBook; onClose: () => void }

/**
 * While nothing was typed it follows the book. From the first letter on it keeps what was typed, takes over what a colleague
 * changed elsewhere in it, and asks where both changed the same.
 */
function EditForm({ guestId, book, onClose }: FormProps) {
  const words = useWords(formWords)
  const ui = useWords(uiWords)
  const say = useSayRefusal()
  const queries = useQueryClient()
  const [draft, change, forget] = useDraft<Draft | null>(`guest:${guestId}`, untouched)
  const [checked, check] = useState(false)
  const sheet = useRef<HTMLFormElement>(null)
  // The dialogue gave the focus away before the form was there.
  useEffect(() => sheet.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), [])
  const inBook = typedFrom(book)
  const now: Draft = draft
    ? onTopOf(draft, book)
    : { rev: book.rev, base: inBook, typed: inBook, meanwhile: null }
  const { form, wrong } = formFrom(now.typed)
  const contested = now.meanwhile?.contested ?? []

  const settle = (keys: readonly (keyof Typed)[], typed: Typed) =>
    change({
      ...now,
      typed,
      meanwhile: now.meanwhile && {
        ...now.meanwhile,
        contested: contested.filter(key => !keys.includes(key)),
      },
    })
  const save = useMutation({
    mutationFn: (next: GuestForm & { guestId: GuestId; rev: number }) => client.guests.update(next),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: api.guests.key() })
      void queries.invalidateQueries({ queryKey: api.stays.key() })
      tell(words.saved)
      forget()
      onClose()
    },
    onError: async fault => {
      if (overtakenBy(fault) === null) return
      // What stands in the form is kept, and laid on top of the book as it is now.
      change(now)
      await queries.invalidateQueries({ queryKey: api.guests.form.key({ input: { guestId } }) })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    check(true)
    if (contested.length > 0) sheet.current?.querySelector<HTMLElement>('[data-conflict] button')?.focus()
    else if (!form) sheet.current && focusFirstWrong(sheet.current)
    else if (!save.isPending) save.mutate({ ...form, guestId, rev: now.rev })
  }
  const told = save.error && overtakenBy(save.error) === null
  return (
    <form ref={sheet} className={classes.form} noValidate onKeyDown={holdImeEnter} onSubmit={submit}>
      <GuestFields
        typed={now.typed}
        // Whoever types into a field both changed has chosen.
        onChange={typed =>
          settle(
            contested.filter(key => typed[key] !== now.typed[key]),
            typed,
          )
        }
        wrong={(checked && wrong) || new Set()}
        meanwhile={now.meanwhile}
        onChoose={(key, whose) => {
          const theirs = now.meanwhile?.theirs
          settle([key], whose === 'theirs' && theirs ? { ...now.typed, [key]: theirs[key] } : now.typed)
        }}
      />
      {told && (
        <p role="alert" className={classes.wrong}>
          {say(save.error)}
        </p>
      )}
      <div className={classes.foot}>
        {/* Down here it is in sight wherever in the form one is. */}
        <FormMeanwhile what={`guest:${guestId}`} meanwhile={now.meanwhile} />
        <Button
          variant="default"
          onClick={() => {
            forget()
            onClose()
          }}
        >
          {ui.cancel}
        </Button>
        <Button type="submit" loading={save.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}
