import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type WordChange, wordChanges } from '../../shared/domain/letters/word-changes.ts'

const only = (changes: readonly WordChange[], ...kinds: WordChange['kind'][]) =>
  changes
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('')

describe('what one text became', () => {
  test('is told in words', () => {
    expect(wordChanges('We miss you, Mr Yu.', 'All of us miss you, Mr Yu.')).toEqual([
      { kind: 'gone', text: 'We' },
      { kind: 'new', text: 'All of us' },
      { kind: 'same', text: ' miss you, Mr Yu.' },
    ])
  })

  test('and in characters where there are no spaces', () => {
    expect(wordChanges('我们很想念您。', '我们都很想念您。')).toEqual([
      { kind: 'same', text: '我们' },
      { kind: 'new', text: '都' },
      { kind: 'same', text: '很想念您。' },
    ])
  })

  test('takes a field whole', () => {
    expect(wordChanges('{{ guest.name }}：', '{{ guest.greeting }}：')).toEqual([
      { kind: 'gone', text: '{{ guest.name }}' },
      { kind: 'new', text: '{{ guest.greeting }}' },
      { kind: 'same', text: '：' },
    ])
  })

  test('loses nothing of either', () => {
    const text = fc.array(fc.constantFrom('a', 'b', ' ', '\n', '于', '{{ x }}', '，', '👍'), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [before, after] = [one.join(''), other.join('')]
        const changes = wordChanges(before, after)
        expect(only(changes, 'same', 'gone')).toBe(before)
        expect(only(changes, 'same', 'new')).toBe(after)
      }),
    )
  })

  test('two long letters with nothing in common are compared line by line', () => {
    const [before, after] = ['一句话。\n'.repeat(1_500), '另外的。\n'.repeat(1_500)]
    expect(wordChanges(before, after)).toEqual([
      { kind: 'gone', text: before },
      { kind: 'new', text: after },
    ])
  })
})
