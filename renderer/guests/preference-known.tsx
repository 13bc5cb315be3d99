import { Button } from '@mantine/core'
import { useWords } from '../words/language.ts'
import { HowKnown } from './fact.tsx'
import type { Preference } from './facts.ts'
import { preferenceWords } from './preference-words.ts'
import classes from './preferences.module.css'

type Props = {
  preference: Preference
  /** As the card calls it. */
  what: string
  onKeep: () => void
  onDrop: () => void
  onChange?: (() => void) | undefined
}

/** How a preference is known, for how long it holds, and what can be said of it now. */
export function PreferenceKnown({ preference, what, onKeep, onDrop, onChange }: Props) {
  const words = useWords(preferenceWords)
  const { known, times, scope, mention, ask } = preference
  const more = [
    preference.what !== what && words.typed(preference.what),
    times > 1 && words.seenTimes(times),
    scope === 'stay' && words.ofThisStay,
    !mention && words.notSaid,
    ask && words.askAgain,
  ].filter(line => line !== false)
  return (
    <>
      <HowKnown known={known} more={more.join(' ') || undefined} />
      <div className={classes.acts}>
        <Button size="compact-md" variant="default" onClick={onKeep}>
          {words.keep}
        </Button>
        <Button size="compact-md" variant="default" onClick={onDrop}>
          {words.drop}
        </Button>
        {onChange && (
          <Button size="compact-md" variant="subtle" onClick={onChange}>
            {words.change}
          </Button>
        )}
      </div>
    </>
  )
}
