import { useState } from 'react'
import type { Card } from '../../shared/contract/guests.ts'
import { LongList } from '../ui/long-list.tsx'
import { birthdayInWords } from '../words/day-of-life.ts'
import { useDays } from '../words/days.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { countryName, languageName } from '../words/places.ts'
import { BelongsWith } from './belongs-with.tsx'
import classes from './guest-record.module.css'
import { MergedRecords } from './merged-records.tsx'
import { pageWords } from './page-words.ts'

type Known = NonNullable<Card['private']>
type Stay = Known['history'][number]

/** So many stays stand on the page; more are a press away. */
const few = 6

/** What only the front desk and managers are told: how to reach the guest, and every stay. */
export function GuestRecord({ card, known }: { card: Card; known: Known }) {
  const words = useWords(pageWords)
  const language = useLanguage()
  const [all, showAll] = useState(false)
  const { guest, birthday } = card
  const facts: [string, string | null][] = [
    [words.company, known.company],
    [words.city, known.city],
    [words.country, guest.country && countryName(guest.country, language)],
    [words.language, guest.language && languageName(guest.language, language)],
    [words.birthday, birthday && birthdayInWords(birthday.date, language)],
  ]
  const reachable = known.phones.length + known.emails.length > 0
  return (
    <aside className={classes.record}>
      <section>
        <h3 className={classes.title}>{words.about}</h3>
        {!reachable && <p className={classes.none}>{words.noContact}</p>}
        <dl className={classes.facts}>
          {known.phones.map(phone => (
            <Line key={phone} label={words.phone} text={phone} />
          ))}
          {known.emails.map(email => (
            <Line key={email} label={words.email} text={email} />
          ))}
          {facts.map(([label, text]) => text && <Line key={label} label={label} text={text} />)}
        </dl>
      </section>
      <section>
        <h3 className={classes.title}>{words.stays}</h3>
        {known.history.length === 0 && <p className={classes.none}>{words.noStays}</p>}
        {all ? (
          <div className={classes.long}>
            <LongList items={known.history} keyOf={stay => stay.stayId} rowHeight={52} label={words.stays}>
              {stay => <StayLine stay={stay} />}
            </LongList>
          </div>
        ) : (
          <ul className={classes.stays}>
            {known.history.slice(0, few).map(stay => (
              <li key={stay.stayId}>
                <StayLine stay={stay} />
              </li>
            ))}
          </ul>
        )}
        {!all && known.history.length > few && (
          <button type="button" className={classes.more} onClick={() => showAll(true)}>
            {words.allStays(known.history.length)}
          </button>
        )}
      </section>
      <BelongsWith guestId={guest.id} />
      <MergedRecords guestId={guest.id} />
    </aside>
  )
}

function Line({ label, text }: { label: string; text: string }) {
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>
        <bdi>{text}</bdi>
      </dd>
    </div>
  )
}

function StayLine({ stay }: { stay: Stay }) {
  const words = useWords(pageWords)
  const days = useDays()
  const more = [stay.room && words.room(stay.room), words.status[stay.status]].filter(Boolean).join(' · ')
  return (
    <div className={classes.stay} data-status={stay.status}>
      <span>{days.span(stay.arrive, stay.depart)}</span>
      {more && <span className={classes.where}>{more}</span>}
    </div>
  )
}
