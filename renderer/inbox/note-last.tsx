import { Button, Modal, SegmentedControl } from '@mantine/core'
import { IconPencilPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { GuestId } from '../../shared/contract/base.ts'
import { blankNote, type Note, NoteForm } from '../guests/note-form.tsx'
import { api } from '../rpc/client.ts'
import { useDraft, useStation } from '../station.ts'
import { uiWords } from '../ui/words.ts'
import { useLanguage, useWords } from '../words/language.ts'
import classes from './note-last.module.css'
import { inboxWords } from './words.ts'

const closed: Note | null = null
const kinds = ['preference', 'noticed', 'allergy'] as const

/** What comes to mind about the guest who was on screen last is written down from anywhere, without searching: Alt+N. */
export function NoteLast() {
  const guestId = useStation(station => station.lastGuestId)
  return guestId && <NoteAbout key={guestId} guestId={guestId} />
}

function NoteAbout({ guestId }: { guestId: GuestId }) {
  const words = useWords(inboxWords)
  const ui = useWords(uiWords)
  const language = useLanguage()
  const card = useQuery(api.guests.card.queryOptions({ input: { guestId } }))
  const [note, change, forget] = useDraft<Note | null>(`note-last:${guestId}`, closed)
  useAltN(() => change(blankNote('preference')))
  const guest = card.data?.guest
  if (!guest) return null
  const name = guest.address[language]
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        className={classes.last}
        aria-label={words.lastOf(name)}
        aria-keyshortcuts="Alt+N"
        title={words.lastKey}
        leftSection={<IconPencilPlus size={20} stroke={1.5} aria-hidden />}
        onClick={() => change(blankNote('preference'))}
      >
        <span className={classes.words}>{words.lastOf(name)}</span>
      </Button>
      <Modal
        opened={note !== null}
        onClose={forget}
        title={words.lastTitle(name)}
        size="lg"
        closeOnClickOutside={false}
        closeButtonProps={{ 'aria-label': ui.close }}
      >
        {note && (
          <div className={classes.pad}>
            <SegmentedControl
              aria-label={words.lastKind}
              value={note.kind}
              onChange={kind => change({ ...note, kind })}
              data={kinds.map(value => ({ value, label: words.kind[value] }))}
            />
            <NoteForm guestId={guestId} note={note} onChange={change} onDone={forget} />
          </div>
        )}
      </Modal>
    </>
  )
}

function useAltN(open: () => void): void {
  useEffect(() => {
    const heed = (event: KeyboardEvent) => {
      // The key and not the letter: with Alt held, a Mac writes another.
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyN') return
      if (document.querySelector('[role="dialog"]')) return
      event.preventDefault()
      open()
    }
    window.addEventListener('keydown', heed)
    return () => window.removeEventListener('keydown', heed)
  })
}
