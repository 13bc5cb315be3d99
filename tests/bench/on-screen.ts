import type { Page } from '@playwright/test'

/**
 * What a page is given to time itself with. A moment is counted from the event the browser got, as the browser dates it, to
 * the frame after the screen showed what was waited for; both on the clock of the machine, so that two pages compare.
 */
const STOPWATCH = `
  globalThis.stopwatch = {
    pressed: 0,
    shown: null,
    /** The next event of that type starts the watch. */
    startOn(type) {
      addEventListener(type, event => { this.pressed = performance.timeOrigin + event.timeStamp }, { once: true, capture: true })
    },
    /** Stops at the frame after \`sees\` holds; it must not hold yet. */
    stopWhen(sees) {
      this.shown = new Promise(resolve => {
        const watch = new MutationObserver(() => {
          if (!sees()) return
          watch.disconnect()
          // The callback of a frame runs before it is painted, a message after.
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => resolve(performance.timeOrigin + performance.now())
            port2.postMessage(null)
          })
        })
        watch.observe(document, { childList: true, subtree: true, characterData: true, attributes: true })
      })
    },
  }
`

/** Gives a page its watch, in every document it opens from now on. */
export async function giveStopwatch(page: Page): Promise<void> {
  await page.addInitScript(STOPWATCH)
}

type Sight = {
  on: Page
  event?: 'keydown' | 'pointerdown'
  act: () => Promise<void>
  where: Page
  sees: string
  /** Milliseconds to wait for it. */
  within?: number
}

/**
 * Milliseconds from the event \`act\` makes on one page to the frame after \`sees\`, an expression of the other page, holds; null
 * when it does not in time.
 */
export async function fromPressToPaint({
  on,
  event = 'pointerdown',
  act,
  where,
  sees,
  within = 3_000,
}: Sight): Promise<number | null> {
  await where.evaluate(`stopwatch.stopWhen(() => ${sees})`)
  await on.evaluate(`stopwatch.startOn('${event}')`)
  await act()
  const shown = await where.evaluate<number | null>(
    `Promise.race([stopwatch.shown, new Promise(late => setTimeout(late, ${within}, null))])`,
  )
  const pressed = await on.evaluate<number>('stopwatch.pressed')
  return shown === null ? null : shown - pressed
}

/** The frames of three seconds in which the list that a selector names scrolls by \`step\` pixels a frame: how long each took. */
export async function framesWhileScrolling(page: Page, selector: string, step: number): Promise<number[]> {
  return page.evaluate<number[]>(`new Promise(resolve => {
    const list = document.querySelector(${JSON.stringify(selector)})
    const frames = []
    let last = 0
    const frame = now => {
      if (last) frames.push(now - last)
      last = now
      list.scrollTop += ${step}
      if (frames.length < 300) requestAnimationFrame(frame)
      else resolve(frames)
    }
    requestAnimationFrame(frame)
  })`)
}
