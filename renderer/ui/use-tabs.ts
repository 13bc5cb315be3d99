import { type KeyboardEvent, useId, useRef } from 'react'

/**
 * What makes buttons the tabs of one panel, by the pattern of the ARIA Authoring Practices: left and right turn between them, and
 * down leads into the list the panel holds.
 */
export function useTabs<Key extends string>(keys: readonly Key[], shown: Key, onShow: (key: Key) => void) {
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const intoList = () => panel.current?.querySelector<HTMLElement>('[data-index] button')?.focus()
  const turn = (pressed: string) => {
    if (pressed === 'ArrowDown') intoList()
    const step = { ArrowRight: 1, ArrowLeft: -1 }[pressed]
    const next = step && keys[(keys.indexOf(shown) + step + keys.length) % keys.length]
    if (!next) return
    onShow(next)
    document.getElementById(`${id}-${next}`)?.focus()
  }
  return {
    intoList,
    /** Of the row of tabs. */
    onKeyDown: (event: KeyboardEvent) => turn(event.key),
    tab: (key: Key) =>
      ({
        role: 'tab',
        id: `${id}-${key}`,
        'aria-selected': key === shown,
        'aria-controls': `${id}-panel`,
        tabIndex: key === shown ? 0 : -1,
        onClick: () => onShow(key),
      }) as const,
    panel: {
      ref: panel,
      role: 'tabpanel',
      id: `${id}-panel`,
      'aria-labelledby': `${id}-${shown}`,
    } as const,
  }
}
