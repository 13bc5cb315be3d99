import { Converter } from 'opencc-js/t2cn'

/**
 * For the host only: the table behind it weighs a hundred kilobytes, and the screen has no need of it.
 *
 * Characters are converted one at a time, never by phrase, so that a part of a name is always converted as it is within
 * the whole: 於 is 于 alone and in 於梨華.
 */
const simplify = Converter({ from: 't', to: 'cn' })

/** Japanese short forms that names contain, and rare traditional ones, as mainland keyboards produce them. */
const JAPANESE = new Map(
  '辺边 沢泽 斎斋 斉齐 広广 浜滨 桜樱 竜龙 関关 黒黑 徳德 恵惠 実实 栄荣 塩盐 滝泷 豊丰 蔵藏 郷乡 亀龟 暁晓 薫熏 顕显 頼赖 歩步 呉吴 様样 髙高 﨑崎 眞真 渕渊 嶋岛 嶌岛 巌岩 澁涩 渋涩 穂穗 児儿 帰归 団团 応应 気气 楽乐 闘斗 駅驿 鉄铁 県县 﨟腊'
    .split(' ')
    .map(pair => [...pair] as [string, string]),
)

const known = new Map<string, string>()
const HAN = /\p{Script=Han}/gu

/** Every traditional character of a text as its simplified form: 陳建國 as 陈建国. Total over any text. */
export function simplified(text: string): string {
  return text.replace(HAN, character => {
    const seen = known.get(character)
    if (seen !== undefined) return seen
    // Twice: 薴 becomes 苧, which is itself the traditional form of 苎.
    const simple = JAPANESE.get(character) ?? simplify(simplify(character))
    known.set(character, simple)
    return simple
  })
}
