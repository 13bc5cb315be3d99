import type { Both } from './language.ts'

/** A catalogue whose Chinese gives a Latin name its space: “Ana 已入住”. Days stay as they are set, and what is quoted as it was typed. */
export function spacedWords<Words>(words: Both<Words>): Both<Words> {
  return { en: words.en, zh: eased(words.zh) }
}

function eased<Part>(part: Part): Part {
  if (typeof part === 'string') return withSpaces(part) as Part
  if (typeof part === 'function') {
    const says = part as unknown as (...about: unknown[]) => unknown
    return ((...about: unknown[]) => eased(says(...about))) as Part
  }
  if (part === null || typeof part !== 'object' || Array.isArray(part)) return part
  return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, eased(each)])) as Part
}

/** Between a Chinese character and a Latin letter, either way round, outside quotation marks. */
export const withSpaces = (text: string): string =>
  text
    .split(/(“[^”]*”)/)
    .map(each =>
      each.startsWith('“')
        ? each
        : each
            .replace(/(\p{Script=Han})(?=\p{Script=Latin})/gu, '$1 ')
            .replace(/([\p{Script=Latin}\p{M}])(?=\p{Script=Han})/gu, '$1 '),
    )
    .join('')
