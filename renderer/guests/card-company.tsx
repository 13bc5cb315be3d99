import type { Card } from '../../shared/contract/guests.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { allergyWords } from './allergy-words.ts'
import classes from './card-company.module.css'
import { companyWords } from './company-words.ts'

/** Who is here with the guest, and who of those the house knows may be mentioned. */
export function CardCompany({ card: { party, links } }: { card: Card }) {
  const words = useWords(companyWords)
  const { allergies: warning } = useWords(allergyWords)
  const language = useLanguage()
  const here = new Set(party.map(({ guest }) => guest.id))
  // Who stands beside the guest is named once, by what they are to each other.
  const kindOf = new Map(links.map(({ guest, kind }) => [guest.id, words.link[kind]]))
  const others = links.filter(({ guest }) => !here.has(guest.id))
  if (party.length === 0 && others.length === 0) return null
  return (
    <dl className={classes.company}>
      {party.length > 0 && (
        <div className={classes.row}>
          <dt>{words.hereWith}</dt>
          {party.map(({ guest, role, allergies }) => (
            <dd key={guest.id}>
              <bdi className={classes.name}>{guest.name}</bdi>
              {aside(kindOf.get(guest.id) ?? words.role[role])}
              {allergies.length > 0 && (
                <strong className={classes.allergy}>
                  {warning}: {allergies.join(language === 'zh' ? '、' : ', ')}
                </strong>
              )}
            </dd>
          ))}
        </div>
      )}
      {others.length > 0 && (
        <div className={classes.row}>
          <dt>{words.belongs}</dt>
          {others.map(({ guest, kind }) => (
            <dd key={guest.id}>
              <bdi className={classes.name}>{guest.name}</bdi>
              {aside(words.link[kind])}
            </dd>
          ))}
        </div>
      )}
    </dl>
  )

  function aside(text: string): string {
    return text && words.aside(text)
  }
}
