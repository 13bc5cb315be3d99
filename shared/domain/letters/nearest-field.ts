/**
 * The field somebody most likely meant, or null where none is near: at most a third of its letters are otherwise. What has no
 * full stop in it may be a field without what stands before its own.
 */
export function nearestField(typed: string, fields: readonly string[]): string | null {
  const [best] = fields
    .map(field => ({ field, meant: typed.includes('.') ? field : field.replace(/^.*\./, '') }))
    .map(({ field, meant }) => ({ field, meant, slips: slipsBetween(typed.toLowerCase(), meant) }))
    .filter(({ meant, slips }) => slips <= Math.ceil(meant.length / 3))
    .toSorted((a, b) => a.slips - b.slips)
  return best?.field ?? null
}

/** How many letters must be put in, taken out or changed to make one of the other. */
function slipsBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (const [line, letter] of [...from.slice(0, 60)].entries()) {
    const next = [line + 1]
    for (let at = 0; at < to.length; at++) {
      const changed = (row[at] ?? 0) + (letter === to[at] ? 0 : 1)
      next.push(Math.min(changed, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
