import { IconAlertTriangleFilled, IconCake } from '@tabler/icons-react'
import type { StayRow } from '../../shared/contract/stays.ts'
import { useWords } from '../words/language.ts'
import classes from './stay-line.module.css'
import { stayWords } from './words.ts'

/** What has to be known of a guest before the first word: what harms them, how they are named, what day it is. */
export function StayMarks({ stay }: { stay: StayRow }) {
  const words = useWords(stayWords)
  const { allergy, unconfirmed, birthday, role, guest } = stay
  const quiet = [
    role !== 'main' && words.role[role],
    guest.vip && words.vip(guest.vip),
    guest.discretion >= 2 ? words.aliasOnly : guest.discretion === 1 && words.notAloud,
  ].flatMap(mark => mark || [])
  if (!allergy && !birthday && quiet.length === 0) return null
  return (
    <div className={classes.marks}>
      {allergy && (
        <span className={classes.allergy}>
          <IconAlertTriangleFilled size={16} aria-hidden />
          {unconfirmed > 0 ? words.toConfirm(unconfirmed) : words.allergy}
        </span>
      )}
      {birthday && (
        <span className={classes.birthday}>
          <IconCake size={16} stroke={1.75} aria-hidden />
          {words.birthday[birthday]}
        </span>
      )}
      {quiet.map(mark => (
        <span key={mark}>{mark}</span>
      ))}
    </div>
  )
}
