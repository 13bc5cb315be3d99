import { Button } from '@mantine/core'
import type { OnTheWay } from '../../shared/contract/heads-ups.ts'
import { ordinal } from '../../shared/domain/days/dates-in-words.ts'
import { useHouseNow } from '../rpc/house-clock.ts'
import { calledIn } from '../words/called.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { capital } from '../words/orders.ts'
import { useHeadsUpActions } from './heads-up-actions.ts'
import classes from './queue.module.css'
import { queueWords } from './queue-words.ts'
import { Warnings } from './warnings.tsx'
import { diningWords } from './words.ts'

/** Who is on the way, the longest waiting first: fresh, waiting, and fading when they should have been here. */
export function Queue({ queue }: { queue: readonly OnTheWay[] }) {
  const words = useWords(queueWords)
  const now = useHouseNow(10_000)
  const actions = useHeadsUpActions()
  return (
    <section className={classes.queue} aria-label={words.title}>
      <h2 className={classes.title}>{words.title}</h2>
      {queue.length === 0 ? (
        <p className={classes.nobody}>{words.nobody}</p>
      ) : (
        <ul className={classes.list}>
          {queue.map(one => (
            <Coming key={one.id} one={one} now={now} {...actions} />
          ))}
        </ul>
      )}
    </section>
  )
}

type Props = { one: OnTheWay; now: number } & ReturnType<typeof useHeadsUpActions>

function Coming({ one, now, see, giveUp, greet }: Props) {
  const words = useWords(queueWords)
  const dining = useWords(diningWords)
  const language = useLanguage()
  const { guest, seat, status } = one
  const readable = calledIn(guest, language)
  const late = now >= Date.parse(one.fadesAt)
  const minutes = Math.floor((now - Date.parse(one.sentAt)) / 60_000)
  const seeing = see.isPending && see.variables.id === one.id
  return (
    <li className={classes.one} data-age={late ? 'faded' : status === 'sent' ? 'fresh' : 'waiting'}>
      <button
        type="button"
        className={classes.name}
        aria-label={words.greet(guest.name)}
        onClick={() => greet(one)}
      >
        <bdi>{guest.name}</bdi>
      </button>
      <p className={classes.age}>
        {words.ago(minutes)}
        {late && <span className={classes.late}>{words.late}</span>}
      </p>
      <div className={classes.about}>
        <p className={classes.line}>
          {guest.sayIt && (
            <bdi>
              {guest.sayIt.text}
              {!guest.sayIt.sure && ' ?'}
            </bdi>
          )}
          {readable !== guest.name && <bdi>{readable}</bdi>}
          {one.ordinal > 1 && (
            <span className={classes.returning}>{dining.stay(ordinal(one.ordinal, language))}</span>
          )}
          {one.with.length > 0 && <bdi>{dining.with(one.with.join(language === 'zh' ? '、' : ', '))}</bdi>}
        </p>
        {seat && (
          <p className={classes.seat} data-free={seat.free || undefined}>
            {words.usualSeat(capital(seat.name[language]), seat.free)}
          </p>
        )}
        <Warnings allergies={one.allergies} birthday={one.birthday} />
      </div>
      <div className={classes.actions}>
        {status === 'sent' ? (
          <Button
            size="compact-md"
            className={classes.press}
            aria-label={words.gotItOf(readable)}
            loading={seeing}
            onClick={() => see.mutate(one)}
          >
            {words.gotIt}
          </Button>
        ) : (
          <span className={classes.seen}>{words.seenBy(one.seenBy)}</span>
        )}
        {(late || status === 'seen') && (
          <Button
            size="compact-md"
            variant="subtle"
            color="gray"
            className={classes.press}
            aria-label={words.didNotComeOf(readable)}
            onClick={() => giveUp.mutate(one)}
          >
            {words.didNotCome}
          </Button>
        )}
      </div>
    </li>
  )
}
