/** Times of one kind of call, in milliseconds. */
export type Figures = { p50: number; p99: number; max: number; count: number }

export function figuresOf(times: number[]): Figures {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99), max: at(1), count: sorted.length }
}

/** Times each call of `work` over `inputs`, after a warm-up over the first fifty. */
export async function timed<Input>(inputs: Input[], work: (input: Input) => unknown): Promise<Figures> {
  for (const input of inputs.slice(0, 50)) await work(input)
  const times: number[] = []
  for (const input of inputs) {
    const began = performance.now()
    await work(input)
    times.push(performance.now() - began)
  }
  return figuresOf(times)
}

export const ms = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0))
export const megabytes = (bytes: number) => (bytes / 1_048_576).toFixed(0)

/** Prints rows as a Markdown table, which the README can take as it stands. */
export function table(head: string[], rows: (string | number)[][]): void {
  console.log(`\n| ${head.join(' | ')} |\n|${head.map(() => '---').join('|')}|`)
  for (const row of rows) console.log(`| ${row.join(' | ')} |`)
}
