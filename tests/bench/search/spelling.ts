import type { Chance } from '../chance.ts'

/** How people respell and mistype: tables of the benchmark's own, so that the search is not asked to mark itself. */

const LETTERS: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  ı: 'i',
}

const known = new Map<string, string>()

/** Lower case, nothing but plain letters, spaces and what is not Latin. */
export function plain(text: string): string {
  const seen = known.get(text)
  if (seen !== undefined) return seen
  if (known.size > 50_000) known.clear()
  const made = withoutMarks(text)
  known.set(text, made)
  return made
}

function withoutMarks(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .replace(/[ßøłđæœþðı]/g, letter => LETTERS[letter] ?? letter)
    .normalize('NFC')
    .replace(/['’]/g, '')
    .replace(/[-,/]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Umlauts as Germans and Scandinavians type them where the key is missing; null where there is none. */
export function respelt(text: string): string | null {
  const lower = text.toLowerCase()
  const spelled = lower
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
  return spelled === lower ? null : plain(spelled)
}

/** One slip of the finger: a letter too much, missing, wrong, or two swapped. Never the same text. */
export function slip(text: string, luck: Chance): string {
  const letters = [...text]
  for (let tries = 0; tries < 20; tries++) {
    const at = luck.below(letters.length)
    const made = [...letters]
    const letter = String.fromCharCode(97 + luck.below(26))
    const kind = luck.below(4)
    if (kind === 0) made.splice(at, 0, letter)
    else if (kind === 1 && made.length > 3) made.splice(at, 1)
    else if (kind === 2 && made[at] !== ' ') made[at] = letter
    else if (kind === 3 && at + 1 < made.length) made.splice(at, 2, made[at + 1] ?? '', made[at] ?? '')
    const slipped = made.join('').trim()
    if (slipped !== text) return slipped
  }
  return `${text}x`
}

const WESTERN_SOUNDS: [RegExp, string][] = [
  [/schm/, 'shm'],
  [/sch/, 'sh'],
  [/ph/, 'f'],
  [/dt$/, 't'],
  [/ck/, 'k'],
  [/mac/, 'mc'],
  [/ei/, 'ai'],
  [/ll/, 'l'],
  [/tt/, 't'],
  [/ss/, 's'],
  [/nn/, 'n'],
  [/mm/, 'm'],
  [/y$/, 'ie'],
  [/eau$/, 'o'],
  [/th/, 't'],
  [/kh/, 'k'],
  [/w(?=[aeiou])/, 'v'],
  [/tz/, 'ts'],
  [/x/, 'ks'],
  [/c(?=[aou])/, 'k'],
  [/que/, 'ke'],
  [/ow/, 'au'],
  [/gn/, 'ny'],
  [/^j/, 'y'],
]

/** A western name as somebody writes it who only heard it, one or two sounds otherwise; null where nothing offers itself. */
export function heard(text: string, luck: Chance): string | null {
  const fitting = WESTERN_SOUNDS.filter(([sound]) => sound.test(text))
  if (fitting.length === 0) return null
  const [first, written] = luck.pick(fitting)
  const once = text.replace(first, written)
  if (luck.next() < 0.7) return once
  const [second, other] = luck.pick(fitting)
  return once.replace(second, other)
}

const SOUTHERN: [RegExp, string][] = [
  [/zh/, 'z'],
  [/ch/, 'c'],
  [/sh/, 's'],
  [/z(?!h)/, 'zh'],
  [/s(?!h)/, 'sh'],
  [/(?<=[aei])ng/, 'n'],
  [/(?<=[ei])n(?!g)/, 'ng'],
  [/(?<=a)n(?!g)/, 'ng'],
  [/^l/, 'n'],
  [/^n/, 'l'],
  [/^h(?=u)/, 'f'],
  [/^f/, 'h'],
]

/** Pinyin as it is typed where zh and z, n and l, ng and n are one; null where nothing offers itself. */
export function heardInPinyin(syllables: readonly string[], luck: Chance): string | null {
  const at = luck.below(syllables.length)
  const syllable = syllables[at] ?? ''
  const fitting = SOUTHERN.filter(([sound]) => sound.test(syllable))
  if (fitting.length === 0) return null
  const [sound, written] = luck.pick(fitting)
  return syllables.with(at, syllable.replace(sound, written)).join('')
}

/** Half width to full, as an input method left in the wrong mode types. */
export function fullWidth(text: string): string {
  return text
    .replace(/[!-~]/g, letter => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
    .replaceAll(' ', '\u3000')
}
