/** What had the focus went away, and nothing has taken it since. */
export function isFocusLost(): boolean {
  const { activeElement, body } = document
  return activeElement === null || activeElement === body
}

/** Gives the focus to what had it before, where it went away with what had it since. */
export function giveFocusBack(before: Element | null): void {
  if (isFocusLost() && before instanceof HTMLElement && before.isConnected) before.focus()
}
