import { Button } from '@mantine/core'
import { useState } from 'react'
import type { OutletId } from '../../shared/contract/base.ts'
import type { Sitting } from '../../shared/contract/dining.ts'
import { openGuest } from '../station.ts'
import { Confirm } from '../ui/confirm.tsx'
import { besideName, calledIn } from '../words/called.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { orderInWords } from '../words/orders.ts'
import { isSeated } from './at-table.ts'
import { MannerNote } from './manner-note.tsx'
import { Reactions } from './reactions.tsx'
import { roomWords } from './room-words.ts'
import classes from './sitting-sheet.module.css'
import { useVisitActions } from './visit-actions.ts'
import { useWallTime } from './wall-time.ts'
import { Warnings } from './warnings.tsx'

type Props = {
  sitting: Sitting
  outletId: OutletId
  onCorrect: (sitting: Sitting) => void
  /** They have left, and nobody else sits there. */
  onGone: () => void
}

const leaving = ['leaving'] as const
const givingAndLeaving = ['complimentary', 'leaving'] as const

/** One visit of today: who, since when, what they have and must not have; they have left, correct it, take it back. */
export function SittingSheet({ sitting, outletId, onCorrect, onGone }: Props) {
  const words = useWords(roomWords)
  const language = useLanguage()
  const time = useWallTime()
  const { leave, takeBack } = useVisitActions()
  const [asking, ask] = useState(false)
  const { guest, at, leftAt, covers, items } = sitting
  const called = calledIn(guest, language)
  const said = besideName(guest, language)
  const seated = isSeated(sitting)
  return (
    <article className={classes.sitting} aria-label={guest.name}>
      <div>
        <button
          type="button"
          className={classes.name}
          aria-label={words.open(guest.name)}
          onClick={() => openGuest(guest.id)}
        >
          <bdi>{guest.name}</bdi>
        </button>
        {said.length > 0 && (
          <p className={classes.when}>
            {said.map(each => (
              <bdi key={each}>{each}</bdi>
            ))}
          </p>
        )}
        <p className={classes.when}>
          {seated
            ? words.since(time(at))
            : leftAt
              ? words.fromTo(time(at), time(leftAt))
              : words.cameAt(time(at))}
          {covers > 1 && <span>{words.covers(covers)}</span>}
        </p>
      </div>
      <Warnings allergies={sitting.allergies} birthday={sitting.birthday} />
      {sitting.longAgo && leftAt === null && <p className={classes.when}>{words.notSeenLeaving}</p>}
      <div className={classes.actions}>
        {leftAt === null ? (
          <Button
            variant={seated ? 'filled' : 'default'}
            loading={leave.isPending}
            onClick={() => leave.mutate({ sitting, left: true }, { onSuccess: onGone })}
          >
            {words.leave}
          </Button>
        ) : (
          <Button
            variant="default"
            loading={leave.isPending}
            onClick={() => leave.mutate({ sitting, left: false })}
          >
            {words.stillHere}
          </Button>
        )}
        <Button variant="default" onClick={() => onCorrect(sitting)}>
          {words.correct}
        </Button>
        <Button variant="subtle" color="gray" onClick={() => ask(true)}>
          {words.takeBack}
        </Button>
      </div>
      <p className={classes.order}>{orderInWords(items, language) || words.nothingNoted}</p>
      <Reactions sitting={sitting} />
      {seated && (
        <MannerNote
          outletId={outletId}
          moments={items.some(({ complimentary }) => complimentary) ? givingAndLeaving : leaving}
        />
      )}
      <Confirm
        opened={asking}
        title={words.takeBackTitle(called)}
        confirm={words.takeBack}
        busy={takeBack.isPending}
        onConfirm={() => takeBack.mutate(sitting, { onSettled: () => ask(false) })}
        onClose={() => ask(false)}
      >
        {words.takeBackText}
      </Confirm>
    </article>
  )
}
