import { Button } from '@mantine/core'
import type { IntakePreview } from '../../shared/contract/intake.ts'
import { useWords } from '../words/language.ts'
import { broughtBy, isOnlyPost } from './brought.ts'
import { Examples } from './examples.tsx'
import { Ledger } from './ledger.tsx'
import { LikelyList } from './likely-list.tsx'
import classes from './preview-report.module.css'
import { RejectedList } from './rejected-list.tsx'
import { reportWords } from './report-words.ts'
import { intakeWords } from './words.ts'

type Props = { preview: IntakePreview; headers: readonly string[]; onCommit: () => void; onBack: () => void }

/** What the import would do, in sentences with numbers, before a word of it is written. */
export function PreviewReport({ preview, headers, onCommit, onBack }: Props) {
  const words = useWords(intakeWords)
  const { onlyHappened } = useWords(reportWords)
  const { fileId, counts, rejected, likely, examples } = preview
  const brought = broughtBy(counts)
  return (
    <section className={classes.report}>
      <Ledger counts={counts} />
      <p className={classes.note}>{onlyHappened}</p>
      <div className={classes.actions}>
        {brought.bookings > 0 || isOnlyPost(brought) ? (
          <Button onClick={onCommit}>{words.commit(brought)}</Button>
        ) : (
          <p className={classes.nothing}>{words.nothingToDo}</p>
        )}
        <Button variant="default" onClick={onBack}>
          {words.back}
        </Button>
      </div>
      {rejected.length > 0 && (
        <RejectedList fileId={fileId} rejected={rejected} all={counts.rejected} headers={headers} />
      )}
      {likely.length > 0 && <LikelyList likely={likely} all={counts.likely} />}
      {examples.length > 0 && <Examples examples={examples} />}
    </section>
  )
}
