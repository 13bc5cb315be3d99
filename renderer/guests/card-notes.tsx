import { Button } from '@mantine/core'
import { IconAlertTriangle, IconHeart } from '@tabler/icons-react'
import type { Card } from '../../shared/contract/guests.ts'
import { useMay } from '../rpc/may.ts'
import { useDraft } from '../station.ts'
import { useWords } from '../words/language.ts'
import classes from './card-notes.module.css'
import { CorrectUsual } from './correct-usual.tsx'
import { type Note, NoteForm } from './note-form.tsx'
import { cardWords } from './words.ts'

const blank = { what: '', severity: 'unknown', origin: 'told' } as const
const closed: Note | null = null

/** The foot of the card: what anybody may write down about a guest, in two or three words. */
export function CardNotes({ card }: { card: Card }) {
  const mayCorrect = useMay('dining.pinUsual')
  const words = useWords(cardWords)
  const [note, change, forget] = useDraft<Note | null>(`note:${card.guest.id}`, closed)
  if (note) return <NoteForm guestId={card.guest.id} note={note} onChange={change} onDone={forget} />
  return (
    <footer className={classes.foot} data-no-print>
      {mayCorrect && card.usual && <CorrectUsual guest={card.guest} usual={card.usual} />}
      <span className={classes.space} />
      <Button
        variant="subtle"
        color="gray"
        className={classes.add}
        leftSection={<IconAlertTriangle size={18} stroke={1.75} aria-hidden />}
        onClick={() => change({ kind: 'allergy', ...blank })}
      >
        {words.noteAllergy}
      </Button>
      <Button
        variant="subtle"
        color="gray"
        className={classes.add}
        leftSection={<IconHeart size={18} stroke={1.75} aria-hidden />}
        onClick={() => change({ kind: 'preference', ...blank })}
      >
        {words.notePreference}
      </Button>
    </footer>
  )
}
