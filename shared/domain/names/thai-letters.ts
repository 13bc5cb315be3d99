/**
 * Thai consonants as they sound at the beginning of a syllable, by the Royal Thai General System of Transcription (1999);
 * except that จ is j, as most of its bearers write it (RTGS: ch).
 */
const CONSONANTS = `
ก k ข kh ฃ kh ค kh ฅ kh ฆ kh ง ng จ j ฉ ch ช ch ซ s ฌ ch ญ y ฎ d ฏ t ฐ th ฑ th ฒ th ณ n ด d ต t ถ th ท th ธ th น n บ b ป p ผ ph
ฝ f พ ph ฟ f ภ ph ม m ย y ร r ล l ว w ศ s ษ s ส s ห h ฬ l ฮ h ฤ ri อ a`

const latin = new Map(
  [...CONSONANTS.matchAll(/(\S+) (\S+)/g)].map(([, letter, sound]) => [letter ?? '', sound ?? '']),
)

const UNSPOKEN: readonly [RegExp, string][] = [
  // What carries a thanthakhat is silent: ศักดิ์ sak, จันทร์ chan, ลักษณ์ lak.
  [/(?:[ทตด]ร|ษณ|[ก-ฮ])[ิุ]?์/gu, ''],
  [/[่้๊๋็ๆฯ์]/gu, ''],
  [/รร(?=[ก-ฮ])/gu, 'ั'],
  [/รร/gu, 'ัน'],
  [/^ทร/u, 'ซ'],
  // Letters that are half a vowel: เ–ีย, –ัว, –ือ; and ห that only sets the tone.
  [/ีย|ัว|ือ/gu, 'า'],
  [/ห(?=[งญนมยรลว])/gu, ''],
  [/ญ(?![ะ-ู])/gu, 'น'],
  // พร is phon, also in front of another word.
  [/(?<=[ก-ฮ])ร$|(?<=^พ)ร(?=[ก-ภยรลวศษสอฮ])/u, 'น'],
  [/[ะ-ู]/gu, 'า'],
  // Vowels written before the consonant that they are spoken after.
  [/[ไใ]([ก-ฮ])/gu, '$1าย'],
  [/[เ-โ]([ก-ฮ])/gu, '$1า'],
]

/** One word in Thai in Latin consonants, with an 'a' wherever a vowel is written: สมชาย is 'smchay', ใจดี 'jada'. */
export function thaiInLatin(word: string): string {
  let spoken = word
  for (const [letters, sound] of UNSPOKEN) spoken = spoken.replace(letters, sound)
  let letters = ''
  for (const letter of spoken) letters += latin.get(letter) ?? (letter === 'า' ? 'a' : '')
  return letters
}
