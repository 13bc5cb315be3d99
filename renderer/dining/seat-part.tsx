import { useState } from 'react'
import type { SeatId } from '../../shared/contract/base.ts'
import type { Outlet, Sitting, Usual } from '../../shared/contract/dining.ts'
import { SeatPicker } from '../ui/seat-picker.tsx'
import { calledIn } from '../words/called.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { likeInWords, likenessWords } from '../words/likeness.ts'
import { seatsNow } from './at-table.ts'
import { SeatChooser } from './seat-chooser.tsx'
import classes from './seat-part.module.css'
import { SeatTaken } from './seat-taken.tsx'
import type { SeatOffer } from './use-seat-offer.ts'
import type { VisitDraft } from './visit-draft.ts'
import { visitWords } from './visit-words.ts'
import { useWallTime } from './wall-time.ts'

type Props = {
  outlet: Outlet
  offer: SeatOffer
  today: readonly Sitting[]
  usual: Usual | null
  draft: VisitDraft
  onChange: (part: Partial<VisitDraft>) => void
}

/** The first press: the usual seat, or when it is taken the one most like it; any other in the plan. */
export function SeatPart({ outlet, offer, today, usual, draft, onChange }: Props) {
  const words = useWords(visitWords)
  const likeness = useWords(likenessWords)
  const language = useLanguage()
  const time = useWallTime()
  const [choosing, choose] = useState(false)
  const seat = usual?.seat ?? null
  const strong = seat?.strength === 'usual' || seat?.strength === 'pinned'
  const { others, awaited, instead } = offer
  const notes = new Map<SeatId, string>()
  for (const [seatId, [first]] of others) {
    if (first) notes.set(seatId, words.sits(calledIn(first.guest, language), time(first.at)))
  }
  if (seat && !strong && !notes.has(seat.seatId)) {
    notes.set(seat.seatId, seat.strength === 'often' ? words.oftenHere : words.lastTimeHere)
  }
  if (instead) notes.set(instead.seatId, words.instead(likeInWords(instead.because, likeness)))
  const take = (seatId: SeatId | null) => onChange({ seatId, together: false, takenBy: null })
  return (
    <>
      <h2 className={classes.title}>{words.seat}</h2>
      <SeatPicker
        seats={seatsNow(outlet, others)}
        notes={notes}
        awaited={awaited}
        value={draft.seatId}
        few={strong && !instead ? 2 : 3}
        onAll={() => choose(true)}
        onChange={take}
        usual={strong ? seat.seatId : null}
        next={instead?.seatId ?? seat?.seatId ?? null}
      />
      <SeatTaken
        outlet={outlet}
        tables={others}
        awaited={awaited}
        seatId={draft.seatId}
        together={draft.together}
        refused={draft.takenBy}
        onTogether={together => onChange({ together })}
        onSeat={take}
      />
      <SeatChooser
        opened={choosing}
        outlet={outlet}
        tables={others}
        today={today}
        usual={strong ? seat.seatId : null}
        instead={instead?.seatId ?? null}
        awaited={awaited}
        value={draft.seatId}
        onChoose={seatId => {
          take(seatId)
          choose(false)
        }}
        onClose={() => choose(false)}
      />
    </>
  )
}
