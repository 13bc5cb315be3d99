import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useId, useState } from 'react'
import { suggestWishes } from '../../shared/domain/preferences/catalogue.ts'
import { isSubmit } from '../ui/keys.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { noteWords } from './note-words.ts'
import classes from './wish-field.module.css'

type Props = {
  label: string
  value: string
  onChange: (what: string) => void
  /** Chosen from the list, or Enter on what was typed. */
  onChoose: (what: string) => void
  error?: string | undefined
  autoFocus?: boolean
}

const few = 5

/** Two or three words; what the house's catalogue calls it stands below, and Enter takes the one that is marked. */
export function WishField({ label, value, onChange, onChoose, error, autoFocus }: Props) {
  const words = useWords(noteWords)
  const language = useLanguage()
  const list = useId()
  const [marked, mark] = useState(-1)
  const wishes = suggestWishes(value, language, few).map(wish => wish.name[language])
  // Whoever has written a whole entry sees no list of others.
  const shown = wishes.includes(value.trim()) ? [] : wishes
  const heed = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && shown.length > 0 && !event.nativeEvent.isComposing) {
      event.preventDefault()
      mark(Math.max(-1, Math.min(marked + step, shown.length - 1)))
    }
    const chosen = shown[marked]
    if (isSubmit(event) && chosen) {
      event.preventDefault()
      choose(chosen)
    }
  }
  const choose = (what: string) => {
    mark(-1)
    onChoose(what)
  }
  return (
    <div className={classes.field}>
      <TextInput
        // The person pressed "note a preference": the next thing they do is type.
        autoFocus={autoFocus ?? false}
        data-autofocus={autoFocus || undefined}
        label={label}
        placeholder={words.preferenceExample}
        maxLength={120}
        role="combobox"
        aria-expanded={shown.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown[marked] ? `${list}-${marked}` : undefined}
        value={value}
        error={error}
        onKeyDown={heed}
        onChange={event => {
          mark(-1)
          onChange(event.currentTarget.value)
        }}
      />
      <div id={list} role="listbox" aria-label={words.suggestions} className={classes.list}>
        {shown.map((wish, at) => (
          // The field keeps the focus: the list is walked with its arrow keys.
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          // biome-ignore lint/a11y/useFocusableInteractive: see above
          <div
            key={wish}
            id={`${list}-${at}`}
            role="option"
            aria-selected={at === marked}
            className={classes.wish}
            onMouseDown={event => event.preventDefault()}
            onClick={() => choose(wish)}
          >
            {wish}
          </div>
        ))}
      </div>
    </div>
  )
}
