import type {} from '../rpc/port.ts'

/** Saves a text where the person says; false when they changed their mind. The browser asks by itself, or not at all. */
export async function saveText(name: string, text: string, type = 'text/csv'): Promise<boolean> {
  if (window.desktop) return (await window.desktop.saveFile(name, new TextEncoder().encode(text))).saved
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser fetches it after the press, large ones in a while.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return true
}
