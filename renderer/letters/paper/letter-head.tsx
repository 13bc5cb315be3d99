import type { Letterhead } from '../../../shared/contract/letters.ts'
import type { LetterLanguage } from '../../../shared/contract/occasion.ts'
import classes from './letter-head.module.css'
import { houseAddress, houseLanguage, otherName } from './letterhead.ts'

type Props = { letterhead: Letterhead; language: LetterLanguage }

/** The name of the house in both its languages, over a first page. */
export function LetterHead({ letterhead, language }: Props) {
  const spoken = houseLanguage(language)
  const other = otherName(letterhead, spoken)
  const otherLanguage = spoken === 'zh' ? 'en' : 'zh'
  return (
    <div className={classes.head}>
      <p className={classes.name} lang={tag(spoken)}>
        {letterhead.name[spoken]}
      </p>
      {other && (
        <p className={classes.other} lang={tag(otherLanguage)}>
          {other}
        </p>
      )}
      <Rule />
    </div>
  )
}

/** The name alone and the number of the page, over every further one. */
export function FurtherHead({ letterhead, language, page }: Props & { page: number }) {
  const spoken = houseLanguage(language)
  return (
    <div className={classes.further}>
      <span lang={tag(spoken)}>{letterhead.name[spoken]}</span>
      <span className={classes.number}>{page}</span>
    </div>
  )
}

/** Where the house is found, under a first page. */
export function LetterFoot({ letterhead, language }: Props) {
  const spoken = houseLanguage(language)
  const { phone, web, email, postcode } = letterhead
  const lines = houseAddress(letterhead, spoken)
  const address = spoken === 'zh' ? [lines.join(''), postcode] : [lines.join(', ')]
  return (
    <div className={classes.foot} lang={tag(spoken)}>
      <p>{inOneLine(address)}</p>
      <p>{inOneLine([phone, web, email])}</p>
    </div>
  )
}

/** Two lines and a lozenge. */
function Rule() {
  return (
    <svg className={classes.rule} viewBox="0 0 120 6" aria-hidden>
      <path d="M0 3H54M66 3H120" fill="none" stroke="currentColor" strokeWidth="0.5" />
      <path d="M60 0.4 63.4 3 60 5.6 56.6 3Z" fill="currentColor" />
    </svg>
  )
}

const tag = (language: 'zh' | 'en') => (language === 'zh' ? 'zh-CN' : 'en')

const inOneLine = (parts: readonly string[]) => parts.filter(part => part !== '').join('\u2002·\u2002')
