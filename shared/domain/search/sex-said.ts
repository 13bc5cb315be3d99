import { titlesOf } from '../names/name-culture.ts'
import { parseName } from '../names/names.ts'
import { titleMeaning } from '../names/title-words.ts'
import { fold } from './folding.ts'
import { LONGEST_QUERY } from './query-words.ts'

type Sex = 'm' | 'f'

/** How those who type pinyin write 先生, and 女士, 小姐, 太太, 夫人. */
const HE = /[a-z] ?xiansheng(?= |$)/
const SHE = /[a-z] ?(?:n(?:[vu]|yu)shi|xiaojie|taitai|furen)(?= |$)/

/**
 * The sex that is said with a name: 'mr li', 李先生 and 'lixiansheng' mean a man. Null where nothing tells, and where two are
 * asked for: 'Mr and Mrs Li'. Total.
 */
export function sexSaid(query: string): Sex | null {
  const text = query.slice(0, LONGEST_QUERY).toWellFormed()
  // A room or a city may stand behind the title: 于先生 5678.
  const titled = [text, ...text.split(/\s+/u).filter(word => /\p{Script=Han}/u.test(word))]
  const titles = titled.flatMap(name => titlesOf(parseName(name)))
  const said = new Set(titles.map(title => titleMeaning(title).sex))
  const folded = fold(text)
  const he = said.has('m') || HE.test(folded)
  const she = said.has('f') || SHE.test(folded)
  return he === she ? null : he ? 'm' : 'f'
}
