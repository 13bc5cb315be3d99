import ICAL from 'ical.js'
import { v5 as uuidOf } from 'uuid'
import type { Both } from '../../../shared/contract/base.ts'
import type { Occasion } from '../../../shared/contract/occasion.ts'
import { addDays, type IsoDate } from '../../../shared/domain/days/calendar.ts'

/** A day of a guest that a letter, or a call, is for. */
export type DayEntry = {
  guestId: string
  /** As lists show it. */
  name: string
  occasion: Occasion
  /** The child's name, the festival's, or what the own day is. */
  label: Both | null
  target: IsoDate
  /** To be called instead of written to. */
  call: boolean
}

/** Names an event by what it is about: the same one whenever the calendar is read, and nothing about the guest. */
const NAMESPACE = '5f0d1d8e-6c1b-4f0a-9f56-0a8d8f6b7c21'

const OCCASIONS: Record<Exclude<Occasion, 'own' | 'festival'>, Both> = {
  birthday: { zh: '生日', en: 'birthday' },
  'birthday-away': { zh: '生日', en: 'birthday' },
  wedding: { zh: '结婚纪念日', en: 'wedding anniversary' },
  child: { zh: '孩子的生日', en: "child's birthday" },
  company: { zh: '公司纪念日', en: 'company day' },
  'win-back': { zh: '久未光临', en: 'not here for years' },
}

/** An iCalendar file (RFC 5545) of guests' days and of the days on which letters are printed, each an event of a whole day. */
export function calendarText({
  house,
  today,
  days,
  prints,
}: {
  house: Both
  today: IsoDate
  days: readonly DayEntry[]
  /** How many letters are to be printed on each day. */
  prints: ReadonlyMap<IsoDate, number>
}): string {
  // Its folding counts without the space a folded line begins with.
  ICAL.foldLength = 74
  const calendar = new ICAL.Component('vcalendar')
  // Of what ical.js does not know it does not know that it is text.
  const name = ICAL.design.icalendar.value.text.toICAL(`${house.zh} · 信件 / ${house.en} letters`, '')
  for (const [key, value] of [
    ['prodid', '-//The Usual//Letters//EN'],
    ['version', '2.0'],
    ['calscale', 'GREGORIAN'],
    ['method', 'PUBLISH'],
    ['name', name],
    ['x-wr-calname', name],
    ['x-published-ttl', 'PT6H'],
  ] as const)
    calendar.addPropertyWithValue(key, value)
  const refresh = new ICAL.Property('refresh-interval')
  refresh.resetType('duration')
  refresh.setValue(ICAL.Duration.fromString('PT6H'))
  calendar.addProperty(refresh)
  for (const day of days)
    calendar.addSubcomponent(event(`letter ${day.guestId} ${day.target}`, day.target, summaryOf(day), today))
  for (const [day, letters] of [...prints].sort(([one], [other]) => (one < other ? -1 : 1)))
    calendar.addSubcomponent(event(`print ${day}`, day, printed(letters), today))
  return `${calendar.toString()}\r\n`
}

function event(key: string, day: IsoDate, summary: string, today: IsoDate): ICAL.Component {
  const made = new ICAL.Component('vevent')
  made.addPropertyWithValue('uid', uuidOf(key, NAMESPACE))
  // As the day began: whoever reads twice a day is told of no change where there is none.
  made.addPropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(`${today}T00:00:00Z`))
  made.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(day))
  made.addPropertyWithValue('dtend', ICAL.Time.fromDateString(addDays(day, 1)))
  made.addPropertyWithValue('summary', summary)
  made.addPropertyWithValue('transp', 'TRANSPARENT')
  return made
}

function summaryOf({ name, occasion, label, call }: DayEntry): string {
  const what = occasion === 'own' || occasion === 'festival' ? label : OCCASIONS[occasion]
  const { zh, en } = what ?? { zh: '纪念日', en: 'day to remember' }
  const words = zh === en ? zh : `${zh} / ${en}`
  const whose = (occasion === 'child' || occasion === 'company') && label ? ` (${label.zh})` : ''
  return [name, ...(call ? ['请致电 / please call'] : []), `${words}${whose}`].join(' · ')
}

const printed = (letters: number) =>
  `打印信件 ${letters} 封 / ${letters} ${letters === 1 ? 'letter' : 'letters'} to print`
