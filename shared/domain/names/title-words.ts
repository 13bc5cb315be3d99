/** How a title bears on the address: the sex it states, or the rank that is spoken instead of Mr and Ms. */
export type TitleMeaning = {
  sex: 'm' | 'f' | null
  rank: 'professor' | 'doctor' | 'teacher' | 'office' | 'sir' | 'khun' | 'sama' | null
}

const MEANINGS: Record<string, Partial<TitleMeaning>> = {}

function means(meaning: Partial<TitleMeaning>, words: string): string[] {
  const list = words.split(' ')
  for (const word of list) MEANINGS[word] = meaning
  return list
}

const PLAIN: Partial<TitleMeaning> = {}

/** Latin titles said before a name, in plain letters without points. None that is as often a name: no Don, Pan, Pak, Bu, Tuan. */
export const LATIN_BEFORE: ReadonlySet<string> = new Set([
  ...means({ sex: 'm' }, 'mr mister mstr herr monsieur senor sr signor dhr meneer encik bapak'),
  ...means(
    { sex: 'f' },
    'mrs ms miss mdm madam madame mme mlle mademoiselle frau fraulein senora sra senorita srta',
  ),
  ...means({ sex: 'f' }, 'signora signorina mevrouw mevr mw puan cik ibu smt'),
  ...means({ rank: 'professor' }, 'prof professor profesor professora'),
  ...means({ rank: 'doctor' }, 'dr doctor drs dra dott dottssa drmed'),
  ...means({ rank: 'sir' }, 'sir dame'),
  ...means({ rank: 'khun' }, 'khun'),
  ...means(
    PLAIN,
    'mx lord lady rev reverend capt captain dato datuk datin sheikh shaikh haji hajah daw u hrh he tansri',
  ),
])

/** Of these only the form with a point is a title; without it they are names: Gen Sato, Ing Wu, He Ying. */
export const ONLY_WITH_POINT: ReadonlySet<string> = new Set(
  means(PLAIN, 'ing gen col maj lt sgt hon fr mag lic arq arch avv he'),
)

/** Latin degrees and generations said after a name. None that is a surname: no MA, DO, HO. */
export const LATIN_AFTER: ReadonlySet<string> = new Set([
  ...means({ rank: 'doctor' }, 'md phd dds dmd dvm edd dphil'),
  ...means(
    PLAIN,
    'jr jnr junior snr senior ii iii iv esq esquire cpa mba llb llm jd msc bsc frcs obe mbe cbe kbe neto filho',
  ),
  'sr',
])

/** Titles airlines write after the given name: YU/JIANGUO MR. */
export const AIRLINE_AFTER: ReadonlySet<string> = new Set('mr mrs ms miss mstr dr prof'.split(' '))

/** Chinese and Japanese titles said after a name, longest first. 君 and 氏 are left out: names end in them. */
export const HANI_AFTER: readonly string[] = [
  ...means({ sex: 'm' }, '先生'),
  ...means({ sex: 'f' }, '女士 小姐 太太 夫人'),
  ...means({ rank: 'professor' }, '教授'),
  ...means({ rank: 'doctor' }, '博士 医生 醫生 醫師'),
  ...means({ rank: 'teacher' }, '老师 老師'),
  ...means(
    { rank: 'office' },
    '总经理 總經理 董事长 董事長 总裁 總裁 经理 經理 主任 局长 局長 处长 處長 校长 校長 院长 院長 书记 書記 律师 律師 老板 老闆 总 總',
  ),
  ...means({ rank: 'sama' }, 'さま さん ちゃん 様 样 殿'),
].toSorted((a, b) => b.length - a.length)

/** Korean titles said after a name, longest first. */
export const HANG_AFTER: readonly string[] = means(
  PLAIN,
  '선생님 사장님 교수님 박사님 회장님 부장님 고객님 여사님 님 씨',
)

/** Thai titles written before a name, mostly without a space, longest first. */
export const THAI_BEFORE: readonly string[] = [
  ...means({ sex: 'f' }, 'นางสาว'),
  ...means(PLAIN, 'ม.ร.ว. ม.ล. ม.จ. พล.อ. พล.ต.'),
  ...means({ rank: 'doctor' }, 'ดร. นพ. พญ.'),
  ...means({ rank: 'professor' }, 'รศ. ผศ. ศ.'),
  ...means({ sex: 'f' }, 'น.ส. นาง'),
  ...means({ sex: 'm' }, 'นาย'),
  ...means({ rank: 'khun' }, 'คุณ'),
]

/** Arabic titles written before a name, as `plainLetters` leaves them. */
export const ARABIC_BEFORE: ReadonlySet<string> = new Set([
  ...means({ sex: 'm' }, 'السيد'),
  ...means({ sex: 'f' }, 'السيده الانسه'),
  ...means({ rank: 'doctor' }, 'الدكتور الدكتوره'),
  ...means(PLAIN, 'الاستاذ الشيخ المهندس الحاج'),
])

/** Russian titles written before a name, as `plainLetters` leaves them, spaces out. */
export const CYRILLIC_BEFORE: ReadonlySet<string> = new Set([
  ...means({ sex: 'm' }, 'господин гн'),
  ...means({ sex: 'f' }, 'госпожа гжа'),
  ...means({ rank: 'doctor' }, 'др доктор'),
  ...means({ rank: 'professor' }, 'проф профессор'),
])

/** What a title says, given as written or in plain letters; nothing for one that is not known. */
export function titleMeaning(title: string): TitleMeaning {
  return { sex: null, rank: null, ...(MEANINGS[title] ?? {}) }
}
