import { CardSheet } from './card-sheet.tsx'
import { EnvelopeSheet } from './envelope-sheet.tsx'
import type { Job } from './jobs.ts'
import { LabelSheet } from './label-sheet.tsx'
import { LetterSheet } from './letter-sheet.tsx'
import type { PaperChoice } from './paper-choice.ts'

type Props = { job: Job; choice: Pick<PaperChoice, 'sender' | 'boxed'> }

/** One job as it comes out of the printer, on screen and on paper alike. */
export function JobOnPaper({ job, choice }: Props) {
  switch (job.kind) {
    case 'letter':
      return <LetterSheet sheet={job.sheet} paper={job.paper} />
    case 'card':
      return <CardSheet sheet={job.sheet} />
    case 'envelope':
      return <EnvelopeSheet sheet={job.sheet} paper={job.paper} sender={choice.sender} boxed={choice.boxed} />
    case 'labels':
      return <LabelSheet labels={job.labels} paper={job.paper} />
  }
}
