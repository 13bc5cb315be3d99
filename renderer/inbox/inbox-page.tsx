import { useQuery } from '@tanstack/react-query'
import { Answer } from '../rpc/answer.tsx'
import { api } from '../rpc/client.ts'
import { Empty } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import classes from './inbox-page.module.css'
import { LoosePreferences } from './loose-preferences.tsx'
import { SeenNote } from './seen-note.tsx'
import { inboxWords } from './words.ts'

/** What colleagues saw and heard, the oldest first, until somebody says what it is; then what is in nobody's catalogue yet. */
export function InboxPage() {
  const words = useWords(inboxWords)
  const inbox = useQuery(api.facts.inbox.queryOptions())
  return (
    <div className={classes.page}>
      <section aria-label={words.title}>
        <Answer of={inbox}>
          {notes =>
            notes.length === 0 ? (
              <Empty title={words.empty}>{words.emptyMore}</Empty>
            ) : (
              <>
                <p className={classes.line}>{words.line(notes.length)}</p>
                <ul className={classes.list}>
                  {notes.map(note => (
                    <SeenNote key={note.id} note={note} />
                  ))}
                </ul>
              </>
            )
          }
        </Answer>
      </section>
      <LoosePreferences />
    </div>
  )
}
