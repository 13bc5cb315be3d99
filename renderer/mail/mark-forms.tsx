import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { GuestBrief } from '../../shared/contract/guest-brief.ts'
import type { IsoDate } from '../../shared/domain/days/calendar.ts'
import { client } from '../rpc/client.ts'
import { useDraft } from '../station.ts'
import { Confirm } from '../ui/confirm.tsx'
import { useToday } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import { PastDay } from './day-field.tsx'
import { useMailCall } from './use-mail-call.ts'
import { mailWords } from './words.ts'

type Props = { guest: GuestBrief; onClose: () => void }

/** The house's own decision to write no more, with its reason. */
export function StopForm({ guest, onClose }: Props) {
  const words = useWords(mailWords)
  const call = useMailCall()
  const guestId = guest.id
  const [typed, type, forget] = useDraft(`mail-stop:${guestId}`, '')
  const [checked, check] = useState(false)
  const [busy, setBusy] = useState(false)
  const why = typed.trim()
  const close = () => {
    forget()
    onClose()
  }
  const stop = async () => {
    check(true)
    if (!why || busy) return
    setBusy(true)
    const went = await call(
      () => client.mail.stopMail({ guestId, why }),
      words.stopDone,
      () => client.mail.stopMail({ guestId, why: null }),
    )
    setBusy(false)
    if (went === true) close()
  }
  return (
    <Confirm
      opened
      title={words.stopTitle(guest.name)}
      confirm={words.stopNow}
      busy={busy}
      onConfirm={() => void stop()}
      onClose={close}
    >
      <p>{words.stopText}</p>
      <TextInput
        label={words.stopWhy}
        maxLength={120}
        value={typed}
        onChange={event => type(event.currentTarget.value)}
        error={checked && !why ? words.howMissing : undefined}
        data-autofocus
      />
    </Confirm>
  )
}

/** That the guest has died: nothing goes out any more. */
export function DiedForm({ guest, onClose }: Props) {
  const words = useWords(mailWords)
  const call = useMailCall()
  const today = useToday()
  const guestId = guest.id
  const [on, setOn] = useState<IsoDate | null>(null)
  const [busy, setBusy] = useState(false)
  const write = async () => {
    setBusy(true)
    const went = await call(
      () => client.mail.setDeceased({ guestId, on: on ?? today }),
      words.diedDone,
      () => client.mail.setDeceased({ guestId, on: null }),
    )
    setBusy(false)
    if (went === true) onClose()
  }
  return (
    <Confirm
      opened
      title={words.diedTitle(guest.name)}
      confirm={words.diedNow}
      busy={busy}
      onConfirm={() => void write()}
      onClose={onClose}
    >
      <p>{words.diedText}</p>
      <PastDay label={words.diedOn} day={on ?? today} onChange={setOn} />
    </Confirm>
  )
}
