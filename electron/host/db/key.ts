import { hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { BookKey, BookName } from '../../../shared/contract/shell.ts'
import { renameForGood } from './rename.ts'

/**
 * Where the keys of the books are kept on this machine. The desktop hands the host a keychain of the operating system;
 * elsewhere it is a file only its owner may read, or the environment.
 */
export type KeyKeeper = {
  kept: 'keychain' | 'file' | 'environment'
  load: (book: BookName) => BookKey | null
  keep: (book: BookName, key: BookKey) => void
  forget: (book: BookName) => void
  /** The recovery code the hotel's book is made under; without one a fresh code is thrown. */
  code?: string
}

const wellFormed = /^[0-9a-f]{96}$/

/**
 * Keys in files of mode 0600; `fileOf` says where. A recovery code from the environment stands in for the hotel's key
 * file, which is then never written. Throws when that code is mistyped: the house must not start with a key of its own.
 */
export function keysInFiles(
  fileOf: (book: BookName) => string,
  environmentCode: string | undefined,
): KeyKeeper {
  const given = environmentCode ? keyFromRecoveryCode(environmentCode) : null
  if (environmentCode && !given) throw new Error('the recovery code in the environment is mistyped')
  return {
    kept: given ? 'environment' : 'file',
    ...(environmentCode ? { code: environmentCode } : {}),
    load: book => {
      if (book === 'hotel' && given) return given
      const file = fileOf(book)
      const text = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
      return wellFormed.test(text) ? text : null
    },
    keep: (book, key) => {
      if (book === 'hotel' && given) return
      const file = fileOf(book)
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
      // A file left half written by a killed host may be open to others: its mode is set when it is made, not after.
      rmSync(`${file}.new`, { force: true })
      writeFileSync(`${file}.new`, `${key}\n`, { mode: 0o600, flush: true })
      renameForGood(`${file}.new`, file)
    },
    forget: book => rmSync(fileOf(book), { force: true }),
  }
}

/** Crockford's alphabet: no I, L, O or U, so a code read over a telephone survives. https://www.crockford.com/base32.html */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SECRET_BYTES = 19

/**
 * A fresh recovery code: eight groups of four, 152 random bits and a check byte.
 * The key of the book is derived from it, so the code alone opens the book on another machine.
 */
export function newRecoveryCode(): string {
  const secret = randomBytes(SECRET_BYTES)
  const digits = encode(Buffer.concat([secret, Buffer.of(checkOf(secret))]))
  return digits.match(/.{4}/g)?.join('-') ?? digits
}

/** The key that belongs to a code as a person typed it, or null when it was mistyped. */
export function keyFromRecoveryCode(typed: string): BookKey | null {
  const bytes = decode(typed)
  if (bytes?.length !== SECRET_BYTES + 1) return null
  const secret = bytes.subarray(0, SECRET_BYTES)
  if (checkOf(secret) !== bytes[SECRET_BYTES]) return null
  // 32 bytes of key and 16 of salt. The secret is uniform, so HKDF is enough: there is no password to slow down.
  return Buffer.from(hkdfSync('sha256', secret, 'the-usual', 'book key and salt', 48)).toString('hex')
}

/**
 * Makes the whole code, read as one number, a multiple of 239. That is a prime which divides neither a power of 32 nor,
 * for two characters of this code, the difference that changing places makes: every single slip and every swap shows.
 */
function checkOf(secret: Buffer): number {
  const left = (numberOf(secret) << 8n) % 239n
  return Number((239n - left) % 239n)
}

function numberOf(bytes: Buffer): bigint {
  return bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n)
}

function encode(bytes: Buffer): string {
  let digits = ''
  const bits = numberOf(bytes)
  for (let at = (bytes.length * 8) / 5 - 1; at >= 0; at--)
    digits += alphabet[Number((bits >> BigInt(at * 5)) & 31n)]
  return digits
}

function decode(typed: string): Buffer | null {
  const digits = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')
  let bits = 0n
  for (const digit of digits) {
    const value = alphabet.indexOf(digit)
    if (value < 0) return null
    bits = (bits << 5n) | BigInt(value)
  }
  if (digits.length !== ((SECRET_BYTES + 1) * 8) / 5) return null
  return Buffer.from(bits.toString(16).padStart((SECRET_BYTES + 1) * 2, '0'), 'hex')
}
