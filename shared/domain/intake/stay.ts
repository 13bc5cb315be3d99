import type { RejectReason } from '../../contract/intake.ts'
import { addDays, type IsoDate } from '../days/calendar.ts'
import type { Cells, RowReading } from './cells.ts'
import { dayOf, readDay, readMonth, readYear } from './dates.ts'
import { type IntakeStatus, readStatus } from './status.ts'

/** What a row says of a stay. */
export type IntakeStay = {
  status: IntakeStatus
  arrive: IsoDate
  depart: IsoDate
  room: string | null
  adults: number
  children: number
  confirmation: string | null
  note: string | null
}

const EARLIEST = '1950-01-01'
const MOST_NIGHTS = 3650
const longest = { room: 40, confirmation: 80, note: 4000 } as const

/** The stay of a row, or why it has none. A past stay comes only of a row that says it happened. */
export function readStay(cells: Cells, { dateOrder, today }: RowReading): IntakeStay | RejectReason {
  const latest = Number(today.slice(0, 4)) + 5
  const day = (written: string) => readDay(written, dateOrder, latest)
  const arrive = arrivalOf(cells, day, latest)
  if (!arrive) return arrive === '' ? 'no-arrival' : 'date-unreadable'
  if (arrive < EARLIEST) return 'date-unreadable'
  const depart = departureOf(cells, day, arrive)
  if (!depart) return 'date-unreadable'
  if (depart < arrive) return 'departs-before-arrival'
  const texts = {
    room: cells.one('room'),
    confirmation: cells.one('confirmation'),
    note: cells.all('note').join('\n'),
  }
  for (const field of ['room', 'confirmation', 'note'] as const) {
    if (texts[field].length > longest[field]) return 'cell-too-long'
  }
  const said = cells.has('status') ? readStatus(cells.one('status')) : 'by-dates'
  if (!said) return 'status-unknown'
  return {
    status: settled(said, arrive, depart, today, texts.room !== ''),
    arrive,
    depart,
    room: texts.room || null,
    adults: countOf(cells.one('adults')) ?? 1,
    children: cells.all('children').reduce((sum, cell) => sum + (countOf(cell) ?? 0), 0),
    confirmation: texts.confirmation || null,
    note: texts.note || null,
  }
}

/** The day of arrival; '' when the row names none, null when it names none that exists. */
function arrivalOf(
  cells: Cells,
  day: (written: string) => IsoDate | null,
  latest: number,
): IsoDate | '' | null {
  const whole = cells.one('arrive')
  if (whole) return day(whole)
  const [year, month, date] = [cells.one('arrive-year'), cells.one('arrive-month'), cells.one('arrive-day')]
  if (!year && !month && !date) return ''
  const number = Number.parseInt(year, 10)
  return dayOf(
    readYear(number, year.trim().length, latest),
    readMonth(month),
    Number.parseInt(date, 10) || null,
  )
}

function departureOf(
  cells: Cells,
  day: (written: string) => IsoDate | null,
  arrive: IsoDate,
): IsoDate | null {
  const whole = cells.one('depart')
  if (whole) return day(whole)
  const counts = cells.one('nights')
    ? [countOf(cells.one('nights'))]
    : ([...cells.all('weekend-nights'), ...cells.all('week-nights')].map(countOf) satisfies (number | null)[])
  if (counts.length === 0 || counts.includes(null)) return null
  const nights = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
  return nights <= MOST_NIGHTS ? addDays(arrive, nights) : null
}

/**
 * What became of the booking. Where the file only says that it stands, or says nothing at all, the dates tell. Somebody
 * "in house" who was to leave before today has left: the list is old. A booking whose day has passed stays a booking:
 * nobody says that the guest came.
 */
function settled(
  said: IntakeStatus | 'by-dates',
  arrive: IsoDate,
  depart: IsoDate,
  today: IsoDate,
  hasRoom: boolean,
): IntakeStatus {
  if (said === 'in-house') return depart < today ? 'out' : arrive > today ? 'booked' : 'in-house'
  if (said !== 'by-dates') return said
  if (depart < today) return 'out'
  return arrive < today && hasRoom ? 'in-house' : 'booked'
}

function countOf(written: string): number | null {
  const text = written.normalize('NFKC').trim()
  return /^\d{1,4}(?:\.0+)?$/.test(text) ? Number.parseInt(text, 10) : null
}
