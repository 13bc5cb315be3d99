import { createHash, timingSafeEqual } from 'node:crypto'
import type { Host } from '../context.ts'
import { CalendarLater } from './calendar-planning.ts'
import { FEED_PATH, feedSecret } from './settings.ts'

export { FEED_PATH }

/**
 * The calendar behind an address, for whoever has it: no session is asked for. Null for every address that is none, and while
 * the feed is shut; 'later' where it cannot be planned just now.
 */
export async function readFeed(host: Host, path: string): Promise<string | 'later' | null> {
  const book = host.books.current()
  const secret = book?.connection.open ? feedSecret(book) : null
  if (!secret || !isSame(path, `${FEED_PATH}${secret}.ics`)) return null
  try {
    return (await host.letters.calendar(false)).text
  } catch (error) {
    if (error instanceof CalendarLater) return 'later'
    throw error
  }
}

/** Takes as long whatever is wrong, so that nobody finds the address letter by letter. */
function isSame(asked: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(asked), digest(wanted))
}
