import type { IntakeCounts } from '../../shared/contract/intake.ts'
import { useLanguage, useWords } from '../words/language.ts'
import classes from './preview-report.module.css'
import { reportWords } from './report-words.ts'

const lines = [
  'rows',
  'newGuests',
  'knownGuests',
  'stays',
  'inHouse',
  'booked',
  'cancelled',
  'noShows',
  'addresses',
  'saidYes',
  'saidNo',
  'already',
  'likely',
  'rejected',
] as const

/** The numbers of an import as sentences, the noughts left out. */
export function Ledger({ counts }: { counts: IntakeCounts }) {
  const words = useWords(reportWords)
  const language = useLanguage()
  const format = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB')
  return (
    <ul className={classes.ledger}>
      {lines
        .filter(line => counts[line] > 0 || line === 'rows')
        .map(line => (
          <li key={line} data-line={line}>
            <span className={classes.number}>{format.format(counts[line])}</span>{' '}
            <span>{words.ledger[line](counts[line])}</span>
          </li>
        ))}
    </ul>
  )
}
