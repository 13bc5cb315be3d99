import { IconAlertTriangleFilled } from '@tabler/icons-react'
import type { GuestId } from '../../shared/contract/base.ts'
import type { StayRow } from '../../shared/contract/stays.ts'
import { ordinal } from '../../shared/domain/days/dates-in-words.ts'
import { openGuest } from '../station.ts'
import { LongList } from '../ui/long-list.tsx'
import { Empty } from '../ui/states.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { nameSaid } from '../words/name-said.ts'
import classes from './unseen.module.css'
import { diningWords } from './words.ts'

const byName = new Intl.Collator(['zh-CN', 'en'])

type Props = { unseen: readonly StayRow[]; nobodyAtAll: boolean; here: GuestId | null }

/** The guests of the house who have not been to this meal, by name. */
export function Unseen({ unseen, nobodyAtAll, here }: Props) {
  const words = useWords(diningWords)
  const language = useLanguage()
  if (unseen.length === 0) {
    return <Empty title={nobodyAtAll ? words.nobodyInHouse : words.everybodySeen} />
  }
  const sorted = unseen.toSorted((a, b) => byName.compare(a.guest.name, b.guest.name))
  return (
    <>
      <h2 className={classes.title}>{words.unseen}</h2>
      <div className={classes.list}>
        <LongList items={sorted} keyOf={stay => stay.stayId} rowHeight={62} label={words.unseen}>
          {({ guest, allergy, ordinal: nth }) => (
            <button
              type="button"
              className={classes.guest}
              aria-current={guest.id === here ? 'true' : undefined}
              onClick={() => openGuest(guest.id)}
            >
              <bdi className={classes.name}>{guest.name}</bdi>{' '}
              <span className={classes.more}>
                {nameSaid(guest, language) && <bdi>{nameSaid(guest, language)}</bdi>}{' '}
                {guest.address[language] !== guest.name && <bdi>{guest.address[language]}</bdi>}{' '}
                {nth > 1 && <span className={classes.returning}>{words.stay(ordinal(nth, language))}</span>}
              </span>{' '}
              {allergy && (
                <span className={classes.allergy}>
                  <IconAlertTriangleFilled size={16} aria-hidden />
                  {words.allergy}
                </span>
              )}
            </button>
          )}
        </LongList>
      </div>
    </>
  )
}
