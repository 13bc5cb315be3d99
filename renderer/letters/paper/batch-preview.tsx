import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { Sheet } from '../../../shared/contract/letters.ts'
import { useWords } from '../../words/language.ts'
import classes from './batch-preview.module.css'
import { JobOnPaper } from './job-on-paper.tsx'
import { type Job, jobsOf, type What } from './jobs.ts'
import { OnScreen } from './on-screen.tsx'
import type { PaperChoice } from './paper-choice.ts'
import { paperWords } from './words.ts'

type Props = {
  sheets: readonly Sheet[]
  choice: PaperChoice
  what: What
  firstLabel: number
  at: number
  onTurn: (at: number) => void
}

/** One letter of the batch with what it is posted in, as both will be printed; and the way to the next. */
export function BatchPreview({ sheets, choice, what, firstLabel, at, onTurn }: Props) {
  const words = useWords(paperWords)
  const sheet = sheets[at]
  const jobs = useMemo(
    () => jobsOf(sheets, choice, what, firstLabel).filter(job => sheet && isOf(job, sheet)),
    [sheets, choice, what, firstLabel, sheet],
  )
  return (
    <div className={classes.preview}>
      <nav className={classes.turn} aria-label={words.turn}>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={words.before}
          disabled={at === 0}
          onClick={() => onTurn(at - 1)}
        >
          <IconChevronLeft size={20} stroke={1.5} aria-hidden />
        </ActionIcon>
        <span className={classes.whose}>
          <bdi>{sheet?.envelope.name}</bdi>
          <span className={classes.at}>{words.at(at + 1, sheets.length)}</span>
        </span>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={words.next}
          disabled={at >= sheets.length - 1}
          onClick={() => onTurn(at + 1)}
        >
          <IconChevronRight size={20} stroke={1.5} aria-hidden />
        </ActionIcon>
      </nav>
      {/* A sheet longer than the window must be reached by the keyboard as well. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section key={sheet?.id} className={classes.pages} aria-label={words.preview} tabIndex={0}>
        {jobs.map(job => (
          <OnScreen key={`${job.kind} ${sheet?.id}`}>
            <JobOnPaper job={job} choice={choice} />
          </OnScreen>
        ))}
      </section>
    </div>
  )
}

const isOf = (job: Job, { id }: Sheet): boolean =>
  job.kind === 'labels' ? job.labels.some(({ sheet }) => sheet.id === id) : job.sheet.id === id
