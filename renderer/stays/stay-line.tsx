import { IconAlertTriangleFilled } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { StayId } from '../../shared/contract/base.ts'
import type { StayRow } from '../../shared/contract/stays.ts'
import { nights } from '../../shared/domain/days/calendar.ts'
import { openGuest } from '../station.ts'
import { type Days, useDays } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import { nameSaid } from '../words/name-said.ts'
import { HowWellKnown } from './how-well-known.tsx'
import classes from './stay-line.module.css'
import { stayWords } from './words.ts'

/** The name of a stay's line in the page, to bring the focus to it. */
export const lineOf = (stayId: StayId) => `stay-${stayId}`

/** One guest of today: room, name, how well we know them, until when, and what there is to do. */
export function StayLine({ stay, children }: { stay: StayRow; children?: ReactNode }) {
  const words = useWords(stayWords)
  const days = useDays()
  const { guest } = stay
  const said = nameSaid(guest, days.language)
  return (
    <div className={classes.line}>
      <span className={classes.room} data-none={!stay.room || undefined}>
        {stay.room ?? words.noRoom}
      </span>
      <div className={classes.who}>
        <button
          type="button"
          id={lineOf(stay.stayId)}
          className={classes.name}
          aria-label={words.open(guest.name)}
          onClick={() => openGuest(guest.id)}
        >
          <bdi>{guest.name}</bdi>
        </button>
        {guest.otherName && <bdi className={classes.other}>{guest.otherName}</bdi>}
        {said && <bdi className={classes.other}>{said}</bdi>}
        {guest.vip && <span className={classes.vip}>{guest.vip}</span>}
        {stay.allergy && (
          <span className={classes.allergy}>
            <IconAlertTriangleFilled size={16} aria-hidden />
            {words.allergy}
          </span>
        )}
      </div>
      <div className={classes.facts}>
        <HowWellKnown stay={stay} />
        <span className={classes.until}>{leaving(stay, days)}</span>
      </div>
      <div className={classes.act}>{children}</div>
    </div>
  )

  function leaving({ arrive, depart }: StayRow, { today }: Days): string {
    if (arrive === today && depart > today) return words.nights(nights(arrive, depart))
    if (depart === today) return words.leavesToday
    return depart < today ? words.wasToLeave(days.on(depart)) : words.until(days.day(depart))
  }
}
