import { expect, it } from 'vitest'
import { both } from '../../renderer/words/language.ts'
import { spacedWords, withSpaces } from '../../renderer/words/spaced-words.ts'

it('puts a space between a Latin name and Chinese, and none between Chinese and Chinese', () => {
  expect(withSpaces('Ana已入住 0801 房，今晚留给Zoë。')).toBe('Ana 已入住 0801 房，今晚留给 Zoë。')
  expect(withSpaces('于建国已入住，住到8月8日')).toBe('于建国已入住，住到8月8日')
})

it('leaves what is quoted as it was typed, and English as it is', () => {
  expect(withSpaces('没有“A座”这间空房')).toBe('没有“A座”这间空房')
  const words = spacedWords(
    both({
      en: { in: (name: string) => `${name}住`, deep: { a: '' } },
      zh: { in: name => `${name}住`, deep: { a: 'VIP客人' } },
    }),
  )
  expect(words.en.in('Ana')).toBe('Ana住')
  expect(words.zh.in('Ana')).toBe('Ana 住')
  expect(words.zh.deep.a).toBe('VIP 客人')
})
