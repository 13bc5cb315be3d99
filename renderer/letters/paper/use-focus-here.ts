import { type RefObject, useEffect, useRef } from 'react'

/** Takes the keyboard along when one step of a window gives way to the next: what had the focus is gone with it. */
export function useFocusHere<Here extends HTMLElement>(): RefObject<Here | null> {
  const here = useRef<Here>(null)
  useEffect(() => here.current?.focus(), [])
  return here
}
