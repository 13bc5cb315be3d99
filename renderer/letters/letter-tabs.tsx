import { IconChevronRight } from '@tabler/icons-react'
import { Fragment, type ReactNode, useId, useRef } from 'react'
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
  const id = useId()
  const all: readonly Tab<Key>[] = [...steps, ...pages]
  const panel = useRef<HTMLDivElement>(null)
  const turn = (key: string) => {
    if (key === 'ArrowDown') panel.current?.querySelector<HTMLElement>('[data-index] button')?.focus()
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key]
    const at = all.findIndex(tab => tab.key === shown)
    const next = step && all[(at + step + all.length) % all.length]
    if (!next) return
    onShow(next.key)
    document.getElementById(`${id}-${next.key}`)?.focus()
  }
  const tab = ({ key, name }: Tab<Key>, count: ReactNode) => (
    <button
      type="button"
      role="tab"
      id={`${id}-${key}`}
      aria-selected={key === shown}
      aria-controls={`${id}-panel`}
      tabIndex={key === shown ? 0 : -1}
      className={classes.tab}
      onClick={() => onShow(key)}
    >
      {count}
      {name}
    </button>
  )
  return (
    <>
      <div role="tablist" aria-label={label} className={classes.tabs} onKeyDown={event => turn(event.key)}>
        <div role="presentation" className={classes.steps}>
          {steps.map((step, at) => (
            <Fragment key={step.key}>
              {at > 0 && <IconChevronRight className={classes.then} size={16} stroke={1.5} aria-hidden />}
              {tab(
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
            <Fragment key={page.key}>{tab(page, null)}</Fragment>
          ))}
        </div>
      </div>
      <div
        ref={panel}
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${shown}`}
        className={classes.panel}
      >
        {children}
      </div>
    </>
  )
}
