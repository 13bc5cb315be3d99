import { Button, Modal } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { GuestId } from '../../shared/contract/base.ts'
import type { GuestForm } from '../../shared/contract/guests.ts'
import { Answer } from '../rpc/answer.tsx'
import { api, client, refusalOf } from '../rpc/client.ts'
import { useDraft } from '../station.ts'
import { holdImeEnter } from '../ui/keys.ts'
import { tell } from '../ui/notice.tsx'
import { uiWords } from '../ui/words.ts'
import { useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import { differing, formFrom, merged, type Typed, typedFrom } from './form-values.ts'
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

/** What is being typed, and the state of the book it set out from. */
type Draft = { rev: number; base: Typed; typed: Typed; by: string | null }
const untouched: Draft | null = null

type FormProps = { guestId: GuestId; book: GuestForm & { rev: number }; onClose: () => void }

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
  const now: Draft = draft ?? { rev: book.rev, base: inBook, typed: inBook, by: null }
  const { form, wrong } = formFrom(now.typed)
  const theirs = now.by === null ? null : { form: inBook, fields: differing(now.typed, inBook) }

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
      const refusal = refusalOf(fault)
      if (refusal?.code !== 'CHANGED_MEANWHILE') return
      const { by } = refusal.data as { by: string }
      const fresh = await queries.fetchQuery({
        ...api.guests.form.queryOptions({ input: { guestId } }),
        staleTime: 0,
      })
      const theirs = typedFrom(fresh)
      // From here on the person sees what the colleague wrote, and saves on top of that.
      change({ rev: fresh.rev, base: theirs, typed: merged(now, theirs), by })
    },
  })
  const told = save.error && refusalOf(save.error)?.code !== 'CHANGED_MEANWHILE'
  return (
    <form
      ref={sheet}
      className={classes.form}
      noValidate
      onKeyDown={holdImeEnter}
      onSubmit={event => {
        event.preventDefault()
        check(true)
        if (form && !save.isPending) save.mutate({ ...form, guestId, rev: now.rev })
      }}
    >
      {now.by !== null && (
        <p role="alert" className={classes.meanwhile}>
          {words.theirs(now.by)}
        </p>
      )}
      <GuestFields
        typed={now.typed}
        onChange={typed => change({ ...now, typed })}
        wrong={(checked && wrong) || new Set()}
        theirs={theirs}
      />
      {told && (
        <p role="alert" className={classes.wrong}>
          {say(save.error)}
        </p>
      )}
      <div className={classes.foot}>
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
          {now.by === null ? words.save : words.saveOver}
        </Button>
      </div>
    </form>
  )
}
