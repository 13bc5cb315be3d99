import type { KeyboardEvent } from 'react'

type End = 'first' | 'last'
const controls = 'button:not(:disabled), a[href]'

/** Where a row's focus goes with each key: rows up and down, one screen, the ends of the list. */
const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: at => at + 1,
  ArrowUp: at => at - 1,
  PageDown: (at, count) => Math.min(at + 8, count - 1),
  PageUp: at => Math.max(at - 8, 0),
  Home: () => 0,
  End: (_at, count) => count - 1,
}

/**
 * Walks a list of rows by arrows, as one walks a table: up and down keep to the name or to what there is to do, left and
 * right go between them. `reveal` brings a row that is not in sight into the page.
 */
export function walkRows(event: KeyboardEvent<HTMLElement>, count: number, reveal: (index: number) => void) {
  if (
    event.defaultPrevented ||
    event.nativeEvent.isComposing ||
    event.altKey ||
    event.ctrlKey ||
    event.metaKey
  )
    return
  const list = event.currentTarget
  const target = event.target as HTMLElement
  if (target.closest('input, textarea, select')) return
  const row = target.closest<HTMLElement>('[data-index]')
  const inRow = row ? [...row.querySelectorAll<HTMLElement>(controls)] : []
  const here = inRow.indexOf(target)
  const side = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  const step = steps[event.key]
  if (side && here >= 0) {
    event.preventDefault()
    inRow[here + side]?.focus()
  } else if (row && step) {
    event.preventDefault()
    const at = Number(row.dataset.index)
    const to = step(at, count)
    const end: End = here > 0 && here === inRow.length - 1 ? 'last' : 'first'
    // From an end of the list it goes on inwards, past a heading that stands there.
    const jumped = !event.key.startsWith('Arrow')
    const inwards = jumped && to === 0 ? 1 : jumped && to === count - 1 ? -1 : null
    focusRow(list, to, { step: inwards ?? (to < at ? -1 : 1), end, count, reveal })
  } else if (!row && event.key === 'ArrowDown' && list.querySelector(controls)) {
    event.preventDefault()
    const top = list.getBoundingClientRect().top
    const rows = [...list.querySelectorAll<HTMLElement>('[data-index]')]
    const first = rows.find(each => each.getBoundingClientRect().bottom > top) ?? rows[0]
    focusRow(list, Number(first?.dataset.index ?? 0), { step: 1, end: 'first', count, reveal })
  }
}

type Going = { step: 1 | -1; end: End; count: number; reveal: (index: number) => void }

/** Rows without anything to press, such as a heading, are passed over. */
function focusRow(list: HTMLElement, index: number, going: Going, patience = 5): void {
  if (index < 0 || index >= going.count) return
  going.reveal(index)
  const row = list.querySelector<HTMLElement>(`[data-index="${index}"]`)
  if (!row) {
    if (patience > 0) requestAnimationFrame(() => focusRow(list, index, going, patience - 1))
    return
  }
  const all = [...row.querySelectorAll<HTMLElement>(controls)]
  const goal = going.end === 'last' ? all.at(-1) : all[0]
  if (goal) goal.focus({ preventScroll: true })
  else focusRow(list, index + going.step, going, patience)
}
