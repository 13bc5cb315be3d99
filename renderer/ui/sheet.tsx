import type { ReactNode } from 'react'
import classes from './sheet.module.css'
import { LanguageChoice, LookChoice } from './switches.tsx'

type Props = { title?: string; line?: ReactNode; wide?: boolean; children: ReactNode }

/** A page before anybody is signed in: the seal of the house's memory, a title, a sheet, language and look below. */
export function Sheet({ title, line, wide, children }: Props) {
  return (
    <main className={classes.ground}>
      <div className={classes.sheet} data-wide={wide || undefined}>
        <div className={classes.mark} aria-hidden>
          老位子<i>The Usual</i>
        </div>
        {title && <h1 className={classes.title}>{title}</h1>}
        {line && <p className={classes.line}>{line}</p>}
        {children}
      </div>
      <div className={classes.foot} data-no-print>
        <LanguageChoice size="xs" />
        <LookChoice size="xs" />
      </div>
    </main>
  )
}
