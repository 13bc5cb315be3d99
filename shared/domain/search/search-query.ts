/**
 * How surely a text is what was typed: that very name, as it stands or in the one spelling that keys keep to; what else it may be
 * read as; what sounds so; or with a slip of the finger.
 */
export type Certainty = 'typed' | 'read' | 'sound' | 'slip'

/**
 * One range of the table of keys: the keys that begin with `text`, its sign included, or only that one key when `whole`.
 * Readings of which there are many are looked for whole, since each is a guess.
 */
export type SearchTerm = { text: string; by: Certainty; whole: boolean }

/** What was asked, taken one way. A guest answers by one of `terms`, or by a term of every group of `words`. */
export type SearchQuery = {
  /** The query as one piece, the most literal first. */
  terms: SearchTerm[]
  /** The query word by word; empty for a query of one word. */
  words: SearchTerm[][]
  /** Its words as a city or a company and the beginning of a name, each joined in plain letters. */
  places: { place: string; name: string }[]
  /** Besides the name: an ISO 3166 country, a year in which the guest was in the house. */
  filters: { country: string | null; year: number | null }
  /** The words of the name in plain letters without what is said with a name, for slips of the finger. */
  spelled: string[]
}
