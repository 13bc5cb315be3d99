import { useWords } from '../words/language.ts'
import classes from './import-page.module.css'
import type { Wizard } from './wizard.ts'
import { intakeWords } from './words.ts'

const steps = ['file', 'columns', 'preview', 'done'] as const

/** Which step each moment of the import belongs to. */
const stepOf: Record<Wizard['at'], (typeof steps)[number]> = {
  file: 'file',
  reading: 'file',
  columns: 'columns',
  previewing: 'preview',
  preview: 'preview',
  writing: 'done',
  done: 'done',
  undoing: 'done',
  undone: 'done',
}

/** The four steps, with the one somebody is at. */
export function Steps({ at }: { at: Wizard['at'] }) {
  const words = useWords(intakeWords)
  const now = steps.indexOf(stepOf[at])
  return (
    <ol className={classes.steps} aria-label={words.stepsLabel}>
      {steps.map((step, place) => (
        <li
          key={step}
          data-state={place < now ? 'past' : place === now ? 'now' : 'next'}
          aria-current={place === now ? 'step' : undefined}
        >
          <span aria-hidden>{place + 1}</span>
          {words.steps[step]}
        </li>
      ))}
    </ol>
  )
}
