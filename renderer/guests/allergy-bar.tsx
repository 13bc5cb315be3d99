import { IconAlertTriangleFilled } from '@tabler/icons-react'
import type { IsoDate } from '../../shared/domain/days/calendar.ts'
import { useWords } from '../words/language.ts'
import classes from './allergy-bar.module.css'
import { Fact, HowKnown } from './fact.tsx'
import type { Allergy } from './facts.ts'
import { cardWords } from './words.ts'

type Props = {
  allergies: readonly Allergy[]
  /** The first day of the present stay: what was said before it wants asking again. */
  since: IsoDate | null
}

/** What the guest must not be given. The only red of the card, never folded away, absent when there is nothing to say. */
export function AllergyBar({ allergies, since }: Props) {
  const words = useWords(cardWords)
  if (allergies.length === 0) return null
  const unconfirmed = since !== null && allergies.some(allergy => allergy.known.on < since)
  return (
    <section className={classes.bar} aria-label={words.allergies}>
      <IconAlertTriangleFilled size={26} className={classes.sign} aria-hidden />
      <div className={classes.said}>
        <ul className={classes.list}>
          {allergies.map(allergy => (
            <li key={allergy.id}>
              <Fact because={<HowKnown known={allergy.known} />}>
                <strong className={classes.what}>{allergy.what}</strong>{' '}
                <span className={classes.severity}>{words.severity[allergy.severity]}</span>
              </Fact>
            </li>
          ))}
        </ul>
        {unconfirmed && <p className={classes.ask}>{words.notThisStay}</p>}
      </div>
    </section>
  )
}
