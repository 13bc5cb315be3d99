/** Languages as hotels' systems name them, by the tag the house keeps. */
const names: Record<string, string> = {
  en: 'english, 英语, 英文, eng, e',
  'zh-CN':
    'chinese, simplified chinese, chinese (simplified), mandarin, 中文, 汉语, 简体中文, 普通话, 国语, chi, zho, zh, cn',
  'zh-TW': 'traditional chinese, chinese (traditional), 繁体中文, 繁體中文, tw',
  ja: 'japanese, 日语, 日文, 日本語, jpn, jp',
  ko: 'korean, 韩语, 韩文, 한국어, kor, kr',
  th: 'thai, 泰语, tha',
  vi: 'vietnamese, 越南语, vie',
  de: 'german, deutsch, 德语, ger, deu',
  fr: 'french, français, 法语, fre, fra',
  es: 'spanish, español, 西班牙语, spa, castellano',
  pt: 'portuguese, português, 葡萄牙语, por',
  it: 'italian, italiano, 意大利语, ita',
  ru: 'russian, русский, 俄语, rus',
  ar: 'arabic, العربية, 阿拉伯语, ara',
  nl: 'dutch, nederlands, 荷兰语, dut, nld',
  id: 'indonesian, bahasa indonesia, 印尼语, ind',
  ms: 'malay, bahasa melayu, 马来语, msa',
}

const byName = new Map(
  Object.entries(names).flatMap(([tag, list]) => list.split(',').map(name => [name.trim(), tag] as const)),
)

/** The BCP 47 tag of a language written as a tag, a code or a name; null when unknown. */
export function readLanguage(written: string): string | null {
  const text = written.normalize('NFKC').trim()
  const known = byName.get(text.toLowerCase())
  if (known) return known
  const tag = /^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}))?$/i.exec(text)
  if (!tag?.[1]) return null
  const script = tag[2] && tag[2].charAt(0).toUpperCase() + tag[2].slice(1).toLowerCase()
  return [tag[1].toLowerCase(), script, tag[3]?.toUpperCase()].filter(Boolean).join('-')
}
