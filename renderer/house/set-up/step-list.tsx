import { useWords } from '../../words/language.ts'
import { type Step, steps } from './draft.ts'
import classes from './set-up.module.css'
import { setUpWords } from './words.ts'

type Props = { at: number; undone: ReadonlySet<Step>; onGo: (at: number) => void }

/** Where one is in the set-up; any step behind can be gone back to. */
export function StepList({ at, undone, onGo }: Props) {
  const words = useWords(setUpWords)
  return (
    <nav aria-label={words.progress}>
      <ol className={classes.steps}>
        {steps.map((step, index) => {
          // Forward only over what is done: a step that was never seen cannot be skipped.
          const open = index <= at || !steps.slice(0, index).some(earlier => undone.has(earlier))
          return (
            <li key={step}>
              <button
                type="button"
                className={classes.stepName}
                aria-current={index === at ? 'step' : undefined}
                data-done={(index < at && !undone.has(step)) || undefined}
                disabled={!open}
                onClick={() => onGo(index)}
              >
                <span className={classes.stepNumber} aria-hidden>
                  {index + 1}
                </span>
                {words.steps[step]}
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
