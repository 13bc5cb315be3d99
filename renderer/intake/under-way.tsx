import { Button, Progress } from '@mantine/core'
import { useProgress } from '../rpc/live.ts'
import { useWords } from '../words/language.ts'
import classes from './under-way.module.css'
import { intakeWords } from './words.ts'

type Props = { fileId: string | null; text?: string; note?: string; onCancel?: () => void }

/** Work that takes its time: how far it is, how long it still takes, and the way to stop it. */
export function UnderWay({ fileId, text, note, onCancel }: Props) {
  const words = useWords(intakeWords)
  const progress = useProgress(fileId)
  const isCounting = progress !== null && progress.total > 0
  const share = isCounting ? (progress.done / progress.total) * 100 : 0
  const said = text ?? words.phases[progress?.phase ?? 'reading']
  const left =
    progress?.secondsLeft === null || !progress
      ? null
      : progress.secondsLeft < 1
        ? words.almost
        : words.left(progress.secondsLeft)
  return (
    <section className={classes.work}>
      <p className={classes.phase} role="status">
        {said}
      </p>
      <Progress.Root size="lg" className={classes.bar ?? ''}>
        <Progress.Section
          value={isCounting ? share : 100}
          animated={!isCounting}
          aria-label={said}
          {...(isCounting ? {} : { 'aria-valuenow': undefined })}
        />
      </Progress.Root>
      <p className={classes.figures}>
        <span>{isCounting && words.ofRows(progress.done, progress.total)}</span>
        <span>{left}</span>
      </p>
      {note && <p className={classes.note}>{note}</p>}
      {onCancel && (
        <Button variant="default" onClick={onCancel}>
          {words.cancel}
        </Button>
      )}
    </section>
  )
}
