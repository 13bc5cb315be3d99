import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { LetterId } from '../../../shared/contract/base.ts'
import type { Sheet } from '../../../shared/contract/letters.ts'
import { pageAsPdf, printPage } from '../../ui/paper.ts'
import { fontsFor } from './fonts.ts'
import { inRuns, type Job, jobsOf, textsOf, type What } from './jobs.ts'
import { joinPdfs } from './join-pdfs.ts'
import type { PaperChoice } from './paper-choice.ts'
import { PaperTray } from './paper-tray.tsx'

/** So many sheets are laid out at once on their way into a PDF. */
const RUN = 25

/** What became of it: on its way to the printer, in a file, neither, or more than the paper holds. */
export type Outcome =
  | { kind: 'printed' | 'saved' | 'stopped' }
  | { kind: 'too-long'; letterIds: ReadonlySet<LetterId> }

type Batch = {
  sheets: readonly Sheet[]
  choice: PaperChoice
  what: What
  firstLabel: number
  fileName: string
}
type Run = { number: number; jobs: Job[]; choice: PaperChoice; onLaid: (tray: HTMLElement) => void }

/**
 * Puts a batch on paper: in a browser all of it through the print dialogue, on a desktop run by run into one PDF, which is then
 * saved. `tray` has to stand on the page meanwhile.
 */
export function usePrinting() {
  const [run, lay] = useState<Run | null>(null)
  const [progress, tell] = useState<{ done: number; of: number } | null>(null)
  const end = useRef(new AbortController())

  useEffect(() => () => end.current.abort(), [])

  const laidOut = (number: number, jobs: Job[], choice: PaperChoice): Promise<HTMLElement> =>
    new Promise(onLaid => lay({ number, jobs, choice, onLaid }))

  const print = async ({ sheets, choice, what, firstLabel, fileName }: Batch): Promise<Outcome> => {
    end.current = new AbortController()
    const { signal } = end.current
    const jobs = jobsOf(sheets, choice, what, firstLabel)
    const { desktop } = window
    tell({ done: 0, of: jobs.length })
    try {
      await fontsFor(textsOf(sheets))
      const whole = desktop ? await joinPdfs(fileName.replace(/\.pdf$/, '')) : null
      let done = 0
      for (const [number, part] of inRuns(jobs, desktop ? RUN : Math.max(jobs.length, 1)).entries()) {
        const tray = await laidOut(number, part, choice)
        if (signal.aborted) return { kind: 'stopped' }
        const letterIds = tooLongIn(tray)
        if (letterIds.size > 0) return { kind: 'too-long', letterIds }
        const pdf = whole ? await pageAsPdf() : null
        if (whole && pdf) await whole.add(pdf)
        else await printPage()
        done += part.length
        tell({ done, of: jobs.length })
      }
      if (signal.aborted) return { kind: 'stopped' }
      if (!desktop || !whole) return { kind: 'printed' }
      const { saved } = await desktop.saveFile(fileName, await whole.bytes())
      return { kind: saved ? 'saved' : 'stopped' }
    } finally {
      lay(null)
      tell(null)
    }
  }

  const tray: ReactNode = run && (
    <PaperTray key={run.number} jobs={run.jobs} choice={run.choice} onLaid={run.onLaid} />
  )
  return { print, stop: () => end.current.abort(), progress, tray }
}

/** The letters of which something does not fit. */
function tooLongIn(tray: HTMLElement): ReadonlySet<LetterId> {
  const boxes = [...tray.querySelectorAll('[data-too-long]')]
  return new Set(boxes.map(box => box.closest('[data-letter]')?.getAttribute('data-letter') as LetterId))
}
