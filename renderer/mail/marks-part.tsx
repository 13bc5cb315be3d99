import { Button } from '@mantine/core'
import type { MailSheet } from '../../shared/contract/mail.ts'
import { client } from '../rpc/client.ts'
import { useMay } from '../rpc/may.ts'
import { useDays } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import { useWhy } from '../words/why-words.ts'
import classes from './marks-part.module.css'
import { useMailCall } from './use-mail-call.ts'
import { mailWords } from './words.ts'

/** What closes every way out, above everything else; with the way to lift it. Nothing where letters may go. */
export function MarksPart({ sheet }: { sheet: MailSheet }) {
  const words = useWords(mailWords)
  const days = useDays()
  const why = useWhy()
  const call = useMailCall()
  const mayStop = useMay('mail.stopMail')
  const { guest, deceasedOn, mailStop, suppressed } = sheet
  const guestId = guest.id
  const rest = suppressed.filter(reason => reason !== 'deceased' && reason !== 'mail-stop')
  if (!deceasedOn && !mailStop && rest.length === 0) return null
  const lift = () =>
    call(
      () => client.mail.stopMail({ guestId, why: null }),
      words.lifted,
      () => client.mail.stopMail({ guestId, why: mailStop?.why ?? null }),
    )
  const takeOff = () =>
    call(
      () => client.mail.setDeceased({ guestId, on: null }),
      words.alive,
      () => client.mail.setDeceased({ guestId, on: deceasedOn }),
    )
  return (
    <div className={classes.marks}>
      {deceasedOn && (
        <p>
          {words.deceased(days.on(deceasedOn))}
          <Button variant="subtle" color="gray" size="compact-md" onClick={() => void takeOff()}>
            {words.mistaken}
          </Button>
        </p>
      )}
      {mailStop && (
        <p>
          {words.stopped(mailStop.why, days.day(mailStop.on))}
          {mayStop && (
            <Button variant="subtle" color="gray" size="compact-md" onClick={() => void lift()}>
              {words.lift}
            </Button>
          )}
        </p>
      )}
      {rest.length > 0 && <p>{words.closed(rest.map(why.suppressed).join(words.comma))}</p>}
    </div>
  )
}
