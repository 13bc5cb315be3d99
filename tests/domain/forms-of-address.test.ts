import { describe, expect, it } from 'vitest'
import { addressOf, parseName } from '../../shared/domain/names/names.ts'

const en = (raw: string, gender: 'm' | 'f' | null = 'm', language: string | null = null) =>
  addressOf(parseName(raw), gender, language, 'en')
const zh = (raw: string, gender: 'm' | 'f' | null = 'm', language: string | null = null) =>
  addressOf(parseName(raw), gender, language, 'zh')

describe('a guest is addressed', () => {
  it('as Mr Yu, in both languages, from whatever the house was given', () => {
    for (const raw of ['于建国', '于建国 先生', '于，建国']) {
      expect(zh(raw)).toBe('于先生')
      expect(en(raw)).toBe('Mr Yu')
    }
    for (const raw of ['YU/JIANGUO MR', 'Yu Jianguo', 'Jianguo Yu', 'Yu,Jianguo,Mr.'])
      expect(en(raw)).toBe('Mr Yu')
    expect(zh('于建国', 'f')).toBe('于女士')
    expect(en('于建国', 'f')).toBe('Ms Yu')
  })

  it('by the surname as surnames are read', () => {
    expect(['单雄信', '解缙', '仇英', '曾国藩', '欧阳修', '尉迟恭', '陳大文'].map(name => en(name))).toEqual([
      'Mr Shan',
      'Mr Xie',
      'Mr Qiu',
      'Mr Zeng',
      'Mr Ouyang',
      'Mr Yuchi',
      'Mr Chen',
    ])
    expect(zh('歐陽修')).toBe('歐陽先生')
  })

  it('by the full name and no title where nobody said whether Mr or Ms', () => {
    expect(zh('于建国', null)).toBe('于建国')
    expect(en('Debra Jackson', null)).toBe('Debra Jackson')
    expect(en('Christopher Briggs Jr.', null)).toBe('Christopher Briggs')
    expect(en('Maria Rossi', null)).toBe('Maria Rossi')
  })

  it('by the title that is in the name already', () => {
    expect(en('Mrs. Debra Jackson DDS', null)).toBe('Mrs Jackson')
    expect(en('Sharon Bowman MD', null)).toBe('Dr Bowman')
    expect(zh('Sharon Bowman MD', null)).toBe('Bowman 医生')
    expect(en('Dr. Victor Martin', null)).toBe('Dr Martin')
    expect(en('Prof. Dr. Ursula von der Leyen', 'f')).toBe('Professor von der Leyen')
    expect(zh('Prof. Dr. Ursula von der Leyen', 'f')).toBe('von der Leyen 教授')
    expect(zh('于总')).toBe('于总')
    expect(zh('于建国教授')).toBe('于教授')
    expect(en('于建国教授')).toBe('Professor Yu')
    expect(zh('于老师', null)).toBe('于老师')
    expect(en('Sir Paul McCartney')).toBe('Sir Paul')
    expect(en('YU/MEI MS', null)).toBe('Ms Yu')
  })

  it('as a Thai by the given name, with Khun', () => {
    expect(en('คุณสมชาย ใจดี', null)).toBe('Khun สมชาย')
    expect(en('Somchai Jaidee', 'm', 'th')).toBe('Khun Somchai')
    expect(en('Khun Somchai Jaidee', null)).toBe('Khun Somchai')
    expect(zh('Somchai Jaidee', 'm', 'th-TH')).toBe('Somchai 先生')
  })

  it('as a Japanese guest with 様, which asks for no sex', () => {
    expect([
      zh('田中 健司 様'),
      en('田中健司', null),
      zh('タナカ ケンジ', null),
      en('林 太郎', null, 'ja'),
    ]).toEqual(['田中様', '田中様', 'タナカ様', '林様'])
    expect(zh('林太郎', 'm')).toBe('林先生')
    expect(en('Kenji Tanaka', 'm', 'ja')).toBe('Mr Tanaka')
  })

  it('as a Korean by the surname, as Koreans spell it', () => {
    expect(en('김민호')).toBe('Mr Kim')
    expect(en('이지은', 'f')).toBe('Ms Lee')
    expect(zh('박서준')).toBe('Park 先生')
    expect(en('KIM MINHO')).toBe('Mr Kim')
  })

  it('as a Spaniard by the first surname, as a Portuguese by the last', () => {
    expect(en('María García López', 'f', 'es')).toBe('Ms García')
    expect(zh('María García López', 'f', 'es')).toBe('García 女士')
    expect(en('GARCIA LOPEZ/MARIA', 'f')).toBe('Ms Garcia')
    expect(en('João Silva Santos', 'm', 'pt')).toBe('Mr Santos')
  })

  it('as a Vietnamese, an Arab or an Indonesian by the given name', () => {
    expect(en('Nguyễn Thị Mai', 'f')).toBe('Ms Mai')
    expect(en('Mai Nguyen', 'f', 'vi')).toBe('Ms Mai')
    expect(en('محمد بن سلمان آل سعود')).toBe('Mr Mohammed')
    expect(zh('محمد بن سلمان آل سعود')).toBe('Mohammed 先生')
    expect(en('Abdul Rahman bin Faisal')).toBe('Mr Abdul Rahman')
    expect(en('Mohammed Al Rashid', 'm', 'ar')).toBe('Mr Mohammed')
    expect(en('Budi Santoso', 'm', 'id')).toBe('Pak Budi')
    expect(en('Suharto')).toBe('Mr Suharto')
    expect(en('S. Ramanathan')).toBe('Mr Ramanathan')
    expect(en('Daw Aung San Suu Kyi', 'f')).toBe('Daw Aung San Suu Kyi')
  })

  it('as a European with the particle, and as a Hungarian by the name in front', () => {
    expect(en('van der Berg, Jan')).toBe('Mr van der Berg')
    expect(en('van der Berg, Jan', 'm', 'nl')).toBe('Mr Van der Berg')
    expect(en('VAN DER BERG/JAN')).toBe('Mr van der Berg')
    expect(en("O'NEILL/PATRICK")).toBe("Mr O'Neill")
    expect(en('Nagy János')).toBe('Mr Nagy')
    expect(en('Иван Иванович Иванов')).toBe('Mr Ivanov')
  })

  it('by both names where either alone could be the father’s', () => {
    expect(zh('买买提·艾力')).toBe('买买提·艾力先生')
  })
})
