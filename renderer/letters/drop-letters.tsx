import { Button, Group, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { LetterId } from '../../shared/contract/base.ts'
import type { PlannedKey } from '../../shared/contract/letters.ts'
import { client } from '../rpc/client.ts'
import { holdHeldEnter } from '../ui/keys.ts'
import { uiWords } from '../ui/words.ts'
import { useWords } from '../words/language.ts'
import { useBulk } from './use-bulk.ts'
import { letterWords } from './words.ts'

/** Letters that are only planned, or rows of the book. */
export type ToDrop =
  | { kind: 'planned'; letters: readonly PlannedKey[] }
  | { kind: 'letters'; letters: readonly LetterId[] }

type Props = { what: ToDrop | null; onClose: () => void; onDone?: () => void }

/** Not this time: asks why, in passing, and drops them for that day. */
export function DropLetters({ what, onClose, onDone }: Props) {
  const words = useWords(letterWords)
  const ui = useWords(uiWords)
  return (
    <Modal
      opened={what !== null}
      onClose={onClose}
      title={what && words.dropTitle(what.letters.length)}
      closeButtonProps={{ 'aria-label': ui.close }}
      returnFocus
    >
      {what && <Why what={what} onClose={onClose} onDone={onDone} />}
    </Modal>
  )
}

type WhyProps = { what: ToDrop; onClose: () => void; onDone: Props['onDone'] }

function Why({ what, onClose, onDone }: WhyProps) {
  const words = useWords(letterWords)
  const ui = useWords(uiWords)
  const [why, say] = useState('')
  const count = what.letters.length
  const drop = useBulk<PlannedKey | LetterId>(
    piece => client.letters.drop({ ...sorted(piece), why: why.trim() }),
    words.dropped,
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (drop.behind) return
    void drop.run(what.letters).then(done => {
      if (!done) return
      onDone?.()
      onClose()
    })
  }
  return (
    <form onSubmit={submit} onKeyDown={holdHeldEnter}>
      <p style={{ marginTop: 0 }}>{words.dropText}</p>
      <TextInput
        label={words.dropWhy}
        value={why}
        maxLength={120}
        onChange={event => say(event.currentTarget.value)}
        data-autofocus
      />
      <Group justify="flex-end" mt="xl">
        <Button variant="default" onClick={onClose}>
          {ui.cancel}
        </Button>
        <Button type="submit" loading={drop.behind !== null}>
          {words.drop(count)}
        </Button>
      </Group>
    </form>
  )
}

const sorted = (piece: readonly (PlannedKey | LetterId)[]) => ({
  planned: piece.filter(each => typeof each !== 'string'),
  letterIds: piece.filter(each => typeof each === 'string'),
})
