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
}

export function createTurn(): Turn {
  let last: Promise<unknown> = Promise.resolve()
  let held = 0
  return {
    wait: async () => {
      while (held > 0) await last
    },
    hold: work => {
      held++
      const mine = last.then(work).finally(() => held--)
      last = mine.catch(() => {})
      return mine
    },
    isHeld: () => held > 0,
  }
}
