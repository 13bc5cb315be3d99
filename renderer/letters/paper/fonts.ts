import { useEffect, useSyncExternalStore } from 'react'

/** What jsdom and old browsers lack of it. */
const fonts: Partial<FontFaceSet> = document.fonts ?? {}

/** Fetches what the bundled fonts need to set these texts; answers when all of it is there. */
export async function fontsFor(texts: readonly string[]): Promise<void> {
  const { families } = await import('./faces.ts')
  const characters = [...new Set(texts.join(''))].join('')
  // What cannot be fetched is set in the system's serif: a letter in another type is better than none.
  await Promise.allSettled(families.map(family => fonts.load?.(`16px "${family}"`, characters)))
}

let loaded = 0
const watch = (changed: () => void) => {
  const count = () => {
    loaded += 1
    changed()
  }
  fonts.addEventListener?.('loadingdone', count)
  return () => fonts.removeEventListener?.('loadingdone', count)
}

/** Fetches the fonts of a text on screen. The number is another each time fonts have come in: whatever was measured before is old. */
export function useFonts(text: string): number {
  useEffect(() => void fontsFor([text]), [text])
  return useSyncExternalStore(watch, () => loaded)
}
