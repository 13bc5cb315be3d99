import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ComplaintId, GuestId } from '../../shared/contract/base.ts'
import type { MailSheet } from '../../shared/contract/mail.ts'
import { client } from '../rpc/client.ts'
import { newId } from '../rpc/new-id.ts'
import { useDays } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import classes from './complaints-part.module.css'
import panel from './mail-panel.module.css'
import type { useOpenForm } from './open-form.ts'
import { Part } from './part.tsx'
import { useMailCall } from './use-mail-call.ts'
import { mailWords } from './words.ts'
import { WordsForm } from './words-form.tsx'

type Complaint = MailSheet['complaints'][number]
type Props = { sheet: MailSheet; form: ReturnType<typeof useOpenForm> }

/** What the guest complained of: what is open first, each to be settled; what is settled behind a press. */
export function ComplaintsPart({ sheet, form }: Props) {
  const words = useWords(mailWords)
  const call = useMailCall()
  const { open, setOpen, shut } = form
  const guestId = sheet.guest.id
  // The id is of this sheet: sent twice, it is written once.
  const [id, renew] = useState(() => newId<ComplaintId>())
  const still = sheet.complaints.filter(({ settled }) => settled === null)
  const settled = sheet.complaints.filter(complaint => complaint.settled !== null)
  return (
    <Part
      title={words.complaints}
      actions={
        <Button variant="subtle" size="compact-md" onClick={() => setOpen({ form: 'complaint' })}>
          {words.noteComplaint}
        </Button>
      }
    >
      {sheet.complaints.length === 0 && open?.form !== 'complaint' && (
        <p className={panel.soft}>{words.noComplaint}</p>
      )}
      {open?.form === 'complaint' && (
        <WordsForm
          draft={`mail-complaint:${guestId}`}
          label={words.complaintWhat}
          onClose={shut}
          onSave={async what => {
            const went = await call(
              () => client.mail.noteComplaint({ guestId, id, what }),
              words.complaintKept,
            )
            if (went === true) renew(newId())
            return went === true
          }}
        />
      )}
      <ul className={panel.plain}>
        {still.map(complaint => (
          <OpenComplaint key={complaint.id} guestId={guestId} complaint={complaint} form={form} />
        ))}
      </ul>
      {settled.length > 0 && (
        <details className={panel.details}>
          <summary>{words.settledBefore(settled.length)}</summary>
          <ul className={panel.plain}>
            {settled.map(complaint => (
              <SettledComplaint key={complaint.id} guestId={guestId} complaint={complaint} />
            ))}
          </ul>
        </details>
      )}
    </Part>
  )
}

type LineProps = { guestId: GuestId; complaint: Complaint }

function OpenComplaint({ guestId, complaint, form }: LineProps & Pick<Props, 'form'>) {
  const words = useWords(mailWords)
  const days = useDays()
  const call = useMailCall()
  const { open, setOpen, shut } = form
  const { id, what, by, on } = complaint
  const isSettling = open?.form === 'settle' && open.complaintId === id
  return (
    <li>
      <span className={classes.open}>
        <span>
          {what} <span className={panel.quiet}>{words.noted(by, days.on(on))}</span>
        </span>
        {!isSettling && (
          <Button
            variant="default"
            size="compact-md"
            aria-label={words.settleOf(what)}
            onClick={() => setOpen({ form: 'settle', complaintId: id })}
          >
            {words.settle}
          </Button>
        )}
      </span>
      {isSettling && (
        <WordsForm
          draft={`mail-settle:${id}`}
          label={words.settleHow}
          onClose={shut}
          onSave={async how =>
            (await call(
              () => client.mail.settleComplaint({ guestId, id, how }),
              words.settledNow,
              () => client.mail.settleComplaint({ guestId, id, how: null }),
            )) === true
          }
        />
      )}
    </li>
  )
}

function SettledComplaint({ guestId, complaint: { id, what, settled } }: LineProps) {
  const words = useWords(mailWords)
  const days = useDays()
  const call = useMailCall()
  if (!settled) return null
  const reopen = () =>
    call(
      () => client.mail.settleComplaint({ guestId, id, how: null }),
      words.reopened,
      () => client.mail.settleComplaint({ guestId, id, how: settled.how }),
    )
  return (
    <li>
      {what}{' '}
      <span className={panel.quiet}>{words.settled(settled.by, days.on(settled.on), settled.how)}</span>{' '}
      <button type="button" className={panel.link} onClick={() => void reopen()}>
        {words.reopen}
      </button>
    </li>
  )
}
