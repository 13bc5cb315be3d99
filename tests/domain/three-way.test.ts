import { describe, expect, it } from 'vitest'
import { differing, threeWay } from '../../shared/domain/three-way.ts'

const base = { city: 'Hangzhou', company: '', phones: ['1'], birthday: { day: '9', month: '11' } }

describe('two people who change one form', () => {
  it('each keep what only they changed', () => {
    const mine = { ...base, city: 'Shanghai' }
    const theirs = { ...base, company: 'Yuanhang', birthday: { day: '10', month: '11' } }
    expect(threeWay(base, mine, theirs)).toEqual({
      merged: { ...base, city: 'Shanghai', company: 'Yuanhang', birthday: { day: '10', month: '11' } },
      taken: ['company', 'birthday'],
      contested: [],
    })
  })

  it('are asked only where both changed the same to something else', () => {
    const mine = { ...base, city: 'Shanghai', company: 'Yuanhang' }
    const theirs = { ...base, city: '苏州', company: 'Yuanhang' }
    expect(threeWay(base, mine, theirs)).toEqual({ merged: mine, taken: [], contested: ['city'] })
  })

  it('never mix the parts of one day', () => {
    const mine = { ...base, birthday: { day: '10', month: '11' } }
    const theirs = { ...base, birthday: { day: '9', month: '12' } }
    expect(threeWay(base, mine, theirs)).toMatchObject({
      merged: { birthday: { day: '10', month: '11' } },
      contested: ['birthday'],
    })
  })

  it('both have what they added to a list, and neither has what one took out', () => {
    const phones = (mine: string[], theirs: string[], from = ['1', '2']) =>
      threeWay({ phones: from }, { phones: mine }, { phones: theirs }).merged.phones
    expect(phones(['1', '2', '3'], ['1', '2', '4'])).toEqual(['1', '2', '4', '3'])
    expect(phones(['1'], ['1', '2', '4'])).toEqual(['1', '4'])
    expect(phones(['1', '3'], ['2', '3'])).toEqual(['3'])
    expect(phones(['3'], ['4'], [''])).toEqual(['4', '3'])
  })

  it('lose nothing, whatever either of them types', () => {
    const values = ['', 'a', 'b']
    for (const from of values)
      for (const mine of values)
        for (const theirs of values) {
          const { merged, contested } = threeWay({ x: from }, { x: mine }, { x: theirs })
          if (mine !== from) expect(merged.x).toBe(mine)
          else expect(merged.x).toBe(theirs)
          expect(contested).toEqual(mine !== from && theirs !== from && mine !== theirs ? ['x'] : [])
        }
  })

  it('see which fields differ', () => {
    expect(differing(base, { ...base, phones: ['1', '2'] })).toEqual(['phones'])
  })
})
