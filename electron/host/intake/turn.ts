/**
 * Whose turn it is to write. While an import holds the book, SQLite would make any other write wait inside a call that
 * blocks the host's only thread; so writers wait here instead, and reading goes on.
 */
export type Turn = {
  /** Settles when nobody holds the book. Await it right before writing, with no other waiting in between. */
  wait: () => Promise<void>
  /** Holds the book for `work`; holds follow one another. */
  hold: <Result>(work: () => Promise<Result>) => Promise<Result>
  isHeld: () => boolean
  /** Tells when the book begins to be held, and when nobody holds it any more. */
  onHold: (listener: (isHeld: boolean) => void) => void
}

export function createTurn(): Turn {
  let last: Promise<unknown> = Promise.resolve()
  let held = 0
  const listeners: ((isHeld: boolean) => void)[] = []
  const change = (by: 1 | -1) => {
    const before = held > 0
    held += by
    if (held > 0 !== before) for (const listener of listeners) listener(held > 0)
  }
  return {
    wait: async () => {
      while (held > 0) await last
    },
    hold: work => {
      change(1)
      const mine = last.then(work).finally(() => change(-1))
      last = mine.catch(() => {})
      return mine
    },
    isHeld: () => held > 0,
    onHold: listener => listeners.push(listener),
  }
}
