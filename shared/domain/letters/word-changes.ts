/** A run of a text: there before and after, gone, or new. */
export type WordChange = { kind: 'same' | 'gone' | 'new'; text: string }

/** A field or a condition, a line's end, room, a character of Chinese or Japanese, a word, or any one sign. */
const PIECES =
  /\{\{.*?\}\}|\{%.*?%\}|\n|[^\S\n]+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}’']+|./gsu

/** Beyond so many comparisons whole lines are compared instead of words. */
const PATIENCE = 4_000_000

/** What one text became: its words in order, those that went before those that came. Nothing is lost: `same` and `new` are the text after. */
export function wordChanges(before: string, after: string): WordChange[] {
  const [old, now] = [piecesOf(before), piecesOf(after)]
  if (old.length * now.length <= PATIENCE) return changesOf(old, now)
  return changesOf(linesOf(before), linesOf(after))
}

const piecesOf = (text: string): string[] => text.match(PIECES) ?? []
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

function changesOf(old: readonly string[], now: readonly string[]): WordChange[] {
  const least = Math.min(old.length, now.length)
  let head = 0
  while (head < least && old[head] === now[head]) head++
  let tail = 0
  while (tail < least - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++
  const same = (pieces: readonly string[]) => pieces.map(text => ({ kind: 'same' as const, text }))
  return joined([
    ...same(now.slice(0, head)),
    ...between(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    ...same(now.slice(now.length - tail)),
  ])
}

/** By the longest row of pieces that stand in both, in the same order. */
function between(old: readonly string[], now: readonly string[]): WordChange[] {
  const width = now.length + 1
  // How many pieces at most are common from here on, of the old text and of the new.
  const common = new Uint16Array((old.length + 1) * width)
  const at = (i: number, j: number) => common[i * width + j] ?? 0
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      common[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const changes: WordChange[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    const [was, is] = [old[i], now[j]]
    if (was !== undefined && was === is) {
      changes.push({ kind: 'same', text: was })
      i++
      j++
    } else if (was !== undefined && (is === undefined || at(i + 1, j) >= at(i, j + 1))) {
      changes.push({ kind: 'gone', text: was })
      i++
    } else if (is !== undefined) {
      changes.push({ kind: 'new', text: is })
      j++
    }
  }
  return changes
}

function joined(changes: readonly WordChange[]): WordChange[] {
  const runs: WordChange[] = []
  for (const change of changes) {
    const last = runs.at(-1)
    if (last?.kind === change.kind) last.text += change.text
    else runs.push({ ...change })
  }
  return runs
}
