import { Button, Group, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Dialogue } from '../../ui/dialogue.tsx'
import { uiWords } from '../../ui/words.ts'
import { useWords } from '../../words/language.ts'
import type { DraftSeat } from './draft.ts'
import { readSeatLines, writeSeatLines } from './seat-lines.ts'
import { setUpWords } from './words.ts'

type Props = { seats: DraftSeat[]; onTake: (seats: DraftSeat[]) => void; onClose: () => void }

/** All seats of a restaurant as lines of text, to paste or to correct at once. */
export function PasteSeats({ seats, onTake, onClose }: Props) {
  const words = useWords(setUpWords)
  const ui = useWords(uiWords)
  const [lines, setLines] = useState(() => writeSeatLines(seats))
  const read = readSeatLines(lines)
  return (
    <Dialogue onClose={onClose} title={words.pasteTitle} size="lg">
      <Textarea
        aria-label={words.pasteTitle}
        description={words.pasteHint}
        value={lines}
        onChange={event => setLines(event.currentTarget.value)}
        autosize
        minRows={10}
        maxRows={18}
        data-autofocus
      />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {ui.cancel}
        </Button>
        <Button onClick={() => onTake(read)}>{words.pasteTake(read.length)}</Button>
      </Group>
    </Dialogue>
  )
}
