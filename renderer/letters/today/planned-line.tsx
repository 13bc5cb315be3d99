import type { ReactNode } from 'react'
import type { Planned } from '../../../shared/contract/letters.ts'
import { openGuest } from '../../station.ts'
import { besideName } from '../../words/called.ts'
import { useWords } from '../../words/language.ts'
import { occasionWords } from '../../words/occasion-words.ts'
import { useWhen } from '../when.ts'
import { useWhere } from '../where.ts'
import { letterWords } from '../words.ts'
import classes from './planned-line.module.css'
import { todayWords } from './today-words.ts'

type Props = {
  planned: Planned
  /** Before the name: a box to tick. */
  lead?: ReactNode
  /** Instead of where it goes and how long they have been away: what stands in the way. */
  instead?: ReactNode
  /** What there is to do. */
  children?: ReactNode
  /** Before the card opens: what lies over the page is put away. */
  onOpen?: () => void
}

/** One letter the facts call for: to whom, why, where to, how long away, and when it has to be ready. */
export function PlannedLine({ planned, lead, instead, children, onOpen }: Props) {
  const words = useWords(todayWords)
  const { open } = useWords(letterWords)
  const { why } = useWords(occasionWords)
  const when = useWhen()
  const where = useWhere()
  const { guest, occasion, label, target, arrivesOn, yearsAway, lastStay, stays, together } = planned
  const beside = besideName(guest, when.language)
  const comma = when.language === 'zh' ? '、' : ', '
  return (
    <div className={classes.line} data-lead={lead !== undefined || undefined}>
      {lead}
      <div className={classes.who}>
        <button
          type="button"
          className={classes.name}
          aria-label={open(guest.name)}
          onClick={() => {
            onOpen?.()
            openGuest(guest.id)
          }}
        >
          <bdi>{guest.name}</bdi>
        </button>
        <p className={classes.beside}>
          {beside.map(each => (
            <bdi key={each}>{each}</bdi>
          ))}
          {together.length > 0 && <bdi>{words.together(together.join(comma))}</bdi>}
        </p>
      </div>
      <div className={classes.why}>
        <p>{why(occasion, label?.[when.language] ?? null)}</p>
        <p className={classes.soft}>{words.capital(words.forDay(when.day(target)))}</p>
      </div>
      {instead ? (
        <div className={classes.instead}>{instead}</div>
      ) : (
        <>
          <div className={classes.known} title={lastStay ? words.lastHere(when.ago(lastStay)) : undefined}>
            {yearsAway !== null && <p>{words.away(yearsAway)}</p>}
            <p className={classes.soft}>{words.stays(stays)}</p>
          </div>
          <div className={classes.where}>
            <p>
              <bdi>{where(planned)}</bdi>
            </p>
            <p className={classes.soft}>
              {arrivesOn === target ? words.arrivesOnDay : words.arrives(when.day(arrivesOn))}
            </p>
          </div>
        </>
      )}
      <div className={classes.act}>{children}</div>
    </div>
  )
}
