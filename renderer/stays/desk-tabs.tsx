import { type ReactNode, useEffect, useId, useRef } from 'react'
import classes from './desk-tabs.module.css'

type Tab<Key extends string> = { key: Key; name: string; count: number | undefined }
type Props<Key extends string> = {
  label: string
  tabs: readonly Tab<Key>[]
  shown: Key
  onShow: (key: Key) => void
  /** What the tab shown is about. */
  children: ReactNode
}

/** The lists of the desk behind their numbers; arrows turn between them. */
export function DeskTabs<Key extends string>({ label, tabs, shown, onShow, children }: Props<Key>) {
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const intoList = () => panel.current?.querySelector<HTMLElement>('[data-index] button')?.focus()
  useEffect(() => {
    // Nothing has the focus yet: an arrow down means the list.
    const heed = (event: KeyboardEvent) => {
      const { activeElement, body } = document
      const nowhere = activeElement === null || activeElement === body || activeElement.tagName === 'MAIN'
      if (event.key !== 'ArrowDown' || event.defaultPrevented || !nowhere) return
      if (document.querySelector('[role="dialog"]')) return
      event.preventDefault()
      intoList()
    }
    window.addEventListener('keydown', heed)
    return () => window.removeEventListener('keydown', heed)
  })
  const turn = (key: string) => {
    if (key === 'ArrowDown') intoList()
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key]
    const at = tabs.findIndex(tab => tab.key === shown)
    const next = step && tabs[(at + step + tabs.length) % tabs.length]
    if (!next) return
    onShow(next.key)
    document.getElementById(`${id}-${next.key}`)?.focus()
  }
  return (
    <>
      <div role="tablist" aria-label={label} className={classes.tabs} onKeyDown={event => turn(event.key)}>
        {tabs.map(({ key, name, count }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}-${key}`}
            aria-selected={key === shown}
            aria-controls={`${id}-panel`}
            tabIndex={key === shown ? 0 : -1}
            className={classes.tab}
            onClick={() => onShow(key)}
          >
            <span className={classes.count}>{count ?? '–'}</span>
            {name}
          </button>
        ))}
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
