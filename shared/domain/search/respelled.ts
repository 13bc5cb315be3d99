/**
 * Germans without an umlaut at hand write ae, oe and ue, so 'mueller' is also 'muller', which is what Müller folds to. An e
 * after q or another vowel is no umlaut's. Plain letters in and out.
 */
export function withoutUmlautE(letters: string): string {
  return letters.replace(/(?<![aeiouyqx])([aou])e/g, '$1')
}
