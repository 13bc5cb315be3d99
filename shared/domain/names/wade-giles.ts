import { everySyllable } from './pinyin-syllables.ts'

/** Wade-Giles (Giles 1912), as Taiwan's passports print it, from pinyin: what a syllable begins with and how it goes on. */
const INITIALS: readonly [RegExp, string][] = [
  [/^zh(?=.)/, 'ch'],
  [/^ch(?=.)/, "ch'"],
  [/^z/, 'ts'],
  [/^c(?!h)/, "ts'"],
  [/^([ptk])/, "$1'"],
  [/^b/, 'p'],
  [/^d/, 't'],
  [/^g/, 'k'],
  [/^q/, "ch'"],
  [/^j/, 'ch'],
  [/^x/, 'hs'],
  [/^r/, 'j'],
]
/** On the pinyin itself, since what follows depends on the initial it had there. */
const FINALS: readonly [RegExp, string][] = [
  [/^([zc]h|sh|r)i$/, '$1ih'],
  [/^si$/, 'ssu'],
  [/^(g|k|h|)e$/, '$1o'],
  [/^er$/, 'erh'],
  [/^([gk])ui$/, '$1uei'],
  [/(?<!^g|^k|^h|^sh)uo$/, 'o'],
  [/iong$/, 'iung'],
  [/^you$/, 'yu'],
  [/^yi$/, 'i'],
  [/([^w])ong$/, '$1ung'],
  [/ian$/, 'ien'],
  [/^yan$/, 'yen'],
  [/([iuvy])e$/, '$1eh'],
]

/** A syllable of pinyin in Wade-Giles without its diaeresis, apostrophe kept: 'zhang' is 'chang', 'qian' "ch'ien". */
export function inWadeGiles(syllable: string): string {
  let ending = syllable
  for (const [letters, change] of FINALS) ending = ending.replace(letters, change)
  let spelled = ending
  for (const [letters, change] of INITIALS) {
    if (!letters.test(spelled)) continue
    spelled = spelled.replace(letters, change)
    break
  }
  if (syllable === 'ci') spelled = "tz'u"
  if (syllable === 'zi') spelled = 'tzu'
  return spelled.replace(/v/g, 'u')
}

const bySpelling = new Map<string, string[]>()
// What pinyin itself spells twice, lü as lyu, is left at once.
const SPELLED_TWICE = new Set(['lyu', 'nyu', 'lue', 'yo'])
for (const syllable of everySyllable()) {
  if (SPELLED_TWICE.has(syllable)) continue
  const spelled = inWadeGiles(syllable)
  const plain = spelled.replace("'", '')
  for (const spelling of new Set([spelled, plain, ...loosely(plain)])) {
    const known = bySpelling.get(spelling)
    if (!known) bySpelling.set(spelling, [syllable])
    // Without its apostrophe what is not aspirated is likelier: Chang is Zhang before Chang.
    else if (spelled === plain) known.unshift(syllable)
    else known.push(syllable)
  }
}

/** How bearers depart from the system: Szu for ssu, Shieh for hsieh, Lyu for lu. */
function loosely(spelled: string): string[] {
  if (spelled === 'ssu') return ['szu', 'sze']
  if (spelled === 'tzu') return ['tze', 'tsu']
  if (spelled === 'i') return ['yi']
  if (spelled === 'ying') return ['ing']
  return spelled.startsWith('hs') ? [`sh${spelled.slice(2)}`] : []
}

/** The syllables of pinyin that a syllable in Wade-Giles may stand for, the likelier first; its apostrophe may be missing. */
export function wadeGilesReadings(syllable: string): readonly string[] {
  return bySpelling.get(syllable) ?? []
}
