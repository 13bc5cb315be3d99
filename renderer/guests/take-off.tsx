import { Button, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { client } from '../rpc/client.ts'
import { useDraft } from '../station.ts'
import { holdImeEnter } from '../ui/keys.ts'
import { uiWords } from '../ui/words.ts'
import { useWords } from '../words/language.ts'
import { allergyWords } from './allergy-words.ts'
import type { Allergy } from './facts.ts'
import form from './note-form.module.css'
import { useFactCall } from './use-fact-call.ts'

type Props = { allergy: Allergy; opened: boolean; onClose: () => void }

/** Takes an allergy off the card, with a reason: whoever is not warned of it may be given it. */
export function TakeOff({ allergy: { id, what }, opened, onClose }: Props) {
  const words = useWords(allergyWords)
  const ui = useWords(uiWords)
  const call = useFactCall()
  const [reason, say, forget] = useDraft(`take-off:${id}`, '')
  const [busy, wait] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!reason.trim() || busy) return
    wait(true)
    const done = await call(
      () => client.facts.removeAllergy({ allergyId: id, reason: reason.trim() }),
      words.takenOff(what),
      () => client.facts.restoreAllergy({ allergyId: id }),
    )
    wait(false)
    if (!done) return
    forget()
    onClose()
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.takeOffTitle(what)}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      <form className={form.dialogue} onSubmit={event => void submit(event)} onKeyDown={holdImeEnter}>
        <p className={form.about}>{words.takeOffAbout}</p>
        <TextInput
          data-autofocus
          label={words.takeOffReason}
          placeholder={words.takeOffExample}
          maxLength={120}
          value={reason}
          onChange={event => say(event.currentTarget.value)}
        />
        <div className={form.end}>
          <Button
            variant="default"
            onClick={() => {
              forget()
              onClose()
            }}
          >
            {ui.cancel}
          </Button>
          <Button type="submit" color="cinnabar" loading={busy} disabled={!reason.trim()}>
            {words.takeOffDo}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
