import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Address, MailSheet } from '../../shared/contract/mail.ts'
import { envelopeOf, lacksOf } from '../../shared/domain/letters/address.ts'
import { api, client } from '../rpc/client.ts'
import { useDraft } from '../station.ts'
import { Dialogue } from '../ui/dialogue.tsx'
import { holdImeEnter } from '../ui/keys.ts'
import { Meanwhile } from '../ui/meanwhile.tsx'
import { uiWords } from '../ui/words.ts'
import { useWords } from '../words/language.ts'
import { whyWords } from '../words/why-words.ts'
import { AddressFields } from './address-fields.tsx'
import classes from './address-form.module.css'
import { addressFrom, bare, isEmpty, type TypedAddress, typedFrom } from './address-typed.ts'
import { addressWords } from './address-words.ts'
import { EnvelopeDrawn, topToBottom } from './envelope.tsx'
import { useMailCall } from './use-mail-call.ts'
import { mailWords } from './words.ts'

type Draft = { rev: number | null; typed: TypedAddress }
const untouched: Draft | null = null

/** Writes where the post goes; how it would stand on the envelope is there while one types. */
export function AddressForm({ sheet, onClose }: { sheet: MailSheet; onClose: () => void }) {
  const words = useWords(addressWords)
  const ui = useWords(uiWords)
  const { save: saveWord } = useWords(mailWords)
  const why = useWords(whyWords)
  const call = useMailCall()
  const { guest, address } = sheet
  const home = useQuery(api.letters.settings.queryOptions()).data?.letterhead.country ?? null
  const card = useQuery(api.guests.card.queryOptions({ input: { guestId: guest.id } }))
  const [draft, change, forget] = useDraft(`mail-address:${guest.id}`, untouched)
  const [wrong, setWrong] = useState(false)
  const [busy, setBusy] = useState(false)
  const rev = address?.rev ?? null
  const now: Draft = draft ?? { rev, typed: typedFrom(address, countryOf(card.data?.guest.country) ?? home) }
  const read = addressFrom(now.typed)
  const moved = draft !== null && draft.rev !== rev
  const done = () => {
    forget()
    onClose()
  }
  // The book's revision has moved on by the time somebody takes it back.
  const restore = async () => {
    if (!address) return client.mail.removeAddress({ guestId: guest.id })
    const { address: fresh } = await client.mail.sheet({ guestId: guest.id })
    return client.mail.saveAddress({ guestId: guest.id, address: bare(address), rev: fresh?.rev ?? null })
  }
  // The mark that a letter came back went with the address; no taking back brings it again.
  const undo = address?.returnedOn ? undefined : restore
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setWrong(read === null)
    if (!read || busy || moved) return
    setBusy(true)
    const went = await call(
      () => client.mail.saveAddress({ guestId: guest.id, address: read, rev: now.rev }),
      words.saved,
      undo,
    )
    setBusy(false)
    if (went === true) done()
    // What is typed stays, and what the colleague wrote is shown beside it.
    else if (went === 'CHANGED_MEANWHILE') change(now)
  }
  const remove = async () => {
    const went = await call(() => client.mail.removeAddress({ guestId: guest.id }), words.removed, undo)
    if (went === true) done()
  }
  return (
    <Dialogue onClose={onClose} title={words.formTitle(guest.name)} size="52rem" closeOnClickOutside={false}>
      <form className={classes.form} noValidate onKeyDown={holdImeEnter} onSubmit={event => void save(event)}>
        {moved && address && (
          <Meanwhile
            title={words.changedBy(address.by ?? '')}
            theirs={words.theirs}
            mine={words.mine}
            onTheirs={forget}
            onMine={() => change({ ...now, rev })}
          >
            <p>{sheet.envelope.join(' · ')}</p>
          </Meanwhile>
        )}
        <div className={classes.columns}>
          <AddressFields
            typed={now.typed}
            names={[guest.name, guest.otherName ?? '']}
            onChange={typed => change({ ...now, typed })}
          />
          <div className={classes.preview}>
            <p className={classes.label}>{words.onEnvelope}</p>
            {read && home && <EnvelopeDrawn lines={linesOf(read, sheet, home)} />}
            {read &&
              !isEmpty(now.typed) &&
              lacksOf(read).map(lack => (
                <p key={lack} className={classes.lack}>
                  {words.lacks(why.lacks[lack])}
                </p>
              ))}
          </div>
        </div>
        {wrong && read === null && (
          <p role="alert" className={classes.wrong}>
            {words.tooLong}
          </p>
        )}
        <div className={classes.foot}>
          {address && (
            <Button variant="subtle" color="gray" mr="auto" onClick={() => void remove()}>
              {words.remove}
            </Button>
          )}
          <Button variant="default" onClick={done}>
            {ui.cancel}
          </Button>
          <Button type="submit" loading={busy} disabled={moved}>
            {saveWord}
          </Button>
        </div>
      </form>
    </Dialogue>
  )
}

/** A guest's country is written as the desk wrote it; an address takes two letters. */
const countryOf = (written: string | null | undefined) =>
  /^[A-Z]{2}$/.test(written ?? '') ? (written ?? null) : null

/** The envelope of what is typed, under the name the book writes on it. */
function linesOf(address: Address, { guest, address: inBook, envelope }: MailSheet, from: string): string[] {
  const language = /\p{Script=Han}/u.test(guest.name) ? 'zh' : 'en'
  const laidOut = (each: Address, name: string) => envelopeOf({ address: each, name, from, language })
  const isNameLast = inBook !== null && laidOut(bare(inBook), '').order === 'largest-first'
  const name = (isNameLast ? envelope.at(-1) : envelope[0]) ?? guest.name
  return topToBottom(laidOut(address, name))
}
