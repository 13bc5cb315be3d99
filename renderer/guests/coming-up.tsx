import { IconCake } from '@tabler/icons-react'
import type { Card } from '../../shared/contract/guests.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { birthdayInWords } from './birthday.ts'
import classes from './coming-up.module.css'
import { Fact } from './fact.tsx'
import { cardWords } from './words.ts'

/** What lies ahead in this stay. */
export function ComingUp({ birthday }: { birthday: Card['birthday'] }) {
  const words = useWords(cardWords)
  const language = useLanguage()
  if (!birthday?.inStay) return null
  return (
    <section className={classes.part} aria-label={words.open}>
      <IconCake size={22} stroke={1.5} aria-hidden className={classes.icon} />
      <Fact because={words.fromRecord}>{words.birthdayInStay(birthdayInWords(birthday.date, language))}</Fact>
    </section>
  )
}
