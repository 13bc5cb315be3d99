import { IconAlertTriangleFilled } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { StayRow } from '../../shared/contract/stays.ts'
import { ordinal } from '../../shared/domain/days/dates-in-words.ts'
import { Answer } from '../rpc/answer.tsx'
import { api } from '../rpc/client.ts'
import { openGuest, useDraft } from '../station.ts'
import { Page } from '../ui/page.tsx'
import { Empty } from '../ui/states.tsx'
import { useDays } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import classes from './floor-page.module.css'
import { stayWords } from './words.ts'

const first: string | null = null
const byNumber = new Intl.Collator('en', { numeric: true })

/** The rooms of one floor tonight, with names one can read at arm's length. */
export function FloorPage() {
  const inHouse = useQuery(api.stays.inHouse.queryOptions())
  return <Answer of={inHouse}>{stays => <Floors stays={stays} />}</Answer>
}

function Floors({ stays }: { stays: readonly StayRow[] }) {
  const words = useWords(stayWords)
  const [chosen, choose] = useDraft<string | null>('floor', first)
  const floors = [...new Set(stays.flatMap(stay => stay.floor ?? []))].sort(byNumber.compare)
  const floor = chosen !== null && floors.includes(chosen) ? chosen : (floors[0] ?? null)
  if (floor === null) {
    return (
      <Page title={words.floors}>
        <Empty title={words.houseEmpty} />
      </Page>
    )
  }
  const here = stays.filter(stay => stay.floor === floor)
  const rooms = [...Map.groupBy(here, stay => stay.room ?? '')].sort(([a], [b]) => byNumber.compare(a, b))
  return (
    <Page
      title={words.floor(floor)}
      line={words.floorCount(rooms.length, here.length)}
      actions={
        <nav className={classes.floors} aria-label={words.floors}>
          {floors.map(each => (
            <button
              key={each}
              type="button"
              className={classes.floor}
              aria-label={words.floor(each)}
              aria-current={each === floor ? 'true' : undefined}
              onClick={() => choose(each)}
            >
              {each}
            </button>
          ))}
        </nav>
      }
    >
      <ul className={classes.rooms}>
        {rooms.map(([room, guests]) => (
          <li key={room} className={classes.room}>
            <p className={classes.number}>{room}</p>
            {guests.map(stay => (
              <Guest key={stay.stayId} stay={stay} />
            ))}
          </li>
        ))}
      </ul>
    </Page>
  )
}

function Guest({ stay }: { stay: StayRow }) {
  const words = useWords(stayWords)
  const days = useDays()
  const { guest } = stay
  const address = guest.address[days.language]
  return (
    <button type="button" className={classes.guest} onClick={() => openGuest(guest.id)}>
      <bdi className={classes.name}>{guest.name}</bdi>
      <span className={classes.say}>
        {guest.sayIt && <span>{guest.sayIt.text}</span>}
        {address !== guest.name && <bdi className={classes.address}>{address}</bdi>}
      </span>
      <span className={classes.marks}>
        {stay.allergy && (
          <span className={classes.allergy}>
            <IconAlertTriangleFilled size={16} aria-hidden />
            {words.allergy}
          </span>
        )}
        {stay.ordinal > 1 && (
          <span className={classes.returning}>{words.stay(ordinal(stay.ordinal, days.language))}</span>
        )}
        {stay.depart <= days.today && <span>{words.leavesToday}</span>}
      </span>
    </button>
  )
}
