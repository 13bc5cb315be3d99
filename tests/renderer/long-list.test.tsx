import { render, screen } from '@testing-library/react'
import { act } from 'react'
import { expect, it, onTestFinished, vi } from 'vitest'
import { LongList } from '../../renderer/ui/long-list.tsx'

it('keeps the height of its rows while a card lies over it, so that its place is not lost', () => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(300)
  const seen = new Map<Element, ResizeObserverCallback>()
  vi.stubGlobal('ResizeObserver', function watched(this: object, tell: ResizeObserverCallback) {
    return Object.assign(this, {
      observe: (row: Element) => seen.set(row, tell),
      unobserve: (row: Element) => seen.delete(row),
      disconnect: () => {},
    })
  })
  onTestFinished(() => {
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })
  /** The browser tells every row its height: none while the list is put out of sight. */
  const measure = (blockSize: number) =>
    act(() => {
      for (const target of screen.getAllByRole('listitem')) {
        const entry = { target, borderBoxSize: [{ blockSize, inlineSize: 300 }] }
        seen.get(target)?.([entry as never], null as never)
      }
    })
  render(
    <LongList items={[1, 2, 3]} keyOf={one => one} rowHeight={60} label="Guests">
      {one => <b>{one}</b>}
    </LongList>,
  )
  const height = () => Number.parseInt(screen.getByRole('list').style.height, 10)
  const foot = height() - 3 * 60
  measure(80)
  expect(height()).toBe(3 * 80 + foot)
  measure(0)
  expect(height()).toBe(3 * 80 + foot)
  measure(90)
  expect(height()).toBe(3 * 90 + foot)
})
