import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { keyFromRecoveryCode, keysInFiles, newRecoveryCode } from '../../electron/host/db/key.ts'
import { createBooks } from '../../electron/host/house/books.ts'
import { aFolder, aKey, guestNames, nameGuest } from './book.ts'

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const someCode = fc.constant(null).map(() => newRecoveryCode())

describe('the recovery code', () => {
  test('is eight groups of four that a person can read aloud', () => {
    for (let times = 0; times < 50; times++)
      expect(newRecoveryCode()).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/)
  })

  test('gives the same key every time, and another code another key', () => {
    const code = newRecoveryCode()
    expect(keyFromRecoveryCode(code)).toMatch(/^[0-9a-f]{96}$/)
    expect(keyFromRecoveryCode(code)).toBe(keyFromRecoveryCode(code))
    expect(keyFromRecoveryCode(newRecoveryCode())).not.toBe(keyFromRecoveryCode(code))
  })

  test('shows every single wrong character', () => {
    fc.assert(
      fc.property(someCode, code => {
        for (const [at, digit] of [...code].entries()) {
          if (digit === '-') continue
          for (const slip of digits) {
            if (slip === digit) continue
            expect(keyFromRecoveryCode(code.slice(0, at) + slip + code.slice(at + 1))).toBeNull()
          }
        }
      }),
      { numRuns: 15 },
    )
  })

  test('shows any two characters in each other’s place, neighbours or not', () => {
    fc.assert(
      fc.property(someCode, code => {
        const plain = code.replaceAll('-', '')
        for (let one = 0; one < plain.length; one++) {
          for (let other = one + 1; other < plain.length; other++) {
            if (plain[one] === plain[other]) continue
            const swapped = [...plain]
            swapped[one] = plain.charAt(other)
            swapped[other] = plain.charAt(one)
            expect(keyFromRecoveryCode(swapped.join(''))).toBeNull()
          }
        }
      }),
      { numRuns: 15 },
    )
  })

  test('shows a character too few, one too many, and what is no code at all', () => {
    const code = newRecoveryCode()
    for (const typed of [
      '',
      ' ',
      '-',
      code.slice(0, -1),
      `${code}0`,
      `0${code}`,
      code + code,
      '于建国',
      '💳',
      '\u0000',
      'U'.repeat(32),
    ]) {
      expect(keyFromRecoveryCode(typed)).toBeNull()
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), typed => keyFromRecoveryCode(typed) === null),
    )
  })

  test('forgives how it was written: case, spaces, dashes, full width, O for 0, I and L for 1', () => {
    const spellings = fc.func(fc.nat()).map(
      choose => (code: string) =>
        [...code]
          .map((character, at) => {
            const choice = choose(character, at)
            const looks: Record<string, string[]> = {
              '0': ['0', 'O', 'o'],
              '1': ['1', 'I', 'l', 'i', 'L'],
              '-': ['-', ' ', '', '–', '\u3000', '\u2011', '－'],
            }
            const likes = looks[character] ?? [character, character.toLowerCase()]
            const like = likes[choice % likes.length] ?? character
            const wide = /[0-9A-Za-z]/.test(like) && choice % 3 === 0
            return wide ? String.fromCodePoint((like.codePointAt(0) ?? 0) + 0xfee0) : like
          })
          .join(''),
    )
    fc.assert(
      fc.property(someCode, spellings, (code, spell) => {
        expect(keyFromRecoveryCode(` ${spell(code)}\n`)).toBe(keyFromRecoveryCode(code))
      }),
    )
  })
})

describe('on another machine', () => {
  /** A hotel's book with one guest, and the code its manager wrote down. */
  function hotelElsewhere() {
    const dataDir = aFolder()
    const books = booksIn(dataDir)
    const code = books.create('hotel', book => nameGuest(book, 'Jianguo YU'))
    books.close()
    return { file: join(dataDir, 'hotel', 'book.db'), code }
  }
  function brought(file: string) {
    const dataDir = aFolder()
    mkdirSync(join(dataDir, 'hotel'))
    cpSync(file, join(dataDir, 'hotel', 'book.db'))
    const books = booksIn(dataDir)
    books.openWhatIsThere()
    return { dataDir, books }
  }

  test('the book’s one file opens with its code, and from then on by itself', () => {
    const { file, code } = hotelElsewhere()
    const { dataDir, books } = brought(file)
    expect(books.state()).toEqual({ book: 'hotel', trouble: 'no-key' })
    expect(books.recover(code.toLowerCase())).toBe('opened')
    const open = books.current()
    expect(open && guestNames(open)).toEqual(['Jianguo YU'])
    books.close()

    const again = booksIn(dataDir)
    again.openWhatIsThere()
    expect(again.state()).toEqual({ book: 'hotel', trouble: null })
  })

  test('a slip of the pen and another book’s code are told apart; neither keeps a key', () => {
    const { file, code } = hotelElsewhere()
    const { dataDir, books } = brought(file)
    const slip = code.startsWith('0') ? `2${code.slice(1)}` : `0${code.slice(1)}`
    expect(books.recover(slip)).toBe('mistyped')
    expect(books.recover(newRecoveryCode())).toBe('other-book')
    expect(books.state()).toEqual({ book: 'hotel', trouble: 'wrong-key' })
    expect(booksIn(dataDir).state().book).toBeNull()
    expect(() => statSync(join(dataDir, 'hotel', 'book.key'))).toThrow('ENOENT')
    expect(books.recover(code)).toBe('opened')
  })
})

describe('the key on this machine', () => {
  test('lies in a file only its owner may read, also where one lay before', () => {
    const dataDir = aFolder()
    const file = join(dataDir, 'hotel', 'book.key')
    const keys = keysInFiles(book => join(dataDir, book, 'book.key'), undefined)
    const key = aKey()
    keys.keep('hotel', key)
    expect(keys.load('hotel')).toBe(key)
    expect(keys.load('demo')).toBeNull()
    if (process.platform !== 'win32') {
      expect(statSync(file).mode & 0o777).toBe(0o600)
      expect(statSync(join(dataDir, 'hotel')).mode & 0o777).toBe(0o700)
    }
    writeFileSync(file, 'open to all\n', { mode: 0o644 })
    keys.keep('hotel', key)
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readFileSync(file, 'utf8')).toBe(`${key}\n`)
    keys.forget('hotel')
    expect(keys.load('hotel')).toBeNull()
    expect(() => keys.forget('hotel')).not.toThrow()
  })

  test.for(['', 'not a key', 'A'.repeat(96), '0'.repeat(95), '0'.repeat(98)])(
    'a key file that says %j is no key',
    text => {
      const dataDir = aFolder()
      const keys = keysInFiles(book => join(dataDir, `${book}.key`), undefined)
      writeFileSync(join(dataDir, 'hotel.key'), text)
      expect(keys.load('hotel')).toBeNull()
    },
  )

  test('may come from the environment as the recovery code: then it is on no disk, and the hotel’s book is made under it', () => {
    const dataDir = aFolder()
    const code = newRecoveryCode()
    const books = booksIn(dataDir, code)
    expect(books.keyKept).toBe('environment')
    expect(books.create('hotel', book => nameGuest(book, 'Jianguo YU'))).toBe(code)
    expect(readdirSync(join(dataDir, 'hotel')).filter(name => name.includes('key'))).toEqual([])
    books.close()

    const again = booksIn(dataDir, code.toLowerCase())
    again.openWhatIsThere()
    expect(again.state()).toEqual({ book: 'hotel', trouble: null })
    again.close()
    const without = booksIn(dataDir)
    without.openWhatIsThere()
    expect(without.state()).toEqual({ book: 'hotel', trouble: 'no-key' })
    const another = booksIn(dataDir, newRecoveryCode())
    another.openWhatIsThere()
    expect(another.state()).toEqual({ book: 'hotel', trouble: 'wrong-key' })
  })

  test('in the environment never stands in for the demo’s, and a mistyped one starts no house', () => {
    const dataDir = aFolder()
    const code = newRecoveryCode()
    const books = booksIn(dataDir, code)
    expect(books.create('demo', () => undefined)).not.toBe(code)
    expect(() => booksIn(dataDir, code.slice(1))).toThrow('mistyped')
    expect(() => booksIn(dataDir, '0'.repeat(96))).toThrow('mistyped')
  })

  test('is kept before the book is filled, and forgotten with a book that could not be made', () => {
    const dataDir = aFolder()
    const books = booksIn(dataDir)
    const keyFile = join(dataDir, 'hotel', 'book.key')
    expect(() =>
      books.create('hotel', () => {
        expect(readFileSync(keyFile, 'utf8')).toMatch(/^[0-9a-f]{96}\n$/)
        throw new Error('the power went')
      }),
    ).toThrow('the power went')
    expect(() => statSync(keyFile)).toThrow('ENOENT')
    expect(books.state()).toEqual({ book: null, trouble: null })
    expect(books.create('hotel', () => undefined)).toMatch(/^[\dA-Z-]{39}$/)
    expect(() => books.create('hotel', () => undefined)).toThrow('never written over')
  })
})

function booksIn(dataDir: string, environmentCode?: string) {
  const books = createBooks(
    dataDir,
    keysInFiles(book => join(dataDir, book, 'book.key'), environmentCode),
  )
  onTestFinished(() => books.close())
  return books
}
