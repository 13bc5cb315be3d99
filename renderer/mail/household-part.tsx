import { Button, Switch } from '@mantine/core'
import type { MailSheet } from '../../shared/contract/mail.ts'
import { FindGuest } from '../guests/find-guest.tsx'
import { client } from '../rpc/client.ts'
import { openGuest } from '../station.ts'
import { uiWords } from '../ui/words.ts'
import { useWords } from '../words/language.ts'
import panel from './mail-panel.module.css'
import type { useOpenForm } from './open-form.ts'
import { Part } from './part.tsx'
import { useMailCall } from './use-mail-call.ts'
import { mailWords } from './words.ts'

type Props = { sheet: MailSheet; form: ReturnType<typeof useOpenForm> }

/** Who lives at the same address, and whether they get one letter or one each. */
export function HouseholdPart({ sheet, form: { open, setOpen, shut } }: Props) {
  const words = useWords(mailWords)
  const ui = useWords(uiWords)
  const call = useMailCall()
  const { guest, household } = sheet
  const guestId = guest.id
  const oneLetter = household?.oneLetter ?? true
  const put = (one: boolean) => () => client.mail.setOneLetter({ guestId, oneLetter: one })
  const leave = () => {
    const other = household?.others[0]
    return call(
      () => client.mail.leaveHousehold({ guestId }),
      words.left,
      other && (() => client.mail.joinHousehold({ guestId, otherId: other.id, oneLetter })),
    )
  }
  return (
    <Part
      title={words.household}
      actions={
        <>
          {household && (
            <Button variant="subtle" color="gray" size="compact-md" onClick={() => void leave()}>
              {words.leave}
            </Button>
          )}
          <Button variant="subtle" size="compact-md" onClick={() => setOpen({ form: 'household' })}>
            {words.addOther}
          </Button>
        </>
      }
    >
      {household ? (
        <>
          <p>
            {words.livesWith}{' '}
            {household.others.map((other, at) => (
              <span key={other.id}>
                {at > 0 && words.comma}
                <button type="button" className={panel.guest} onClick={() => openGuest(other.id)}>
                  <bdi>{other.name}</bdi>
                </button>
              </span>
            ))}
          </p>
          <Switch
            mt="0.4rem"
            label={words.oneLetter}
            description={words.oneLetterHint}
            checked={household.oneLetter}
            onChange={event => {
              const one = event.currentTarget.checked
              void call(put(one), one ? words.oneNow : words.eachNow, put(!one))
            }}
          />
        </>
      ) : (
        <p className={panel.soft}>{words.alone}</p>
      )}
      {open?.form === 'household' && (
        <div className={panel.find}>
          <FindGuest
            label={words.findOther}
            placeholder={words.findExample}
            inline
            autoFocus
            strict
            limit={6}
            onPick={other => {
              shut()
              void call(
                () => client.mail.joinHousehold({ guestId, otherId: other.id, oneLetter }),
                words.joined(other.name),
                // Of an older household only the new one is taken out again.
                () => client.mail.leaveHousehold({ guestId: household ? other.id : guestId }),
              )
            }}
          >
            <Button variant="default" onClick={shut}>
              {ui.cancel}
            </Button>
          </FindGuest>
        </div>
      )}
    </Part>
  )
}
