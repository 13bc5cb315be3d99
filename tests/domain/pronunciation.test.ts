import { describe, expect, it } from 'vitest'
import { parseName } from '../../shared/domain/names/names.ts'
import { sayIt } from '../../shared/domain/names/pronunciation.ts'

const said = (name: string) => sayIt(parseName(name))

describe('a Chinese name is said', () => {
  it('with its tones', () => {
    expect(said('于建国')).toEqual({ text: 'Yú Jiànguó', sure: true })
    expect(said('於建國')).toEqual({ text: 'Yū Jiànguó', sure: true })
    expect(said('吕布')).toEqual({ text: 'Lǚ Bù', sure: true })
    expect(said('欧阳修')).toEqual({ text: 'Ōuyáng Xiū', sure: true })
    expect(said('于建国 先生')).toEqual({ text: 'Yú Jiànguó', sure: true })
  })

  it('by the reading a character has as a surname', () => {
    const surnames = {
      单: 'Shàn',
      解: 'Xiè',
      查: 'Zhā',
      仇: 'Qiú',
      区: 'Ōu',
      尉迟: 'Yùchí',
      万俟: 'Mòqí',
      曾: 'Zēng',
    }
    const more = {
      盖: 'Gě',
      朴: 'Piáo',
      任: 'Rén',
      华: 'Huà',
      缪: 'Miào',
      冼: 'Xiǎn',
      尉: 'Wèi',
      種: 'Zhǒng',
      种: 'Chóng',
    }
    for (const [surname, reading] of Object.entries({ ...surnames, ...more })) {
      expect(said(`${surname}伟`)?.text).toBe(`${reading} Wěi`)
    }
    for (const surname of Object.keys(surnames)) expect(said(`${surname}伟`)?.sure).toBe(true)
  })

  it('with a question where its bearers differ', () => {
    expect(said('乐嘉')).toEqual({ text: 'Yuè Jiā', sure: false })
    expect(said('覃琴')).toEqual({ text: 'Qín Qín', sure: false })
    expect(said('李乐')).toEqual({ text: 'Lǐ Lè', sure: false })
    expect(said('黄重生')?.sure).toBe(false)
  })

  it('with an apostrophe where syllables would run together', () => {
    expect(said('张西安')?.text).toBe("Zhāng Xī'ān")
  })

  it('in part where only letters are known', () => {
    expect(said('李caixiao')?.text).toBe('Lǐ Caixiao')
  })
})

it('names that are not Chinese are left to those who know', () => {
  for (const name of ['田中健司', 'タナカ ケンジ', '김민호', 'Yu Jianguo', '买买提·艾力', 'สมชาย ใจดี', '']) {
    expect(said(name)).toBeNull()
  }
})
