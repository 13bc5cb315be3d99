import type { Language } from '../language.ts'
import { plainLetters } from '../names/plain-letters.ts'
import type { Wish } from './wish.ts'
import { AT_TABLE } from './wishes-at-table.ts'
import { OF_MANNER } from './wishes-of-manner.ts'
import { UPSTAIRS } from './wishes-upstairs.ts'

export type { Wish } from './wish.ts'

/** What guests wish, as hotels really note it, group by group. A code, once used, keeps its meaning for ever. */
export const CATALOGUE: readonly Wish[] = [...UPSTAIRS, ...AT_TABLE, ...OF_MANNER]

const byCode = new Map(CATALOGUE.map(wish => [wish.code, wish]))
/** Every way of saying each wish, folded. */
const saidAs = CATALOGUE.map(wish => ({
  wish,
  ways: [...new Set([wish.name.zh, wish.name.en, ...wish.also].map(folded))],
}))
const byWay = new Map(saidAs.flatMap(({ wish, ways }) => ways.map(way => [way, wish] as const)))

/** The wish of a code; null for a code of a newer version. */
export function wishOf(code: string | null): Wish | null {
  return (code && byCode.get(code)) || null
}

/**
 * The wish that words mean when they say it and nothing else: by either name or another way of saying it, letter case,
 * width, accents and punctuation apart. "hot tea" is one, "hot tea with lemon" is somebody's own.
 */
export function matchWish(text: string): Wish | null {
  const said = folded(text)
  return byWay.get(said) ?? byWay.get(said.replace(BEFORE, '')) ?? null
}

/** Two wishes in other words are the same when they mean the same entry, or are the same words. */
export function wishKey(text: string): string {
  return matchWish(text)?.code ?? folded(text)
}

/**
 * What somebody may mean who has typed so far, the likeliest first: a name or another way that begins so, then one in
 * which a word begins so, then one that holds it somewhere.
 */
export function suggestWishes(text: string, language: Language, limit: number): Wish[] {
  const said = folded(text)
  if (said === '') return []
  const found = saidAs.flatMap(({ wish, ways }) => {
    const own = folded(wish.name[language])
    const rank = Math.min(nearness(own, said), ...ways.map(way => nearness(way, said) + 0.5))
    return rank < FAR ? [{ wish, rank }] : []
  })
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ wish }) => wish)
}

/** The wishes a sentence speaks of, in words of their own, the longest first: "asked for hot tea as soon as he came". */
export function wishesIn(text: string, limit: number): Wish[] {
  const said = ` ${folded(text)} `
  const found = saidAs.flatMap(({ wish, ways }) => {
    const longest = Math.max(0, ...ways.filter(way => isHeard(said, way)).map(way => way.length))
    return longest > 0 ? [{ wish, longest }] : []
  })
  return found
    .sort((a, b) => b.longest - a.longest)
    .slice(0, limit)
    .map(({ wish }) => wish)
}

/** In letters a whole word; a single one, "corner" or 角落, says too little unless it is long enough. */
function isHeard(said: string, way: string): boolean {
  if (/\p{Script=Han}/u.test(way)) return way.length > 1 && said.includes(way)
  return way.length > 4 && said.includes(` ${way} `)
}

const FAR = 4
const BEFORE = /^(?:likes|prefers|wants|wishes for|asks for|please|喜欢|想要|希望|要求|爱)\s*/

function nearness(way: string, said: string): number {
  if (way === said) return 0
  if (way.startsWith(said)) return 1
  if (way.includes(` ${said}`)) return 2
  // One letter within a word says nothing; one character of Chinese does.
  return way.includes(said) && (said.length > 2 || /\p{Script=Han}/u.test(said)) ? 3 : FAR
}

/** Letters and digits as they compare, words apart by one space; Chinese without any. */
function folded(text: string): string {
  return plainLetters(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .trim()
}
