import { IconAlertTriangleFilled, IconCake } from '@tabler/icons-react'
import type { Expected } from '../../shared/contract/dining.ts'
import { useLanguage, useWords } from '../words/language.ts'
import classes from './warnings.module.css'
import { diningWords } from './words.ts'

/** What must not be forgotten of a guest: what they may not eat, in red, and a birthday. */
export function Warnings({ allergies, birthday }: Pick<Expected, 'allergies' | 'birthday'>) {
  const words = useWords(diningWords)
  const language = useLanguage()
  return (
    <>
      {allergies.length > 0 && (
        <span className={classes.allergy}>
          <IconAlertTriangleFilled size={16} aria-hidden />
          <span>
            <span className={classes.said}>{words.allergy}</span>{' '}
            <bdi>{allergies.join(language === 'zh' ? '、' : ', ')}</bdi>
          </span>
        </span>
      )}
      {birthday && (
        <span className={classes.birthday}>
          <IconCake size={17} stroke={1.6} aria-hidden />
          {words.birthday[birthday]}
        </span>
      )}
    </>
  )
}
