import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PreferenceFact } from '../../shared/contract/facts.ts'
import type { GuestBrief } from '../../shared/contract/guest-brief.ts'
import { suggestWishes, type Wish, wishesIn } from '../../shared/domain/preferences/catalogue.ts'
import { api, client } from '../rpc/client.ts'
import { openGuest } from '../station.ts'
import { tell, tellRefusal, tellUndo } from '../ui/notice.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import classes from './inbox-page.module.css'
import { inboxWords } from './words.ts'

const few = 8

/** Wishes in somebody's own words, to be matched to the catalogue or left as they are. */
export function LoosePreferences() {
  const words = useWords(inboxWords)
  const loose = useQuery(api.facts.loose.queryOptions())
  const [all, showAll] = useState(false)
  const wishes = loose.data ?? []
  if (wishes.length === 0) return null
  return (
    <section className={classes.loose}>
      <h2 className={classes.title}>{words.loose}</h2>
      <p className={classes.line}>{words.looseLine}</p>
      <ul className={classes.list}>
        {(all ? wishes : wishes.slice(0, few)).map(wish => (
          <LooseWish key={wish.id} wish={wish} />
        ))}
      </ul>
      {!all && wishes.length > few && (
        <Button variant="subtle" onClick={() => showAll(true)}>
          {words.more(wishes.length - few)}
        </Button>
      )}
    </section>
  )
}

function LooseWish({ wish }: { wish: PreferenceFact & { guest: GuestBrief } }) {
  const words = useWords(inboxWords)
  const language = useLanguage()
  const match = useMatch(wish)
  const [sought, seek] = useState<string | null>(null)
  const { guest, what } = wish
  const offered: Wish[] = sought === null ? wishesIn(what, 2) : suggestWishes(sought, language, 5)
  return (
    <li className={classes.wish}>
      <p className={classes.about}>
        <span className={classes.words}>{what}</span>
        <button
          type="button"
          className={classes.guest}
          aria-label={words.openCard(guest.name)}
          onClick={() => openGuest(guest.id)}
        >
          <bdi>{guest.name}</bdi>
        </button>
      </p>
      <div className={classes.keys}>
        {sought !== null && (
          <TextInput
            autoFocus
            aria-label={words.findWish}
            placeholder={words.findWish}
            value={sought}
            onChange={event => seek(event.currentTarget.value)}
            onKeyDown={event => {
              if (event.key === 'Escape' && !event.nativeEvent.isComposing) seek(null)
            }}
          />
        )}
        {offered.map(each => (
          <Button key={each.code} variant="light" onClick={() => match(each)}>
            {words.itIs(each.name[language])}
          </Button>
        ))}
        {sought === null && (
          <Button variant="subtle" color="gray" onClick={() => seek('')}>
            {offered.length > 0 ? words.otherWish : words.nameIt}
          </Button>
        )}
      </div>
    </li>
  )
}

/** Calls a wish by its name in the catalogue, with the way back to the words it was written in. */
function useMatch({ id: preferenceId, rev, what, scope, mention }: PreferenceFact): (wish: Wish) => void {
  const words = useWords(inboxWords)
  const language = useLanguage()
  const say = useSayRefusal()
  const queries = useQueryClient()
  const reread = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: api.facts.key() }),
      queries.invalidateQueries({ queryKey: api.guests.key() }),
    ])
  const takeBack = async () => {
    await client.facts.changePreference({ preferenceId, rev: rev + 1, what, scope, mention }).then(
      () => tell(words.unmatched),
      fault => tellRefusal(say(fault)),
    )
    await reread()
  }
  const write = useMutation({
    mutationFn: (wish: Wish) =>
      client.facts.changePreference({ preferenceId, rev, what: wish.name[language], scope, mention }),
    onSuccess: (_done, wish) => tellUndo(words.matched(wish.name[language]), takeBack),
    onError: fault => tellRefusal(say(fault)),
    onSettled: reread,
  })
  return write.mutate
}
