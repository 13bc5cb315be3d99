import type { Language } from '../../../shared/contract/base.ts'
import { dateParts, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { dateInWords } from '../../../shared/domain/days/dates-in-words.ts'

/** One day or several in a row, without what the two ends share: '5 to 12 February 2027', '2027年2月5日至12日'. */
export function daysInWords({ from, to }: { from: IsoDate; to: IsoDate }, language: Language): string {
  if (from === to) return dateInWords(from, language)
  const [first, last] = [dateParts(from), dateParts(to)]
  const sameYear = first.year === last.year
  const sameMonth = sameYear && first.month === last.month
  if (language === 'zh') {
    const end = sameMonth
      ? `${last.day}日`
      : sameYear
        ? `${last.month}月${last.day}日`
        : dateInWords(to, 'zh')
    return `${dateInWords(from, 'zh')}至${end}`
  }
  const start = dateInWords(from, 'en')
  const shared = sameMonth ? / .*$/ : sameYear ? / \d+$/ : /$^/
  return `${start.replace(shared, '')} to ${dateInWords(to, 'en')}`
}
