import { expect, it } from 'vitest'
import { besideName, calledIn } from '../../renderer/words/called.ts'
import { brief } from './people.ts'

const tanaka = brief('田中健二', {
  otherName: 'Tanaka Kenji',
  sayIt: { text: 'たなか けんじ', sure: true },
  address: { zh: '田中様', en: '田中様' },
})
const yu = brief('于建国', {
  sayIt: { text: 'Yú Jiànguó', sure: true },
  address: { zh: '于先生', en: 'Mr Yu' },
})

it('calls nobody by what an English reader cannot read alone', () => {
  expect(calledIn(tanaka, 'en')).toBe('Tanaka Kenji (田中様)')
  expect(calledIn(tanaka, 'zh')).toBe('田中様')
  expect(calledIn(yu, 'en')).toBe('Mr Yu')
  expect(calledIn({ ...tanaka, otherName: 'タナカ ケンジ' }, 'en')).toBe('Tanaka Kenji (田中様)')
  const unwritten = { ...tanaka, otherName: null, sayIt: { text: 'Tanaka Kenji', sure: false } }
  expect(calledIn(unwritten, 'en')).toBe('Tanaka Kenji ? (田中様)')
})

it('sets beside a name in another script how it is said and how to address its bearer', () => {
  expect(besideName(tanaka, 'en')).toEqual(['Tanaka Kenji', '田中様'])
  expect(besideName(yu, 'en')).toEqual(['Yú Jiànguó', 'Mr Yu'])
  expect(besideName(yu, 'zh')).toEqual([])
  const weber = brief('Anna Weber', { address: { zh: 'Weber 女士', en: 'Ms Weber' } })
  expect(besideName(weber, 'en')).toEqual([])
  expect(besideName(weber, 'zh')).toEqual(['Weber 女士'])
})
