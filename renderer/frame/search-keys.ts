import { type RefObject, useEffect } from 'react'
import { isTypedInto } from '../ui/keys.ts'
import { leave } from './leave.ts'

/** Brings every way of reaching for a guest to the search: Ctrl/Cmd+K, `/`, or simply typing. Ctrl/Cmd+L locks. */
export function useSearchKeys(search: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const focus = () => {
      const input = search.current?.querySelector('input')
      input?.focus()
      return input
    }
    const heed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const chord = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
      const key = event.key.toLowerCase()
      if (chord && key === 'l') {
        event.preventDefault()
        leave()
      }
      if (chord && key === 'k') {
        event.preventDefault()
        // A dialogue is finished or put away first: its keys stay in it.
        if (!document.querySelector('[role="dialog"][aria-modal="true"]')) focus()?.select()
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTypedInto(whatIsTypedInto(event.target))) return
      if (document.querySelector('[role="dialog"]')) return
      if (key === '/' || key === '／') {
        event.preventDefault()
        focus()?.select()
      }
      // The letter itself follows the focus into the field; so does an input method that begins to compose.
      if (/^[\p{L}\p{N}]$/u.test(event.key) || event.key === 'Process') focus()
    }
    window.addEventListener('keydown', heed)
    return () => window.removeEventListener('keydown', heed)
  }, [search])
}

const pressed = new Set(['radio', 'checkbox', 'button', 'submit', 'reset'])

/** A choice or a button takes presses, not letters: what matters is where it stands. */
const whatIsTypedInto = (target: EventTarget | null): EventTarget | null =>
  target instanceof HTMLInputElement && pressed.has(target.type) ? target.parentElement : target
