/** Letters that carry no separable accent and are spelled out instead; what airlines and passports do. */
const SPELLED: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'ng',
  ə: 'e',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ک: 'ك',
  ة: 'ه',
  ٱ: 'ا',
  ـ: '',
}

// Accents and vowel points that belong to no one script. The kana voicing marks are among them and must stay: か is not が.
const ACCENTS = /[[\p{Script=Inherited}&&\p{M}]--[\u{3099}\u{309a}]]/gv
const APOSTROPHES = /['’‘`´ʼʻʹ′＇]/gu
const INVISIBLE = /\p{Cf}/gu
const OTHER_DIGIT = /[^\P{Nd}0-9]/gu
const KATAKANA = /[ァ-ヶ]/gu
const BETWEEN_WORDS = /[^\p{L}\p{N}\p{M}]+/gu
const HANI_ONLY = /^[\u4e00-\u9fff]+$/u
const ASCII_ONLY = /^[ -~]*$/u

/**
 * One spelling for everything that is the same when typed in a hurry: lower case, no accents, ß ø ł đ æ spelled out,
 * apostrophes out, full width as half width, katakana as hiragana, every separator one space, ends trimmed.
 * Total over any text, lone surrogates included. Traditional characters are left as they are: see `fold`.
 */
export function plainLetters(text: string): string {
  if (HANI_ONLY.test(text)) return text
  if (ASCII_ONLY.test(text)) return spaced(text.toLowerCase().replace(APOSTROPHES, ''))
  const bare = text
    .toWellFormed()
    .replace(APOSTROPHES, '')
    .normalize('NFKD')
    // Again: ŉ and the Greek numeral sign hold one inside.
    .replace(APOSTROPHES, '')
    .toLowerCase()
    .replace(ACCENTS, '')
    .replace(INVISIBLE, '')
    .normalize('NFC')
  let spelled = ''
  for (const letter of bare) spelled += SPELLED[letter] ?? letter
  return spaced(
    spelled
      .replace(OTHER_DIGIT, digit => asciiDigit(digit))
      .replace(KATAKANA, kana => String.fromCharCode(kana.charCodeAt(0) - 0x60)),
  )
}

function spaced(text: string): string {
  return text.replace(BETWEEN_WORDS, ' ').trim()
}

/** Unicode keeps each script's ten digits together, from its zero upwards, so the value is the distance from the zero. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1
  return String(value)
}
