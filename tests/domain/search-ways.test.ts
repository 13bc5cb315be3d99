import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readQuery } from '../../shared/domain/search/read-query.ts'
import { searchKeys } from '../../shared/domain/search/search-keys.ts'
import { answers, expectFound, expectNotFound, isPlaced, person, plainReading, SPELLED } from './finding.ts'

/** Real names: in simplified and traditional characters, in pinyin, and as Taiwan and Hong Kong print them. */
const CHINESE = `
于建国 於建國 yu jian guo|Yu Chien-kuo|Yu Kin Kwok
陈大文 陳大文 chen da wen|Ch'en Ta-wen|Chan Tai Man
张学友 張學友 zhang xue you|Chang Hsueh-yu|Cheung Hok Yau
刘德华 劉德華 liu de hua|Liu Te-hua|Lau Tak Wah
黄志强 黃志強 huang zhi qiang|Huang Chih-ch'iang|Wong Chi Keung
许国雄 許國雄 xu guo xiong|Hsu Kuo-hsiung|Hui Kwok Hung
蔡英文 蔡英文 cai ying wen|Tsai Ying-wen|Choi Ying Man
林志玲 林志玲 lin zhi ling|Lin Chih-ling|Lam Chi Ling
吴俊杰 吳俊傑 wu jun jie|Wu Chun-chieh|Ng Chun Kit
郑少秋 鄭少秋 zheng shao qiu|Cheng Shao-ch'iu|Cheng Siu Chau
曾志伟 曾志偉 zeng zhi wei|Tseng Chih-wei|Tsang Chi Wai
李小龙 李小龍 li xiao long|Li Hsiao-lung|Lee Siu Lung
梁朝伟 梁朝偉 liang chao wei|Liang Ch'ao-wei|Leung Chiu Wai
周润发 周潤發 zhou run fa|Chou Jun-fa|Chow Yun Fat
谢霆锋 謝霆鋒 xie ting feng|Hsieh T'ing-feng|Tse Ting Fung
王菲 王菲 wang fei|Wang Fei|Wong Fei`
  .trim()
  .split('\n')
  .map(line => {
    const [native = '', taiwan = '', hongKong = ''] = line.split('|')
    const [simple = '', traditional = '', ...syllables] = native.split(' ')
    return { simple, traditional, syllables, taiwan, hongKong }
  })

type Chinese = (typeof CHINESE)[number]

function waysOf({ simple, traditional, syllables, taiwan, hongKong }: Chinese): string[] {
  const [family = '', ...given] = syllables
  const forename = given.join('')
  const plain = taiwan.replace(/['’]/g, '')
  return [
    ...[
      simple,
      traditional,
      `${simple}先生`,
      `${traditional}女士`,
      `${simple.slice(0, 1)} ${simple.slice(1)}`,
    ],
    ...[family + forename, `${family} ${forename}`, `${forename} ${family}`, syllables.join(' ')],
    ...[
      `${family.toUpperCase()}/${forename.toUpperCase()}`,
      `Mr ${family} ${forename}`,
      `${family}${forename}xiansheng`,
    ],
    ...[taiwan, plain, plain.replace('-', ' '), plain.replace('-', '')],
    ...[hongKong, hongKong.toUpperCase(), `Mr ${hongKong}`],
  ]
}

describe('a Chinese guest', () => {
  it('is found in characters, pinyin, Wade-Giles and Cantonese, whichever of them the house has', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CHINESE), fc.nat(3), fc.boolean(), (who, has, andLatin) => {
        const [family = '', ...given] = who.syllables
        const passport = `${family}/${given.join('')} MR`.toUpperCase()
        const native = [who.simple, who.traditional][has % 2] ?? ''
        expectFound(
          person(andLatin ? [native, passport] : [has > 1 ? passport : native]),
          waysOf(who),
          SPELLED,
        )
      }),
    )
  })

  it('of whom the house has only a Taiwanese or a Hong Kong passport is found in characters and in pinyin', () => {
    for (const who of CHINESE) {
      const { simple, traditional, syllables, taiwan, hongKong } = who
      const [family = '', ...given] = syllables
      const ways = [simple, traditional, syllables.join(''), `${family} ${given.join('')}`]
      expectFound(person([taiwan]), [...ways, taiwan.replace(/['-]/g, '')], SPELLED)
      expectFound(person([hongKong]), [simple, traditional], SPELLED)
    }
  })

  it('is found by the surname as it is spelled anywhere', () => {
    expectFound(person(['陈大文']), ['chan', 'tan', 'chen', 'Mr Chan'], SPELLED)
    expectFound(person(['许国雄']), ['hsu', 'hui', 'koh', 'xu'], SPELLED)
    expectFound(person(['王菲']), ['wong', 'ong', 'heng'], SPELLED)
    expectFound(person(['HSU/KUO-HSIUNG']), ['许', 'xu'], SPELLED)
    expectFound(person(['司马光']), ['sima', 'szu ma', 'ssuma kuang', 'Szu-ma Kuang'], SPELLED)
    expectFound(person(['陈亚九']), ['Tan Ah Kow'], SPELLED)
    expectFound(person(['李显龙']), ['Lee Hsien Loong'], SPELLED)
  })

  it('is found by what the south does not tell apart', () => {
    const confused: readonly [RegExp, string][] = [
      [/zh/g, 'z'],
      [/ch/g, 'c'],
      [/sh/g, 's'],
      [/ng(?![aeiou])/g, 'n'],
      [/^l/, 'n'],
      [/^([zcs])(?!h)/, '$1h'],
    ]
    fc.assert(
      fc.property(fc.constantFrom(...CHINESE), fc.constantFrom(...confused), (who, [letters, heard]) => {
        const said = who.syllables.map(syllable => syllable.replace(letters, heard))
        expectFound(person([who.simple]), [said.join(''), `${said[0]} ${said.slice(1).join('')}`])
      }),
    )
    expectFound(person(['章子怡']), ['臧子怡', 'zang ziyi'])
  })

  it('is not taken for another', () => {
    for (const who of CHINESE) {
      for (const other of CHINESE) {
        if (who === other) continue
        const full = [who.simple, who.traditional, who.syllables.join(''), who.syllables.join(' ')]
        expectNotFound(person([other.simple, other.syllables.join(' ')]), full, SPELLED)
      }
    }
  })
})

/** Names of the West with ways to write them that no rule makes: respelled, or without what is often left away. */
const WESTERN = `
Jürgen Müller|Juergen Mueller|jurgen muller
Björn Sørensen|Bjoern Soerensen|bjorn sorensen
Åse Ågård|Aase Aagaard|ase agard
Søren Kierkegaard|soeren kierkegård|soren kierkegard
Max Strauß|max strauss|strauss max
Ursula von der Leyen|ursula leyen|leyen ursula|von der leyen
Jan van den Berg|jan berg|van den berg|vandenberg jan
Berg, Jan|jan van den berg|jan ten berg|zu berg jan
Patrick O'Brien|patrick o brien|obrien|o brien patrick|O’Brien
Patrick O Brien|patrick obrien|o'brien
Ewan McGregor|ewan macgregor|macgregor
Fiona MacDonald|fiona mcdonald|mcdonald
Anne-Marie Dupont|anne marie dupont|annemarie dupont|dupont annemarie|marie dupont
María José García López|maria garcia|garcia lopez|lopez|jose garcia lopez
Pedro Sánchez Pérez-Castejón|sanchez castejon|perez castejon
João Silva Santos|joao santos|santos
Élodie Lefèvre|elodie lefevre|lefevre
Łukasz Wójcik|lukasz wojcik
Dvořák Antonín|dvorak antonin
Giuseppe D'Angelo|giuseppe dangelo|dangelo
John Smith III|john smith|smith john
Robert Downey Jr.|robert downey|downey
Nagy János|nagy janos|janos nagy
S. Ramanathan|ramanathan|s ramanathan
Suharto .|suharto|pak suharto|bapak suharto
U Thein Zaw|thein zaw|zaw
Michael Joel Samuels|michael samuels|samuels michael|joel samuels`
  .trim()
  .split('\n')
  .map(line => line.split('|'))

function asWritten(name: string): string[] {
  const bare = name.normalize('NFD').replace(/\p{M}/gu, '')
  const wide = bare.replace(/[!-~]/g, letter => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
  return [name, name.toUpperCase(), name.toLowerCase(), bare, wide, `Mr ${name}`, `Dr. ${name}`]
}

describe('a guest of the West', () => {
  it('is found as written, without accents, in capitals, in full width, with a title and as others spell it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...WESTERN), ([name = '', ...others]) => {
        expectFound(
          person([name]),
          [...asWritten(name), ...others, ...others.map(way => way.toUpperCase())],
          SPELLED,
        )
      }),
    )
  })

  it('is found by whoever knows a surname, a given name and not which is which', () => {
    const surnames = fc.constantFrom(
      ...'Schmidt Kowalski Fernández Østergård Nowak Rossi O’Hara Krüger Lindström Ångström'.split(' '),
    )
    const givens = fc.constantFrom(...'Hans Zoë François Piotr Søren Mary-Ann Jörg Aaron Michelle'.split(' '))
    fc.assert(
      fc.property(surnames, givens, (family, given) => {
        const ways = [
          `${given} ${family}`,
          `${family} ${given}`,
          `${family}, ${given}`,
          `${family}/${given}`,
          family,
        ]
        for (const stored of ways.slice(0, 4)) expectFound(person([stored]), ways.flatMap(asWritten), SPELLED)
      }),
    )
  })

  it('is not taken for another', () => {
    for (const [name = ''] of WESTERN) {
      for (const [other = ''] of WESTERN) {
        const shared = name.split(/[ .]/).some(word => word.length > 1 && other.includes(word))
        if (name !== other && !shared && !/O.?Brien/.test(name + other))
          expectNotFound(person([other]), [name, name.toLowerCase()], SPELLED)
      }
    }
  })
})

describe('who sounds alike', () => {
  const alike: readonly [string, ...string[]][] = [
    ['Hans Schmidt', 'shmit', 'schmitt', 'schmid', 'shmit hans', 'hans shmitt', 'hanns schmitt'],
    ['Anna Meyer', 'maier', 'meier', 'mayer', 'meijer', 'anna maier', 'maier ana'],
    ['Philipp Weber', 'filip weber', 'veber filip', 'phillip veber'],
    ['Lars Jansen', 'janssen', 'janson', 'lars janssen'],
    ['Emma Thompson', 'tomson', 'thomson', 'ema tomson'],
    ['Pablo González', 'gonzales', 'gonsalez pablo'],
    ['Stephen Clarke', 'steven clark', 'klark stefen'],
    ['Catherine Dubois', 'katharine dubois', 'katrin dubois'],
    ['Пётр Чайковский', 'Чайковски', 'чайковский петр', 'tchaikovsky', 'chaikovskij', 'czajkowski pyotr'],
    ['Novak Djokovic', 'djokovic nowak', 'nowak djokovich', 'djokovich novak'],
    ['Grace Knight', 'nite', 'grace nite'],
    ['Vijay Lakshmi', 'laxmi', 'vijay laxmi', 'wijay lakshmi'],
    ['Rabindra Chatterjee', 'chaterji', 'chatterji rabindra'],
    ['Alexander Schulz', 'aleksandr schultz', 'schulze alexandre', 'shultz'],
    ['Mohammed Hussain', 'muhamad husein', 'mohamad', 'husayn mohamed'],
    ['محمد حسين', 'muhamad', 'husayn', 'mohamad husein'],
    ['عمر الشريف', 'omar sharif', 'umar sherif', 'sharif'],
    ['Юрий Гагарин', 'yuri gagarin', 'juri gagarin', 'gagarin iouri'],
  ]

  it('is found all the same', () => {
    for (const [name, ...ways] of alike) expectFound(person([name]), ways)
  })

  it('and a Smith is no Schmidt', () => {
    expectNotFound(person(['John Smith']), ['shmit', 'schmidt'])
    expectNotFound(person(['Hans Schmidt']), ['smith', 'smit'])
  })
})

describe('guests of other writings', () => {
  it('are found in theirs and in Latin letters', () => {
    const known: readonly [readonly string[], readonly string[]][] = [
      [
        ['คุณสมชาย ใจดี', 'สมชาย ใจดี'],
        [
          'สมชาย',
          'คุณสมชาย',
          'สมชาย ใจดี',
          'somchai',
          'khun somchai',
          'somchai jaidee',
          'jaidee somchai',
          'ใจดี',
        ],
      ],
      [['Somchai Jaidee'], ['สมชาย ใจดี', 'คุณสมชาย ใจดี', 'ใจดี', 'khun somchai', 'jaidee somchai']],
      [['ณัฐพล วงศ์สุวรรณ'], ['nattapon', 'nattapol', 'natthaphon wongsuwan', 'wongsuwan']],
      [
        ['ประเสริฐ ศักดิ์ดี', 'Prasert Sakdee'],
        ['prasert', 'prasert sakdee', 'ประเสริฐ ศักดิ์ดี'],
      ],
      [
        ['田中 健司 様', '田中健司'],
        ['田中', '健司', '田中健司', '田中様', 'tanaka', 'tianzhong', '田中さん'],
      ],
      [
        ['タナカ ケンジ'],
        ['tanaka', 'kenji', 'tanaka kenji', 'kenzi tanaka', 'たなか', 'ﾀﾅｶ', 'tanaka san', 'タナカ様'],
      ],
      [
        ['大野 智', 'オオノ サトシ', 'Ohno Satoshi', 'Satoshi Ōno'],
        ['ono', 'ohno', 'oono', 'Ōno'],
      ],
      [
        ['김민호', '김 민호'],
        ['김', '민호', '김민호', '김민호 씨', '김 선생님', 'kim', 'minho', 'kim minho', 'min-ho kim'],
      ],
      [
        ['이서연', 'LEE/SEOYEON'],
        ['lee', 'lee seoyeon', 'seoyeon lee'],
      ],
      [['Nguyễn Thị Mai'], ['nguyen', 'mai', 'nguyễn', 'mai nguyen', 'nguyen mai', 'NGUYEN THI MAI']],
      [['Đặng Văn Lâm'], ['dang', 'lam', 'dang van lam', 'đặng']],
      [
        ['محمد بن سلمان آل سعود'],
        ['محمد', 'سلمان', 'السعود', 'mohammed', 'salman', 'السيد محمد', 'mohammed bin salman'],
      ],
      [['فاطمة الزهراء'], ['فاطمه', 'fatima', 'الزهراء', 'زهراء']],
      [
        ['Иванов Иван Иванович', 'Ivan Ivanov'],
        ['иванов', 'ivanov', 'Ivan Ivanov', 'иван иванов'],
      ],
      [['买买提·艾力'], ['买买提', '艾力', 'maimaiti', 'aili', 'mmtal', 'maimaitiaili']],
      [['李caixiao'], ['李', 'licaixiao', 'lcx', 'caixiao']],
    ]
    for (const [forms, ways] of known) for (const form of forms) expectFound(person([form]), ways)
  })
})

describe('what was typed', () => {
  const takenAs = (query: string, text: string) =>
    plainReading(query).terms.find(term => term.text === text)?.by ?? null

  it('is the very name where keys keep to another spelling of it', () => {
    const same: readonly [string, string][] = [
      ['mueller', 'muller'],
      ['juergen mueller', 'jurgenmuller'],
      ['shimizu', 'simizu'],
      ['kenji shimizu', 'kenzisimizu'],
      ['itoh oki', 'itooki'],
      ['ohno', 'ono'],
      ['lyu', 'lv'],
      ['lyubu', 'lvbu'],
      ['السعود', 'سعود'],
    ]
    for (const [query, text] of same) expect([query, takenAs(query, text)]).toEqual([query, 'typed'])
  })

  it('is a reading where another may be meant', () => {
    const guessed: readonly [string, string][] = [
      ['lu', 'lv'],
      ['muel', 'mul'],
      ['aaron', 'aron'],
      ['mcgregor', 'macgregor'],
      ['fan', 'han'],
      ['moore', 'more'],
      ['chan tai man', 'chendawen'],
    ]
    for (const [query, text] of guessed) expect([query, takenAs(query, text)]).toEqual([query, 'read'])
    // Whoever writes characters means those.
    expect(takenAs('余建国', 'yujianguo')).toBe('sound')
  })

  it('has no ü where one syllable ends in n and the next begins with yu', () => {
    for (const [query, text] of [
      ['chenyunfeng', 'chenvnfeng'],
      ['lin yujing', 'linvjing'],
    ] as const)
      expect([query, takenAs(query, text)]).toEqual([query, null])
  })

  it('is the beginning of an address where letters have points, dashes or digits among them', () => {
    for (const query of ['zhouli93', 'Zhou.Li', 'zhou_li', '93zhouli'])
      expect([query, takenAs(query, `@${query.toLowerCase()}`)]).toEqual([query, 'typed'])
    for (const query of ['zhouli', '0817', '138-1234', '2023年', '周丽93'])
      expect([query, takenAs(query, `@${query}`)]).toEqual([query, null])
    expectFound(person(['周丽'], { emails: ['ZhouLi93@corp.cn'] }), ['zhouli93', 'zhou zhouli93'])
  })
})

describe('what narrows a search', () => {
  const filtersOf = (query: string) => readQuery(query).map(({ filters }) => filters)[1] ?? null

  it('is a year among other words', () => {
    for (const query of [
      'yu 2023',
      'yu stayed 2023',
      '于 2023年',
      '2023年于',
      '2023年 于建国',
      'stayed 2023 yu',
      'yu last 2023',
      'yu in 2023',
    ])
      expect(filtersOf(query)).toEqual({ country: null, year: 2023 })
    for (const query of ['2023', '2023年', 'yu 1985', 'yu 2179x', 'yu 20230', 'stayed 2023'])
      expect(filtersOf(query)).toBeNull()
  })

  it('is a country or whose people one is of', () => {
    const said: Record<string, string> = {
      'japanese tanaka': 'JP',
      'tanaka japan': 'JP',
      '日本 田中': 'JP',
      日本人田中: 'JP',
      '德国人 schmidt': 'DE',
      'German Schmidt': 'DE',
      'smith new zealand': 'NZ',
      'smith from uk': 'GB',
      'south african smith': 'ZA',
      'kim south korean': 'KR',
      'Sri Lankan Perera': 'LK',
      'chan 香港': 'HK',
      来自德国的施密特: 'DE',
    }
    for (const [query, country] of Object.entries(said))
      expect([query, filtersOf(query)]).toEqual([query, { country, year: null }])
    for (const query of [
      'japan',
      'li my',
      'chen li',
      'african smith',
      'ma de',
      '于建国',
      'hans schmidt',
      'tanaka kenji',
    ])
      expect([query, filtersOf(query)]).toEqual([query, null])
  })

  it('leaves the name to be found, after the query as it stands', () => {
    const [plain, narrowed] = readQuery('german schmidt 2023')
    expect(plain?.filters).toEqual({ country: null, year: null })
    expect(narrowed?.filters).toEqual({ country: 'DE', year: 2023 })
    expect(narrowed && answers(person(['Hans Schmidt']), narrowed)).toBe(true)
    expect(plain && answers(person(['Hans Schmidt']), plain)).toBe(false)
  })
})

describe('a place with a name', () => {
  const placed = (guest: ReturnType<typeof person>, query: string) =>
    isPlaced(
      searchKeys(guest).map(({ key }) => key),
      plainReading(query).places,
    )

  it('is one range, whatever joins the two', () => {
    const shanghai = person(['于建国', 'YU/JIANGUO'], { city: '上海', company: '上海宝钢集团' })
    for (const query of [
      'yu shanghai',
      'shanghai yu',
      'yu from shanghai',
      '上海 于',
      '于 上海',
      '来自上海的于先生',
      '上海的于总',
      'yu shang',
      'Mr Yu from Shanghai',
      'yu jianguo shanghai',
      'jianguo yu shanghai',
      'baogang yu',
      '宝钢公司 于',
      'yu of baogang',
    ])
      expect([query, placed(shanghai, query)]).toEqual([query, true])
    for (const query of ['yu beijing', 'wang shanghai', 'shanghai'])
      expect([query, placed(shanghai, query)]).toEqual([query, false])
    const york = person(['Ernest Barnes'], { city: 'New York', company: 'Acme Trading Co., Ltd.' })
    for (const query of [
      'barnes new york',
      'ernest barnes from new york',
      'barnes at acme',
      'acme barnes',
      'barnes york',
    ])
      expect([query, placed(york, query)]).toEqual([query, true])
    expect(placed(person(['Иван Иванов'], { city: 'Москва' }), 'иванов москва')).toBe(true)
  })

  it('leaves a surname that elsewhere is a particle', () => {
    expect(placed(person(['杜月笙'], { city: '上海' }), 'du shanghai')).toBe(true)
    expect(placed(person(['杜月笙'], { city: '上海' }), 'shanghai du')).toBe(true)
    expectFound(person(['杜月笙']), ['du yuesen', 'yuesen du'])
    expectFound(person(['Jean du Pont']), ['du pont jean', 'jean du pont', 'jean pont'])
  })

  it('takes the same company and city for both', () => {
    const keys = searchKeys(person(['于建国'], { city: '上海', company: '上海' })).map(({ key }) => key)
    expect(keys).toContain('~shanghai yujianguo')
    expect(keys).toContain('&shanghai yujianguo')
    expect(searchKeys(person(['于建国'])).some(({ key }) => /^[~&]/.test(key))).toBe(false)
  })
})

it('slips are looked for in the words of the name alone', () => {
  const spelled: Record<string, string[]> = {
    'Mr Yu': ['yu'],
    yuxiansheng: ['yu'],
    'Jan van der Berg': ['jan', 'berg'],
    'yu 0817': ['yu'],
    'Müller, Jürgen': ['jurgen', 'muller'],
    于建国: [],
    'yu from shanghai': ['yu', 'shanghai'],
  }
  for (const [query, words] of Object.entries(spelled))
    expect([query, plainReading(query).spelled.toSorted()]).toEqual([query, words.toSorted()])
})

it('a room, a telephone or a confirmation beside a name is a number by itself', () => {
  const guest = person(['于建国'], { phones: ['+86 138-1234-5678'] })
  expectFound(guest, ['yu 5678', '5678 yu', '于 5678', 'mr yu 5678', '于先生 5678'])
  expectNotFound(guest, ['yu 5679', 'wang 5678'])
  const [name, room] = plainReading('mr yu 0817').words
  expect(name?.map(({ text }) => text)).toContain('yu')
  expect(room?.map(({ text }) => text)).toEqual(['+0817', '+817', '-7180'])
})
