import { Button } from '@mantine/core'
import { IconWalk } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef } from 'react'
import type { StayId } from '../../shared/contract/base.ts'
import type { StayRow } from '../../shared/contract/stays.ts'
import { Answer } from '../rpc/answer.tsx'
import { api } from '../rpc/client.ts'
import { useDraft } from '../station.ts'
import { LongList } from '../ui/long-list.tsx'
import { Empty } from '../ui/states.tsx'
import { useDays } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import { CheckIn } from './check-in.tsx'
import { CheckOut } from './check-out.tsx'
import classes from './desk-page.module.css'
import { lineOf, StayLine } from './stay-line.tsx'
import { WalkIn } from './walk-in.tsx'
import { stayWords } from './words.ts'

const lists = ['arriving', 'inHouse', 'leaving'] as const
type List = (typeof lists)[number]
type Doing = { what: 'in' | 'out'; stay: StayRow } | { what: 'walk-in' }
const nothing: Doing | null = null

/** The front desk today: who arrives, who is in the house, who leaves, and those among them we know. */
export function DeskPage() {
  const words = useWords(stayWords)
  const days = useDays()
  const tabs = useId()
  const [list, show] = useDraft<List>('desk', 'arriving')
  const [doing, start, done] = useDraft<Doing | null>('desk:doing', nothing)
  const answers = {
    arriving: useQuery(api.stays.arrivals.queryOptions()),
    inHouse: useQuery(api.stays.inHouse.queryOptions()),
    leaving: useQuery(api.stays.departures.queryOptions()),
  }
  const arriving = answers.arriving.data
  const rows = inOrder(list, answers[list].data ?? [])
  // Whose line is about to go, and where it stood: the focus goes on to the one that comes to stand there.
  const going = useRef<{ stayId: StayId; at: number } | null>(null)
  useEffect(() => {
    const gone = going.current
    if (!gone || rows.some(({ stayId }) => stayId === gone.stayId)) return
    going.current = null
    const next = rows[Math.min(gone.at, rows.length - 1)]
    const line = next && document.getElementById(lineOf(next.stayId))
    ;(line ?? document.getElementById(`${tabs}-${list}`))?.focus()
  }, [rows, list, tabs])
  const leave = () => {
    if (doing && doing.what !== 'walk-in') {
      const { stayId } = doing.stay
      going.current = { stayId, at: rows.findIndex(row => row.stayId === stayId) }
    }
  }
  return (
    <section className={classes.desk}>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{days.title(days.today)}</h1>
          <p className={classes.line}>
            {arriving && words.summary(arriving.length, arriving.filter(stay => stay.ordinal > 1).length)}
          </p>
        </div>
        <Button
          onClick={() => start({ what: 'walk-in' })}
          leftSection={<IconWalk size={20} stroke={1.75} aria-hidden />}
        >
          {words.walkIn}
        </Button>
      </header>
      <div
        role="tablist"
        aria-label={words.lists}
        className={classes.tabs}
        onKeyDown={event => turn(event.key)}
      >
        {lists.map(each => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`${tabs}-${each}`}
            aria-selected={each === list}
            aria-controls={`${tabs}-panel`}
            tabIndex={each === list ? 0 : -1}
            className={classes.tab}
            onClick={() => show(each)}
          >
            <span className={classes.count}>{answers[each].data?.length ?? '–'}</span>
            {words[each]}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${tabs}-panel`} aria-labelledby={`${tabs}-${list}`} className={classes.panel}>
        <Answer of={answers[list]}>
          {stays =>
            stays.length === 0 ? (
              <Empty title={words.nobody[list]}>{words.nobodyHint[list]}</Empty>
            ) : (
              <LongList
                items={inOrder(list, stays)}
                keyOf={stay => stay.stayId}
                rowHeight={64}
                label={words[list]}
              >
                {stay => (
                  <StayLine stay={stay}>
                    <Button
                      variant={list === 'arriving' ? 'light' : 'default'}
                      size="sm"
                      aria-label={
                        list === 'arriving'
                          ? words.checkInOf(stay.guest.name)
                          : words.checkOutOf(stay.guest.name)
                      }
                      onClick={() => start({ what: list === 'arriving' ? 'in' : 'out', stay })}
                    >
                      {list === 'arriving' ? words.checkIn : words.checkOut}
                    </Button>
                  </StayLine>
                )}
              </LongList>
            )
          }
        </Answer>
      </div>
      <CheckIn
        guest={doing?.what === 'in' ? doing.stay.guest : null}
        booked={doing?.what === 'in' ? doing.stay : null}
        known={doing?.what === 'in' ? doing.stay : null}
        onClose={done}
        onDone={leave}
      />
      <CheckOut stay={doing?.what === 'out' ? doing.stay : null} onClose={done} onDone={leave} />
      <WalkIn opened={doing?.what === 'walk-in'} onClose={done} />
    </section>
  )

  function turn(key: string): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key]
    if (!step) return
    const next = lists[(lists.indexOf(list) + step + lists.length) % lists.length] ?? list
    show(next)
    document.getElementById(`${tabs}-${next}`)?.focus()
  }
}

const byName = new Intl.Collator(['zh-CN', 'en'])
const byRoom = new Intl.Collator('en', { numeric: true })

/** Those to come by name, as they will say it; those who are here by room. */
function inOrder(list: List, stays: readonly StayRow[]): readonly StayRow[] {
  return list === 'arriving'
    ? stays.toSorted((a, b) => byName.compare(a.guest.name, b.guest.name))
    : stays.toSorted((a, b) => byRoom.compare(a.room ?? '', b.room ?? ''))
}
