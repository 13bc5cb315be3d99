import { titlesOf } from '../names/name-culture.ts'
import { parseName } from '../names/names.ts'
import { titleMeaning } from '../names/title-words.ts'
import { fold } from './folding.ts'

const LONGEST = 80
/** How those who type pinyin write 先生, and 女士, 小姐, 太太, 夫人. */
const HE = /[a-z] ?xiansheng$/
const SHE = /[a-z] ?(?:n[vu]shi|xiaojie|taitai|furen)$/

/** The sex that is said with a name: 'mr li', 李先生 and 'lixiansheng' mean a man. Null where nothing tells. Total. */
export function sexSaid(query: string): 'm' | 'f' | null {
  const text = query.slice(0, LONGEST).toWellFormed()
  const said = titlesOf(parseName(text)).flatMap(title => titleMeaning(title).sex ?? [])
  if (said[0]) return said[0]
  const folded = fold(text)
  return HE.test(folded) ? 'm' : SHE.test(folded) ? 'f' : null
}
