import type { ReactNode } from 'react'
import classes from './scroller.module.css'

/** Something wider or taller than its place, which scrolls by itself. */
export function Scroller({ label, tall, children }: { label: string; tall?: boolean; children: ReactNode }) {
  return (
    // What scrolls must be reachable by keyboard even when nothing in it is.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section className={classes.scroller} data-tall={tall || undefined} tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
