import { ActionIcon, Button } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useState } from 'react'
import { Confirm } from '../ui/confirm.tsx'
import { useWords } from '../words/language.ts'
import type { PlanDraft } from './plan-draft.ts'
import classes from './plan-editor.module.css'
import { planWords } from './plan-words.ts'

type Props = {
  draft: PlanDraft
  changed: boolean
  busy: boolean
  /** A colleague's plan is to be decided on first. */
  blocked: boolean
  onUndo: () => void
  onRedo: () => void
  onSave: () => void
  onDiscard: () => void
}

/** One step back, one forward; to save it all, or to give it up. */
export function PlanTools({ draft, changed, busy, blocked, onUndo, onRedo, onSave, onDiscard }: Props) {
  const words = useWords(planWords)
  const [asking, ask] = useState(false)
  return (
    <div className={classes.save}>
      <ActionIcon
        variant="default"
        size={40}
        aria-label={words.undo}
        title={words.undo}
        disabled={draft.past.length === 0}
        onClick={onUndo}
      >
        <IconArrowBackUp size={20} stroke={1.8} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={40}
        aria-label={words.redo}
        title={words.redo}
        disabled={draft.future.length === 0}
        onClick={onRedo}
      >
        <IconArrowForwardUp size={20} stroke={1.8} aria-hidden />
      </ActionIcon>
      {changed && (
        <Button variant="default" onClick={() => ask(true)}>
          {words.discard}
        </Button>
      )}
      <Button
        onClick={onSave}
        loading={busy}
        disabled={!changed || blocked}
        title={changed ? words.unsaved : ''}
      >
        {words.save}
      </Button>
      <Confirm
        opened={asking}
        title={words.discardTitle}
        confirm={words.discard}
        danger
        onClose={() => ask(false)}
        onConfirm={() => {
          ask(false)
          onDiscard()
        }}
      >
        <p>{words.discardText(draft.past.length)}</p>
      </Confirm>
    </div>
  )
}
