import { Button } from '@mantine/core'
import { IconWalk } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import type { StayId } from '../../shared/contract/base.ts'
import type { StayRow } from '../../shared/contract/stays.ts'
import { Answer } from '../rpc/answer.tsx'
import { api } from '../rpc/client.ts'
import { useDraft } from '../station.ts'
import { Empty } from '../ui/states.tsx'
import { useDays } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import { CheckIn } from './check-in.tsx'
import { CheckOut } from './check-out.tsx'
import { DeskList, LineButton } from './desk-list.tsx'
import classes from './desk-page.module.css'
import { arrivingRows, type DeskRow, inHouseRows, leavingRows } from './desk-rows.ts'
import { DeskTabs } from './desk-tabs.tsx'
import { lineOf } from './stay-line.tsx'
import { useComesToo, useTakeBack } from './use-stay-calls.ts'
import { WalkIn } from './walk-in.tsx'
import { stayWords } from './words.ts'

type List = 'arriving' | 'inHouse' | 'leaving'
type Doing = { what: 'in' | 'asks' | 'out'; stay: StayRow } | { what: 'walk-in' }
const nothing: Doing | null = null

type Props = {
  /** The inbox stands beside the lists of the day; it is another feature's. */
  inbox?: { page: ReactNode; count: number | undefined }
}

/** The front desk today: who arrives, who is in the house, who leaves, and those among them we know. */
export function DeskPage({ inbox }: Props) {
  const words = useWords(stayWords)
  const days = useDays()
  const [list, show] = useDraft<List | 'inbox'>('desk', 'arriving')
  const [doing, start, done] = useDraft<Doing | null>('desk:doing', nothing)
  const answers = {
    arriving: useQuery(api.stays.arrivals.queryOptions()),
    inHouse: useQuery(api.stays.inHouse.queryOptions()),
    leaving: useQuery(api.stays.departures.queryOptions()),
  }
  const left = useQuery(api.stays.left.queryOptions())
  const likely = useQuery(api.people.likely.queryOptions())
  const takeBack = useTakeBack()
  const comesToo = useComesToo()
  const rowsOf: Record<List, (stays: readonly StayRow[]) => DeskRow[]> = {
    arriving: stays => arrivingRows(stays, likely.data ?? []),
    inHouse: inHouseRows,
    leaving: stays => leavingRows(stays, left.data ?? []),
  }
  const arriving = answers.arriving.data
  const here = list === 'inbox' ? [] : rowsOf[list](answers[list].data ?? [])
  const leave = useFocusOnNext(here, list, doing !== null)
  const end = () => {
    if (doing && doing.what !== 'walk-in') leave(doing.stay.stayId)
  }
  const tabs = (['arriving', 'inHouse', 'leaving'] as const).map(key => ({
    ...{ key, name: words[key] },
    count: answers[key].data?.length,
  }))
  const checkingIn = doing?.what === 'in' || doing?.what === 'asks' ? doing.stay : null
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
      <DeskTabs<List | 'inbox'>
        label={words.lists}
        tabs={inbox ? [...tabs, { key: 'inbox', name: words.inbox, count: inbox.count }] : tabs}
        shown={list}
        onShow={show}
      >
        {list === 'inbox' ? (
          inbox?.page
        ) : (
          <Answer of={answers[list]}>
            {stays => {
              const rows = rowsOf[list](stays)
              return rows.length === 0 ? (
                <Empty title={words.nobody[list]}>{words.nobodyHint[list]}</Empty>
              ) : (
                <DeskList key={list} label={words[list]} rows={rows} action={action} />
              )
            }}
          </Answer>
        )}
      </DeskTabs>
      <CheckIn
        guest={checkingIn?.guest ?? null}
        booked={checkingIn}
        companions={arriving?.filter(({ mainStayId }) => mainStayId === checkingIn?.stayId) ?? []}
        known={checkingIn}
        perhapsKnown={likely.data?.some(({ stayId }) => stayId === checkingIn?.stayId) ?? false}
        onClose={done}
        onDone={end}
        asks={{
          asking: doing?.what === 'asks',
          onAsk: () => checkingIn && start({ what: 'asks', stay: checkingIn }),
        }}
      />
      <CheckOut stay={doing?.what === 'out' ? doing.stay : null} onClose={done} onDone={end} />
      <WalkIn opened={doing?.what === 'walk-in'} onClose={done} />
    </section>
  )

  function action({ stay, under, gone }: Extract<DeskRow, { kind: 'stay' }>): ReactNode {
    const { name } = stay.guest
    if (gone) {
      const busy = takeBack.isPending && takeBack.variables.stayId === stay.stayId
      const press = () => takeBack.mutate(stay)
      return <LineButton text={words.takeBack} label={words.takeBackOf(name)} busy={busy} onPress={press} />
    }
    if (list !== 'arriving') {
      const press = () => start({ what: 'out', stay })
      return <LineButton text={words.checkOut} label={words.checkOutOf(name)} onPress={press} />
    }
    // Who shares a room comes in with whose room it is; or after them, where those are here already.
    if (under) return null
    const main = stay.mainStayId
    if (main && answers.inHouse.data?.some(each => each.stayId === main)) {
      const label = words.comesTooOf(name, stay.with[0] ?? '')
      const busy = comesToo.isPending && comesToo.variables.stay.stayId === stay.stayId
      const press = () => comesToo.mutate({ stay, main })
      return <LineButton prominent text={words.comesToo} label={label} busy={busy} onPress={press} />
    }
    const press = () => start({ what: 'in', stay })
    return <LineButton prominent text={words.checkIn} label={words.checkInOf(name)} onPress={press} />
  }
}

/** Whose line is about to go, and where it stood: the focus goes on to the one that comes to stand there. */
function useFocusOnNext(rows: readonly DeskRow[], list: string, busy: boolean): (leaving: StayId) => void {
  const going = useRef<{ stayId: StayId; at: number } | null>(null)
  const stays = rows.flatMap(row => (row.kind === 'stay' && !row.gone ? [row.stay.stayId] : []))
  useEffect(() => {
    const gone = going.current
    if (!gone || busy || stays.includes(gone.stayId)) return
    going.current = null
    const next = stays[Math.min(gone.at, stays.length - 1)]
    const line = next && document.getElementById(lineOf(next))
    ;(line ?? document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]'))?.focus()
  }, [stays, busy])
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another list nothing goes
  useEffect(() => {
    going.current = null
  }, [list])
  return stayId => {
    going.current = { stayId, at: stays.indexOf(stayId) }
  }
}
