import { describe, expect, it } from 'vitest'
import {
  type NameOrder,
  nameWithoutTitles,
  parseName,
  type Script,
  sortName,
} from '../../shared/domain/names/names.ts'

/** 'family | given' as read, with the second family name after a plus. */
function parts(raw: string): string {
  const { family, family2, given } = parseName(raw)
  return `${family ?? '–'}${family2 ? ` + ${family2}` : ''} | ${given ?? '–'}`
}

function titles(raw: string): [string | null, string | null] {
  const { titlePre, titlePost } = parseName(raw)
  return [titlePre, titlePost]
}

describe('a name is kept as it was given', () => {
  it('but for the space around it, in one Unicode form', () => {
    expect(parseName('  María Garci\u0301a  ').full).toBe('María García')
    expect(parseName('ＹＵ／ＪＩＡＮＧＵＯ').full).toBe('ＹＵ／ＪＩＡＮＧＵＯ')
    expect(parseName('Dr.  Victor   Martin').full).toBe('Dr.  Victor   Martin')
  })
})

it('the writing and the order are known for every culture', () => {
  const known: [string, Script, NameOrder][] = [
    ['于建国', 'Hani', 'family-first'],
    ['田中 ケンジ', 'Kana', 'family-first'],
    ['김민호', 'Hang', 'family-first'],
    ['สมชาย ใจดี', 'Thai', 'given-first'],
    ['محمد السعيد', 'Arab', 'given-first'],
    ['Анна Петрова', 'Cyrl', 'given-first'],
    ['YU/JIANGUO', 'Latn', 'family-first'],
    ['BARNES/ERNEST', 'Latn', 'given-first'],
    ['Suharto', 'Latn', 'mononym'],
    ['Γιώργος Παππάς', 'Latn', 'given-first'],
  ]
  for (const [raw, script, order] of known) expect(parseName(raw)).toMatchObject({ script, order })
})

describe('titles, degrees and generations', () => {
  it('are taken off, as written', () => {
    expect(titles('Dr. Victor Martin')).toEqual(['Dr.', null])
    expect(titles('Mrs. Debra Jackson DDS')).toEqual(['Mrs.', 'DDS'])
    expect(titles('Christopher Briggs Jr.')).toEqual([null, 'Jr.'])
    expect(titles('Kevin Lee III')).toEqual([null, 'III'])
    expect(titles('Prof. Dr. Ursula von der Leyen')).toEqual(['Prof. Dr.', null])
    expect(titles('Mr. & Mrs. John Smith')).toEqual(['Mr. & Mrs.', null])
    expect(titles('Smith, John, Ph.D.')).toEqual([null, 'Ph.D.'])
    expect(titles('于建国 先生')).toEqual([null, '先生'])
    expect(titles('于总')).toEqual([null, '总'])
    expect(titles('陳大文教授')).toEqual([null, '教授'])
    expect(titles('田中 健司 様')).toEqual([null, '様'])
    expect(titles('김민호님')).toEqual([null, '님'])
    expect(titles('คุณสมชาย ใจดี')).toEqual(['คุณ', null])
    expect(titles('ม.ร.ว. คึกฤทธิ์ ปราโมช')).toEqual(['ม.ร.ว.', null])
    expect(titles('السيد محمد بن راشد')).toEqual(['السيد', null])
    expect(titles('г-н Иван Иванов')).toEqual(['г-н', null])
  })

  it('are found where airlines and hotel systems put them', () => {
    expect(titles('YU/JIANGUO MR')).toEqual(['MR', null])
    expect(titles('YU/JIANGUOMR')).toEqual(['MR', null])
    expect(titles('Yu,Jianguo,Mr.')).toEqual(['Mr.', null])
    expect(parts('YU/JIANGUOMR')).toBe('YU | JIANGUO')
    expect(parts('WILLIAMS/SAM')).toBe('WILLIAMS | SAM')
  })

  it('are not found where they are the name', () => {
    expect(parts('Dr. No')).toBe('– | No')
    expect(parts('Jack Ma')).toBe('Ma | Jack')
    expect(parts('Junior')).toBe('– | Junior')
    expect(parts('Lord, John')).toBe('Lord | John')
    expect(parts('王丽君')).toBe('王 | 丽君')
    expect(parts('คุณากร ดีงาม')).toBe('ดีงาม | คุณากร')
    expect(titles('คุณากร ดีงาม')).toEqual([null, null])
    expect(titles('Iv Vann')).toEqual([null, null])
  })
})

describe('names of the Chinese mainland', () => {
  it('begin with a surname of one character, or of two', () => {
    expect(parts('于建国')).toBe('于 | 建国')
    expect(parts('王伟')).toBe('王 | 伟')
    for (const surname of '欧阳 司马 上官 诸葛 尉迟 万俟 长孙 歐陽 諸葛'.split(' ')) {
      expect(parts(`${surname}修`)).toBe(`${surname} | 修`)
    }
    expect(parts('欧阳')).toBe('欧阳 | –')
    expect(parts('爱新觉罗溥仪')).toBe('爱新觉罗 | 溥仪')
  })

  it('keep a dot between a given name and the father’s', () => {
    expect(parseName('买买提·艾力')).toMatchObject({ given: '买买提', family: '艾力', order: 'given-first' })
    expect(parts('约翰·史密斯')).toBe('史密斯 | 约翰')
  })

  it('survive the airline that lacks a character', () => {
    expect(parts('李caixiao')).toBe('李 | caixiao')
  })

  it('are read in Latin letters in either order', () => {
    for (const raw of ['Yu Jianguo', 'Jianguo Yu', 'YU/JIANGUO', 'YU Jianguo', 'Jianguo YU', 'Yu,Jianguo']) {
      expect(parts(raw).toLowerCase()).toBe('yu | jianguo')
    }
    expect(parts('Wei Zhang')).toBe('Zhang | Wei')
    expect(parts('Zhang Wei')).toBe('Zhang | Wei')
    expect(parts('Ouyang Xiu')).toBe('Ouyang | Xiu')
    expect(parseName('YU/JIANGUO').order).toBe('family-first')
    expect(parts('YU JIANGUO (于建国)')).toBe('于 | 建国')
  })
})

describe('names of Hong Kong, Taiwan, Singapore and Malaysia', () => {
  it('may begin with an English name, or end with it', () => {
    expect(parts('Mike Tan Ah Kow')).toBe('Tan | Mike Ah Kow')
    expect(parts('TAN AH KOW MICHAEL')).toBe('TAN | AH KOW MICHAEL')
    expect(parts('Tony Leung Chiu-wai')).toBe('Leung | Tony Chiu-wai')
    expect(parts('CHAN TAI MAN')).toBe('CHAN | TAI MAN')
    expect(parts('Michael Chan')).toBe('Chan | Michael')
    expect(parts('NG/SIU MING MR')).toBe('NG | SIU MING')
    expect(parts('Mike 陈')).toBe('陈 | Mike')
  })

  it('do not turn Western names round', () => {
    for (const raw of [
      'Kim Wilson',
      'Lee Ann Womack',
      'Long John Silver',
      'Ben Wang',
      'Tina Liang',
      'Anna Wang',
    ]) {
      expect(parts(raw)).toBe(`${raw.split(' ').at(-1)} | ${raw.split(' ').slice(0, -1).join(' ')}`)
    }
  })
})

describe('names of Japan and Korea', () => {
  it('begin with the family, with a space or without', () => {
    expect(parts('田中 健司')).toBe('田中 | 健司')
    expect(parts('田中　健司　様')).toBe('田中 | 健司')
    expect(parts('田中健司')).toBe('田中 | 健司')
    expect(parts('佐々木 希')).toBe('佐々木 | 希')
    expect(parts('高橋みなみ')).toBe('高橋 | みなみ')
    expect(parts('タナカ ケンジ')).toBe('タナカ | ケンジ')
    expect(parts('ﾀﾅｶ ｹﾝｼﾞ')).toBe('タナカ | ケンジ')
    expect(parts('マイケル・ジョーダン')).toBe('ジョーダン | マイケル')
    expect(parts('渡辺')).toBe('渡辺 | –')
    expect(parts('金子涵')).toBe('金 | 子涵')
    expect(parts('김민호')).toBe('김 | 민호')
    expect(parts('김 민호')).toBe('김 | 민호')
    expect(parts('남궁민수')).toBe('남궁 | 민수')
    expect(parts('마이클 조던')).toBe('조던 | 마이클')
    expect(parts('KIM MINHO')).toBe('KIM | MINHO')
    expect(parts('Minho Kim')).toBe('Kim | Minho')
  })
})

describe('names of South and South-East Asia', () => {
  it('know Thai given names, Vietnamese last words and people of one name', () => {
    expect(parseName('สมชาย ใจดี')).toMatchObject({
      script: 'Thai',
      given: 'สมชาย',
      family: 'ใจดี',
      order: 'given-first',
    })
    expect(parts('นางสาวมาลี ทองดี')).toBe('ทองดี | มาลี')
    expect(parseName('Nguyễn Thị Mai')).toMatchObject({
      family: 'Nguyễn',
      given: 'Mai',
      order: 'family-first',
    })
    expect(parts('Lê Văn Nam')).toBe('Lê | Nam')
    expect(parts('Mai Nguyen')).toBe('Nguyen | Mai')
    expect(parseName('Suharto')).toMatchObject({ order: 'mononym', family: null, given: 'Suharto' })
    expect(parts('S. Ramanathan')).toBe('Ramanathan | S.')
    expect(parts('Daw Aung San Suu Kyi')).toBe('– | Aung San Suu Kyi')
    expect(parts('U Thant')).toBe('– | Thant')
  })

  it('drop what was typed to fill a field', () => {
    for (const raw of [
      'Suharto .',
      'Suharto -',
      '. Suharto',
      'Suharto,.',
      'FNU Suharto',
      'Suharto LNU',
      'Suharto Suharto',
    ]) {
      expect(parts(raw)).toBe('– | Suharto')
    }
  })
})

describe('Arabic and Russian names', () => {
  it('put the given name where it is', () => {
    expect(parts('محمد بن سلمان آل سعود')).toBe('آل سعود | محمد')
    expect(parts('عبد الله السعيد')).toBe('السعيد | عبد الله')
    expect(parts('أبو بكر البغدادي')).toBe('البغدادي | أبو بكر')
    expect(parts('Mohammed bin Salman Al Saud')).toBe('Al Saud | Mohammed bin Salman')
    expect(parts('Иванов Иван Иванович')).toBe('Иванов | Иван Иванович')
    expect(parts('Иван Иванович Иванов')).toBe('Иванов | Иван Иванович')
    expect(parts('Петрова Анна')).toBe('Петрова | Анна')
  })
})

describe('European names', () => {
  it('do not take the last word of a Spanish name, and do take it of a Portuguese one', () => {
    expect(parts('María García López')).toBe('García + López | María')
    expect(parts('María José García López')).toBe('García + López | María José')
    expect(parts('María del Carmen García López')).toBe('García + López | María del Carmen')
    expect(parts('Ana de la Fuente Gómez')).toBe('de la Fuente + Gómez | Ana')
    expect(parts('José Luis Rodríguez Zapatero')).toBe('Rodríguez + Zapatero | José Luis')
    expect(parts('Garcia Lopez, Maria')).toBe('Garcia + Lopez | Maria')
    expect(parts('Juan Carlos Martínez')).toBe('Martínez | Juan Carlos')
    expect(parts('João Silva Santos')).toBe('Santos | João Silva')
    expect(parts('Ana Castro Silva')).toBe('Silva | Ana Castro')
    expect(parts('Maria de Lourdes Santos')).toBe('Santos | Maria de Lourdes')
    expect(parts('Mary Ann Smith')).toBe('Smith | Mary Ann')
  })

  it('keep particles with the family', () => {
    expect(parts('van der Berg, Jan')).toBe('van der Berg | Jan')
    expect(parts('Jan van der Berg')).toBe('van der Berg | Jan')
    expect(parts('VAN DER BERG/JAN MR')).toBe('VAN DER BERG | JAN')
    expect(parts('Ursula von der Leyen')).toBe('von der Leyen | Ursula')
    expect(parts('Jean-Claude Van Damme')).toBe('Van Damme | Jean-Claude')
    expect(parts('Neymar da Silva Santos Júnior')).toBe('Santos | Neymar da Silva')
    expect(parts('Al Gore')).toBe('Gore | Al')
    expect(parts('John Ben Smith')).toBe('Smith | John Ben')
  })

  it('begin with the family in Hungary', () => {
    expect(parseName('Nagy János')).toMatchObject({ family: 'Nagy', given: 'János', order: 'family-first' })
    expect(parseName('János Nagy')).toMatchObject({ family: 'Nagy', given: 'János' })
    expect(parts('NAGY János')).toBe('NAGY | János')
    expect(parts('DUPONT Jean')).toBe('DUPONT | Jean')
  })
})

describe('lists', () => {
  const sorted = (...names: string[]) =>
    names.toSorted((a, b) => (sortName(parseName(a)) < sortName(parseName(b)) ? -1 : 1))

  it('go by the surname as it is read, without the particle, by the given name among Thais', () => {
    expect(sorted('朱莉', '于建国', '单雄信', '曾志伟')).toEqual(['单雄信', '于建国', '曾志伟', '朱莉'])
    expect(sorted('Jan van der Berg', 'Karl Abt', 'Anna Zuse')).toEqual([
      'Karl Abt',
      'Jan van der Berg',
      'Anna Zuse',
    ])
    expect(sorted('Émile Zola', 'Zoë Ünal', 'Ana Áy')).toEqual(['Ana Áy', 'Zoë Ünal', 'Émile Zola'])
    expect(sorted('สมชาย กขค', 'กานดา ใจดี')).toEqual(['กานดา ใจดี', 'สมชาย กขค'])
    expect(sorted('田中健司', 'Yu Jianguo', '김민호')).toEqual(['김민호', '田中健司', 'Yu Jianguo'])
  })
})

it('a name without its titles is in the order of its bearer', () => {
  const plain = (raw: string) => nameWithoutTitles(parseName(raw))
  expect(plain('于建国 先生')).toBe('于建国')
  expect(plain('YU/JIANGUO MR')).toBe('Yu Jianguo')
  expect(plain('SMITH/JOHN MR')).toBe('John Smith')
  expect(plain('Garcia Lopez, Maria')).toBe('Maria Garcia Lopez')
  expect(plain('Mrs. Debra Jackson DDS')).toBe('Debra Jackson')
  expect(plain('Suharto .')).toBe('Suharto')
})
