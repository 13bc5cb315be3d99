import { Button, Progress } from '@mantine/core'
import { useWords } from '../words/language.ts'
import classes from './bulk-progress.module.css'
import { PIECE } from './in-pieces.ts'
import type { Behind } from './use-bulk.ts'
import { letterWords } from './words.ts'

/** How far a bulk command is, and a way to stop it. What is done in one piece is over before it could be read. */
export function BulkProgress({ behind, onStop }: { behind: Behind | null; onStop: () => void }) {
  const words = useWords(letterWords)
  if (!behind || behind.of <= PIECE) return null
  const said = words.progress(behind.done, behind.of)
  return (
    <div className={classes.progress}>
      <Progress value={(100 * behind.done) / behind.of} aria-label={said} />
      <span role="status">{said}</span>
      <Button size="compact-md" variant="default" onClick={onStop}>
        {words.stop}
      </Button>
    </div>
  )
}
