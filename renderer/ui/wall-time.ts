import { plain } from './keys.ts'

/**
 * A time of day as people type it - 7:30, 730, 0730, 7.30, 7点30分, 7 - as HH:MM of the 24-hour clock, or null.
 */
export function readTime(typed: string): string | null {
  const text = plain(typed)
    .replace(/[点时h.]/gi, ':')
    .replace(/分|:$/g, '')
  const [, hour, minute = '0'] = /^(\d{1,2})(?::?(\d{2}))?$/.exec(text) ?? []
  if (!hour || Number(hour) > 23 || Number(minute) > 59) return null
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
}
