import { IconAlertTriangleFilled } from '@tabler/icons-react'
import type { SearchRow } from '../../shared/contract/guests.ts'
import { useDays } from '../words/days.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { nameSaid } from '../words/name-said.ts'
import { capital } from '../words/orders.ts'
import { countryName } from '../words/places.ts'
import classes from './search-row.module.css'
import { MarkedName } from './search-row-name.tsx'
import { searchWords } from './search-words.ts'

/** A guest as a row of a list: the name, whether they are here, a fact that tells namesakes apart, how well we know them. */
export function SearchRowLine({ row, reason }: { row: SearchRow; reason?: string | undefined }) {
  const words = useWords(searchWords)
  const language = useLanguage()
  const days = useDays()
  const said = nameSaid(row, language)
  const why = reason ?? whyFound()
  // The day of the last stay is said at the end of the row, and its year with it.
  const fact = row.fact?.kind === 'year' && row.stays > 0 && row.lastStay ? null : row.fact
  return (
    <span className={classes.row}>
      <span className={classes.line}>
        <span className={classes.who}>
          <MarkedName name={row.name} marks={row.marks.name} className={classes.name} />
          {row.otherName && (
            <MarkedName name={row.otherName} marks={row.marks.otherName} className={classes.other} />
          )}
          {said && <bdi className={classes.other}>{said}</bdi>}
          {row.vip && <span className={classes.vip}>{row.vip}</span>}
          {row.allergy && (
            <span className={classes.allergy}>
              <IconAlertTriangleFilled size={16} aria-hidden />
              {words.allergy}
            </span>
          )}
        </span>
        <span className={classes.presence} data-presence={row.presence}>
          {words.presence[row.presence]}
        </span>
      </span>
      <span className={classes.line}>
        <span className={classes.more}>
          {fact && <bdi className={classes.fact}>{words.fact[fact.kind](factText(fact))}</bdi>}
          {why && <span className={classes.why}>{why}</span>}
        </span>
        <span className={row.stays > 0 ? classes.stays : classes.new}>
          {row.stays > 0 ? words.stays(row.stays, row.lastStay && days.day(row.lastStay)) : words.new}
        </span>
      </span>
    </span>
  )

  /** What the names on the screen do not show by themselves. */
  function whyFound(): string {
    const isMarked = row.marks.name.length > 0 || row.marks.otherName.length > 0
    const also = row.also && words.also(capital(row.also))
    if ((row.why === 'pinyin' || row.why === 'romanisation') && isMarked) return also ?? ''
    if (row.why === 'romanisation' && also) return also
    return [words.why[row.why], also].filter(Boolean).join(words.comma)
  }

  function factText({ kind, text }: NonNullable<SearchRow['fact']>): string {
    return kind === 'country' ? countryName(text, language) : text
  }
}
