import { Button } from '@mantine/core'
import { IconHourglassHigh } from '@tabler/icons-react'
import type { Decision, Observation } from '../../shared/contract/facts.ts'
import { wishesIn } from '../../shared/domain/preferences/catalogue.ts'
import { useHouseNow } from '../rpc/house-clock.ts'
import { openGuest, useDraft } from '../station.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { ageOf } from './age.ts'
import { DecideForm } from './decide-form.tsx'
import classes from './inbox-page.module.css'
import { useDecide } from './use-decide.ts'
import { inboxWords } from './words.ts'

const kinds = ['preference', 'allergy', 'birthday'] as const
export type Deciding = (typeof kinds)[number]
const undecided: Deciding | null = null

/** As it was written, of whom, by whom and when; and what it is, in one or two presses. */
export function SeenNote({ note }: { note: Observation }) {
  const words = useWords(inboxWords)
  const language = useLanguage()
  const now = useHouseNow(60_000)
  const { decide, busy } = useDecide(note)
  const { guest, room, text, by, kind, at } = note
  const [deciding, start, stop] = useDraft<Deciding | null>(`deciding:${note.id}`, undecided)
  const age = ageOf(at, now)
  const [wish] = wishesIn(text, 1)
  const asWish: Decision | null = wish
    ? { kind: 'preference', what: wish.name[language], scope: 'always', mention: true }
    : null
  return (
    <li className={classes.note} data-overdue={age.overdue || undefined}>
      <p className={classes.text}>“{text}”</p>
      <p className={classes.about}>
        <button
          type="button"
          className={classes.guest}
          aria-label={words.openCard(guest.name)}
          onClick={() => openGuest(guest.id)}
        >
          <bdi>{guest.name}</bdi>
        </button>
        {room && <span>{words.room(room)}</span>}
        <span>{words.written(by, words.waiting[age.unit](age.count))}</span>
        {kind === 'missed' && <span>{words.atTheDoor}</span>}
        {age.overdue && (
          <span className={classes.overdue}>
            <IconHourglassHigh size={16} stroke={2} aria-hidden />
            {words.overdue}
          </span>
        )}
      </p>
      {deciding ? (
        <DecideForm key={deciding} kind={deciding} note={note} busy={busy} onDecide={decide} onClose={stop} />
      ) : (
        <fieldset className={classes.keys} aria-label={words.decideOn(text)} disabled={busy}>
          {wish && asWish && (
            <Button variant="light" onClick={() => void decide(asWish)}>
              {words.asWish(wish.name[language])}
            </Button>
          )}
          {kinds.map(each => (
            <Button key={each} variant="default" onClick={() => start(each)}>
              {wish && each === 'preference' ? words.otherThan : words.decide[each]}
            </Button>
          ))}
          <Button variant="subtle" color="gray" onClick={() => void decide({ kind: 'nothing' })}>
            {words.decide.nothing}
          </Button>
        </fieldset>
      )}
    </li>
  )
}
