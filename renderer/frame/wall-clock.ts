import { useEffect, useState } from 'react'

/** The clock on the hotel's wall, HH:MM, whatever the zone of this machine; it turns with the minute. */
export function useWallClock(timeZone: string): string {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const left = 60_000 - (now.getTime() % 60_000)
    const timer = setTimeout(() => setNow(new Date()), left + 20)
    return () => clearTimeout(timer)
  }, [now])
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(now)
}
