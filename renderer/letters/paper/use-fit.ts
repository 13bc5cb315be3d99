import { type RefObject, useLayoutEffect } from 'react'

/**
 * Sets what is in a box of fixed size in the largest of these type sizes (in points, the largest first) in which it fits. Where it
 * fits in none, the box says so by `data-too-long`, and nothing of it may be printed.
 */
export function useFit(box: RefObject<HTMLElement | null>, points: readonly number[], fresh: string): void {
  // What stands in the box is known to whoever fills it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const fits = points.some(size => {
      element.style.setProperty('--type', `${size}pt`)
      return (
        element.scrollHeight <= element.clientHeight + 1 && element.scrollWidth <= element.clientWidth + 1
      )
    })
    element.toggleAttribute('data-too-long', !fits)
  }, [box, points, fresh])
}
