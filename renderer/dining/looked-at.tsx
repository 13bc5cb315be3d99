import { CloseButton } from '@mantine/core'
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import type { Outlet, Sitting } from '../../shared/contract/dining.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { capital } from '../words/orders.ts'
import type { Tables } from './at-table.ts'
import classes from './looked-at.module.css'
import type { Looked } from './room.tsx'
import { roomWords } from './room-words.ts'
import { SittingSheet } from './sitting-sheet.tsx'

type Props = {
  looked: Looked
  outlet: Outlet
  tables: Tables
  today: readonly Sitting[]
  onCorrect: (sitting: Sitting) => void
  onClose: () => void
}

/** Whom a pressed seat or a pressed visit is about, with what one can do. */
export function LookedAt({ looked, outlet, tables, today, onCorrect, onClose }: Props) {
  const words = useWords(roomWords)
  const language = useLanguage()
  const titleId = useId()
  const title = useRef<HTMLHeadingElement>(null)
  const shown = sittingsOf(looked, tables, today)
  const seatId = 'seatId' in looked ? looked.seatId : shown[0]?.seatId
  const seat = outlet.seats.find(({ id }) => id === seatId)
  const name = seat?.name ?? shown[0]?.seat
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever was pressed anew is read from its title
  useEffect(() => title.current?.focus(), [looked])
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // What happens in a dialogue over it comes here too, and is not meant for it.
    if (!(event.target instanceof Node && event.currentTarget.contains(event.target))) return
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.preventDefault()
    onClose()
  }
  return (
    <section className={classes.looked} aria-labelledby={titleId} onKeyDown={onKeyDown}>
      <header className={classes.head}>
        <h2 ref={title} id={titleId} tabIndex={-1} className={classes.title}>
          {name ? capital(name[language]) : words.noSeat}
          {seat && <span className={classes.number}>{seat.number}</span>}
        </h2>
        <CloseButton size={44} aria-label={words.close} onClick={onClose} />
      </header>
      <div className={classes.sheets}>
        {shown.map(sitting => (
          <SittingSheet
            key={sitting.visitId}
            sitting={sitting}
            outletId={outlet.id}
            onCorrect={onCorrect}
            onGone={() => shown.length === 1 && onClose()}
          />
        ))}
      </div>
    </section>
  )
}

/** The visits that are looked at; none when a free seat is. */
export function sittingsOf(looked: Looked, tables: Tables, today: readonly Sitting[]): readonly Sitting[] {
  if ('seatId' in looked) return tables.get(looked.seatId) ?? []
  return today.filter(({ visitId }) => visitId === looked.visitId)
}
