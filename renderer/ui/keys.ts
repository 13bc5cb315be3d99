import type { KeyboardEvent } from 'react'
import { atOnce } from './at-once.ts'

/** Enter pressed to submit, not to choose a word in an input method. */
export function isSubmit(event: KeyboardEvent): boolean {
  // 229 is what Safari still reports for the Enter that ends a composition after the composition has ended.
  return event.key === 'Enter' && !event.nativeEvent.isComposing && event.keyCode !== 229
}

/** Keeps a form from being submitted by the Enter of an input method: `<form onKeyDown={holdImeEnter}>`. */
export function holdImeEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && !isSubmit(event)) event.preventDefault()
}

/** Likewise, and lets the Enter that opened what stands here, still held down, settle nothing in it. */
export function holdHeldEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.repeat) event.preventDefault()
  holdImeEnter(event)
}

/** What was typed, full-width digits, letters and brackets made plain, outer spaces gone. */
export const plain = (typed: string): string => typed.normalize('NFKC').trim()

/** Whether a key pressed now is meant for the thing in focus rather than for the page. */
export function isTypedInto(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable) return true
  return (
    target.closest(
      'input, textarea, select, [role="dialog"], [role="listbox"], [role="menu"], [role="combobox"], [role="grid"]',
    ) !== null
  )
}

/** Brings the person to the first field that says something is wrong, while the press that asked is answered. */
export function focusFirstWrong(form: HTMLElement): void {
  // What is wrong is said by the fields first.
  atOnce()
  form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
}
