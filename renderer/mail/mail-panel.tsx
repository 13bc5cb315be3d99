import { ActionIcon, Menu } from '@mantine/core'
import { IconCross, IconDots, IconId, IconMailOff, IconUpload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import type { GuestId } from '../../shared/contract/base.ts'
import type { MailSheet } from '../../shared/contract/mail.ts'
import { Answer } from '../rpc/answer.tsx'
import { api, client } from '../rpc/client.ts'
import { useMay } from '../rpc/may.ts'
import { tellRefusal } from '../ui/notice.tsx'
import { saveText } from '../ui/save-text.ts'
import { Loading } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import { AddressPart } from './address-part.tsx'
import { ComplaintsPart } from './complaints-part.tsx'
import { DaysPart } from './days-part.tsx'
import { HouseholdPart } from './household-part.tsx'
import { LettersPart } from './letters-part.tsx'
import classes from './mail-panel.module.css'
import { DiedForm, StopForm } from './mark-forms.tsx'
import { MarksPart } from './marks-part.tsx'
import { useOpenForm } from './open-form.ts'
import { mailWords } from './words.ts'

const CardIn = lazy(async () => ({ default: (await import('./card-in.tsx')).CardIn }))

/** Where the post of a guest goes, their days, what they said of letters: under their card, for whoever is told. */
export function MailPanel({ guestId }: { guestId: GuestId }) {
  const words = useWords(mailWords)
  const isTold = useMay('mail.sheet')
  const sheet = useQuery({ ...api.mail.sheet.queryOptions({ input: { guestId } }), enabled: isTold })
  if (!isTold) return null
  return (
    <section className={classes.panel} aria-label={words.title} data-no-print>
      <Answer of={sheet}>{answer => <Sheet sheet={answer} />}</Answer>
    </section>
  )
}

function Sheet({ sheet }: { sheet: MailSheet }) {
  const words = useWords(mailWords)
  const { guest } = sheet
  const form = useOpenForm(guest.id)
  const { open, shut } = form
  return (
    <>
      <header className={classes.head}>
        <h2 className={classes.title}>{words.title}</h2>
        <MoreMenu sheet={sheet} onOpen={which => form.setOpen({ form: which })} />
      </header>
      <MarksPart sheet={sheet} />
      <AddressPart sheet={sheet} form={form} />
      <DaysPart sheet={sheet} form={form} />
      <LettersPart sheet={sheet} form={form} />
      <HouseholdPart sheet={sheet} form={form} />
      <ComplaintsPart sheet={sheet} form={form} />
      {open?.form === 'stop' && <StopForm guest={guest} onClose={shut} />}
      {open?.form === 'died' && <DiedForm guest={guest} onClose={shut} />}
      {open?.form === 'card' && (
        <Suspense fallback={<Loading />}>
          <CardIn sheet={sheet} onClose={shut} />
        </Suspense>
      )}
    </>
  )
}

type MoreProps = { sheet: MailSheet; onOpen: (form: 'stop' | 'died' | 'card') => void }

/** What is seldom done. */
function MoreMenu({ sheet: { guest, mailStop, deceasedOn }, onOpen }: MoreProps) {
  const words = useWords(mailWords)
  const say = useSayRefusal()
  const mayStop = useMay('mail.stopMail')
  const maySave = useMay('mail.writeCard')
  const save = async () => {
    try {
      const { name, text } = await client.mail.writeCard({ guestId: guest.id })
      await saveText(name, text, 'text/vcard')
    } catch (fault) {
      tellRefusal(say(fault))
    }
  }
  const icon = { size: 18, stroke: 1.5, 'aria-hidden': true } as const
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={words.more}>
          <IconDots size={20} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconUpload {...icon} />} onClick={() => onOpen('card')}>
          {words.cardIn}
        </Menu.Item>
        {maySave && (
          <Menu.Item leftSection={<IconId {...icon} />} onClick={() => void save()}>
            {words.cardOut}
          </Menu.Item>
        )}
        {mayStop && !mailStop && (
          <Menu.Item leftSection={<IconMailOff {...icon} />} onClick={() => onOpen('stop')}>
            {words.stop}
          </Menu.Item>
        )}
        {!deceasedOn && (
          <Menu.Item leftSection={<IconCross {...icon} />} onClick={() => onOpen('died')}>
            {words.died}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
