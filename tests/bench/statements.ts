import type { Database, Statement } from 'better-sqlite3'

type Tally = { text: string; runs: number; took: number }

/** A connection that counts what is asked of it and how long SQLite took, statement by statement. */
export function statementsOf(connection: Database): {
  connection: Database
  all: () => { runs: number; took: number }
  /** The statements that took most, with their share of all the time. */
  most: (count: number) => (Tally & { share: number })[]
} {
  const tallies = new Map<string, Tally>()
  const counted = (text: string, statement: Statement): Statement => {
    const tally = tallies.get(text) ?? { text, runs: 0, took: 0 }
    tallies.set(text, tally)
    const around =
      (ask: (...values: unknown[]) => unknown) =>
      (...values: unknown[]) => {
        const began = performance.now()
        const answer = ask(...values)
        tally.took += performance.now() - began
        tally.runs++
        return answer
      }
    return new Proxy(statement, {
      get: (target, name) => {
        if (name === 'get') return around((...values) => target.get(...values))
        if (name === 'all') return around((...values) => target.all(...values))
        if (name === 'pluck') return () => counted(text, target.pluck())
        return Reflect.get(target, name, target)
      },
    })
  }
  const proxy = new Proxy(connection, {
    get: (target, name) => {
      if (name === 'prepare') return (text: string) => counted(text, target.prepare(text))
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  const all = () => {
    const every = [...tallies.values()]
    return {
      runs: every.reduce((sum, { runs }) => sum + runs, 0),
      took: every.reduce((sum, { took }) => sum + took, 0),
    }
  }
  return {
    connection: proxy,
    all,
    most: count =>
      [...tallies.values()]
        .sort((a, b) => b.took - a.took)
        .slice(0, count)
        .map(tally => ({ ...tally, share: tally.took / all().took })),
  }
}
