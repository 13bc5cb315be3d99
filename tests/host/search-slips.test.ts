import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namesMeant, slipsAllowed, wordsMeant } from '../../electron/host/search/slips.ts'
import {
  hasWord,
  packVocabulary,
  unpackVocabulary,
  vocabularyOf,
} from '../../electron/host/search/vocabulary.ts'

const word = fc.string({ unit: fc.constantFrom(...'abcdüг王'), minLength: 1, maxLength: 9 })
const words = fc.uniqueArray(word, { minLength: 1, maxLength: 60 }).map(list => list.toSorted())

/** Optimal string alignment, by the book: every cell. */
function distance(a: string, b: string): number {
  const rows: number[][] = []
  for (let i = 0; i <= a.length; i++) {
    rows.push([i])
    for (let j = 1; j <= b.length; j++) {
      const cell = (up: number, left: number) => rows[i - up]?.[j - left] ?? 99
      let least =
        i === 0 ? j : Math.min(cell(1, 0) + 1, cell(0, 1) + 1, cell(1, 1) + (a[i - 1] === b[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, cell(2, 2) + 1)
      rows[i]?.push(least)
    }
  }
  return rows[a.length]?.[b.length] ?? 99
}

describe('the vocabulary', () => {
  it('knows its words and no others, also after it was saved', () => {
    fc.assert(
      fc.property(words, word, (list, other) => {
        const saved = unpackVocabulary(packVocabulary(list))
        for (const each of list) expect(hasWord(saved, each)).toBe(true)
        expect(hasWord(saved, other)).toBe(list.includes(other))
      }),
    )
  })

  it('holds nothing when there is nothing to hold', () => {
    const empty = unpackVocabulary(packVocabulary([]))
    expect(hasWord(empty, 'yu')).toBe(false)
    expect(wordsMeant(empty, 'yu', 2)).toEqual([])
  })
})

describe('words a slip away', () => {
  it('are all those, and only those, that counting every slip finds: two only behind a right first letter', () => {
    fc.assert(
      fc.property(words, word, fc.constantFrom(0, 1, 2), (list, typed, most) => {
        const found = wordsMeant(vocabularyOf(list), typed, most).map(({ word, slips }) => `${word} ${slips}`)
        const meant = list.filter(each => {
          const slips = distance(each, typed)
          return slips <= (each[0] === typed[0] ? most : Math.min(1, most))
        })
        expect(found.toSorted()).toEqual(meant.map(each => `${each} ${distance(each, typed)}`).toSorted())
      }),
      { numRuns: 500 },
    )
  })

  it('are found of a name that is still being typed', () => {
    const found = wordsMeant(vocabularyOf(['schmidthans', 'weber']), 'shmi', 1, 'beginning')
    expect(found.map(({ word }) => word)).toContain('schmi')
    expect(found.every(({ word }) => 'schmidthans'.startsWith(word))).toBe(true)
  })

  it('are never looked for in a text too short, or in characters, where one more is another name', () => {
    expect(['yu', '王建国', '김민호'].map(slipsAllowed)).toEqual([0, 0, 0])
    expect(['wang', 'schmidt'].map(slipsAllowed)).toEqual([1, 2])
  })
})

describe('names a slip away', () => {
  const parts = vocabularyOf(['anna', 'garcia', 'hans', 'jianguo', 'maria', 'schmidt', 'yu', 'zhang'])
  const meant = (...typed: string[]) => namesMeant(parts, typed).map(({ word, slips }) => `${word} ${slips}`)

  it('share the slips between family and given name, in either order', () => {
    expect(meant('shmidt', 'hanns')).toContain('schmidthans 2')
    expect(meant('hans', 'shmit')).toContain('hansschmidt 2')
    expect(meant('yu', 'jiangou')).toContain('yujianguo 1')
  })

  it('are found where they were typed without a space', () => {
    expect(meant('yujiangou')).toContain('yujianguo 1')
    expect(meant('zhnagjianguo')).toContain('zhangjianguo 1')
    expect(meant('hansschmdit')).toContain('hansschmidt 1')
  })

  it('are not the name that was typed', () => {
    expect(meant('hans', 'schmidt').filter(each => each.endsWith(' 0'))).toEqual([])
  })
})
