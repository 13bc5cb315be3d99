/** What time it is. Tests and the walk-through set it; nothing else in the host asks the machine. */
export type Clock = { now: () => Date }

export const machineClock: Clock = { now: () => new Date() }

/** A clock that reads `start` now and runs on from there. */
export function clockFrom(start: Date): Clock {
  const offset = start.getTime() - Date.now()
  return { now: () => new Date(Date.now() + offset) }
}
