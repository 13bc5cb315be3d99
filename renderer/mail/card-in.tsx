import { Button, Checkbox, FileButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DayId, GuestId } from '../../shared/contract/base.ts'
import type { GuestForm } from '../../shared/contract/guests.ts'
import type { CardRead, MailSheet } from '../../shared/contract/mail.ts'
import { Answer } from '../rpc/answer.tsx'
import { api, client } from '../rpc/client.ts'
import { newId } from '../rpc/new-id.ts'
import { useDraft } from '../station.ts'
import { Dialogue } from '../ui/dialogue.tsx'
import { DropPlace } from '../ui/drop-place.tsx'
import { useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import { type CardChange, changesOf, isOfForm, withChanges } from './card-changes.ts'
import classes from './card-in.module.css'
import { useSayChange } from './card-said.ts'
import { cardWords } from './card-words.ts'
import { useMailCall } from './use-mail-call.ts'

/** A card as it was read, with an id for each day it brings, and what was ticked or not against the first suggestion. */
type Draft = { card: CardRead; dayIds: DayId[]; ticks: Readonly<Record<string, boolean>> }
const unread: Draft | null = null

/** Reads a business card and takes over what the person ticks of it. */
export function CardIn({ sheet, onClose }: { sheet: MailSheet; onClose: () => void }) {
  const words = useWords(cardWords)
  const { guest } = sheet
  const [draft, change, forget] = useDraft(`mail-card:${guest.id}`, unread)
  const form = useQuery({ ...api.guests.form.queryOptions({ input: { guestId: guest.id } }), staleTime: 0 })
  const done = () => {
    forget()
    onClose()
  }
  return (
    <Dialogue onClose={onClose} title={words.title(guest.name)} size="44rem" closeOnClickOutside={false}>
      {draft ? (
        <Answer of={form}>
          {inBook => (
            <Choose
              sheet={sheet}
              form={inBook}
              draft={draft}
              onChange={change}
              onAnother={forget}
              onDone={done}
            />
          )}
        </Answer>
      ) : (
        <ReadFile onRead={card => change({ card, dayIds: card.days.map(() => newId<DayId>()), ticks: {} })} />
      )}
    </Dialogue>
  )
}

function ReadFile({ onRead }: { onRead: (card: CardRead) => void }) {
  const words = useWords(cardWords)
  const say = useSayRefusal()
  const [busy, setBusy] = useState(false)
  const [refused, refuse] = useState<string | null>(null)
  const read = async (file: File | null) => {
    if (!file || busy) return
    setBusy(true)
    refuse(null)
    try {
      onRead(await client.mail.readCard({ file }))
    } catch (fault) {
      refuse(say(fault))
    } finally {
      setBusy(false)
    }
  }
  return (
    <DropPlace className={classes.place} onFile={file => void read(file)}>
      {over => (
        <>
          <p>{busy ? words.reading : over ? words.dropNow : words.drop}</p>
          <FileButton accept=".vcf,text/vcard,text/x-vcard" onChange={file => void read(file)}>
            {button => (
              <Button {...button} loading={busy} data-autofocus>
                {words.choose}
              </Button>
            )}
          </FileButton>
          {refused && (
            <p role="alert" className={classes.wrong}>
              {refused}
            </p>
          )}
        </>
      )}
    </DropPlace>
  )
}

type ChooseProps = {
  sheet: MailSheet
  form: GuestForm & { rev: number; by: string | null }
  draft: Draft
  onChange: (draft: Draft) => void
  onAnother: () => void
  onDone: () => void
}

function Choose({ sheet, form, draft, onChange, onAnother, onDone }: ChooseProps) {
  const words = useWords(cardWords)
  const call = useMailCall()
  const { before, after } = useSayChange()
  const [busy, setBusy] = useState(false)
  const { card, dayIds, ticks } = draft
  const ids = dayIds.values()
  const changes = changesOf(card, form, sheet, () => ids.next().value ?? newId<DayId>())
  // What the book lacks is taken unless the person says otherwise; what it has is kept unless they do.
  const chosen = changes.filter(({ key, before }) => ticks[key] ?? before === null)
  const take = async () => {
    setBusy(true)
    const went = await call(() => takeOver(sheet, form, chosen), words.taken(chosen.length))
    setBusy(false)
    if (went === true) onDone()
  }
  return (
    <div className={classes.choose}>
      <p className={classes.soft}>{changes.length === 0 ? words.nothingNew : words.choosing}</p>
      <ul className={classes.changes}>
        {changes.map(each => (
          <li key={each.key}>
            <Checkbox
              checked={chosen.includes(each)}
              onChange={event =>
                onChange({ ...draft, ticks: { ...ticks, [each.key]: event.currentTarget.checked } })
              }
              label={
                <span className={classes.change}>
                  <span className={classes.soft}>{words.field[each.field]}</span>
                  <span>
                    <bdi className={classes.after}>{after(each)}</bdi>
                    {each.before !== null && (
                      <span className={classes.before}>{words.now(before(each))}</span>
                    )}
                  </span>
                </span>
              }
            />
          </li>
        ))}
      </ul>
      {card.leftOut.length > 0 && (
        <details className={classes.leftOut}>
          <summary>{words.leftOut}</summary>
          <ul>
            {card.leftOut.map(text => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
      <div className={classes.foot}>
        <Button variant="default" onClick={onAnother}>
          {words.another}
        </Button>
        <Button onClick={() => void take()} loading={busy} disabled={chosen.length === 0}>
          {words.take(chosen.length)}
        </Button>
      </div>
    </div>
  )
}

/** The guest's form first: when a colleague has it changed meanwhile, nothing of the card is written. */
async function takeOver(
  sheet: MailSheet,
  { rev, by: _, ...form }: ChooseProps['form'],
  chosen: readonly CardChange[],
): Promise<void> {
  const guestId: GuestId = sheet.guest.id
  if (chosen.some(isOfForm)) await client.guests.update({ ...withChanges(form, chosen), guestId, rev })
  for (const change of chosen) {
    if (change.field === 'address')
      await client.mail.saveAddress({ guestId, address: change.after, rev: sheet.address?.rev ?? null })
    if (change.field === 'day')
      await client.mail.saveDay({ guestId, newDayId: change.newDayId, day: null, form: change.after })
  }
}
