import { createHash } from 'node:crypto'
import { addDays } from '../../shared/domain/days/calendar.ts'
import { chineseDay } from '../../shared/domain/days/chinese-months.ts'
import { nextKept, partsKeptOn } from '../../shared/domain/days/kept-days.ts'

// Run by itself in a time zone of its own: what the calendar says of every day, in one line to compare.
const hash = createHash('sha256')
let days = 0
for (let date = '1930-01-01'; date <= '2099-12-31'; date = addDays(date, 1)) {
  const parts = partsKeptOn(date)
  const next = parts.map(part => nextKept({ ...part, year: null }, addDays(date, 1)))
  hash.update(JSON.stringify([date, chineseDay(date), parts, next]))
  days++
}
process.stdout.write(`${-new Date(2026, 0, 1).getTimezoneOffset()} ${hash.digest('hex')} ${days}`)
