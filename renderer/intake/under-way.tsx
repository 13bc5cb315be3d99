import { Button, Progress } from '@mantine/core'
import type { IntakeProgress } from '../../shared/contract/intake.ts'
import { useProgress } from '../rpc/live.ts'
import { useWords } from '../words/language.ts'
import classes from './under-way.module.css'
import { intakeWords } from './words.ts'

type Phase = Extract<IntakeProgress['phase'], 'reading' | 'matching' | 'writing' | 'undoing'>
type Props = {
  fileId: string | null
  /** What this work goes through, what it mostly does first. Anything else was said of earlier work on the file. */
  phases: readonly [Phase, ...Phase[]]
  text?: string
  note?: string
  onCancel?: () => void
}

/** Work that takes its time: how far it is, how long it still takes, and the way to stop it. */
export function UnderWay({ fileId, phases, text, note, onCancel }: Props) {
  const words = useWords(intakeWords)
  const last = useProgress(fileId)
  const progress = last && phases.some(phase => phase === last.phase) ? last : null
  const isCounting = progress !== null && progress.total > 0
  const share = isCounting ? (progress.done / progress.total) * 100 : 0
  const said = text ?? words.phases[progress?.phase ?? phases[0]]
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
