import { IconEyeOff } from '@tabler/icons-react'
import type { Card } from '../../shared/contract/guests.ts'
import { ordinal } from '../../shared/domain/days/dates-in-words.ts'
import { useDays } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import classes from './card-name.module.css'
import { Fact } from './fact.tsx'
import { nameWords } from './name-words.ts'
import { SayIt } from './say-it.tsx'

/** Who this is: the name in its own script, how it is said, how to address them, where they are, how well we know them. */
export function CardName({ card, returning }: { card: Card; returning: boolean }) {
  const { guest, now } = card
  const words = useWords(nameWords)
  const days = useDays()
  const { zh, en } = guest.address
  const addresses = [...new Set(days.language === 'zh' ? [zh, en] : [en, zh])].filter(
    address => address !== guest.name,
  )
  const discretion = { 0: null, 1: words.discreet, 2: words.underAlias, 3: words.noCallAhead }[
    guest.discretion
  ]
  return (
    <header className={classes.head}>
      <div className={classes.who}>
        <h2 className={classes.name} lang={guest.language ?? undefined}>
          <bdi>{guest.name}</bdi>
          {guest.otherName && <bdi className={classes.otherName}>{guest.otherName}</bdi>}
          {guest.vip && <span className={classes.vip}>{guest.vip}</span>}
        </h2>
        <div className={classes.say}>
          <SayIt guest={guest} />
          {guest.sayHint && <span className={classes.hint}>“{guest.sayHint}”</span>}
          {addresses.map(address => (
            <bdi key={address} className={classes.address}>
              {address}
            </bdi>
          ))}
        </div>
        {discretion && (
          <p className={classes.discretion}>
            <IconEyeOff size={18} stroke={1.75} aria-hidden />
            {discretion}
          </p>
        )}
      </div>
      <div className={classes.where}>
        {now && (
          <p className={classes.room}>
            {now.room ? words.room(now.room) : words.inHouse}
            <span className={classes.until}>{leaving()}</span>
          </p>
        )}
        <StaysSoFar card={card} returning={returning} />
      </div>
    </header>
  )

  function leaving(): string {
    if (!now) return ''
    if (now.depart === days.today) return words.leavesToday
    return now.depart < days.today ? words.overdue(days.on(now.depart)) : words.until(days.day(now.depart))
  }
}

/** "Third stay with us, last here 8 June last year": the one place where brass stands on every card of a returning guest. */
function StaysSoFar({ card, returning }: { card: Card; returning: boolean }) {
  const words = useWords(nameWords)
  const days = useDays()
  const { stays, now } = card
  if (stays.first === 'perhaps') return <p className={classes.perhaps}>{words.perhapsKnown}</p>
  if (!returning) return <p className={classes.first}>{now ? words.firstTime : words.neverHere}</p>
  const count = now ? words.thisStay(ordinal(stays.count, days.language)) : words.stayed(stays.count)
  return (
    <div className={classes.stays}>
      <p className={classes.count}>{count}</p>
      {stays.last && (
        <Fact
          className={classes.last}
          because={`${words.lastStay}: ${days.span(stays.last.arrive, stays.last.depart)}`}
        >
          {words.lastHere(days.ago(stays.last.depart))}
        </Fact>
      )}
    </div>
  )
}
