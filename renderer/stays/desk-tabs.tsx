import { type ReactNode, useEffect } from 'react'
import { isFocusLost } from '../ui/focus.ts'
import { useTabs } from '../ui/use-tabs.ts'
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
  const keys = tabs.map(({ key }) => key)
  const { intoList, onKeyDown, tab, panel } = useTabs(keys, shown, onShow)
  useEffect(() => {
    // Nothing has the focus yet: an arrow down means the list.
    const heed = (event: KeyboardEvent) => {
      const nowhere = isFocusLost() || document.activeElement?.tagName === 'MAIN'
      if (event.key !== 'ArrowDown' || event.defaultPrevented || !nowhere) return
      if (document.querySelector('[role="dialog"]')) return
      event.preventDefault()
      intoList()
    }
    window.addEventListener('keydown', heed)
    return () => window.removeEventListener('keydown', heed)
  })
  return (
    <>
      <div role="tablist" onKeyDown={onKeyDown} aria-label={label} className={classes.tabs}>
        {tabs.map(({ key, name, count }) => (
          <button key={key} type="button" {...tab(key)} className={classes.tab}>
            <span className={classes.count}>{count ?? '–'}</span>
            {name}
          </button>
        ))}
      </div>
      <div {...panel} className={classes.panel}>
        {children}
      </div>
    </>
  )
}
