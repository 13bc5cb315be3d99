import { IconArmchair } from '@tabler/icons-react'
import type { GuestId } from '../../shared/contract/base.ts'
import { useDays } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import { capital } from '../words/orders.ts'
import classes from './card-usual.module.css'
import { evidenceInWords } from './claim.ts'
import { Fact } from './fact.tsx'
import type { Usual, UsualSeat } from './facts.ts'
import { usualWords } from './usual-words.ts'
import { VisitsBehind } from './visits-behind.tsx'

type Props = {
  guestId: GuestId
  usual: Usual
  seat: UsualSeat
  /** The name of the meal, in the language of the station. */
  meal: string | null
}

/** Where the guest likes to sit: by the name a person would say, free or taken now, and how we know. */
export function UsualSeatPart({ guestId, usual, seat, meal }: Props) {
  const words = useWords(usualWords)
  const days = useDays()
  const { strength, evidence, pinned, instead } = seat
  const { hour } = usual
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
        {hour && <span className={classes.number}>{words.hour(hour.from, hour.to)}</span>}
      </p>
      {instead && (
        <p className={classes.instead}>
          {words.instead(
            instead.name[days.language],
            words.likes(instead.because.map(why => words.like[why])),
          )}
        </p>
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
