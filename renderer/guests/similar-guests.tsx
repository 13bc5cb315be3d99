import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { GuestId } from '../../shared/contract/base.ts'
import { api } from '../rpc/client.ts'
import { useWords } from '../words/language.ts'
import { type Typed, written } from './form-values.ts'
import { formWords } from './form-words.ts'
import { peopleWords } from './people-words.ts'
import { SearchRowLine } from './search-row.tsx'
import classes from './similar-guests.module.css'

/** Who in the book may be the person being typed in, asked when the typing rests for a moment. */
export function useSimilar({ name, phones, emails }: Pick<Typed, 'name' | 'phones' | 'emails'>) {
  const now = JSON.stringify({
    name: name.trim().slice(0, 200),
    phones: written(phones),
    emails: written(emails),
  })
  const [asked, ask] = useState(now)
  useEffect(() => {
    const timer = setTimeout(() => ask(now), 150)
    return () => clearTimeout(timer)
  }, [now])
  const input = JSON.parse(asked) as { name: string; phones: string[]; emails: string[] }
  const enough = [...input.name].length >= 2 || input.phones.length > 0 || input.emails.length > 0
  const answer = useQuery({ ...api.guests.similar.queryOptions({ input }), enabled: enough, gcTime: 30_000 })
  return enough ? (answer.data ?? []) : []
}

type Similar = ReturnType<typeof useSimilar>[number]

/** Whether the house should be asked twice before this is a new guest: more than the name is the same. */
export const warnsOf = ({ evidence }: Pick<Similar, 'evidence'>): boolean =>
  evidence.some(fact => fact !== 'name')

type Props = { similar: readonly Similar[]; onOpen: (guestId: GuestId) => void }

/** The likely ones, each to be opened by one press: the likeliest by Enter. */
export function SimilarGuests({ similar, onOpen }: Props) {
  const words = useWords(formWords)
  const { agrees } = useWords(peopleWords)
  if (similar.length === 0) return null
  const warns = similar.some(warnsOf)
  return (
    <section className={classes.similar} data-warns={warns || undefined} aria-live="polite">
      <h3 className={classes.title}>{warns ? words.maybe : words.sameNameToo}</h3>
      <ul className={classes.list}>
        {similar.map((row, index) => (
          <li key={row.id} className={classes.one}>
            <SearchRowLine row={row} reason={row.evidence.map(kind => agrees[kind]).join(' · ')} />
            <Button
              variant={index === 0 && warns ? 'filled' : 'default'}
              size="sm"
              aria-label={`${words.openThis}: ${row.name}`}
              onClick={() => onOpen(row.id)}
            >
              {words.openThis}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
