import { measureElement, useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useRef } from 'react'
import classes from './long-list.module.css'
import { walkRows } from './row-walk.ts'

type Props<T> = {
  items: readonly T[]
  keyOf: (item: T) => string | number
  /** The height of a row in pixels, as near as can be guessed; rows are measured. */
  rowHeight: number
  /** What the list is, for a screen reader. */
  label: string
  children: (item: T, index: number) => ReactNode
  /** Called when the last row comes near, to read more. */
  onEnd?: (() => void) | undefined
}

/**
 * A list of any length: only the rows in sight exist. It fills the height it is given and scrolls by itself; arrows walk
 * its rows.
 */
export function LongList<T>({ items, keyOf, rowHeight, label, children, onEnd }: Props<T>) {
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: index => {
      const item = items[index]
      return item === undefined ? index : keyOf(item)
    },
    // Put out of sight, rows have no height: they keep the one they had, or the list comes back at another place.
    measureElement: (row, entry, list) => {
      const height = measureElement(row, entry, list)
      return height > 0
        ? height
        : (list.itemSizeCache.get(list.options.getItemKey(list.indexFromElement(row))) ?? rowHeight)
    },
    overscan: 8,
    // A notice at the foot of the page does not cover the last row for good.
    paddingEnd: 64,
    onChange: list => {
      const lastSeen = list.getVirtualItems().at(-1)?.index ?? 0
      if (items.length > 0 && lastSeen >= items.length - 5) onEnd?.()
    },
  })
  return (
    <section
      ref={scroller}
      className={classes.scroller}
      // A list that scrolls must be reachable by keyboard even when nothing in it is.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
      tabIndex={0}
      aria-label={label}
      onKeyDown={event => walkRows(event, items.length, index => rows.scrollToIndex(index))}
    >
      <ul className={classes.list} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(row => {
          const item = items[row.index]
          return (
            item !== undefined && (
              <li
                key={row.key}
                ref={rows.measureElement}
                data-index={row.index}
                className={classes.row}
                style={{ transform: `translateY(${row.start}px)` }}
                aria-setsize={items.length}
                aria-posinset={row.index + 1}
              >
                {children(item, row.index)}
              </li>
            )
          )
        })}
      </ul>
    </section>
  )
}
