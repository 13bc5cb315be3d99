import { Portal } from '@mantine/core'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { layOutSheets } from '../../ui/paper.ts'
import { sizes } from './formats.ts'
import { JobOnPaper } from './job-on-paper.tsx'
import type { Job } from './jobs.ts'
import type { PaperChoice } from './paper-choice.ts'
import classes from './paper-tray.module.css'

type Props = {
  jobs: readonly Job[]
  choice: Pick<PaperChoice, 'sender' | 'boxed'>
  /** Everything is laid out as it will be printed. */
  onLaid: (tray: HTMLElement) => void
}

/** What is printed while it is there: these sheets and nothing else of the page. Laid out, but out of sight. */
export function PaperTray({ jobs, choice, onLaid }: Props) {
  const tray = useRef<HTMLDivElement>(null)
  const first = jobs[0]
  useLayoutEffect(() => (first ? layOutSheets(sizes, sizes[paperOf(first)]) : undefined), [first])
  useEffect(() => {
    // What was measured and cut in this round has been put up by the next.
    const timer = setTimeout(() => tray.current && onLaid(tray.current))
    return () => clearTimeout(timer)
  }, [onLaid])
  return (
    <Portal reuseTargetNode={false}>
      <div ref={tray} data-sheet className={classes.tray} aria-hidden inert>
        {jobs.map(job => (
          <JobOnPaper key={keyOf(job)} job={job} choice={choice} />
        ))}
      </div>
    </Portal>
  )
}

const paperOf = (job: Job) => (job.kind === 'card' ? 'card' : job.paper)
const keyOf = (job: Job) => `${job.kind} ${job.kind === 'labels' ? job.labels[0]?.sheet.id : job.sheet.id}`
