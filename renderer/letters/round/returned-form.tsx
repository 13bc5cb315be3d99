import { Button, Group, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { LetterRow } from '../../../shared/contract/letters.ts'
import { client } from '../../rpc/client.ts'
import { Dialogue } from '../../ui/dialogue.tsx'
import { holdHeldEnter } from '../../ui/keys.ts'
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

/** A letter came back: when, and what the post wrote on it. */
export function ReturnedForm({ row, onClose }: Props) {
  const words = useWords(pastWords)
  const ui = useWords(uiWords)
  const language = useLanguage()
  const say = useSayRefusal()
  const queries = useQueryClient()
  const today = useToday()
  const [on, choose] = useState(today)
  const [why, write] = useState('')
  const [asked, ask] = useState(false)
  const keep = useMutation({
    mutationFn: () => client.letters.returned({ letterId: row.id, on, why: why.trim() }),
    onSuccess: () => {
      tell(words.returnKept(calledIn(row.guest, language)))
      onClose()
    },
    onSettled: () => lettersChanged(queries),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    ask(true)
    if (why.trim() && on <= today && !keep.isPending) keep.mutate()
  }
  return (
    <Dialogue onClose={onClose} title={words.returnTitle(calledIn(row.guest, language))}>
      <form className={classes.form} onSubmit={submit} onKeyDown={holdHeldEnter}>
        <TextInput
          label={words.returnWhy}
          description={words.returnHint}
          error={asked && !why.trim() ? words.whyMissing : null}
          value={why}
          maxLength={120}
          onChange={event => write(event.currentTarget.value)}
          data-autofocus
        />
        <div className={classes.whys}>
          {Object.entries(words.returnWhys).map(([key, each]) => (
            <Button
              key={key}
              variant={why === each ? 'light' : 'default'}
              size="sm"
              onClick={() => write(each)}
            >
              {each}
            </Button>
          ))}
        </div>
        <DayField label={words.returnOn} day={on} onChange={choose} />
        <Problem text={keep.error && say(keep.error)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {ui.cancel}
          </Button>
          <Button type="submit" loading={keep.isPending}>
            {words.returnDo}
          </Button>
        </Group>
      </form>
    </Dialogue>
  )
}
