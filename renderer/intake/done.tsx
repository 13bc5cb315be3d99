import { Button } from '@mantine/core'
import type { Client } from '../../shared/contract/index.ts'
import type { IntakeCounts } from '../../shared/contract/intake.ts'
import { useWords } from '../words/language.ts'
import classes from './done.module.css'
import { staysIn } from './stays-in.ts'
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
  const stays = staysIn(counts)
  return (
    <section className={classes.done}>
      <p className={classes.title} role="status">
        {words.doneTitle(counts.newGuests, stays)}
      </p>
      <p className={classes.line}>{words.doneLine}</p>
      <div className={classes.actions}>
        <Button onClick={onAnother}>{words.importAnother}</Button>
        <Button variant="default" onClick={onUndo}>
          {words.undoNow(counts.newGuests, stays)}
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
  const { removedGuests, removedStays, keptGuests, keptStays } = undone
  return (
    <section className={classes.done}>
      <p className={classes.title} role="status">
        {words.undone(removedGuests, removedStays)}
      </p>
      {keptGuests + keptStays > 0 && <p className={classes.line}>{words.kept(keptGuests, keptStays)}</p>}
      <div className={classes.actions}>
        <Button onClick={onAnother}>{words.importAnother}</Button>
      </div>
    </section>
  )
}
