import { useQuery } from '@tanstack/react-query'
import type { GuestId } from '../../shared/contract/base.ts'
import type { Expected } from '../../shared/contract/dining.ts'
import { ordinal } from '../../shared/domain/days/dates-in-words.ts'
import { api } from '../rpc/client.ts'
import { openGuest } from '../station.ts'
import { LongList } from '../ui/long-list.tsx'
import { Empty } from '../ui/states.tsx'
import { calledIn } from '../words/called.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { nameSaid } from '../words/name-said.ts'
import classes from './expected.module.css'
import { Warnings } from './warnings.tsx'
import { diningWords } from './words.ts'

type Props = { expected: readonly Expected[]; here: GuestId | null; anybodySeen: boolean }

/** Who is in the house and has not been to this meal: those whose hour it is stand first. */
export function ExpectedList({ expected, here, anybodySeen }: Props) {
  const words = useWords(diningWords)
  const language = useLanguage()
  const wall = useQuery(api.house.status.queryOptions()).data?.hotel?.localTime ?? ''
  if (expected.length === 0) return <Empty title={anybodySeen ? words.everybodySeen : words.nobodyInHouse} />
  return (
    <>
      <h2 className={classes.title}>{words.expected}</h2>
      <div className={classes.list}>
        <LongList items={expected} keyOf={({ guest }) => guest.id} rowHeight={62} label={words.expected}>
          {({ guest, hour, ordinal: nth, with: others, allergies, birthday }) => (
            <button
              type="button"
              className={classes.guest}
              aria-current={guest.id === here ? 'true' : undefined}
              onClick={() => openGuest(guest.id)}
            >
              <bdi className={classes.name}>{guest.name}</bdi>{' '}
              {hour && (
                <span className={classes.hour} data-now={(hour.from <= wall && wall <= hour.to) || undefined}>
                  {words.usuallyAt(hour.from, hour.to)}
                </span>
              )}{' '}
              <span className={classes.more}>
                {nameSaid(guest, language) && <bdi>{nameSaid(guest, language)}</bdi>}{' '}
                {calledIn(guest, language) !== guest.name && <bdi>{calledIn(guest, language)}</bdi>}{' '}
                {nth > 1 && <span className={classes.returning}>{words.stay(ordinal(nth, language))}</span>}{' '}
                {others.length > 0 && <bdi>{words.with(others.join(language === 'zh' ? '、' : ', '))}</bdi>}
              </span>{' '}
              <span className={classes.warnings}>
                <Warnings allergies={allergies} birthday={birthday} />
              </span>
            </button>
          )}
        </LongList>
      </div>
    </>
  )
}
