import { Button, Group, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { LetterRow } from '../../../shared/contract/letters.ts'
import { client } from '../../rpc/client.ts'
import { useDraft } from '../../station.ts'
import { Dialogue } from '../../ui/dialogue.tsx'
import { holdImeEnter } from '../../ui/keys.ts'
import { tell } from '../../ui/notice.tsx'
import { Problem } from '../../ui/problem.tsx'
import { uiWords } from '../../ui/words.ts'
import { calledIn } from '../../words/called.ts'
import { useToday } from '../../words/days.ts'
import { useLanguage, useWords } from '../../words/language.ts'
import { useSayRefusal } from '../../words/refusals.ts'
import { lettersChanged } from '../letters-changed.ts'
import { DayField } from './day-field.tsx'
import classes from './forms.module.css'
import { pastWords } from './past-words.ts'

type Props = { row: LetterRow; onClose: () => void }

/** A guest answered a letter: when, and in which words. */
export function ReplyForm({ row, onClose }: Props) {
  const words = useWords(pastWords)
  const ui = useWords(uiWords)
  const language = useLanguage()
  const say = useSayRefusal()
  const queries = useQueryClient()
  const today = useToday()
  const [on, choose] = useState(today)
  const [reply, write, forget] = useDraft(`letter:reply:${row.id}`, '')
  const keep = useMutation({
    mutationFn: () => client.letters.replied({ letterId: row.id, on, reply: reply.trim() }),
    onSuccess: () => {
      tell(words.replyKept(calledIn(row.guest, language)))
      forget()
      onClose()
    },
    onSettled: () => lettersChanged(queries),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (on <= today && !keep.isPending) keep.mutate()
  }
  return (
    <Dialogue onClose={onClose} title={words.replyTitle(calledIn(row.guest, language))}>
      <form className={classes.form} onSubmit={submit} onKeyDown={holdImeEnter}>
        <Textarea
          label={words.reply}
          description={words.replyHint}
          value={reply}
          onChange={event => write(event.currentTarget.value)}
          maxLength={400}
          autosize
          minRows={3}
          data-autofocus
        />
        <DayField label={words.replyOn} day={on} onChange={choose} />
        <Problem text={keep.error && say(keep.error)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {ui.cancel}
          </Button>
          <Button type="submit" loading={keep.isPending}>
            {words.replyDo}
          </Button>
        </Group>
      </form>
    </Dialogue>
  )
}
