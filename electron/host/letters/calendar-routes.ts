import type { Host } from '../context.ts'
import { note } from '../db/audit.ts'
import { signedIn } from '../rpc/implement.ts'
import type { LettersCalendar } from './calendar.ts'
import { CalendarLater } from './calendar-planning.ts'

/** An import may begin while the year is being planned; nobody downloads through so many of them. */
const MOST_TRIES = 5

export const calendarRoutes = {
  calendar: signedIn.letters.calendar.handler(async ({ context }) => {
    const { text, events } = await calendarNow(context.host)
    context.write(tx => {
      note(tx, 'exported', 'letters-calendar', null, { events })
      tx.touch('audit')
    })
    return { name: `letters-${context.today}.ics`, text }
  }),
}

async function calendarNow({ letters, intake }: Host): Promise<LettersCalendar> {
  for (let tries = 1; ; tries++) {
    try {
      return await letters.calendar(true)
    } catch (error) {
      if (!(error instanceof CalendarLater) || tries === MOST_TRIES) throw error
      await intake.turn.wait()
    }
  }
}
