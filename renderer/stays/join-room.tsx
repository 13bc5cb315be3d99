import { Button, Group, Modal } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import type { StayRow } from '../../shared/contract/stays.ts'
import { client } from '../rpc/client.ts'
import { untilAnswered } from '../rpc/repeat.ts'
import { useDraft } from '../station.ts'
import { holdImeEnter } from '../ui/keys.ts'
import { tell } from '../ui/notice.tsx'
import { uiWords } from '../ui/words.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import classes from './check-in-form.module.css'
import { checkInWords } from './check-in-words.ts'
import { writeNew } from './person.ts'
import { type Sharer, Sharers } from './sharers.tsx'
import { staysChanged } from './use-stay-calls.ts'

type Props = { stay: StayRow | null; onClose: () => void }

/** Somebody more comes to share the room of a guest who is here. */
export function JoinRoom({ stay, onClose }: Props) {
  const words = useWords(checkInWords)
  const ui = useWords(uiWords)
  const language = useLanguage()
  return (
    <Modal
      opened={stay !== null}
      onClose={onClose}
      title={stay && words.joinTitle(stay.guest.address[language])}
      size="lg"
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      {stay && <WhoElse key={stay.stayId} stay={stay} onClose={onClose} />}
    </Modal>
  )
}

const nobody: readonly Sharer[] = []

function WhoElse({ stay, onClose }: { stay: StayRow; onClose: () => void }) {
  const words = useWords(checkInWords)
  const ui = useWords(uiWords)
  const say = useSayRefusal()
  const queries = useQueryClient()
  const [sharers, change, forget] = useDraft(`join:${stay.stayId}`, nobody)
  const join = useMutation({
    ...untilAnswered,
    mutationFn: async (coming: readonly Sharer[]) => {
      await writeNew(coming.map(({ person }) => person))
      for (const { person, role } of coming)
        await client.stays.join({ stayId: stay.stayId, companion: { guestId: person.id, role } })
    },
    onSuccess: (_done, coming) => {
      const names = coming.map(({ person }) => person.name).join(words.comma)
      tell(words.joined(names, stay.room ?? ''))
      forget()
      onClose()
    },
    onSettled: () => staysChanged(queries),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (sharers.length > 0 && !join.isPending) join.mutate(sharers)
  }
  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={holdImeEnter} noValidate>
      {stay.with.length > 0 && <p className={classes.with}>{words.hereNow(stay.with.join(words.comma))}</p>}
      <Sharers mainId={stay.guest.id} sharers={sharers} onChange={change} open />
      {join.error && (
        <p role="alert" className={classes.wrong}>
          {say(join.error)}
        </p>
      )}
      <Group justify="flex-end">
        <Button
          variant="default"
          onClick={() => {
            forget()
            onClose()
          }}
        >
          {ui.cancel}
        </Button>
        <Button type="submit" loading={join.isPending} disabled={sharers.length === 0}>
          {words.checkIn}
        </Button>
      </Group>
    </form>
  )
}
