import { Button, Select, Switch } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { GuestId } from '../../shared/contract/base.ts'
import type { SearchRow } from '../../shared/contract/guests.ts'
import { LinkKind } from '../../shared/contract/people.ts'
import { client } from '../rpc/client.ts'
import { invalidate } from '../rpc/live.ts'
import { useMe } from '../station.ts'
import { holdImeEnter } from '../ui/keys.ts'
import { tell } from '../ui/notice.tsx'
import { uiWords } from '../ui/words.ts'
import { useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import classes from './belongs-with.module.css'
import { FindGuest } from './find-guest.tsx'
import formClasses from './guest-form.module.css'
import { peopleWords } from './people-words.ts'

/** Who it is, what they are to the guest, and whether that may be said. */
export function LinkForm({ guestId, onDone }: { guestId: GuestId; onDone: () => void }) {
  const words = useWords(peopleWords)
  const ui = useWords(uiWords)
  const say = useSayRefusal()
  const { role } = useMe()
  const queries = useQueryClient()
  const [other, choose] = useState<SearchRow | null>(null)
  const [kind, setKind] = useState<LinkKind>('spouse')
  const [mayMention, setMention] = useState(false)
  const link = useMutation({
    mutationFn: (otherId: GuestId) => client.people.link({ guestId, otherId, kind, mayMention }),
    onSuccess: () => {
      // What was kept is not to be seen by whoever kept it: say so, or it looks lost.
      if (!mayMention && role !== 'manager') tell(words.secretNow)
      onDone()
    },
    onSettled: () => invalidate(queries, ['guests']),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (other && !link.isPending) link.mutate(other.id)
  }
  if (!other) {
    return (
      <div className={classes.form}>
        <FindGuest
          label={words.findOther}
          placeholder={words.findExample}
          inline
          autoFocus
          strict
          limit={6}
          onPick={choose}
        >
          <Button variant="default" onClick={onDone}>
            {ui.cancel}
          </Button>
        </FindGuest>
      </div>
    )
  }
  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={holdImeEnter}>
      <Select
        label={words.whatTheyAre(other.name)}
        data={LinkKind.options.map(value => ({ value, label: words.kind[value] }))}
        value={kind}
        onChange={value => setKind(LinkKind.options.find(each => each === value) ?? 'spouse')}
        allowDeselect={false}
        data-autofocus
        autoFocus
      />
      <Switch
        label={words.mayMention}
        description={mayMention ? undefined : words.secret}
        checked={mayMention}
        onChange={event => setMention(event.currentTarget.checked)}
      />
      {link.error && (
        <p role="alert" className={formClasses.wrong}>
          {say(link.error)}
        </p>
      )}
      <div className={classes.foot}>
        <Button type="submit" loading={link.isPending}>
          {words.link}
        </Button>
        <Button variant="default" onClick={onDone}>
          {ui.cancel}
        </Button>
      </div>
    </form>
  )
}
