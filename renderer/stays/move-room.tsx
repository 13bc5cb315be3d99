import { Button, Group, Modal } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import type { StayRow } from '../../shared/contract/stays.ts'
import { client } from '../rpc/client.ts'
import { untilAnswered } from '../rpc/repeat.ts'
import { holdHeldEnter } from '../ui/keys.ts'
import { tell, tellRefusal, tellUndo } from '../ui/notice.tsx'
import { uiWords } from '../ui/words.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import classes from './check-in-form.module.css'
import { checkInWords } from './check-in-words.ts'
import { type Choice, RoomChoice, useChosenRoom } from './room-choice.tsx'
import { staysChanged } from './use-stay-calls.ts'

const untouched: Choice = { room: '', given: null }
type Props = { stay: StayRow | null; onClose: () => void }

/** Another room for a guest and whoever shares it; rooms of the same floor first. */
export function MoveRoom({ stay, onClose }: Props) {
  const words = useWords(checkInWords)
  const ui = useWords(uiWords)
  const language = useLanguage()
  return (
    <Modal
      opened={stay !== null}
      onClose={onClose}
      title={stay && words.moveTitle(stay.guest.address[language], stay.room ?? '')}
      size="lg"
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      {stay && <WhereTo key={stay.stayId} stay={stay} onClose={onClose} />}
    </Modal>
  )
}

function WhereTo({ stay, onClose }: { stay: StayRow; onClose: () => void }) {
  const words = useWords(checkInWords)
  const ui = useWords(uiWords)
  const language = useLanguage()
  const say = useSayRefusal()
  const queries = useQueryClient()
  const [choice, choose] = useState(untouched)
  const moveButton = useRef<HTMLButtonElement>(null)
  const room = useChosenRoom(choice, null)
  const { stayId, room: from } = stay
  const name = stay.guest.address[language]
  const moveBack = () =>
    client.stays
      .move({ stayId, room: from ?? '' })
      .then(() => tell(words.movedBack(name, from ?? '')))
      .catch(fault => tellRefusal(say(fault)))
      .finally(() => staysChanged(queries))
  const move = useMutation({
    ...untilAnswered,
    mutationFn: (to: string) => client.stays.move({ stayId, room: to }),
    onSuccess: (_done, to) => {
      tellUndo(words.moved(name, to), moveBack)
      onClose()
    },
    onSettled: () => staysChanged(queries),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (room && !move.isPending) move.mutate(room.number)
  }
  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={holdHeldEnter} noValidate>
      {stay.with.length > 0 && <p className={classes.with}>{words.moveAll(stay.with.join(words.comma))}</p>}
      <RoomChoice
        choice={choice}
        own={null}
        near={stay.floor}
        onChange={choose}
        // The button is only there to be pressed once the room has been chosen.
        onSettled={() => requestAnimationFrame(() => moveButton.current?.focus())}
        giveTo={words.giveTo(name)}
      />
      {move.error && (
        <p role="alert" className={classes.wrong}>
          {say(move.error)}
        </p>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {ui.cancel}
        </Button>
        <Button ref={moveButton} type="submit" loading={move.isPending} disabled={!room}>
          {room ? words.moveTo(room.number) : words.move}
        </Button>
      </Group>
    </form>
  )
}
