import type { ReactNode } from 'react'
import classes from './page.module.css'

type Props = {
  title: string
  /** One quiet line under the title. */
  line?: ReactNode
  /** What one can do on this page, beside the title. */
  actions?: ReactNode
  children: ReactNode
}

/** A page of a place: a title in the serif, a line, and the rest. It scrolls by itself. */
export function Page({ title, line, actions, children }: Props) {
  return (
    <section className={classes.page}>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{title}</h1>
          {line && <p className={classes.line}>{line}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </section>
  )
}
