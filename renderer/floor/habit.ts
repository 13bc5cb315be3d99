import type { Tonight } from '../../shared/contract/floor.ts'

type HabitualHour = Tonight['hours'][number]

/** The one hour worth a glance at that time of the wall: the next to end; after the last of them, the first of tomorrow. */
export function hourToMind(hours: readonly HabitualHour[], wall: string): HabitualHour | null {
  return hours.find(({ to }) => wall <= to) ?? hours[0] ?? null
}
