import type { Language } from '../../shared/contract/base.ts'
import type { GuestBrief } from '../../shared/contract/guest-brief.ts'

type Named = Pick<GuestBrief, 'name' | 'otherName' | 'sayIt'>

/** How an English desk says a name of which nothing is written in Latin letters; null where it can read the name, or in Chinese. */
export function nameSaid({ name, otherName, sayIt }: Named, language: Language): string | null {
  if (language !== 'en' || !sayIt || /\p{Script=Latin}/u.test(`${name}${otherName ?? ''}`)) return null
  return sayIt.sure ? sayIt.text : `${sayIt.text} ?`
}

/** Whether what was typed is all of a guest's name, in any of its scripts and in either order: 'yujianguo', 'Jianguo Yu'. */
export function isWholeName(typed: string, { name, otherName, sayIt }: Named): boolean {
  const wanted = letters(typed)
  return [name, otherName, sayIt?.text].some(written => {
    const words = written?.split(/\s+/) ?? []
    return wanted !== '' && [words, words.toReversed()].some(each => letters(each.join('')) === wanted)
  })
}

const letters = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
