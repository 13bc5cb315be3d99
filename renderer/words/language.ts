import type { Language } from '../../shared/contract/base.ts'
import { useStation } from '../station.ts'

type Sentence = string | ((...about: never[]) => string)
type Catalogue = { readonly [key: string]: Sentence | Catalogue }

/** The same sentences in both languages of the house. */
export type Both<Words> = { readonly en: Words; readonly zh: Words }

/**
 * A catalogue of sentences. The English half gives the shape; a Chinese sentence that is missing, spare, or told
 * other things than its English sister does not compile.
 */
export function both<Words extends Catalogue>(words: { en: Words; zh: NoInfer<Words> }): Both<Words> {
  return words
}

/** The language this station speaks now. */
export function useLanguage(): Language {
  return useStation(station => station.language)
}

/** The sentences of a catalogue in the language of the station; the screen follows when it changes. */
export function useWords<Words>(catalogue: Both<Words>): Words {
  return catalogue[useLanguage()]
}
