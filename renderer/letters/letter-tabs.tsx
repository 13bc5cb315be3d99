import { IconChevronRight } from '@tabler/icons-react'
import { Fragment, type ReactNode } from 'react'
import { useTabs } from '../ui/use-tabs.ts'
import classes from './letter-tabs.module.css'

type Tab<Key extends string> = { key: Key; name: string }
type Props<Key extends string> = {
  label: string
  /** The round, step after step, each with how many letters wait there. */
  steps: readonly (Tab<Key> & { count: number | undefined })[]
  /** What stands beside the round. */
  pages: readonly Tab<Key>[]
  shown: Key
  onShow: (key: Key) => void
  children: ReactNode
}

/** The way of a letter from step to step, and beside it the pages about all of them; arrows turn between them, and lead down into the list. */
export function LetterTabs<Key extends string>({ label, steps, pages, shown, onShow, children }: Props<Key>) {
  const keys = [...steps, ...pages].map(({ key }) => key)
  const { onKeyDown, tab, panel } = useTabs(keys, shown, onShow)
  const drawn = ({ key, name }: Tab<Key>, count: ReactNode) => (
    <button type="button" {...tab(key)} className={classes.tab}>
      {count}
      {name}
    </button>
  )
  return (
    <>
      <div role="tablist" onKeyDown={onKeyDown} aria-label={label} className={classes.tabs}>
        <div role="presentation" className={classes.steps}>
          {steps.map((step, at) => (
            <Fragment key={step.key}>
              {at > 0 && <IconChevronRight className={classes.then} size={16} stroke={1.5} aria-hidden />}
              {drawn(
                step,
                <span className={classes.count} data-none={step.count === 0 || undefined}>
                  {step.count ?? '–'}
                </span>,
              )}
            </Fragment>
          ))}
        </div>
        <div role="presentation" className={classes.pages}>
          {pages.map(page => (
            <Fragment key={page.key}>{drawn(page, null)}</Fragment>
          ))}
        </div>
      </div>
      <div {...panel} className={classes.panel}>
        {children}
      </div>
    </>
  )
}
