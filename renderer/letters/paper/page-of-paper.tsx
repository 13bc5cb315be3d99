import type { CSSProperties, ReactNode, Ref } from 'react'
import type { LetterPaper } from '../../../shared/contract/letters.ts'
import type { LetterLanguage } from '../../../shared/contract/occasion.ts'
import type { EnvelopePaper, LabelPaper } from './formats.ts'
import classes from './paper.module.css'

type Props = {
  paper: LetterPaper | EnvelopePaper | LabelPaper
  language: LetterLanguage
  className?: string | undefined
  style?: CSSProperties & { [variable: `--${string}`]: string }
  ref?: Ref<HTMLDivElement> | undefined
  children: ReactNode
}

export const tags: Record<LetterLanguage, string> = { zh: 'zh-CN', en: 'en', ja: 'ja', th: 'th' }

/** One side of one sheet, as large as it is. */
export function PageOfPaper({ paper, language, className = '', style, ref, children }: Props) {
  return (
    <div
      ref={ref}
      className={`${classes.paper} ${className}`}
      data-paper={paper}
      lang={tags[language]}
      {...(style ? { style } : {})}
    >
      {children}
    </div>
  )
}
