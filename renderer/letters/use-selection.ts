import { type KeyboardEvent, type MouseEvent, useMemo, useState } from 'react'
import { nothingChosen, reached, type Selection, tickOf, toggled, wholly } from './selection.ts'

/** What can be ticked has this attribute, with its key; arrows walk from one to the next. */
const TICK = 'data-tick'

/**
 * Ticks of a list, by mouse and keys: space and a press tick one, with shift all from the last tick to here; shift and an arrow
 * take the next along, Ctrl or Cmd with A takes all, Escape none. `order` is what can be ticked, as it stands on screen. `keys` are
 * to be heard on the way down: the list takes its arrows for itself.
 */
export function useSelection<Key extends string>(order: readonly Key[]) {
  const [kept, keep] = useState<Selection<Key>>(nothingChosen)
  // What has left the list is not chosen any more.
  const selection = useMemo(() => {
    const there = new Set(order)
    return { ...kept, chosen: new Set([...kept.chosen].filter(key => there.has(key))) }
  }, [kept, order])
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return
    const target = event.target as HTMLElement
    // What lies over the page is heard here too, as React has it.
    if (!event.currentTarget.contains(target) || target.closest('input, textarea, select')) return
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'a') {
      event.preventDefault()
      keep({ chosen: new Set(order), from: selection.from })
    }
    if (event.key === 'Escape' && selection.chosen.size > 0) {
      event.preventDefault()
      keep(nothingChosen)
    }
    const step = event.shiftKey ? { ArrowDown: 1, ArrowUp: -1 }[event.key] : undefined
    const here = target.closest('[data-index]')?.querySelector(`[${TICK}]`)?.getAttribute(TICK)
    const at = order.indexOf(here as Key)
    const [from, next] = [order[at], step && at >= 0 ? order[at + step] : undefined]
    // The list itself takes the focus along.
    if (from && next) keep(reached({ ...selection, from }, next, order))
  }
  return {
    chosen: selection.chosen,
    tick: (part: readonly Key[]) => tickOf(selection, part),
    press: (key: Key) => (event: MouseEvent) =>
      keep(event.shiftKey ? reached(selection, key, order) : toggled(selection, key)),
    pressAll: (part: readonly Key[]) => keep(wholly(selection, part)),
    clear: () => keep(nothingChosen),
    keys,
  }
}
