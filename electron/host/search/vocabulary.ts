/**
 * Words as a trie in three arrays, its nodes in the order in which the words are sorted: a letter each, where its branch
 * ends, and whether a word ends at it. So a branch that leads nowhere is skipped by one read, and the whole is saved and
 * loaded as it stands: seven bytes a node.
 */
export type Vocabulary = {
  readonly letters: Uint16Array
  readonly branchEnds: Uint32Array
  readonly isWord: Uint8Array
}

/** The vocabulary of words that are sorted and distinct, in UTF-16 units. */
export function vocabularyOf(sorted: readonly string[]): Vocabulary {
  let most = 0
  for (const word of sorted) most += word.length
  const letters = new Uint16Array(most)
  const branchEnds = new Uint32Array(most)
  const isWord = new Uint8Array(most)
  const open: number[] = []
  let nodes = 0
  let before = ''
  for (const word of sorted) {
    let shared = 0
    while (shared < word.length && word.charCodeAt(shared) === before.charCodeAt(shared)) shared++
    while (open.length > shared) branchEnds[open.pop() ?? 0] = nodes
    for (let at = shared; at < word.length; at++) {
      letters[nodes] = word.charCodeAt(at)
      open.push(nodes++)
    }
    const last = open.at(-1)
    if (last !== undefined) isWord[last] = 1
    before = word
  }
  while (open.length > 0) branchEnds[open.pop() ?? 0] = nodes
  return {
    letters: letters.slice(0, nodes),
    branchEnds: branchEnds.slice(0, nodes),
    isWord: isWord.slice(0, nodes),
  }
}

/** The same as bytes, to be saved. Sorted, distinct words in. */
export function packVocabulary(sorted: readonly string[]): Uint8Array {
  const { letters, branchEnds, isWord } = vocabularyOf(sorted)
  const bytes = new Uint8Array(letters.length * 7)
  bytes.set(new Uint8Array(branchEnds.buffer), 0)
  bytes.set(new Uint8Array(letters.buffer), letters.length * 4)
  bytes.set(isWord, letters.length * 6)
  return bytes
}

/** What `packVocabulary` made, again. */
export function unpackVocabulary(bytes: Uint8Array): Vocabulary {
  const { buffer } = new Uint8Array(bytes)
  const nodes = bytes.length / 7
  return {
    branchEnds: new Uint32Array(buffer, 0, nodes),
    letters: new Uint16Array(buffer, nodes * 4, nodes),
    isWord: new Uint8Array(buffer, nodes * 6, nodes),
  }
}

/** Whether a word is one of them. */
export function hasWord({ letters, branchEnds, isWord }: Vocabulary, word: string): boolean {
  let [from, to] = [0, letters.length]
  for (let at = 0; at < word.length; at++) {
    const letter = word.charCodeAt(at)
    while (from < to && letters[from] !== letter) from = branchEnds[from] ?? to
    if (from >= to) return false
    if (at === word.length - 1) return isWord[from] === 1
    to = branchEnds[from] ?? to
    from += 1
  }
  return false
}
