/** What two people made of one form that both set out from. */
export type ThreeWay<Form> = {
  /** Theirs where only they changed something, mine where I did; lists with what either added and without what either took out. */
  merged: Form
  /** The fields only they changed. */
  taken: (keyof Form)[]
  /** The fields both changed, each to something else: `merged` holds mine, and somebody must choose. */
  contested: (keyof Form)[]
}

/** Merges two people's changes to one form field by field; nothing either of them typed is lost. */
export function threeWay<Form extends object>(base: Form, mine: Form, theirs: Form): ThreeWay<Form> {
  const merged = { ...mine }
  const taken: (keyof Form)[] = []
  const contested: (keyof Form)[] = []
  for (const key of Object.keys(mine) as (keyof Form)[]) {
    if (isSame(theirs[key], base[key]) || isSame(theirs[key], mine[key])) continue
    if (isSame(mine[key], base[key])) {
      merged[key] = theirs[key]
      taken.push(key)
      continue
    }
    const together = bothLists(base[key], mine[key], theirs[key])
    if (together) merged[key] = together as Form[keyof Form]
    else contested.push(key)
  }
  return { merged, taken, contested }
}

/** Which fields stand otherwise in two forms. */
export function differing<Form extends object>(one: Form, other: Form): (keyof Form)[] {
  return (Object.keys(one) as (keyof Form)[]).filter(key => !isSame(one[key], other[key]))
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

function bothLists(base: unknown, mine: unknown, theirs: unknown): unknown[] | null {
  if (!Array.isArray(base) || !Array.isArray(mine) || !Array.isArray(theirs)) return null
  const removed = base.filter(item => !mine.includes(item))
  const added = mine.filter(item => !base.includes(item))
  return [...theirs.filter(item => !removed.includes(item)), ...added.filter(item => !theirs.includes(item))]
}
