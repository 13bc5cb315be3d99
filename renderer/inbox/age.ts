const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** A note left so long says to whoever wrote it that nobody reads. */
const OVERDUE = 48 * HOUR

type Age = { unit: 'minutes' | 'hours' | 'days'; count: number; overdue: boolean }

/** How long something waits, by the clock of the house, in the largest unit of which two have passed. */
export function ageOf(at: string, now: number): Age {
  const age = Math.max(0, now - Date.parse(at))
  const overdue = age > OVERDUE
  if (age >= 2 * DAY) return { unit: 'days', count: Math.floor(age / DAY), overdue }
  if (age >= HOUR) return { unit: 'hours', count: Math.floor(age / HOUR), overdue }
  return { unit: 'minutes', count: Math.floor(age / MINUTE), overdue }
}
