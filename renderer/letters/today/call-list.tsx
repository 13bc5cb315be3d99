import { Button, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Planned, Shown } from '../../../shared/contract/letters.ts'
import { client } from '../../rpc/client.ts'
import { useDraft } from '../../station.ts'
import { holdHeldEnter } from '../../ui/keys.ts'
import { LongList } from '../../ui/long-list.tsx'
import { tellUndo } from '../../ui/notice.tsx'
import { Problem } from '../../ui/problem.tsx'
import { uiWords } from '../../ui/words.ts'
import { calledIn } from '../../words/called.ts'
import { useLanguage, useWords } from '../../words/language.ts'
import { useSayRefusal } from '../../words/refusals.ts'
import { lettersChanged } from '../letters-changed.ts'
import { useTakeBack } from '../use-bulk.ts'
import { useWhen } from '../when.ts'
import { PlannedLine } from './planned-line.tsx'
import classes from './today-page.module.css'
import { asAsked, keyOf, type LetterKey } from './today-rows.ts'
import { todayWords } from './today-words.ts'

const folded: LetterKey | null = null

/** Whom to call instead of writing: what they complained of, and a place to write down what was said. */
export function CallList({ of: { letters, inAll } }: { of: Shown }) {
  const words = useWords(todayWords)
  const when = useWhen()
  const [open, unfold] = useDraft<LetterKey | null>('letters:call', folded)
  return (
    <div className={classes.part}>
      <p className={classes.line}>
        {words.callLine} {letters.length < inAll && words.firstOf(letters.length, inAll)}
      </p>
      <div className={classes.list}>
        <LongList items={letters} keyOf={keyOf} rowHeight={76} label={words.callList}>
          {planned => {
            const key = keyOf(planned)
            const { guest, call } = planned
            return (
              <>
                <PlannedLine
                  planned={planned}
                  instead={
                    call && (
                      <>
                        <p className={classes.complaint}>{words.complaint(call.complaint)}</p>
                        <p className={classes.soft}>{words.complained(when.onAgo(call.on))}</p>
                      </>
                    )
                  }
                >
                  <Button
                    variant="light"
                    size="sm"
                    aria-label={words.calledOf(guest.name)}
                    aria-expanded={open === key}
                    onClick={() => unfold(open === key ? null : key)}
                  >
                    {words.called}
                  </Button>
                </PlannedLine>
                {open === key && <WhatWasSaid planned={planned} onClose={() => unfold(null)} />}
              </>
            )
          }}
        </LongList>
      </div>
    </div>
  )
}

function WhatWasSaid({ planned, onClose }: { planned: Planned; onClose: () => void }) {
  const words = useWords(todayWords)
  const ui = useWords(uiWords)
  const language = useLanguage()
  const say = useSayRefusal()
  const queries = useQueryClient()
  const takeBack = useTakeBack()
  const [said, write, forget] = useDraft(`letters:said:${keyOf(planned)}`, '')
  const [asked, ask] = useState(false)
  const keep = useMutation({
    mutationFn: () => client.letters.called({ ...asAsked(planned), said: said.trim() }),
    onSuccess: ({ batchId }) => {
      tellUndo(words.callKept(calledIn(planned.guest, language)), () => takeBack([batchId]))
      forget()
      onClose()
    },
    onSettled: () => lettersChanged(queries),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    ask(true)
    if (said.trim() && !keep.isPending) keep.mutate()
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
