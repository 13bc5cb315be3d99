import { IconArmchair } from '@tabler/icons-react'
import type { GuestId } from '../../shared/contract/base.ts'
import type { Outlet } from '../../shared/contract/dining.ts'
import { nearestFree } from '../../shared/domain/dining/nearest-seat.ts'
import { useDays } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import { capital } from '../words/orders.ts'
import classes from './card-usual.module.css'
import { evidenceInWords } from './claim.ts'
import { Fact } from './fact.tsx'
import type { Usual, UsualSeat } from './facts.ts'
import { VisitsBehind } from './visits-behind.tsx'
import { cardWords } from './words.ts'

type Props = {
  guestId: GuestId
  usual: Usual
  seat: UsualSeat
  /** The name of the meal, in the language of the station. */
  meal: string | null
  seats: Outlet['seats']
  /** This is the meal being served: which seats are free is known for no other. */
  now: boolean
}

/** Where the guest likes to sit: by the name a person would say, free or taken now, and how we know. */
export function UsualSeatPart({ guestId, usual, seat, meal, seats, now }: Props) {
  const words = useWords(cardWords)
  const days = useDays()
  const { strength, evidence, pinned } = seat
  const instead = seat.free || !now ? null : nearestFree(seats, seat.seatId)
  const claim =
    strength === 'pinned'
      ? words.seat.pinned(pinned?.by || words.us, pinned ? days.on(pinned.on) : '')
      : words.seat[strength]
  return (
    <div className={classes.part}>
      <h3 className={classes.claim} data-strength={strength}>
        <IconArmchair size={18} stroke={1.75} aria-hidden />
        {claim}
      </h3>
      <p className={classes.seat}>{capital(seat.name[days.language])}</p>
      <p className={classes.state}>
        <span className={classes.free} data-free={seat.free || undefined}>
          {seat.free ? words.free : words.taken}
        </span>
        <span className={classes.number}>{words.seatNumber(seat.number)}</span>
      </p>
      {instead && (
        <p className={classes.instead}>{words.nearest(instead.name[days.language], instead.window)}</p>
      )}
      {evidence && (
        <div className={classes.evidence}>
          <Fact wide because={<VisitsBehind guestId={guestId} place={usual} evidence={evidence} />}>
            {strength === 'last-time'
              ? capital(days.ago(evidence.lastOn))
              : evidenceInWords(evidence, meal, words, days)}
          </Fact>
        </div>
      )}
    </div>
  )
}
