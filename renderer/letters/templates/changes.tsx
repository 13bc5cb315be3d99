import type { LetterLanguage } from '../../../shared/contract/occasion.ts'
import { wordChanges } from '../../../shared/domain/letters/word-changes.ts'
import { useWords } from '../../words/language.ts'
import classes from './versions.module.css'
import { languageTag, templateWords } from './words.ts'

type Props = { before: string; after: string; language: LetterLanguage }

/** What words became: what was taken out is struck through, what was put in underlined; a screen reader is told either. */
export function Changes({ before, after, language }: Props) {
  const words = useWords(templateWords)
  return (
    <div className={classes.text} lang={languageTag[language]}>
      {wordChanges(before, after).map(({ kind, text }, at) => {
        // A piece is what it is by its place.
        const key = `${at} ${kind}`
        if (kind === 'same') return <span key={key}>{text}</span>
        const Mark = kind === 'gone' ? 'del' : 'ins'
        return (
          <Mark key={key}>
            <span className={classes.heard}>{` ${kind === 'gone' ? words.gone : words.come}: `}</span>
            {text}
          </Mark>
        )
      })}
    </div>
  )
}
