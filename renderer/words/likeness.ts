import type { Likeness } from '../../shared/contract/dining.ts'
import { both } from './language.ts'

const likeness = both<Record<Likeness, string>>({
  en: {
    window: 'at a window too',
    quiet: 'as quiet',
    booth: 'a booth too',
    light: 'as light',
    power: 'with a socket too',
    terrace: 'on the terrace too',
    'by-door': 'by the door too',
    'same-shape': 'the same kind of table',
    near: 'close by',
  },
  zh: {
    window: '同样靠窗',
    quiet: '同样安静',
    booth: '同样是卡座',
    light: '同样明亮',
    power: '同样有插座',
    terrace: '同样在露台',
    'by-door': '同样在门边',
    'same-shape': '桌子一样',
    near: '就在近旁',
  },
})

/** In what another seat is like one that is taken. */
export const likenessWords = both({
  en: { like: likeness.en, join: (parts: string[]) => parts.join(', ') },
  zh: { like: likeness.zh, join: parts => parts.join('，') },
})

/** Why that seat and no other: 'at a window too, close by'. */
export function likeInWords(
  because: readonly Likeness[],
  { like, join }: (typeof likenessWords)['en'],
): string {
  return join(because.map(each => like[each]))
}
