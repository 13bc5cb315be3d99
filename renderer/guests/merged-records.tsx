import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { GuestId, MergeId } from '../../shared/contract/base.ts'
import { api } from '../rpc/client.ts'
import { useDays } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import classes from './belongs-with.module.css'
import { peopleWords } from './people-words.ts'
import { usePart } from './same-or-different.ts'

/** The records that were found to be this guest, each to be parted again. Nothing where there are none. */
export function MergedRecords({ guestId }: { guestId: GuestId }) {
  const words = useWords(peopleWords)
  const days = useDays()
  const merges = useQuery(api.people.merges.queryOptions({ input: { guestId } }))
  const part = usePart()
  const [parting, setParting] = useState<MergeId | null>(null)
  if (!merges.data || merges.data.length === 0) return null
  return (
    <section>
      <h3 className={classes.title}>{words.merged}</h3>
      <ul className={classes.list}>
        {merges.data.map(({ mergeId, name, at, by }) => (
          <li key={mergeId} className={classes.one}>
            <span className={classes.who}>
              <bdi className={classes.name}>{name}</bdi>
              <span className={classes.more}>{words.mergedBy(by, days.day(at.slice(0, 10)))}</span>
            </span>
            <Button
              size="compact-md"
              variant="subtle"
              aria-label={words.partThis(name)}
              loading={parting === mergeId}
              onClick={() => {
                setParting(mergeId)
                void part(mergeId).finally(() => setParting(null))
              }}
            >
              {words.part}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
