import type { LikelySame } from '../../shared/contract/people.ts'
import { useDays } from '../words/days.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { nameSaid } from '../words/name-said.ts'
import classes from './known-person.module.css'
import { peopleWords } from './people-words.ts'

type Props = { known: LikelySame['known'][number] }

/** Somebody in the book who may be meant: how well the house knows them, and what speaks for it and against. */
export function KnownPerson({ known: { guest, stays, lastStay, fact, agrees, differs } }: Props) {
  const words = useWords(peopleWords)
  const days = useDays()
  const said = nameSaid(guest, useLanguage())
  return (
    <span className={classes.person}>
      <span className={classes.who}>
        <bdi className={classes.name}>{guest.name}</bdi>
        {guest.otherName && <bdi className={classes.other}>{guest.otherName}</bdi>}
        {said && <bdi className={classes.other}>{said}</bdi>}
        {guest.vip && <span className={classes.vip}>{guest.vip}</span>}
      </span>
      <span className={classes.history}>
        <span className={stays > 0 ? classes.returning : undefined}>
          {words.stays(stays, lastStay && days.day(lastStay))}
        </span>
        {fact && <bdi>{fact}</bdi>}
      </span>
      <span className={classes.evidence}>
        <span>
          <span className={classes.label}>{words.for}</span>{' '}
          {agrees.map(each => words.agrees[each]).join(words.comma)}
        </span>
        {differs.length > 0 && (
          <span>
            <span className={classes.label}>{words.against}</span>{' '}
            {differs.map(each => words.differs[each]).join(words.comma)}
          </span>
        )}
      </span>
    </span>
  )
}
