import {
  IconAlertTriangleFilled,
  IconBed,
  IconCake,
  IconClock,
  IconCup,
  IconDoor,
  IconEyeOff,
  IconMoon,
  IconTemperature,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { FloorSheet, Tonight } from '../../shared/contract/floor.ts'
import { ordinal } from '../../shared/domain/days/dates-in-words.ts'
import { wishOf } from '../../shared/domain/preferences/catalogue.ts'
import { api } from '../rpc/client.ts'
import { openGuest } from '../station.ts'
import { useDays } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import { DownFrom } from './coming-down.tsx'
import { hourToMind } from './habit.ts'
import classes from './room-tile.module.css'
import { floorWords } from './words.ts'

/** A room with whoever sleeps in it tonight. */
export function RoomTile({ room }: { room: FloorSheet['rooms'][number] }) {
  return (
    <li className={classes.room} data-shared={room.guests.length > 1 || undefined}>
      {room.guests.map((tonight, at) => (
        <Guest key={tonight.stayId} tonight={tonight} number={at === 0 ? room.number : null} />
      ))}
    </li>
  )
}

function Guest({ tonight, number }: { tonight: Tonight; number: string | null }) {
  const words = useWords(floorWords)
  const days = useDays()
  const facts = useId()
  const { guest, allergies, birthday } = tonight
  const address = guest.address[days.language]
  return (
    <div className={classes.guest}>
      {number && <p className={classes.number}>{number}</p>}
      <button
        type="button"
        className={classes.name}
        aria-describedby={facts}
        onClick={() => openGuest(guest.id)}
      >
        <bdi lang={tonight.language ?? undefined}>{guest.name}</bdi>
      </button>
      <div id={facts} className={classes.facts}>
        <p className={classes.say}>
          {guest.sayIt && (
            <span>
              {guest.sayIt.text}
              {!guest.sayIt.sure && ' ?'}
            </span>
          )}
          {address !== guest.name && <bdi className={classes.address}>{address}</bdi>}
          {tonight.role === 'child' && !address.includes(words.child) && <span>{words.child}</span>}
        </p>
        {allergies.length > 0 && (
          <p className={classes.allergies}>
            <IconAlertTriangleFilled size={18} role="img" aria-label={words.allergies} />
            <span>{allergies.join(' · ')}</span>
          </p>
        )}
        <Discretion level={guest.discretion} />
        <p className={classes.marks}>
          {tonight.ordinal > 1 && (
            <span className={classes.returning}>{words.stay(ordinal(tonight.ordinal, days.language))}</span>
          )}
          {birthday && (
            <span className={classes.mark}>
              <IconCake size={18} stroke={1.5} aria-hidden />
              {words.birthday[birthday]}
            </span>
          )}
          {tonight.depart <= days.today && <span>{words.leavesToday}</span>}
        </p>
        <Habit hours={tonight.hours} />
        <Wishes wishes={tonight.wishes} />
      </div>
      <DownFrom guest={guest} outletId={tonight.likely?.outletId ?? null} />
    </div>
  )
}

function Discretion({ level }: { level: Tonight['guest']['discretion'] }) {
  const words = useWords(floorWords)
  if (level === 0) return null
  return (
    <p className={classes.mark}>
      <IconEyeOff size={18} stroke={1.5} aria-hidden />
      {level === 1 ? words.discreet : words.alias}
    </p>
  )
}

function Habit({ hours }: { hours: Tonight['hours'] }) {
  const words = useWords(floorWords)
  const { language } = useDays()
  const status = useQuery(api.house.status.queryOptions())
  const hour = hourToMind(hours, status.data?.hotel?.localTime ?? '00:00')
  if (!hour) return null
  return (
    <p className={classes.mark}>
      <IconClock size={18} stroke={1.5} aria-hidden />
      {words.hour(hour.meal[language], hour.from, hour.to)}
      <span className={classes.because}>{words.hourBecause(hour.times, hour.of)}</span>
    </p>
  )
}

/** What is in hand for it, on the attendant's round. */
const taskIcons = {
  'turn-down': IconMoon,
  tea: IconCup,
  pillow: IconBed,
  temperature: IconTemperature,
  room: IconDoor,
} as const

function Wishes({ wishes }: { wishes: Tonight['wishes'] }) {
  const words = useWords(floorWords)
  const { language } = useDays()
  if (wishes.length === 0) return null
  return (
    <ul className={classes.wishes} aria-label={words.wishes}>
      {wishes.map(wish => {
        const text = wish.name?.[language] ?? wish.what
        const task = wishOf(wish.code)?.task
        const Icon = task && taskIcons[task]
        return (
          <li key={wish.id}>
            {Icon && <Icon size={18} stroke={1.5} aria-hidden />}
            {wish.ask ? words.ask(text) : text}
          </li>
        )
      })}
    </ul>
  )
}
