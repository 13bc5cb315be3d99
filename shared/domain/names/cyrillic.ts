const LETTERS: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  і: 'i',
  є: 'e',
  ґ: 'g',
  ў: 'u',
  ђ: 'dj',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'c',
  џ: 'dz',
  қ: 'q',
  ғ: 'g',
  ә: 'a',
  ө: 'o',
  ү: 'u',
  ұ: 'u',
  ң: 'n',
  һ: 'h',
}

/**
 * Cyrillic in Latin letters, letter by letter, close to what passports print; lower case in, as `plainLetters` leaves
 * it (й has become и, ё е). 'иванов' is 'ivanov'. Other letters pass through.
 */
export function romaniseCyrillic(text: string): string {
  let latin = ''
  for (const letter of text) latin += LETTERS[letter] ?? letter
  return latin
}

const PATRONYMIC = /(?:ович|евич|ич|овна|евна|ична|инична)$/u
const SURNAME = /(?:ов|ев|ёв|ин|ын|ский|цкий|ова|ева|ёва|ина|ына|ская|цкая|ко|юк|чук|ян|дзе|швили)$/iu

/**
 * Where the surname stands among the words of a Russian name: 0 in Иванов Иван Иванович, the last in Иван Иванович Иванов.
 * The patronymic always follows the given name; without one the ending decides, and in doubt the last word is taken.
 */
export function cyrillicSurnameIndex(words: readonly string[]): number {
  const last = words.length - 1
  if (words.length >= 3 && PATRONYMIC.test(words[last] ?? '')) return 0
  if (words.length === 2 && SURNAME.test(words[0] ?? '') && !SURNAME.test(words[1] ?? '')) return 0
  return last
}
