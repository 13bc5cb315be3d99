import { IconBookmark, IconCake } from '@tabler/icons-react'
import type { Card } from '../../shared/contract/guests.ts'
import { birthdayInWords } from '../words/day-of-life.ts'
import { useDays } from '../words/days.ts'
import { useLanguage, useWords } from '../words/language.ts'
import classes from './coming-up.module.css'
import { Fact } from './fact.tsx'
import { cardWords } from './words.ts'

export const isSomethingOpen = ({ birthday, hint }: Card): boolean => hint !== null || isCelebrated(birthday)

const isCelebrated = (birthday: Card['birthday']) =>
  birthday !== null && (birthday.inStay || birthday.nearby !== null)

/** What is open in this stay: a birthday to keep, and what the last farewell wanted remembered. */
export function ComingUp({ card: { birthday, hint } }: { card: Card }) {
  const words = useWords(cardWords)
  const language = useLanguage()
  const days = useDays()
  return (
    <section className={classes.part} aria-label={words.open}>
      {birthday && isCelebrated(birthday) && (
        <div className={classes.open} data-near={birthday.nearby ?? undefined}>
          <IconCake size={20} stroke={1.5} aria-hidden className={classes.icon} />
          <Fact because={words.fromRecord}>
            {birthday.nearby
              ? words.birthdayNear[birthday.nearby]
              : words.birthdayInStay(birthdayInWords(birthday.date, language))}
          </Fact>
        </div>
      )}
      {hint && (
        <div className={classes.open}>
          <IconBookmark size={20} stroke={1.5} aria-hidden className={classes.icon} />
          <Fact because={words.hintKnown(hint.known.by, days.onAgo(hint.known.on))}>
            <span className={classes.for}>{words.hint}</span> {hint.text}
          </Fact>
        </div>
      )}
    </section>
  )
}
