import { describe, expect, test } from 'vitest'
import { all, inTransaction, run, sql } from '../../electron/host/db/sql.ts'
import { guestNames, nameGuest, openBookForTest } from './book.ts'
import { schemaOf } from './schema.ts'

describe('a transaction', () => {
  const author = { at: '2026-11-09T00:00:00.000Z', by: null }

  test('is all or nothing, and tells which screens to read again', () => {
    const book = openBookForTest()
    const { result, topics } = inTransaction(book, author, tx => {
      nameGuest(tx, 'Kept')
      tx.touch('guests', 'stays', 'guests')
      return 7
    })
    expect([result, [...topics]]).toEqual([7, ['guests', 'stays']])
    expect(() =>
      inTransaction(book, author, tx => {
        nameGuest(tx, 'Not kept')
        tx.touch('guests')
        throw new Error('changed my mind')
      }),
    ).toThrow('changed my mind')
    expect(guestNames(book)).toEqual(['Kept'])
  })

  test('that touches no topic is a mistake, and writes nothing', () => {
    const book = openBookForTest()
    expect(() => inTransaction(book, author, tx => nameGuest(tx, 'Unseen'))).toThrow('touches no topic')
    expect(guestNames(book)).toEqual([])
  })

  test('within another is a mistake', () => {
    const book = openBookForTest()
    expect(() =>
      inTransaction(book, author, tx => {
        tx.touch('guests')
        return inTransaction(tx, author, () => undefined)
      }),
    ).toThrow('a transaction within a transaction')
    expect(book.connection.inTransaction).toBe(false)
  })

  test('takes values as values, whatever they say', () => {
    const book = openBookForTest()
    const nasty = `'); DROP TABLE guest; --`
    inTransaction(book, author, tx => {
      run(tx, sql`INSERT INTO setting (key, value) VALUES (${nasty}, '1')`)
      tx.touch('house')
    })
    expect(all(book, sql`SELECT key FROM setting WHERE key = ${nasty}`)).toEqual([{ key: nasty }])
    expect(Object.keys(schemaOf(book.connection).tables)).toContain('guest')
  })
})
