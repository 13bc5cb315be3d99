/** What is ticked in a list, and from where a range would reach. */
export type Selection<Key extends string> = { readonly chosen: ReadonlySet<Key>; readonly from: Key | null }

export const nothingChosen: Selection<never> = { chosen: new Set(), from: null }

/** Ticks one, or takes its tick away. A range reaches from there. */
export function toggled<Key extends string>({ chosen }: Selection<Key>, key: Key): Selection<Key> {
  const next = new Set(chosen)
  if (!next.delete(key)) next.add(key)
  return { chosen: next, from: key }
}

/** Ticks everything of `order` between where the last tick was made and `key`, both included; what is ticked besides stays. */
export function reached<Key extends string>(
  { chosen, from }: Selection<Key>,
  key: Key,
  order: readonly Key[],
): Selection<Key> {
  const [start, end] = [from === null ? -1 : order.indexOf(from), order.indexOf(key)]
  if (end < 0) return { chosen, from }
  if (start < 0) return { chosen: new Set([...chosen, key]), from: key }
  const between = order.slice(Math.min(start, end), Math.max(start, end) + 1)
  return { chosen: new Set([...chosen, ...between]), from }
}

/** Ticks all of a part, or takes all ticks away where the whole part has them. */
export function wholly<Key extends string>(
  { chosen, from }: Selection<Key>,
  part: readonly Key[],
): Selection<Key> {
  const next = new Set(chosen)
  if (part.every(key => chosen.has(key))) for (const key of part) next.delete(key)
  else for (const key of part) next.add(key)
  return { chosen: next, from }
}

/** How much of a part is ticked, as a box over it says it. */
export function tickOf<Key extends string>(
  { chosen }: Selection<Key>,
  part: readonly Key[],
): boolean | 'mixed' {
  const count = part.filter(key => chosen.has(key)).length
  return count === 0 ? false : count === part.length || 'mixed'
}
