import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { isSubmit } from '../ui/keys.ts'
import { useWords } from '../words/language.ts'
import { formWords } from './form-words.ts'
import classes from './why-new.module.css'

const reasons = ['saysSo', 'namesake', 'shared'] as const

/** How one knows that it is somebody else: one press, or a few words of one's own. */
export function WhyNew({ onReason, busy }: { onReason: (reason: string) => void; busy: boolean }) {
  const words = useWords(formWords)
  const [own, write] = useState('')
  return (
    <fieldset className={classes.why}>
      <legend className={classes.legend}>{words.whyNot}</legend>
      {reasons.map((reason, at) => (
        <Button
          key={reason}
          variant="default"
          autoFocus={at === 0}
          disabled={busy}
          onClick={() => onReason(words.reasons[reason])}
        >
          {words.reasons[reason]}
        </Button>
      ))}
      <TextInput
        className={classes.own}
        aria-label={words.ownReason}
        placeholder={words.ownReason}
        maxLength={120}
        value={own}
        onChange={event => write(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key !== 'Enter') return
          // Enter in the form would open the likeliest.
          event.preventDefault()
          if (isSubmit(event) && own.trim() !== '' && !busy) onReason(own.trim())
        }}
      />
    </fieldset>
  )
}
