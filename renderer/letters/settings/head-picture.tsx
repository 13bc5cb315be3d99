import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { Language } from '../../../shared/contract/base.ts'
import type { Letterhead } from '../../../shared/contract/letters.ts'
import { dateInWords } from '../../../shared/domain/days/dates-in-words.ts'
import { uiWords } from '../../ui/words.ts'
import { useToday } from '../../words/days.ts'
import { useLanguage, useWords } from '../../words/language.ts'
import { LetterSheet } from '../paper/letter-sheet.tsx'
import { OnScreen } from '../paper/on-screen.tsx'
import classes from './settings-page.module.css'
import { settingsWords } from './words.ts'

/** A letter on the house's paper, as it would be printed, in both its languages. */
export function HeadPictures({ letterhead }: { letterhead: Letterhead }) {
  const ui = useWords(uiWords)
  return (
    <div className={classes.pictures}>
      {(['zh', 'en'] as const).map(language => (
        <figure key={language} className={classes.picture}>
          <figcaption className={classes.pictureHead}>
            {language === 'zh' ? ui.inChinese : ui.inEnglish}
          </figcaption>
          <Picture letterhead={letterhead} language={language} />
        </figure>
      ))}
    </div>
  )
}

/** The same, in whichever of the two one looks at. */
export function HeadPicture({ letterhead }: { letterhead: Letterhead }) {
  const words = useWords(settingsWords)
  const ui = useWords(uiWords)
  const spoken = useLanguage()
  const [language, show] = useState<Language>(spoken)
  return (
    <figure className={classes.picture}>
      <figcaption className={classes.pictureHead}>
        {words.picture}
        <SegmentedControl
          size="xs"
          aria-label={ui.language}
          data={[
            { value: 'zh', label: ui.inChinese },
            { value: 'en', label: ui.inEnglish },
          ]}
          value={language}
          onChange={show}
        />
      </figcaption>
      <Picture letterhead={letterhead} language={language} />
    </figure>
  )
}

function Picture({ letterhead, language }: { letterhead: Letterhead; language: Language }) {
  const today = useToday()
  const { signer, signerTitle } = letterhead
  // The sample speaks the language of the letter, whatever the station does.
  const body = settingsWords[language].sample(signer[language], signerTitle[language])
  const date = dateInWords(today, language)
  return (
    <OnScreen>
      <LetterSheet sheet={{ language, occasion: 'birthday-away', date, body, letterhead }} />
    </OnScreen>
  )
}
