const CERTAIN = /(?<![aeiouyqx])([aou])(?:e(?!l?a?s?$)|(?<=a)a)/g
const ANY = /(?<![aeiouyqx])([aou])(?:e|(?<=a)a)/g

/**
 * Germans without an umlaut at hand write ae, oe and ue, and Danes aa for å, so 'mueller' is also 'muller', which is what Müller
 * folds to. An e after q or another vowel is no umlaut's, nor is that at the end of Michael, Manuel and Joe. One word of plain
 * letters in and out.
 */
export function withoutUmlautE(word: string): string {
  return word.replace(CERTAIN, '$1')
}

/** The same of a word that may go on: 'muel' is the beginning of Müller. */
export function withoutUmlautEBegun(word: string): string {
  return word.replace(ANY, '$1')
}
