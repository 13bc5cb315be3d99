import type { Language } from '../../../shared/contract/base.ts'
import type { HotelPlan } from '../../../shared/contract/house.ts'
import { parseRooms } from '../../../shared/domain/room-ranges.ts'
import { plain } from '../../ui/keys.ts'
import { type Pins, pinGap } from '../../ui/two-pins.tsx'
import { readTime } from '../../ui/wall-time.ts'

type DraftNames = { zh: string; en: string }
export type DraftMeal = { key: string; name: DraftNames; from: string; to: string }
export type DraftSeat = { key: string; number: string; name: DraftNames; window: boolean }
export type DraftOutlet = { key: string; name: DraftNames; meals: DraftMeal[]; seats: DraftSeat[] }

/** What was typed of the hotel so far, as it was typed. Never a PIN: this is kept on the device. */
export type HotelDraft = {
  step: number
  name: DraftNames
  timeZone: string
  rollTime: string
  rooms: string
  outlets: DraftOutlet[]
  manager: { name: string; language: Language }
}

export const steps = ['house', 'rooms', 'outlets', 'manager', 'review'] as const
export type Step = (typeof steps)[number]

/** What keeps a step from being done; null when it is. Each has a sentence. */
export type Gap =
  | { step: 'house'; why: 'name' | 'time-zone' | 'roll-time' }
  | { step: 'rooms'; why: 'none' | 'problems' }
  | {
      step: 'outlets'
      why: 'outlet-name' | 'no-meal' | 'meal-name' | 'meal-times' | 'seat-name' | 'seat-twice'
      which: string
    }
  | { step: 'manager'; why: 'name' | 'pinBad' | 'pinDiffers' }

const kept = 'the-usual:set-up'

/** The draft of an earlier sitting, or a first one to start from. */
export function recallDraft(language: Language): HotelDraft {
  try {
    const draft = JSON.parse(localStorage.getItem(kept) ?? 'null') as HotelDraft | null
    if (draft && Array.isArray(draft.outlets) && typeof draft.rooms === 'string') return draft
  } catch {
    // What cannot be read is not worth keeping.
  }
  return firstDraft(language)
}

/** Whether an earlier sitting left something. */
export const hasDraft = (): boolean => localStorage.getItem(kept) !== null
export const keepDraft = (draft: HotelDraft): void => localStorage.setItem(kept, JSON.stringify(draft))
export const dropDraft = (): void => localStorage.removeItem(kept)

function firstDraft(language: Language): HotelDraft {
  return {
    step: 0,
    name: { zh: '', en: '' },
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    rollTime: '03:00',
    rooms: '',
    outlets: [firstOutlet()],
    manager: { name: '', language },
  }
}

/** A restaurant as many hotels have one: to be corrected, not invented. */
export function firstOutlet(): DraftOutlet {
  return {
    key: freshKey(),
    name: { zh: '餐厅', en: 'Restaurant' },
    meals: [
      { key: freshKey(), name: { zh: '早餐', en: 'Breakfast' }, from: '06:30', to: '10:30' },
      { key: freshKey(), name: { zh: '午餐', en: 'Lunch' }, from: '11:30', to: '14:30' },
      { key: freshKey(), name: { zh: '晚餐', en: 'Dinner' }, from: '17:30', to: '21:30' },
    ],
    seats: firstSeats(),
  }
}

/** Twelve seats named as one would say them to a guest. */
function firstSeats(): DraftSeat[] {
  const places = [
    { zh: (nth: string) => `第${nth}扇窗边`, en: (nth: string) => `${nth} window`, window: true },
    {
      zh: (nth: string) => `中间第${nth}桌`,
      en: (nth: string) => `${nth} table in the middle`,
      window: false,
    },
    { zh: (nth: string) => `靠墙第${nth}桌`, en: (nth: string) => `${nth} table by the wall`, window: false },
  ]
  const nths = [
    ['一', 'First'],
    ['二', 'Second'],
    ['三', 'Third'],
    ['四', 'Fourth'],
  ] as const
  return places.flatMap(({ zh, en, window }, row) =>
    nths.map(([chinese, english], at) => ({
      key: freshKey(),
      number: String(row * nths.length + at + 1),
      name: { zh: zh(chinese), en: en(english) },
      window,
    })),
  )
}

/** What is still missing, in the order of the steps. */
export function gapsIn(draft: HotelDraft, pins: Pins): Gap[] {
  const rooms = parseRooms(draft.rooms)
  const pin = pinGap(pins)
  const gaps: (Gap | false)[] = [
    !hasBoth(draft.name) && { step: 'house', why: 'name' },
    !draft.timeZone && { step: 'house', why: 'time-zone' },
    !readTime(draft.rollTime) && { step: 'house', why: 'roll-time' },
    rooms.problems.length > 0
      ? { step: 'rooms', why: 'problems' }
      : rooms.count === 0 && { step: 'rooms', why: 'none' },
    ...draft.outlets.flatMap(gapsOfOutlet),
    !plain(draft.manager.name) && { step: 'manager', why: 'name' },
    pin !== null && { step: 'manager', why: pin },
  ]
  return gaps.filter(gap => gap !== false)
}

function gapsOfOutlet({ name, meals, seats }: DraftOutlet): Gap[] {
  const step = 'outlets'
  if (!hasBoth(name)) return [{ step, why: 'outlet-name', which: name.zh || name.en }]
  const called = name.en
  if (meals.length === 0) return [{ step, why: 'no-meal', which: called }]
  const nameless = meals.find(meal => !hasBoth(meal.name))
  if (nameless) return [{ step, why: 'meal-name', which: called }]
  const wrong = meals.find(({ from, to }) => {
    const [begin, end] = [readTime(from), readTime(to)]
    return !begin || !end || begin >= end
  })
  if (wrong) return [{ step, why: 'meal-times', which: wrong.name.en }]
  const unnamed = seats.find(seat => !hasBoth(seat.name))
  if (unnamed) return [{ step, why: 'seat-name', which: unnamed.number || called }]
  const numbers = seats.map(seat => plain(seat.number)).filter(Boolean)
  const twice = numbers.find((number, at) => numbers.indexOf(number) !== at)
  return twice ? [{ step, why: 'seat-twice', which: twice }] : []
}

const hasBoth = ({ zh, en }: DraftNames) => plain(zh) !== '' && plain(en) !== ''
const trimmed = ({ zh, en }: DraftNames) => ({ zh: zh.trim(), en: en.trim() })

/** The plan the host is given. Only of a draft without gaps. */
export function planOf(draft: HotelDraft, pin: string): HotelPlan {
  return {
    name: trimmed(draft.name),
    timeZone: draft.timeZone,
    rollTime: readTime(draft.rollTime) ?? draft.rollTime,
    floors: parseRooms(draft.rooms).floors,
    outlets: draft.outlets.map(({ name, meals, seats }) => ({
      name: trimmed(name),
      mealPeriods: meals.map(meal => ({
        name: trimmed(meal.name),
        from: readTime(meal.from) ?? meal.from,
        to: readTime(meal.to) ?? meal.to,
      })),
      seats: seats.map(seat => ({
        name: trimmed(seat.name),
        number: plain(seat.number),
        window: seat.window,
      })),
    })),
    manager: { name: draft.manager.name.trim(), language: draft.manager.language, pin },
  }
}

/** A name for a row of the form, to keep its fields apart while rows come and go. */
export const freshKey = (): string => Math.random().toString(36).slice(2, 10)
