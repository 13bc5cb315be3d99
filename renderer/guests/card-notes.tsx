import { Button } from '@mantine/core'
import { IconAlertTriangle, IconEye, IconHeart } from '@tabler/icons-react'
import type { Card } from '../../shared/contract/guests.ts'
import { useMay } from '../rpc/may.ts'
import { useDraft } from '../station.ts'
import { useWords } from '../words/language.ts'
import classes from './card-notes.module.css'
import { CorrectUsual } from './correct-usual.tsx'
import { blankNote, type Note, NoteForm } from './note-form.tsx'
import { cardWords } from './words.ts'

const closed: Note | null = null

/** The foot of the card: what anybody may write down about a guest, in two or three words. */
export function CardNotes({ card }: { card: Card }) {
  const mayCorrect = useMay('dining.pinUsual')
  const words = useWords(cardWords)
  const [note, change, forget] = useDraft<Note | null>(`note:${card.guest.id}`, closed)
  if (note) return <NoteForm guestId={card.guest.id} note={note} onChange={change} onDone={forget} foot />
  const notes = [
    { kind: 'noticed', Icon: IconEye, text: words.noteSeen },
    { kind: 'allergy', Icon: IconAlertTriangle, text: words.noteAllergy },
    { kind: 'preference', Icon: IconHeart, text: words.notePreference },
  ] as const
  return (
    <footer className={classes.foot} data-no-print>
      {mayCorrect && card.usual && <CorrectUsual guest={card.guest} usual={card.usual} />}
      <span className={classes.space} />
      {notes.map(({ kind, Icon, text }) => (
        <Button
          key={kind}
          variant="subtle"
          color="gray"
          className={classes.add}
          leftSection={<Icon size={18} stroke={1.75} aria-hidden />}
          onClick={() => change(blankNote(kind))}
        >
          {text}
        </Button>
      ))}
    </footer>
  )
}
