import { describe, expect, it } from 'vitest'
import {
  type Addressee,
  envelopeTo,
  letterTo,
  saidOf,
  spokenTo,
} from '../../shared/domain/names/name-forms.ts'
import { parseName, sortName } from '../../shared/domain/names/names.ts'
import { readingsOf } from '../../shared/domain/names/pronunciation.ts'

const guest = (names: string | string[], more: Partial<Addressee> = {}): Addressee => ({
  names: [names].flat().map(parseName),
  ...{ gender: 'm', language: null, reading: null, addressZh: null, addressEn: null },
  ...more,
})
const letter = (names: string | string[], more: Partial<Addressee> = {}) => letterTo(guest(names, more))
const envelope = (names: string | string[], more: Partial<Addressee> = {}) => envelopeTo(guest(names, more))

describe('a letter begins', () => {
  it('as one writes to Mr Yu, from whatever the house was given', () => {
    for (const names of ['于建国', ['于建国', 'YU Jianguo'], ['YU/JIANGUO MR', '于建国']])
      expect(letter(names)).toEqual({ zh: '尊敬的于先生：', en: 'Dear Mr Yu,' })
    expect(letter('于总')).toEqual({ zh: '尊敬的于总：', en: 'Dear Mr Yu,' })
    expect(letter('于建国教授', { gender: null }).en).toBe('Dear Professor Yu,')
  })

  it('with the whole name where nobody said whether Mr or Ms, and never with a guess', () => {
    expect(letter('于建国', { gender: null })).toEqual({ zh: '尊敬的于建国：', en: 'Dear Yu Jianguo,' })
    expect(letter('Debra Jackson', { gender: null })).toEqual({
      zh: '尊敬的 Debra Jackson：',
      en: 'Dear Debra Jackson,',
    })
  })

  it('as each culture addresses its people, never by a title and the last word', () => {
    expect(letter('María García López', { gender: 'f' }).en).toBe('Dear Ms García,')
    expect(letter('João Silva Santos').en).toBe('Dear Mr Santos,')
    expect(letter('Nguyễn Thị Mai', { gender: 'f' }).en).toBe('Dear Ms Mai,')
    expect(letter('Somchai Jaidee', { language: 'th' }).en).toBe('Dear Khun Somchai,')
    expect(letter('محمد بن سلمان آل سعود').en).toBe('Dear Mr Mohammed,')
    expect(letter('Nagy János').en).toBe('Dear Mr Nagy,')
    expect(letter('김민호').en).toBe('Dear Mr Kim,')
    expect(letter('S. Ramanathan').en).toBe('Dear Mr Ramanathan,')
    expect(letter('Prof. Dr. Ursula von der Leyen', { gender: 'f' }).zh).toBe('尊敬的 von der Leyen 教授：')
  })

  it('to a Japanese guest with the whole name and 様', () => {
    for (const name of ['田中 健司', '田中健司', '田中 健司 さん'])
      expect(letter(name, { gender: null, language: 'ja' }).zh).toBe('田中 健司 様')
    expect(letter(['田中健司', 'Kenji Tanaka'], { language: 'ja' }).en).toBe('Dear Mr Tanaka,')
    expect(letter('田中健司', { language: 'ja' }).en).toBe('田中 健司 様')
  })

  it('as the guest wishes, above every rule', () => {
    const smitty = { addressEn: 'Smitty' }
    expect(spokenTo(guest('John Smith', smitty))).toEqual({ zh: 'Smith 先生', en: 'Smitty' })
    expect(letter('John Smith', smitty)).toEqual({ zh: '尊敬的 Smith 先生：', en: 'Dear Smitty,' })
    expect(letter('田中健司', { addressZh: '田中会长' }).zh).toBe('尊敬的田中会长：')
  })
})

describe('an envelope bears', () => {
  it('the whole name, as the post of either country reads it', () => {
    expect(envelope('于建国')).toEqual({ zh: '于建国 先生 收', en: 'Mr YU Jianguo' })
    expect(envelope('于建国', { gender: null })).toEqual({ zh: '于建国 收', en: 'YU Jianguo' })
    expect(envelope('欧阳修').en).toBe('Mr OUYANG Xiu')
    expect(envelope('吕伟').en).toBe('Mr LÜ Wei')
    expect(envelope(['陳大文', 'CHAN Tai Man'])).toEqual({ zh: '陳大文 先生 收', en: 'Mr CHAN Tai Man' })
    expect(envelope('于总').zh).toBe('于总 收')
  })

  it('a name in Latin letters as its bearer orders it', () => {
    expect(envelope('van der Berg, Jan', { language: 'nl' }).en).toBe('Mr Jan van der Berg')
    expect(envelope('María García López', { gender: 'f' })).toEqual({
      zh: 'María García López 女士 收',
      en: 'Ms María García López',
    })
    expect(envelope('Nguyễn Thị Mai', { gender: 'f' }).en).toBe('Ms Nguyễn Thị Mai')
    expect(envelope('Nagy János').en).toBe('Mr Nagy János')
    expect(envelope('Sharon Bowman MD', { gender: null }).en).toBe('Dr Sharon Bowman')
  })

  it('様 and no 收 for a Japanese guest, and the legal name whatever the guest is called', () => {
    expect(envelope('田中健司', { language: 'ja' }).zh).toBe('田中 健司 様')
    expect(envelope('John Smith', { addressEn: 'Smitty' }).en).toBe('Mr John Smith')
  })
})

describe('a name with two readings', () => {
  it('is offered both, the likelier first, and none where there is nothing to choose', () => {
    expect(readingsOf(parseName('乐佳'))).toEqual(['Yuè Jiā', 'Lè Jiā'])
    expect(readingsOf(parseName('乐晟'))).toEqual(['Yuè Shèng', 'Lè Shèng', 'Yuè Chéng', 'Lè Chéng'])
    expect(readingsOf(parseName('单雄信'))).toEqual([])
    expect(readingsOf(parseName('田中健司'))).toEqual([])
    expect(readingsOf(parseName('Kim Min-ho'))).toEqual([])
  })

  it('is offered no more than anybody would read, also where a company stands for a guest', () => {
    const readings = readingsOf(parseName(`乐${'晟'.repeat(60)}`))
    expect(readings).toHaveLength(6)
    expect(readings[0]).toMatch(/^Yuè Shèng(shèng){59}$/)
  })

  it('is said, addressed and written as its bearer confirmed', () => {
    const le = guest('乐佳', { gender: 'f', reading: 'Lè Jiā' })
    expect(saidOf(le)).toEqual({ text: 'Lè Jiā', sure: true })
    expect(spokenTo(le)).toEqual({ zh: '乐女士', en: 'Ms Le' })
    expect(letterTo(le).en).toBe('Dear Ms Le,')
    expect(envelopeTo(le)).toEqual({ zh: '乐佳 女士 收', en: 'Ms LE Jia' })
  })
})

describe('a name is listed', () => {
  it('by the given name for a Thai whose name is in Latin letters, once the language is known', () => {
    const name = parseName('Somchai Jaidee')
    expect(sortName(name, 'th')).toBe('somchai jaidee')
    expect(sortName(name)).toBe('jaidee somchai')
  })
})

it('any text at all is said, written and addressed without a fault', () => {
  for (const text of [
    '.',
    '于',
    '𠮷野家',
    '👑',
    'a'.repeat(500),
    '·',
    '/',
    'Mr',
    '先生',
    'О’Нил',
    'ﷺ',
    '\u202etxt',
  ]) {
    const person = guest(text)
    for (const forms of [spokenTo(person), letterTo(person), envelopeTo(person)])
      expect(forms.zh.length * forms.en.length).toBeGreaterThan(0)
  }
})
