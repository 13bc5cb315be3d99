/** Common Arabic names: the name in Arabic as `plainLetters` leaves it, then how it is written in Latin, commonest first. */
const NAMES = `
محمد mohammed muhammad mohamed mohammad mohamad muhammed mohd|احمد ahmed ahmad|محمود mahmoud mahmud|علي ali aly|عمر omar umar|عثمان othman osman uthman
حسن hassan hasan|حسين hussein hussain hossein husain|عبدالله abdullah abdallah abdulla|عبدالرحمن abdulrahman abdelrahman abdurrahman|عبدالعزيز abdulaziz abdelaziz
ابراهيم ibrahim ebrahim|اسماعيل ismail esmail|يوسف yousef yusuf youssef yousuf|خالد khalid khaled|سعيد saeed said saied|سعد saad|سعود saud|سلمان salman
سليمان sulaiman suleiman soliman|فهد fahad fahd|فيصل faisal faysal|ناصر nasser nasir|طارق tariq tarek|زيد zaid zayed|زايد zayed|راشد rashid rashed|حمد hamad
حمدان hamdan|حمزه hamza|جمال jamal gamal|كريم karim kareem|مصطفي mustafa mostafa moustafa|منصور mansour mansoor|مريم maryam mariam|فاطمه fatima fatma
عائشه aisha ayesha|عايشه aisha ayesha|نوره noura nora|ساره sara sarah|ليلي layla leila laila|زينب zainab zeinab|خديجه khadija|هند hind|سلطان sultan|ماجد majid majed
بندر bandar|تركي turki|مشعل mishal|عادل adel adil|سامي sami samy|وليد walid waleed|ياسر yasser yasir|هشام hisham hesham|انور anwar|رضا reza rida`

const latinByName = new Map<string, readonly string[]>()
for (const entry of NAMES.trim().split(/[|\n]/)) {
  const [name = '', ...latin] = entry.trim().split(' ')
  latinByName.set(name, latin)
}
const known = new Set([...latinByName.values()].flat())

/** The usual Latin spelling of an Arabic name in plain letters, or null when it is not a common one. */
export function arabicInLatin(name: string): string | null {
  return latinByName.get(name)?.[0] ?? null
}

/** Every Latin spelling known here. */
export function arabicSpellings(): Iterable<string> {
  return known
}

const CONNECTORS = new Set(['بن', 'ابن', 'بنت', 'ال', 'bin', 'ibn', 'bint', 'binti', 'al', 'el'])

/** Whether a word only joins parts of an Arabic name: bin, ibn, bint, al. */
export function isArabicConnector(word: string): boolean {
  return CONNECTORS.has(word)
}

/** An Arabic word without its article: السعود as سعود. Words of three letters and fewer keep it, it may be their root. */
function withoutArticle(word: string): string {
  return word.length > 4 && word.startsWith('ال') ? word.slice(2) : word
}

/** The words of an Arabic name that tell it: without bin and al, Abd joined to what it serves. Folded text in. */
export function arabicWords(folded: string): string[] {
  return folded
    .replace(/(^| )عبد /gu, '$1عبد')
    .split(' ')
    .filter(word => word !== '' && !isArabicConnector(word))
    .map(withoutArticle)
}

const LETTERS: Record<string, string> = {
  ب: 'b',
  ت: 't',
  ث: 'th',
  ج: 'j',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  غ: 'g',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  پ: 'p',
  چ: 'ch',
  گ: 'g',
  ژ: 'zh',
}

/**
 * One word of an Arabic name in Latin letters: as usually spelled where it is a common one, otherwise its consonants with an
 * 'a' wherever a vowel may stand, since Arabic writes few. As `plainLetters` leaves it.
 */
export function arabicLetters(word: string): string {
  const usual = arabicInLatin(word)
  if (usual) return usual
  const letters = [...word]
  let latin = ''
  for (const [place, letter] of letters.entries()) {
    const isConsonant = place === 0 || letters[place + 1] === 'ا'
    if (letter === 'و' && isConsonant) latin += 'wa'
    else if (letter === 'ي' && isConsonant) latin += 'ya'
    else latin += LETTERS[letter] ? `${LETTERS[letter]}a` : 'a'
  }
  return latin.replace(/a+/g, 'a').replace(/(?<=.)a$/, '')
}
