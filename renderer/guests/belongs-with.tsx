import { ActionIcon, Button, Switch } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { GuestId } from '../../shared/contract/base.ts'
import type { Link } from '../../shared/contract/people.ts'
import { api, client } from '../rpc/client.ts'
import { invalidate } from '../rpc/live.ts'
import { openGuest, useMe } from '../station.ts'
import { tell, tellRefusal, tellUndo } from '../ui/notice.tsx'
import { useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import classes from './belongs-with.module.css'
import { LinkForm } from './link-form.tsx'
import { peopleWords } from './people-words.ts'

/** Who belongs with the guest, outside any stay: told to nobody else unless it may be mentioned. */
export function BelongsWith({ guestId }: { guestId: GuestId }) {
  const words = useWords(peopleWords)
  const links = useQuery(api.people.links.queryOptions({ input: { guestId } }))
  const [adding, add] = useState(false)
  return (
    <section>
      <h3 className={classes.title}>{words.with}</h3>
      <ul className={classes.list}>
        {links.data?.map(link => (
          <LinkLine key={link.id} guestId={guestId} link={link} />
        ))}
      </ul>
      {adding ? (
        <LinkForm guestId={guestId} onDone={() => add(false)} />
      ) : (
        <Button variant="subtle" size="compact-md" onClick={() => add(true)}>
          {words.addLink}
        </Button>
      )}
    </section>
  )
}

function LinkLine({ guestId, link }: { guestId: GuestId; link: Link }) {
  const words = useWords(peopleWords)
  const say = useSayRefusal()
  const queries = useQueryClient()
  const { role } = useMe()
  const { guest, kind, mayMention } = link
  const readAgain = () => invalidate(queries, ['guests'])
  const put = (mention: boolean) =>
    client.people.link({ guestId, otherId: guest.id, kind, mayMention: mention })
  const told = { onError: (error: Error) => tellRefusal(say(error)), onSettled: readAgain }
  const mention = useMutation({
    mutationFn: put,
    ...told,
    // It leaves the list under the finger of whoever is not told: say where it went.
    onSuccess: (_done, mentioned) => {
      if (!mentioned && role !== 'manager') tell(words.secretNow)
    },
  })
  const remove = useMutation({
    mutationFn: () => client.people.unlink({ linkId: link.id }),
    ...told,
    onSuccess: () =>
      tellUndo(words.unlinked(guest.name), async () => {
        await put(mayMention).catch(error => tellRefusal(say(error)))
        readAgain()
      }),
  })
  return (
    <li className={classes.one}>
      <span className={classes.who}>
        <button type="button" className={classes.open} onClick={() => openGuest(guest.id)}>
          <bdi className={classes.name}>{guest.name}</bdi>
        </button>
        <span className={classes.more}>{words.kind[kind]}</span>
      </span>
      <Switch
        label={words.mayMention}
        aria-label={words.mayMentionOf(guest.name)}
        size="sm"
        checked={mention.isPending ? mention.variables : mayMention}
        onChange={event => mention.mutate(event.currentTarget.checked)}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={words.unlink(guest.name)}
        loading={remove.isPending}
        onClick={() => remove.mutate()}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </li>
  )
}
