/** Korean surnames with the spellings their bearers use, commonest first: 이 is Lee before it is the official I. */
const SURNAMES = `
김 kim gim|이 lee yi rhee i|박 park pak bak|최 choi choe|정 jung chung jeong|강 kang gang|조 cho jo|윤 yoon yun|장 jang chang|임 lim im rim|한 han
오 oh o|서 seo suh|신 shin sin|권 kwon gwon|황 hwang|안 ahn an|송 song|류 ryu yoo|유 yoo yu you|홍 hong|전 jeon chun jun|고 ko go koh|문 moon mun
양 yang|손 son sohn|배 bae pae|백 baek paik|허 heo hur huh|남 nam|심 shim sim|노 noh roh no|하 ha|곽 kwak gwak|성 sung seong|차 cha|주 joo ju
우 woo u|구 koo ku gu|나 na ra|민 min|진 jin|지 ji|엄 um eom|채 chae|원 won|천 cheon chun|방 bang|공 kong gong|현 hyun hyeon|함 ham|변 byun
염 yum yeom|여 yeo|추 choo chu|도 do|소 so|석 seok suk|선 sun seon|설 seol sul|마 ma|길 gil|연 yeon|위 wi|표 pyo|명 myung|기 ki|반 ban|왕 wang
금 keum|옥 ok|육 yuk|인 in|맹 maeng|제 je|모 mo|탁 tak|국 kook|어 eo|은 eun|편 pyun|용 yong|남궁 namgung|황보 hwangbo|제갈 jegal|사공 sagong
선우 sunwoo|서문 seomun|독고 dokgo|동방 dongbang`

/** What Korean given names are made of, two at a time; enough to tell 'Kim Minho' from 'Kim Wilson'. */
const GIVEN = `min ho jun joon seo ji hyun hyeon woo young yeong jin su soo hee hui kyung gyeong eun yeon won jae jung jeong sung seong
sang chul cheol kwang hwan ah mi na ra yoon yun ha in gi ki hye bin hoon hun tae dong sun seon suk seok yong chan bo ram myung ye rin do gyu kyu`

const surnames = new Map<string, readonly string[]>()
for (const entry of SURNAMES.trim().split(/[|\n]/)) {
  const [surname = '', ...spellings] = entry.trim().split(' ')
  surnames.set(surname, spellings)
}
const spelled = new Set([...surnames.values()].flat())
const givenSyllables = GIVEN.split(/\s+/).join('|')
const givenName = new RegExp(`^(?:${givenSyllables})[ -]?(?:${givenSyllables})$`)

/** The spellings of a Korean surname in hangul, plain lower case, the usual one first; none when it is not a surname. */
export function koreanSpellings(surname: string): readonly string[] {
  return surnames.get(surname) ?? []
}

/** Surname and given name of hangul without a space, 김민호 or 남궁민수; null when it begins with no Korean surname. */
export function splitAtKoreanSurname(name: string): [surname: string, given: string] | null {
  for (const length of [2, 1]) {
    const surname = name.slice(0, length)
    if (name.length > length && name.length <= length + 3 && surnames.has(surname))
      return [surname, name.slice(length)]
  }
  return null
}

/** Whether plain lower-case letters spell a Korean surname. */
export function isKoreanSurnameSpelling(letters: string): boolean {
  return spelled.has(letters)
}

/** Whether plain lower-case letters read as a Korean given name of two syllables: 'minho', 'min ho'. */
export function isKoreanGivenName(letters: string): boolean {
  return givenName.test(letters)
}

const INITIALS = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ')
const VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ')
const FINALS = ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ')
const FIRST_SYLLABLE = 0xac00
const SYLLABLES = 11_172

/**
 * Hangul in the Revised Romanisation of 2000, syllable by syllable without the changes between syllables: 민호 is
 * 'minho'. Other letters pass through.
 */
export function romaniseHangul(text: string): string {
  let latin = ''
  for (const letter of text) {
    const index = (letter.codePointAt(0) ?? 0) - FIRST_SYLLABLE
    if (index < 0 || index >= SYLLABLES) latin += letter
    else {
      latin += INITIALS[Math.floor(index / 588)] ?? ''
      latin += VOWELS[Math.floor((index % 588) / 28)] ?? ''
      latin += FINALS[index % 28] ?? ''
    }
  }
  return latin
}
