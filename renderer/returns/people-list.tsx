import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Client } from '../../shared/contract/index.ts'
import { Answer } from '../rpc/answer.tsx'
import { api } from '../rpc/client.ts'
import { openGuest } from '../station.ts'
import { LongList } from '../ui/long-list.tsx'
import { Empty } from '../ui/states.tsx'
import { uiWords } from '../ui/words.ts'
import { besideName } from '../words/called.ts'
import { useDays } from '../words/days.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { useFigures } from './figures.ts'
import classes from './people-list.module.css'
import { type Kind, returnWords } from './words.ts'

/** Whose list: of a month of the funnel, or without one the returning guests of the rate. */
export type Shown = { month: string | null; came: Kind }
type Person = Awaited<ReturnType<Client['returns']['people']>>['people'][number]

const PAGE = 100

/** The people behind a number; more come as one scrolls. A press opens the guest. */
export function PeopleList({ shown, onClose }: { shown: Shown; onClose: () => void }) {
  const words = useWords(returnWords)
  const ui = useWords(uiWords)
  const { whole, month } = useFigures()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus({ preventScroll: true }), [])
  const people = useInfiniteQuery(
    api.returns.people.infiniteOptions({
      input: (after: number) => ({ ...shown, after, limit: PAGE }),
      initialPageParam: 0,
      getNextPageParam: ({ total }, _all, after) => (after + PAGE < total ? after + PAGE : undefined),
    }),
  )
  const more = () => {
    if (people.hasNextPage && !people.isFetchingNextPage) void people.fetchNextPage()
  }
  const label =
    shown.month === null ? words.returningTitle : words.inMonth(words.kindOf[shown.came], month(shown.month))
  return (
    <section className={classes.page}>
      <div>
        <Button
          variant="subtle"
          color="gray"
          ml="-0.6rem"
          onClick={onClose}
          leftSection={<IconArrowLeft size={20} stroke={1.75} aria-hidden />}
        >
          {ui.back}
        </Button>
        <h1 ref={title} tabIndex={-1} className={classes.title}>
          {label}
        </h1>
      </div>
      <Answer of={people}>
        {({ pages }) => {
          const list = pages.flatMap(page => page.people)
          if (list.length === 0) return <Empty title={words.nobody} />
          return (
            <>
              <p className={classes.line}>
                {words.people(whole(pages[0]?.total ?? list.length))} ·{' '}
                {shown.month === null ? words.byNights : words.byStays}
              </p>
              <div className={classes.list}>
                <LongList
                  items={list}
                  keyOf={({ guest }) => guest.id}
                  rowHeight={58}
                  label={label}
                  onEnd={more}
                >
                  {person => <PersonRow person={person} ofYear={shown.month === null} />}
                </LongList>
              </div>
            </>
          )
        }}
      </Answer>
    </section>
  )
}

function PersonRow({
  person: { guest, stays, nights, lastStay },
  ofYear,
}: {
  person: Person
  ofYear: boolean
}) {
  const words = useWords(returnWords)
  const language = useLanguage()
  const days = useDays()
  const { whole } = useFigures()
  return (
    <button type="button" className={classes.person} onClick={() => openGuest(guest.id)}>
      <span className={classes.who}>
        <bdi className={classes.name}>{guest.name}</bdi>
        {besideName(guest, language).map(said => (
          <bdi key={said} className={classes.beside}>
            {said}
          </bdi>
        ))}
        {guest.vip && <span className={classes.vip}>{guest.vip}</span>}
      </span>
      <span className={classes.came} data-returning={stays > 1 || undefined}>
        {(ofYear ? words.nightsOfYear : words.stays)(whole(stays), whole(nights))}
      </span>
      <span className={classes.last}>{lastStay ? words.last(days.ago(lastStay)) : words.inHouse}</span>
    </button>
  )
}
