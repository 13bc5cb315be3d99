import { TextInput } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState } from 'react'
import type { SeatId } from '../../shared/contract/base.ts'
import type { Outlet } from '../../shared/contract/dining.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { capital } from '../words/orders.ts'
import { plain } from './keys.ts'
import { pickerWords } from './picker-words.ts'
import classes from './seat-picker.module.css'

type Seat = Outlet['seats'][number]
/** With more seats than this one finds one sooner by typing. */
const many = 24

type Props = {
  seats: readonly Seat[]
  value: SeatId | null
  onChange: (seatId: SeatId | null) => void
  /** The seat to offer first, in brass. */
  usual?: SeatId | null | undefined
  /** The seat to offer next, when the usual one is taken. */
  next?: SeatId | null | undefined
  /** What no seat is called; absent where a seat is not a matter of choice. */
  none?: string | undefined
  /** How many seats stand there before one asks for all of them. */
  few?: number | undefined
  /** Shows all of them elsewhere, instead of here. */
  onAll?: (() => void) | undefined
  /** Free seats kept in mind for somebody else, and who that is: offered after the other free ones. */
  awaited?: ReadonlyMap<SeatId, string> | undefined
  /** What else is to be said of a seat, in place of its number: who sits there, why it is offered. */
  notes?: ReadonlyMap<SeatId, string> | undefined
}

/** Every seat as something to press: the usual one first, then the free ones, then those taken. */
export function SeatPicker({ seats, value, onChange, usual, next, none, few, onAll, awaited, notes }: Props) {
  const words = useWords(pickerWords)
  const language = useLanguage()
  const group = useId()
  const [typed, type] = useState('')
  const [all, showAll] = useState(few === undefined)
  const places = useRef<HTMLDivElement>(null)
  // The press that showed them is gone with it: the focus goes on to the seats.
  const asked = all && few !== undefined
  useEffect(() => {
    const seats = places.current?.querySelectorAll('input') ?? []
    if (asked) ([...seats].find(seat => seat.checked) ?? seats[0])?.focus()
  }, [asked])
  const state = (seat: Seat) =>
    seat.free ? (seat.id === usual ? words.free : words.number(seat.number)) : words.taken
  const wanted = plain(typed).toLowerCase()
  const rank = (seat: Seat) => {
    if (seat.id === usual) return 0
    if (seat.id === next) return 1
    if (!seat.free) return 4
    return awaited?.has(seat.id) ? 3 : 2
  }
  const said = (seat: Seat) => {
    const who = awaited?.get(seat.id)
    return [notes?.get(seat.id) ?? state(seat), who && words.awaited(who)].filter(Boolean).join(' · ')
  }
  const found = seats
    .filter(seat => `${seat.number} ${seat.name.zh} ${seat.name.en}`.toLowerCase().includes(wanted))
    .toSorted((a, b) => rank(a) - rank(b))
  const shown = all ? found : found.filter((seat, index) => index < (few ?? 0) || seat.id === value)
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{words.seats}</legend>
      {all && seats.length > many && (
        <TextInput
          aria-label={words.findSeat}
          placeholder={words.findSeat}
          value={typed}
          onChange={event => type(event.currentTarget.value)}
          mb="sm"
        />
      )}
      <div ref={places} className={classes.seats}>
        {none && <Choice group={group} chosen={value === null} onChoose={() => onChange(null)} name={none} />}
        {shown.map(seat => (
          <Choice
            key={seat.id}
            group={group}
            chosen={value === seat.id}
            onChoose={() => onChange(seat.id)}
            name={capital(seat.name[language])}
            more={said(seat)}
            taken={!seat.free}
            usual={seat.id === usual}
            next={seat.id === next && seat.id !== usual}
          />
        ))}
        {!all && shown.length < seats.length && (
          <button type="button" className={classes.all} onClick={onAll ?? (() => showAll(true))}>
            {words.allSeats(seats.length)}
          </button>
        )}
      </div>
      {shown.length === 0 && <p className={classes.none}>{words.noSeat}</p>}
    </fieldset>
  )
}

type ChoiceProps = {
  group: string
  chosen: boolean
  onChoose: () => void
  name: string
  more?: string
  taken?: boolean
  usual?: boolean
  next?: boolean
}

function Choice({ group, chosen, onChoose, name, more, taken, usual, next }: ChoiceProps) {
  const words = useWords(pickerWords)
  return (
    <label
      className={classes.seat}
      data-taken={taken || undefined}
      data-usual={usual || undefined}
      data-next={next || undefined}
    >
      <input type="radio" className={classes.input} name={group} checked={chosen} onChange={onChoose} />
      <span className={classes.name}>
        {chosen && <IconCheck size="1em" stroke={2.5} className={classes.tick} aria-hidden />}
        {name}
      </span>
      {(usual || more) && (
        <span className={classes.more}>{usual ? [words.usual, more].filter(Boolean).join(' · ') : more}</span>
      )}
    </label>
  )
}
