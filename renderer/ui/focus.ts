/** Gives the focus to what had it before, where it went away with what had it since. */
export function giveFocusBack(before: Element | null): void {
  const { activeElement, body } = document
  const isLost = activeElement === null || activeElement === body
  if (isLost && before instanceof HTMLElement && before.isConnected) before.focus()
}
