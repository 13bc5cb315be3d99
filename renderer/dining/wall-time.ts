/** A moment on the clock of the hotel's wall, HH:MM; of this machine's while the hotel's zone is not known. */
export function wallTime(instant: string, timeZone: string | undefined): string {
  const zone = timeZone ? { timeZone } : {}
  return new Intl.DateTimeFormat('en-GB', { ...zone, hour: '2-digit', minute: '2-digit' }).format(
    new Date(instant),
  )
}
