import { Button, Modal } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { GuestId } from '../../shared/contract/base.ts'
import { api, client } from '../rpc/client.ts'
import { newId } from '../rpc/new-id.ts'
import { untilAnswered } from '../rpc/repeat.ts'
import { useDraft } from '../station.ts'
import { holdImeEnter } from '../ui/keys.ts'
import { tell } from '../ui/notice.tsx'
import { uiWords } from '../ui/words.ts'
import { useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import { blankForm, formFrom, type Typed } from './form-values.ts'
import { formWords } from './form-words.ts'
import classes from './guest-form.module.css'
import { GuestFields } from './guest-form.tsx'
import { SimilarGuests, useSimilar, warnsOf } from './similar-guests.tsx'
import { WhyNew } from './why-new.tsx'

type Props = {
  /** What was typed into the search; null while nobody is being added. */
  name: string | null
  onClose: () => void
  /** The guest added, or the one found to be in the book already. */
  onOpen: (guestId: GuestId) => void
}

/** Adds a guest, after looking whether the house knows them already. */
export function NewGuest({ name, onClose, onOpen }: Props) {
  const words = useWords(formWords)
  const ui = useWords(uiWords)
  return (
    <Modal
      opened={name !== null}
      onClose={onClose}
      title={words.newGuest}
      size="54rem"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      {name !== null && <NewGuestForm key={name} name={name} onClose={onClose} onOpen={onOpen} />}
    </Modal>
  )
}

const untouched: Typed | null = null

function NewGuestForm({ name, onClose, onOpen }: Props & { name: string }) {
  const words = useWords(formWords)
  const ui = useWords(uiWords)
  const say = useSayRefusal()
  const queries = useQueryClient()
  const [draft, change, forget] = useDraft<Typed | null>(`new-guest:${name}`, untouched)
  const [checked, check] = useState(false)
  const [asked, askWhy] = useState(false)
  const [id] = useState(() => newId<GuestId>())
  const typed = draft ?? blankForm(name)
  const similar = useSimilar(typed)
  const warned = similar.filter(warnsOf)
  const [likeliest] = warned
  const { form, wrong } = formFrom(typed)
  const done = (guestId: GuestId) => {
    forget()
    onOpen(guestId)
  }
  const create = useMutation({
    ...untilAnswered,
    mutationFn: (guest: Parameters<typeof client.guests.create>[0]) => client.guests.create(guest),
    onSuccess: ({ guestId }) => {
      void queries.invalidateQueries({ queryKey: api.guests.key() })
      tell(words.added(typed.name.trim()))
      done(guestId)
    },
  })
  const add = (reason: string | null) => {
    check(true)
    if (!form || create.isPending) return
    const despite = reason ? { guestIds: warned.map(({ id: shown }) => shown), reason } : null
    create.mutate({ ...form, id, despite })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (likeliest) done(likeliest.id)
    else add(null)
  }
  return (
    <form onSubmit={submit} onKeyDown={holdImeEnter} className={classes.form} noValidate>
      <SimilarGuests similar={similar} onOpen={done} />
      <GuestFields typed={typed} onChange={change} wrong={(checked && wrong) || new Set()} />
      {create.error && (
        <p role="alert" className={classes.wrong}>
          {say(create.error)}
        </p>
      )}
      <div className={classes.foot}>
        {asked && likeliest && <WhyNew onReason={add} busy={create.isPending} />}
        <Button
          variant="default"
          onClick={() => {
            forget()
            onClose()
          }}
        >
          {ui.cancel}
        </Button>
        {likeliest && !asked && (
          <Button variant="default" onClick={() => askWhy(true)}>
            {words.addAnyway}
          </Button>
        )}
        {/* The list may be scrolled away: whom Enter opens stands where the eye ends up. */}
        <Button type="submit" loading={create.isPending}>
          {likeliest ? words.open(likeliest.name) : words.add}
        </Button>
      </div>
    </form>
  )
}
