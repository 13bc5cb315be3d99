import { Button, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { LetterId } from '../../../shared/contract/base.ts'
import type { Client } from '../../../shared/contract/index.ts'
import { client, overtakenBy, refusalOf } from '../../rpc/client.ts'
import { useDraft } from '../../station.ts'
import { isSubmit } from '../../ui/keys.ts'
import { Meanwhile } from '../../ui/meanwhile.tsx'
import { tell } from '../../ui/notice.tsx'
import { Problem } from '../../ui/problem.tsx'
import { uiWords } from '../../ui/words.ts'
import { calledIn } from '../../words/called.ts'
import { useLanguage, useWords } from '../../words/language.ts'
import { useSayRefusal } from '../../words/refusals.ts'
import { lettersChanged } from '../letters-changed.ts'
import classes from './change-words.module.css'
import { roundWords } from './round-words.ts'

export type Letter = Awaited<ReturnType<Client['letters']['letter']>>
/** `body` is null until something is typed: until then it is what stands in the book. */
type Draft = { body: string | null; rev: number } | null
const unchanged: Draft = null

/** Whether the words of a letter are being changed, and what they are so far; kept while one goes elsewhere. */
export function useChanging(letterId: LetterId | null) {
  const [draft, change, forget] = useDraft<Draft>(`letter:${letterId}`, unchanged)
  return { open: draft !== null, draft, change, forget }
}
type Changing = ReturnType<typeof useChanging>

/** The words of one letter, changed by hand before it is approved. Whoever changed them meanwhile is not overwritten. */
export function ChangeWords({ letter, changing }: { letter: Letter; changing: Changing }) {
  const words = useWords(roundWords)
  const ui = useWords(uiWords)
  const language = useLanguage()
  const say = useSayRefusal()
  const queries = useQueryClient()
  const [empty, setEmpty] = useState(false)
  const { draft, change, forget } = changing
  const { sheet, row } = letter
  const late = row.status !== 'drafted'
  const typed = draft?.body ?? null
  const body = typed ?? sheet.body
  const rev = draft && typed !== null ? draft.rev : row.rev
  const save = useMutation({
    mutationFn: (rev: number) => client.letters.change({ letterId: row.id, rev, body: body.trim() }),
    onSuccess: () => {
      forget()
      tell(words.saved)
    },
    onSettled: () => lettersChanged(queries),
  })
  const refusal = save.error && refusalOf(save.error)
  const meanwhile = overtakenBy(save.error)
  const send = (rev: number) => {
    setEmpty(body.trim() === '')
    if (body.trim() === '' || save.isPending || late) return
    // What was not changed is not a letter changed by hand.
    if (body.trim() === sheet.body.trim()) forget()
    else save.mutate(rev)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send(rev)
  }
  return (
    <form className={classes.change} onSubmit={submit}>
      {meanwhile !== null && (
        <Meanwhile
          title={words.changedBy(meanwhile)}
          theirs={words.takeTheirs}
          mine={words.keepMine}
          onTheirs={forget}
          onMine={() => send(row.rev)}
        >
          <p className={classes.note}>{words.theirs}</p>
          <p className={classes.theirs}>{sheet.body}</p>
        </Meanwhile>
      )}
      <Textarea
        label={words.changeOf(calledIn(row.guest, language))}
        description={words.changeHint}
        error={empty && body.trim() === '' ? words.emptyBody : null}
        value={body}
        onChange={event => change({ body: event.currentTarget.value, rev })}
        onKeyDown={event => {
          if ((event.ctrlKey || event.metaKey) && isSubmit(event)) submit(event)
        }}
        maxLength={8000}
        autosize
        minRows={10}
        lang={sheet.language}
        spellCheck
        autoFocus
        classNames={{ input: classes.words ?? '' }}
      />
      {late ? (
        <Problem text={words.tooFar} />
      ) : (
        meanwhile === null &&
        save.error && <Problem text={refusal?.code === 'NOT_NOW' ? words.tooFar : say(save.error)} />
      )}
      <div className={classes.keys}>
        {!late && (
          <Button type="submit" loading={save.isPending}>
            {words.save}
          </Button>
        )}
        <Button variant="default" onClick={forget}>
          {ui.cancel}
        </Button>
      </div>
    </form>
  )
}
