import { Button, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Planned } from '../../shared/contract/letters.ts'
import { client } from '../rpc/client.ts'
import { useDraft } from '../station.ts'
import { focusFirstWrong, holdHeldEnter } from '../ui/keys.ts'
import { tellUndo } from '../ui/notice.tsx'
import { Problem } from '../ui/problem.tsx'
import { uiWords } from '../ui/words.ts'
import { calledIn } from '../words/called.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import { callWords } from './call-words.ts'
import { lettersChanged } from './letters-changed.ts'
import { useTakeBack } from './use-bulk.ts'
import classes from './what-was-said.module.css'

type Props = { of: Pick<Planned, 'guest' | 'target'>; onClose: () => void }

/** Writes down what was said in the call that was made instead of a letter. */
export function WhatWasSaid({ of: { guest, target }, onClose }: Props) {
  const words = useWords(callWords)
  const ui = useWords(uiWords)
  const language = useLanguage()
  const say = useSayRefusal()
  const queries = useQueryClient()
  const takeBack = useTakeBack()
  const [said, write, forget] = useDraft(`letters:said:${guest.id} ${target}`, '')
  const [asked, ask] = useState(false)
  const keep = useMutation({
    mutationFn: () => client.letters.called({ guestId: guest.id, target, said: said.trim() }),
    onSuccess: ({ batchId }) => {
      tellUndo(words.callKept(calledIn(guest, language)), () =>
        takeBack([batchId], words.callTakenBack(calledIn(guest, language))),
      )
      forget()
      onClose()
    },
    onSettled: () => lettersChanged(queries),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    ask(true)
    if (!said.trim()) focusFirstWrong(event.currentTarget)
    else if (!keep.isPending) keep.mutate()
  }
  return (
    <form className={classes.said} onSubmit={submit}>
      <Textarea
        label={words.said}
        description={words.saidHint}
        error={asked && !said.trim() ? words.saidMissing : null}
        value={said}
        onChange={event => write(event.currentTarget.value)}
        maxLength={400}
        autosize
        minRows={2}
        data-autofocus
        autoFocus
      />
      <Problem text={keep.error && say(keep.error)} />
      <div className={classes.keys}>
        <Button type="submit" loading={keep.isPending} onKeyDown={holdHeldEnter}>
          {words.keepCall}
        </Button>
        <Button variant="default" onClick={onClose}>
          {ui.cancel}
        </Button>
      </div>
    </form>
  )
}
