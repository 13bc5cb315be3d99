/** Hiragana with its Hepburn romanisation. Pairs first, since きゃ is one sound. */
const TABLE = `
きゃ kya きゅ kyu きょ kyo しゃ sha しゅ shu しょ sho ちゃ cha ちゅ chu ちょ cho にゃ nya にゅ nyu にょ nyo ひゃ hya ひゅ hyu ひょ hyo
みゃ mya みゅ myu みょ myo りゃ rya りゅ ryu りょ ryo ぎゃ gya ぎゅ gyu ぎょ gyo じゃ ja じゅ ju じょ jo ぢゃ ja ぢゅ ju ぢょ jo
びゃ bya びゅ byu びょ byo ぴゃ pya ぴゅ pyu ぴょ pyo ふぁ fa ふぃ fi ふぇ fe ふぉ fo ふゅ fyu てぃ ti でぃ di とぅ tu どぅ du
うぃ wi うぇ we うぉ wo しぇ she じぇ je ちぇ che つぁ tsa ゔぁ va ゔぃ vi ゔぇ ve ゔぉ vo いぇ ye でゅ dyu
あ a い i う u え e お o か ka き ki く ku け ke こ ko さ sa し shi す su せ se そ so た ta ち chi つ tsu て te と to
な na に ni ぬ nu ね ne の no は ha ひ hi ふ fu へ he ほ ho ま ma み mi む mu め me も mo や ya ゆ yu よ yo
ら ra り ri る ru れ re ろ ro わ wa ゐ i ゑ e を o ん n が ga ぎ gi ぐ gu げ ge ご go ざ za じ ji ず zu ぜ ze ぞ zo
だ da ぢ ji づ zu で de ど do ば ba び bi ぶ bu べ be ぼ bo ぱ pa ぴ pi ぷ pu ぺ pe ぽ po ゔ vu
ぁ a ぃ i ぅ u ぇ e ぉ o ゃ ya ゅ yu ょ yo ゎ wa`

const sounds = new Map(
  [...TABLE.matchAll(/(\S+) (\S+)/g)].map(([, kana, latin]) => [kana ?? '', latin ?? '']),
)

/**
 * Hiragana (katakana too, after `plainLetters`) in Hepburn letters, long vowels as written: さとう is 'satou', ー is
 * left out, っ doubles what follows. Other letters pass through.
 */
export function romaniseKana(kana: string): string {
  const letters = [...kana]
  let latin = ''
  let doubled = false
  for (let i = 0; i < letters.length; i += 1) {
    const one = letters[i] ?? ''
    const two = one + (letters[i + 1] ?? '')
    if (one === 'っ') {
      doubled = true
      continue
    }
    if (one === 'ー') continue
    const pair = sounds.get(two)
    const sound = pair ?? sounds.get(one) ?? one
    if (pair) i += 1
    const first = sound.startsWith('ch') ? 't' : sound.charAt(0)
    latin += doubled && /[a-z]/.test(first) ? first + sound : sound
    doubled = false
  }
  return latin
}

// Each turn takes what no other turn could take, so that a long text is refused in one pass.
const SOUNDS =
  '(?:(?:[kgsztdnhbpmrfjc]?y|sh|ch|ts|[kgsztdnhbpmrfjwvyc])?[aiueo](?:h(?![aiueoy]))?|n(?![aiueoy])|m(?=[bmp])|([kstpcg])(?=\\1|ch))*'
const ROMAJI = new RegExp(`^${SOUNDS}$`)
const ROMAJI_BEGUN = new RegExp(`^${SOUNDS}[bcdfghjkmnprstvwyz]{0,2}$`)

/** Whether plain Latin letters could be Japanese: every consonant has its vowel. 'tanaka' and 'ohno' could, 'smith' could not. */
export function isRomaji(letters: string): boolean {
  return ROMAJI.test(letters)
}

/** Whether plain Latin letters could be the beginning of Japanese, its last sound half typed: 'tanak', 'sh'. */
export function beginsRomaji(letters: string): boolean {
  return ROMAJI_BEGUN.test(letters)
}

const ONE_SPELLING: readonly [RegExp, string][] = [
  [/m(?=[bmp])/g, 'n'],
  [/tch/g, 'cch'],
  [/sh(?=[aueo])/g, 'sy'],
  [/sh/g, 's'],
  [/ch(?=[aueo])/g, 'ty'],
  [/ch/g, 't'],
  [/c(?=t)/g, 't'],
  [/ts/g, 't'],
  [/f/g, 'h'],
  [/j(?=[aueo])/g, 'zy'],
  [/j/g, 'z'],
  [/d(?=[iu])|dz/g, 'z'],
  [/o[ou]|oh(?![aiueoy])/g, 'o'],
  [/uu|uh(?![aiueoy])/g, 'u'],
]

/**
 * The one spelling for a Japanese sound however it was romanised: Hepburn or Kunrei, long vowels shown or not.
 * Ohno, Ōno and Oono are all 'ono'; Shimizu and Simizu 'simizu'; Satou and Sato 'sato'. Plain lower-case letters in and out.
 */
export function oneRomaji(letters: string): string {
  return ONE_SPELLING.reduce((text, [spelling, one]) => text.replace(spelling, one), letters)
}
