import type { Card } from '../../shared/contract/guests.ts'
import { useLanguage, useWords } from '../words/language.ts'
import classes from './card-sentence.module.css'
import { cardWords } from './words.ts'

const htmlLang = { zh: 'zh-CN', en: 'en', ja: 'ja', th: 'th' } as const

/** One sentence to say, with how it sounds and what it means for a colleague who does not speak the guest's language. */
export function CardSentence({ sentence }: { sentence: NonNullable<Card['sentence']> }) {
  const words = useWords(cardWords)
  const reader = useLanguage()
  const { text, language, sound, meaning } = sentence
  const foreign = language !== reader
  return (
    <div className={classes.sentence}>
      <p className={classes.text}>
        <span className={classes.hidden}>
          {words.sayThis}, {words.saidIn[language]}:{' '}
        </span>
        <span lang={htmlLang[language]}>“{text}”</span>
      </p>
      {foreign && (
        <p className={classes.under}>
          {sound && <span className={classes.sound}>{sound}</span>}
          <span>{words.meaning(meaning[reader])}</span>
        </p>
      )}
    </div>
  )
}
