import type { ReactNode } from 'react'
import classes from './part.module.css'

/** One line of the panel, or some: what it is about on the left, then what is known, and what can be done. */
export function Part({
  title,
  actions,
  children,
}: {
  title: string
  actions?: ReactNode
  children: ReactNode
}) {
  return (
    <section className={classes.part}>
      <h3 className={classes.title}>{title}</h3>
      <div className={classes.known}>{children}</div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </section>
  )
}
