import { Button } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { GuestId } from '../../shared/contract/base.ts'
import { Answer } from '../rpc/answer.tsx'
import { api } from '../rpc/client.ts'
import { openGuest } from '../station.ts'
import { LongList } from '../ui/long-list.tsx'
import { Empty } from '../ui/states.tsx'
import { useDays } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import classes from './audit-page.module.css'
import { type Entry, sayEntry } from './audit-sentence.ts'
import { auditWords } from './audit-words.ts'

const PAGE = 100

/** Who did what, and when; older entries come as one scrolls, or at a press. */
export function AuditPage() {
  const words = useWords(auditWords)
  const audit = useInfiniteQuery(
    api.house.audit.infiniteOptions({
      input: (before: number | undefined) => (before === undefined ? {} : { before }),
      initialPageParam: undefined as number | undefined,
      getNextPageParam: last => (last.length < PAGE ? undefined : last.at(-1)?.id),
      refetchOnMount: 'always',
    }),
  )
  const more = () => {
    if (audit.hasNextPage && !audit.isFetchingNextPage) void audit.fetchNextPage()
  }
  return (
    <section className={classes.page}>
      <header>
        <h1 className={classes.title}>{words.title}</h1>
        <p className={classes.line}>{words.line}</p>
      </header>
      <Answer of={audit}>
        {({ pages }) => {
          const entries = pages.flat()
          if (entries.length === 0) return <Empty title={words.noneTitle} />
          return <Entries entries={entries} onEnd={more} />
        }}
      </Answer>
      {audit.hasNextPage && (
        <Button
          variant="default"
          onClick={more}
          loading={audit.isFetchingNextPage}
          className={classes.older ?? ''}
        >
          {words.older}
        </Button>
      )}
    </section>
  )
}

function Entries({ entries, onEnd }: { entries: readonly Entry[]; onEnd: () => void }) {
  const words = useWords(auditWords)
  const { weekday } = useDays()
  const staff = useQuery(api.staff.all.queryOptions())
  const zone = useQuery(api.house.status.queryOptions()).data?.hotel?.timeZone ?? 'UTC'
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' })
  const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: zone })
  const nameOf = (id: string) => staff.data?.find(person => person.id === id)?.name ?? null
  const dayOf = (entry: Entry | undefined) => entry && calendar.format(new Date(entry.at))
  return (
    <div className={classes.entries}>
      <LongList items={entries} keyOf={entry => entry.id} rowHeight={40} label={words.label} onEnd={onEnd}>
        {(entry, index) => {
          const day = dayOf(entry)
          const guestId = entry.entity === 'guest' ? GuestId.safeParse(entry.entityId).data : undefined
          return (
            <>
              {day && day !== dayOf(entries[index - 1]) && <h2 className={classes.day}>{weekday(day)}</h2>}
              <p className={classes.entry}>
                <time dateTime={entry.at}>{clock.format(new Date(entry.at))}</time>
                <span>
                  <b>{entry.staff?.name ?? words.theHouse}</b> {sayEntry(entry, words, nameOf)}
                  {guestId && (
                    <button type="button" className={classes.open} onClick={() => openGuest(guestId)}>
                      {words.openCard}
                    </button>
                  )}
                </span>
              </p>
            </>
          )
        }}
      </LongList>
    </div>
  )
}
