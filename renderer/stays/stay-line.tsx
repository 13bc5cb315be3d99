import type { ReactNode } from 'react'
import type { StayId } from '../../shared/contract/base.ts'
import type { StayRow } from '../../shared/contract/stays.ts'
import { nights } from '../../shared/domain/days/calendar.ts'
import { openGuest } from '../station.ts'
import { type Days, useDays } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import { HowWellKnown } from './how-well-known.tsx'
import { otherNameFor } from './other-name.ts'
import classes from './stay-line.module.css'
import { StayMarks } from './stay-marks.tsx'
import { stayWords } from './words.ts'

/** The name of a stay's line in the page, to bring the focus to it. */
export const lineOf = (stayId: StayId) => `stay-${stayId}`
/** Where in the page stands what there is to do for a stay. */
export const actOf = (stayId: StayId) => `act-${stayId}`

type Props = {
  stay: StayRow
  /** Stands under the line of whose room it is. */
  under?: boolean
  gone?: boolean
  perhapsKnown?: boolean
  /** Beside how well the guest is known. */
  question?: ReactNode
  /** What there is to do. */
  children?: ReactNode
}

/** One guest of today: room, name, what must be known first, how well we know them, until when. */
export function StayLine({ stay, under, gone, perhapsKnown, question, children }: Props) {
  const words = useWords(stayWords)
  const days = useDays()
  const { guest } = stay
  const beside = otherNameFor(guest, days.language)
  return (
    <div className={classes.line} data-under={under || undefined} data-gone={gone || undefined}>
      <span className={classes.room} data-none={!stay.room || undefined} aria-hidden={under || undefined}>
        {under ? '' : (stay.room ?? words.noRoom)}
      </span>
      <div className={classes.who}>
        <div className={classes.names}>
          <button
            type="button"
            id={gone ? undefined : lineOf(stay.stayId)}
            className={classes.name}
            aria-label={words.open(guest.name)}
            onClick={() => openGuest(guest.id)}
          >
            <bdi>{guest.name}</bdi>
          </button>
          {beside && <bdi className={classes.other}>{beside}</bdi>}
        </div>
        <StayMarks stay={stay} />
      </div>
      <div className={classes.facts}>
        <span className={classes.known}>
          {!gone && <HowWellKnown stay={stay} perhapsKnown={perhapsKnown ?? false} />}
          {question}
        </span>
        <span className={classes.until}>{gone ? words.left : leaving(stay, days)}</span>
      </div>
      <div id={gone ? undefined : actOf(stay.stayId)} className={classes.act}>
        {children}
      </div>
    </div>
  )

  function leaving({ arrive, depart }: StayRow, { today }: Days): string {
    if (arrive === today && depart > today) return words.nights(nights(arrive, depart))
    if (depart === today) return words.leavesToday
    return depart < today ? words.wasToLeave(days.on(depart)) : words.until(days.day(depart))
  }
}
