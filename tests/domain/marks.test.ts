import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Mark, marker, marksIn, rowMarker } from '../../shared/domain/search/marks.ts'

/** The name with what is marked in square brackets: '[Mül]ler'. */
function marked(name: string, query: string): string {
  return inBrackets(name, marksIn(name, query))
}

function inBrackets(name: string, marks: readonly Mark[]): string {
  return marks.toReversed().reduce((text, [from, to]) => {
    return `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`
  }, name)
}

/** 'query: name with its marks' in lines, as they should be. */
function expectMarks(...lines: string[]): void {
  for (const line of lines) {
    const [query = '', expected = ''] = line.split(': ')
    expect(`${query}: ${marked(expected.replace(/[[\]]/g, ''), query)}`).toBe(line)
  }
}

describe('what was typed is marked in the name', () => {
  it('of Mr Yu, by characters, by syllables and by initials', () => {
    expectMarks(
      '于: [于]建国',
      '建国: 于[建国]',
      '国: 于建[国]',
      '于建国: [于建国]',
      '于 建国: [于建国]',
      'yu: [于]建国',
      'y: [于]建国',
      'yujian: [于建]国',
      'yuj: [于建]国',
      'yujianguo: [于建国]',
      'yu jianguo: [于建国]',
      'jianguo yu: [于建国]',
      'jianguoyu: [于建国]',
      'guo: 于建[国]',
      'jianguo: 于[建国]',
      'yj: [于建]国',
      'yjg: [于建国]',
      'y j g: [于建国]',
      'yu建国: [于建国]',
      '于jian: [于建]国',
      'YU/JIANGUO: [于建国]',
      'ｙｕ　ｊｉａｎｇｕｏ: [于建国]',
      'mr yu: [于]建国',
      'yuxiansheng: [于]建国',
      '于先生: [于]建国',
      '于总: [于]建国',
      '余建国: [于建国]',
    )
  })

  it('of his passport, by the same', () => {
    expectMarks(
      'yu: [YU] Jianguo',
      'yujian: [YU] [Jian]guo',
      'jianguo yu: [YU] [Jianguo]',
      'guo: YU Jian[guo]',
      'yjg: [Y]U [J]ian[g]uo',
      'yj: [J]ianguo [Y]u',
      '于建国: [YU] [Jianguo]',
      'mr yu: [YU]/JIANGUO',
    )
  })

  it('of no syllable’s middle, and of initials only where syllables begin', () => {
    for (const query of ['ianguo', 'uo', 'u', 'gj', 'ujian', 'an'])
      expect(marked('于建国', query)).toBe('于建国')
    expect(marked('Jianguo', 'ian')).toBe('Jianguo')
  })

  it('in traditional characters and in simplified', () => {
    expectMarks('陈: [陳]建國', '陳: [陈]建国', '建国: 陳[建國]', '於建國: [于建国]')
  })

  it('by every reading of the surname, by ü as it is typed, and by how the surname is spelled elsewhere', () => {
    expectMarks(
      'shan: [单]雄信',
      'dan: [单]雄信',
      'sxx: [单雄信]',
      'dxx: [单雄信]',
      'zeng: [曾]国藩',
      'oyx: [欧阳修]',
      'ouyang: [欧阳]修',
      'xiu: 欧阳[修]',
      'yuchi: [尉迟]恭',
      'lv: [吕]布',
      'lu: [吕]布',
      'lyubu: [吕布]',
      'lü: [吕]布',
      'liyue: [李乐]',
      'chan: [陈]大文',
      'mr chan: [陈]大文',
    )
  })

  it('of the word that is meant: the whole one before a beginning', () => {
    expectMarks(
      'yu: Yuan [Yu]',
      'ma: [Ma]ria Mahler',
      'ana: Anabel [Ana]',
      'mar maria: [Maria] [Mar]ta',
      'yu: 袁[玉]',
    )
  })

  it('in Latin letters by beginnings of words, blind to accents, in either order', () => {
    expectMarks(
      'mull: [Müll]er',
      'müll: [Mull]er',
      'muell: [Müll]er',
      'mull: [Muell]er',
      'mueller: Jürgen [Müller]',
      'mueller: Jurgen [Muller]',
      'schmidt hans: [Hans] [Schmidt]',
      'hanssch: [Hans] [Sch]midt',
      'hans s: [Hans] [S]chmidt',
      'strass: Anna [Straß]er',
      'soeren: [Søren] Kierkegård',
      'berg: Jan van der [Berg]',
      'van der berg: Jan [van] [der] [Berg]',
      'jan berg: [Jan] van der [Berg]',
      'von berg: Jan van der [Berg]',
      'lopez: María José García [López]',
      'maria lopez: [María] José García [López]',
      'castejon: Pedro Sánchez Pérez-[Castejón]',
      "o'neill: Patrick [O’Neill]",
      'oneill: Patrick [O’Neill]',
      'nguyen: [Nguyễn] Thị Mai',
      'dr martin: [Dr]. Victor [Martin]',
      'mrs martin: Dr. Victor [Martin]',
    )
    expect(marked('Hans Schmidt', 'midt')).toBe('Hans Schmidt')
  })

  it('in kana, hangul, Cyrillic, Thai and Arabic, as written or in Latin letters', () => {
    expectMarks(
      'shimizu: [シミズ] ケンジ',
      'simizu: [シミズ] ケンジ',
      'しみ: [シミ]ズ ケンジ',
      'kenji shimizu: [シミズ] [ケンジ]',
      'ｼﾐｽﾞ: [シミズ] ケンジ',
      'satou: [サトウ] ユウコ',
      'シミズ: [Shimizu] Kenji',
      'ono: [Ohno] Satoshi',
      'tanaka: [田中] 健司',
      'tianzhong: [田中] 健司',
      'lee: [이]민호',
      '민호: 이[민호]',
      'minho: 이[민호]',
      'leeminho: [이민호]',
      'ivanov: [Иванов] Иван',
      'иван иванов: [Иванов] [Иван]',
      'Иванов: [Ivanov] Ivan',
      'สมชาย: คุณ [สมชาย] ใจดี',
      'ใจดี: สมชาย [ใจดี]',
      'محمد: [محمد] العلي',
      'mohammed: [محمد] العلي',
    )
  })

  it('as far as it is in the name, when more than the name was typed', () => {
    expectMarks(
      'yu shanghai: [于]建国',
      '于 0817: [于]建国',
      'yu 2023: [YU] Jianguo',
      'shmit hans: [Hans] Schmidt',
    )
  })

  it('nowhere, where nothing that is to be seen was typed', () => {
    for (const query of [
      '0817',
      '+86 164 0608',
      'jianguo.yu@corp.cn',
      'shmit',
      'Filip',
      'shanghai',
      '',
      ' ',
      '!!!',
      '👋',
      '\ud800',
    ])
      for (const name of ['于建国', 'Hans Schmidt', 'Phillip', '于0817'])
        expect(marked(name, query)).toBe(name)
  })
})

it('says how else a name is written, where it was typed so and nobody sees it', () => {
  const also = (query: string, name: string, otherName: string | null = null) =>
    rowMarker(query)(name, otherName).also
  expect(also('chan', '陈大文')).toBe('chan')
  expect(also('cha', '陈大文')).toBe('chan')
  expect(also('mr chan', '陈大文', 'Dawen')).toBe('chan')
  expect(also('chan dawen', '陈大文')).toBe('chan')
  expect(also('chan', '陳大文', 'CHAN Tai Man')).toBeNull()
  expect(also('chen', '陈大文')).toBeNull()
  expect(also('ch', '陈大文')).toBeNull()
  expect(also('lee', '이민호')).toBe('lee')
  expect(also('tanaka', '田中 健司')).toBe('tanaka')
  expect(also('mohammed', 'محمد العلي')).toBe('mohammed')
  expect(also('0817', '陈大文')).toBeNull()
  expect(rowMarker('yu')('于建国', 'YU Jianguo')).toEqual({
    marks: { name: [[0, 1]], otherName: [[0, 2]] },
    also: null,
  })
})

describe('marks', () => {
  const piece = fc.constantFrom(
    ...[
      '于建国',
      '陳',
      '单',
      '欧阳',
      'yu',
      'jianguo',
      'Müller',
      'ß',
      'e',
      'ue',
      'van der',
      "O'Neill",
      'シミズ',
      'うう',
    ],
    ...[
      'ー',
      'ｶﾞ',
      '이민호',
      'Иванов',
      'คุณ',
      'สมชาย',
      'محمد',
      'ال',
      '·',
      '/',
      ' ',
      '\u3000',
      '\u200f',
      '\u0308',
    ],
    ...['👩‍👩‍👧', '🇨🇳', '\ud800', '\udc00', 'mr ', '先生', 'ﷺ', 'ǚ', '𠮷', '々'],
  )
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.array(piece, { maxLength: 8 }).map(pieces => pieces.join('')),
  )

  function expectSound(name: string, marks: readonly Mark[]): void {
    let end = -1
    for (const [from, to] of marks) {
      expect(from).toBeGreaterThan(end)
      expect(to).toBeGreaterThan(from)
      expect(to).toBeLessThanOrEqual(name.length)
      for (const bound of [from, to])
        expect(`${name.slice(0, bound).at(-1) ?? ''}|${name.charAt(bound)}`).not.toMatch(
          /^[\ud800-\udbff]\|[\udc00-\udfff]$/,
        )
      end = to
    }
  }

  it('are in order, apart, within the name and on the bounds of its letters, whatever the texts', () => {
    fc.assert(
      fc.property(anything, anything, (name, query) => expectSound(name, marksIn(name, query))),
      { numRuns: 3_000 },
    )
  })

  it('stand at the beginning of a name for any beginning of it, and nowhere but under letters', () => {
    const latin = fc.stringMatching(/^[A-Z][a-zäöüßéñ]{1,9}( [A-Z][a-zäöüßéñ]{1,11}){0,2}$/)
    const chinese = fc
      .array(fc.constantFrom(...'于建国伟芳乐陳學'), { minLength: 2, maxLength: 4 })
      .map(letters => letters.join(''))
    fc.assert(
      fc.property(fc.oneof(latin, chinese), fc.nat(), (name, at) => {
        const typed = name.slice(0, 1 + (at % name.length))
        const marks = marksIn(name, typed)
        const whole = inBrackets(name, marks).replace(/\] \[/g, ' ')
        // The beginning may be all of a later word, which is then the one meant.
        if (!name.slice(1).includes(typed.trim())) expect(whole.startsWith(`[${typed.trim()}`)).toBe(true)
        expect(marks.length).toBeGreaterThan(0)
        for (const [from, to] of marks) expect(name.slice(from, to)).not.toMatch(/^\s|\s$/)
      }),
    )
  })

  it('of a text of any length take no longer than a name may', () => {
    const long = 'ue'.repeat(5_000)
    const began = performance.now()
    for (const [name, query] of [
      [long, long],
      ['う'.repeat(10_000), 'uuuuuuuuuuuuuuuuuuuuuuuuuuux'],
      ['ー'.repeat(10_000), long],
      ['于'.repeat(10_000), 'yu'.repeat(5_000)],
      ['a '.repeat(5_000), 'a a a a a a a a a a b'],
      [`e${'\u0308'.repeat(9_999)}`, 'e'],
    ] as const)
      expectSound(name, marksIn(name, query))
    expect(performance.now() - began).toBeLessThan(2_000)
  })

  it('are the same however often a query is used', () => {
    const mark = marker('yu')
    expect([mark('于建国'), mark('Yu'), mark('于建国')]).toEqual([[[0, 1]], [[0, 2]], [[0, 1]]])
  })
})
