import type {} from '../rpc/port.ts'

/** Prints the page as it stands; what must not be on paper carries `data-no-print`. */
export async function printPage(): Promise<void> {
  if (window.desktop) await window.desktop.print()
  else window.print()
}
