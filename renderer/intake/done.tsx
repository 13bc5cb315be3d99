import { Button } from '@mantine/core'
import type { Client } from '../../shared/contract/index.ts'
import type { IntakeCounts } from '../../shared/contract/intake.ts'
import { useWords } from '../words/language.ts'
import { broughtBy, isOnlyPost, takenBy } from './brought.ts'
import classes from './done.module.css'
import { intakeWords } from './words.ts'

/** What came in, and the one press that takes all of it back. */
export function Done({
  counts,
  onUndo,
  onAnother,
}: {
  counts: IntakeCounts
  onUndo: () => void
  onAnother: () => void
}) {
  const words = useWords(intakeWords)
  const brought = broughtBy(counts)
  return (
    <section className={classes.done}>
      <p className={classes.title} role="status">
        {words.doneTitle(brought)}
      </p>
      <p className={classes.line}>{isOnlyPost(brought) ? words.doneLetters : words.doneLine}</p>
      <div className={classes.actions}>
        <Button onClick={onAnother}>{words.importAnother}</Button>
        <Button variant="default" onClick={onUndo}>
          {words.undoNow(brought)}
        </Button>
      </div>
    </section>
  )
}

/** What was taken back, and what stayed because people have worked with it since. */
export function Undone({
  undone,
  onAnother,
}: {
  undone: Awaited<ReturnType<Client['intake']['undo']>>
  onAnother: () => void
}) {
  const words = useWords(intakeWords)
  const { keptGuests, keptStays } = undone
  return (
    <section className={classes.done}>
      <p className={classes.title} role="status">
        {words.undone(takenBy(undone))}
      </p>
      {keptGuests + keptStays > 0 && <p className={classes.line}>{words.kept(keptGuests, keptStays)}</p>}
      <div className={classes.actions}>
        <Button onClick={onAnother}>{words.importAnother}</Button>
      </div>
    </section>
  )
}
