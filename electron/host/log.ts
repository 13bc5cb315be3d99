/** One line per event, as JSON. Never a guest's words: of an error only its kind and where it came from. */
export type Log = {
  info: (event: string, facts?: Record<string, string | number | boolean | null>) => void
  /** Logs a fault once, at the door that met it, under a reference the screen shows. */
  fault: (reference: string, where: string, error: unknown) => void
}

/** A log that writes each line with `write`. */
export function createLog(write: (line: string) => void): Log {
  const line = (facts: Record<string, unknown>) =>
    write(JSON.stringify({ at: new Date().toISOString(), ...facts }))
  return {
    info: (event, facts) => line({ event, ...facts }),
    fault: (reference, where, error) => line({ event: 'fault', reference, where, ...describe(error) }),
  }
}

/** Kind, code and frames of an error. Its message stays out: SQLite and zod may quote a guest's words in it. */
function describe(error: unknown): { error: string; code?: string; frames: string[] } {
  if (!(error instanceof Error)) return { error: typeof error, frames: [] }
  const frames = (error.stack ?? '').split('\n').filter(frame => frame.trimStart().startsWith('at '))
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  return { error: error.name, ...code, frames: frames.slice(0, 8).map(frame => frame.trim()) }
}
