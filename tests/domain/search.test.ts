import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type GuestName, parseName } from '../../shared/domain/names/names.ts'
import { LATIN_AFTER, LATIN_BEFORE } from '../../shared/domain/names/title-words.ts'
import { KEY_KIND } from '../../shared/domain/search/key-kinds.ts'
import { searchKeys } from '../../shared/domain/search/search-keys.ts'
import { expectFound, expectNotFound, person, plainReading } from './finding.ts'

const asked = [
  '于',
  '建国',
  '于建国',
  'yu',
  'yujianguo',
  'yu jianguo',
  'jianguo yu',
  'yjg',
  'YU/JIANGUO',
  'mr yu',
  '于先生',
  '于总',
]

describe('Mr Yu is found', () => {
  it('by everything anybody may type, whether the house knows his characters, his passport or both', () => {
    const more = [
      'ＹＵ',
      'ｙｕ　ｊｉａｎｇｕｏ',
      '於建國',
      '於',
      'guo yu',
      'jianguo',
      'guo',
      '国',
      '于 建国',
      'yuxiansheng',
      'Yu Jian',
      '于jianguo',
    ]
    expectFound(person(['于建国']), [...asked, ...more])
    expectFound(person(['于建国', 'YU/JIANGUO MR']), [...asked, ...more])
    expectFound(person(['YU/JIANGUO MR']), [
      ...asked.filter(query => query !== '建国'),
      'guo yu',
      'guo',
      'jg'.slice(1),
    ])
  })

  it('by a homophone, one slip of the keyboard away', () => {
    expectFound(person(['于建国']), ['余建国', '于剑国', '俞'])
  })

  it('by where he comes from and whom he works for', () => {
    const guest = person(['于建国'], { city: '上海', company: '上海宝钢集团' })
    expectFound(guest, [
      'yu shanghai',
      'shanghai yu',
      '于 上海',
      '宝钢',
      'baogang',
      '宝钢 于',
      'yjg shanghai',
    ])
    expectNotFound(guest, ['yu beijing', 'wang shanghai'])
    expectFound(person(['Ernest Barnes'], { city: 'New York', company: 'Acme Trading Co., Ltd.' }), [
      'barnes york',
      'barnes new york',
      'acme',
      'trading barnes',
    ])
  })

  it('by any end of his telephone number, with the country or without', () => {
    const guest = person(['于建国'], { phones: ['+86 138-1234-5678'] })
    expectFound(guest, [
      '5678',
      '2345678',
      '13812345678',
      '+86 138 1234 5678',
      '0086 13812345678',
      '138 1234',
      '５６７８',
      'yu 5678',
    ])
    expectNotFound(guest, ['1234', '567', '13912345678', 'yu 1234'])
    expectFound(person(['Ann Lee'], { phones: ['020 7946 0958'] }), [
      '+44 20 7946 0958',
      '0958',
      '(020) 7946 0958',
      '20 7946',
    ])
  })

  it('by his e-mail address', () => {
    const guest = person(['于建国'], { emails: ['Jianguo.Yu@Corp.cn', 'none@none.com'] })
    expectFound(guest, ['jianguo.yu', 'jianguo.yu@', 'JIANGUO.YU@corp.cn'])
    expectNotFound(guest, ['none@none.com', 'corp.cn'])
  })

  it('by syllables from their start, never from their middle', () => {
    expectNotFound(person(['于建国']), ['ianguo', 'uo', 'jg y', 'gj', 'ujian', '建于'])
  })
})

describe('Chinese names are found', () => {
  it('in traditional and simplified characters alike', () => {
    expectFound(person(['陳建國']), ['陈', '陈建国', '陳', '建国', '國'])
    expectFound(person(['陈建国']), ['陳', '陳建國', '建國'])
  })

  it('by ü typed as v, u or yu', () => {
    for (const names of [['吕布'], ['LYU/BU']]) {
      expectFound(person(names), [
        'lv',
        'lu',
        'lyu',
        'lü',
        'lvbu',
        'lubu',
        'lyubu',
        'lu bu',
        'bulv',
        'bu lu',
        'lb',
      ])
    }
    expectFound(person(['路吕']), ['lulv', 'lulu', 'lulyu'])
    expectFound(person(['陈绿']), ['chenlv', 'chenlu', 'chen lü'])
  })

  it('by every reading of the surname and of a doubtful character', () => {
    expectFound(person(['单雄信']), [
      'shan',
      'dan',
      'shanxiongxin',
      'danxiongxin',
      'sxx',
      'dxx',
      'dan xiongxin',
    ])
    expectFound(person(['乐嘉']), ['yue', 'le', 'yuejia', 'lejia', 'yj', 'lj'])
    expectFound(person(['李乐']), ['lile', 'liyue', 'yueli', 'leli', 'li yue'])
    expectFound(person(['曾国藩']), ['zeng', 'ceng', 'zgf'])
    expectFound(person(['欧阳修']), ['ouyang', 'oyx', 'ouyangxiu', 'xiu ouyang', '欧阳', '歐陽'])
    expectFound(person(['尉迟恭']), ['yuchi', 'weichi', 'ycg'])
  })

  it('by the spellings of other places', () => {
    expectFound(person(['陈大文']), ['chan', 'tan', 'chin', 'chen', 'mr chan', '陳先生'])
    expectFound(person(['张学友']), ['cheung', 'chang', 'teo'])
    expectFound(person(['于建国']), ['yue', 'yee'])
    expectFound(person(['CHAN TAI MAN (陳大文)']), ['chan', 'tai man', 'chendawen', '陈大文', 'taiman'])
    expectFound(person(['Mike Tan Ah Kow']), ['tan', 'mike tan', 'tan ah kow', 'kow', 'miketanahkow'])
    expectFound(person(['李caixiao']), ['licaixiao', '李', 'caixiao', 'lcx', 'xiao'])
    expectFound(person(['买买提·艾力']), ['买买提', '艾力', 'maimaiti', 'aili', '买买提·艾力', 'mmt'])
  })
})

describe('Japanese and Korean names are found', () => {
  it('by kana and by any romanisation of it, long vowels or not', () => {
    expectFound(person(['シミズ ケンジ']), [
      'shimizu',
      'simizu',
      'shimizu kenji',
      'kenji shimizu',
      'kenzi',
      'しみず',
      'シミズ',
      'ｼﾐｽﾞ',
      'sh',
    ])
    for (const names of [['オオノ サトシ'], ['Ohno Satoshi'], ['Satoshi Ono']]) {
      expectFound(person(names), ['ono', 'oono', 'ohno', 'ōno', 'ono satoshi', 'satosi ohno', 'satoshi'])
    }
    expectFound(person(['サトウ ユウコ']), ['sato', 'satou', 'satoh', 'yuko', 'yuuko sato'])
    expectFound(person(['田中 健司', 'タナカ ケンジ']), [
      'tanaka',
      '田中',
      'たなか',
      'tianzhong',
      '健司',
      '田中様',
      'tanaka san',
    ])
    expectFound(person(['渡邊 恵']), ['渡辺', '渡边', 'watanabe'])
  })

  it('by hangul and by the spellings Koreans use', () => {
    expectFound(person(['이민호']), [
      '이',
      '민호',
      '이민호',
      'lee',
      'yi',
      'rhee',
      'leeminho',
      'minho lee',
      'lee minho',
      '이민호님',
    ])
    expectFound(person(['박서준']), ['park', 'pak', 'bak'])
    expectFound(person(['김민호']), ['kim', 'gim', '김 씨'])
    expectFound(person(['KIM/MINHO']), ['kim', 'minho kim', '김민호'])
  })
})

describe('names of words are found', () => {
  it('by any word, in any order, with and without particles', () => {
    expectFound(person(['van der Berg, Jan']), [
      'berg',
      'van der berg',
      'vanderberg',
      'jan berg',
      'berg jan',
      'jan van der berg',
      'Mr Berg',
    ])
    expectFound(person(['Ursula von der Leyen']), ['leyen', 'von der leyen', 'ursula leyen'])
    expectFound(person(['María José García López']), [
      'garcia',
      'lopez',
      'maria lopez',
      'jose',
      'García López',
      'maria jose garcia',
      'garcia maria',
    ])
    expectFound(person(['Pedro Sánchez Pérez-Castejón']), ['sanchez', 'perez', 'castejon', 'perez-castejon'])
    expectFound(person(['Nguyễn Thị Mai']), ['nguyen', 'mai', 'nguyen thi mai', 'mai nguyen', 'Nguyễn'])
    expectFound(person(['Suharto .']), ['suharto', 'Pak Suharto'])
    expectFound(person(['S. Ramanathan']), ['ramanathan', 's ramanathan'])
    expectFound(person(['Nagy János']), ['nagy', 'janos', 'janos nagy', 'nagyjanos'])
    expectFound(person(["Patrick O'Neill"]), [
      'oneill',
      "o'neill",
      'O’Neill',
      'patrick o neill'.replace('o n', 'on'),
    ])
  })

  it('with the umlaut, without it, and with an e in its place', () => {
    for (const names of [['Jürgen Müller'], ['Juergen Mueller']]) {
      expectFound(person(names), [
        'müller',
        'muller',
        'mueller',
        'mueller juergen',
        'jurgen muller',
        'Jürgen Mueller',
      ])
    }
    expectFound(person(['Søren Kierkegård']), ['soren', 'soeren', 'kierkegard'])
  })

  it('in Thai, Russian and Arabic writing', () => {
    expectFound(person(['คุณสมชาย ใจดี']), ['สมชาย', 'ใจดี', 'คุณสมชาย', 'สมชาย ใจดี'])
    expectFound(person(['Иванов Иван Иванович']), ['иванов', 'Иван Иванов', 'ivanov', 'ivan ivanov'])
    expectFound(person(['Ivan Ivanov']), ['Иванов'])
    const arab = person(['محمد بن سلمان آل سعود'])
    expectFound(arab, [
      'محمد',
      'سلمان',
      'محمد سلمان',
      'السعود',
      'mohammed',
      'muhammad',
      'mohamed',
      'Mohamad',
      'mohammed saud',
    ])
    for (const spelling of ['Mohammed', 'Muhammad', 'Mohamed', 'محمد']) {
      expectFound(person([`${spelling} Al Rashid`]), ['mohammed', 'muhammad', 'mohamad'])
    }
    expectFound(person(['عبد الله السعيد']), ['عبدالله', 'عبد الله', 'سعيد', 'abdullah', 'abdallah'])
  })

  it('by the whole name as written, whatever titles stand in it', () => {
    const titled = [...LATIN_BEFORE, ...LATIN_AFTER].flatMap(title => [
      `${title} Thein Zaw`,
      `Thein Zaw ${title}`,
    ])
    const more = [
      'U Thein Zaw',
      'Daw Nwe Nwe',
      'Ing. Jan Novák',
      'Novák,Jan,Ing.',
      'H.E. John Smith',
      'Prof. Dr. Henrike von der Heyde',
      'Smith, John, Ph.D.',
    ]
    for (const name of [
      ...titled,
      ...more,
      'HSU Chiu-Ming',
      '于建国 先生',
      'ม.ร.ว. คึกฤทธิ์ ปราโมช',
      'السيدة مريم العلي',
      'г-н Иван Иванов',
    ]) {
      expectFound(person([name]), [name, name.toUpperCase()])
    }
  })

  it('by the house’s own hint', () => {
    expectFound(person(['Nguyễn Thị Mai'], { sayHint: 'ngwin tee my' }), ['ngwin'])
  })
})

describe('the table of keys', () => {
  it('stays small', () => {
    expect(searchKeys(person(['Ernest Barnes'])).length).toBeLessThanOrEqual(4)
    expect(
      searchKeys(person(['于建国', 'YU/JIANGUO'], { phones: ['+8613812345678'], emails: ['yu@corp.cn'] }))
        .length,
    ).toBeLessThan(13)
  })

  it('holds each key once, folded, with a kind', () => {
    const names = fc.array(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...asked, '单乐', '李 Müller', 'محمد')),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(names, fc.array(fc.string()), (raw, contacts) => {
        const keys = searchKeys(
          person(raw, { phones: contacts, emails: contacts, company: raw[0] ?? null, city: raw[1] ?? null }),
        )
        expect(keys.length).toBeLessThanOrEqual(30)
        expect(new Set(keys.map(({ key }) => key)).size).toBe(keys.length)
        for (const { key, kind } of keys) {
          expect(key).not.toMatch(/^$|[^\S ]|[A-Z]/)
          expect(key.length).toBeLessThanOrEqual(100)
          expect(key.isWellFormed()).toBe(true)
          expect(Object.values(KEY_KIND)).toContain(kind)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('finds whoever stands in it by the name as written, and by its beginning', () => {
    const surnames = fc.constantFrom(...'于王陈单乐吕欧区', '欧阳', '尉迟')
    const givens = fc
      .array(fc.constantFrom(...'建国伟芳乐重晟绿安儿'), { minLength: 1, maxLength: 2 })
      .map(letters => letters.join(''))
    const latin = fc.stringMatching(/^[A-Z][a-z]{1,9} [A-Z][a-zäöüß]{2,11}$/)
    fc.assert(
      fc.property(
        fc.oneof(
          fc.tuple(surnames, givens).map(parts => parts.join('')),
          latin,
        ),
        name => {
          const guest = person([name])
          expectFound(guest, [
            name,
            name.toUpperCase(),
            `Mr ${name}`,
            name.split(' ').toReversed().join(' '),
            name.slice(0, -1),
          ])
        },
      ),
    )
  })

  it('is asked by few ranges, and by none for nothing', () => {
    for (const query of ['', '   ', '!!!', '، .', '👋', '\ud800'])
      expect(plainReading(query)).toMatchObject({ terms: [], words: [], places: [], spelled: [] })
    for (const query of asked) expect(plainReading(query).terms.length).toBeLessThanOrEqual(24)
  })
})

it('names in one script say nothing of another person’s', () => {
  const others: GuestName[] = ['王伟', 'Hans Schmidt', '田中健司', '김민호', 'สมชาย ใจดี'].map(parseName)
  for (const name of others)
    expectNotFound({ names: [name], phones: [], emails: [], company: null, city: null }, asked)
})
