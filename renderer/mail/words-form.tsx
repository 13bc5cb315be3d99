import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useDraft } from '../station.ts'
import { holdImeEnter } from '../ui/keys.ts'
import { uiWords } from '../ui/words.ts'
import { useWords } from '../words/language.ts'
import classes from './inline-form.module.css'
import { mailWords } from './words.ts'

type Props = {
  /** Under which name what is half typed is kept. */
  draft: string
  label: string
  /** Whether it was written down. */
  onSave: (text: string) => Promise<boolean>
  onClose: () => void
}

/** Some words to write down. */
export function WordsForm({ draft, label, onSave, onClose }: Props) {
  const words = useWords(mailWords)
  const ui = useWords(uiWords)
  const [typed, type, forget] = useDraft(draft, '')
  const [busy, setBusy] = useState(false)
  const text = typed.trim()
  const done = () => {
    forget()
    onClose()
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (!text || busy) return
    setBusy(true)
    const kept = await onSave(text)
    setBusy(false)
    if (kept) done()
  }
  return (
    <form className={classes.form} onKeyDown={holdImeEnter} onSubmit={event => void save(event)}>
      <Textarea
        label={label}
        autosize
        minRows={2}
        maxLength={400}
        value={typed}
        onChange={event => type(event.currentTarget.value)}
        autoFocus
      />
      <div className={classes.foot}>
        <Button type="submit" loading={busy} disabled={text === ''}>
          {words.save}
        </Button>
        <Button variant="default" onClick={done}>
          {ui.cancel}
        </Button>
      </div>
    </form>
  )
}
