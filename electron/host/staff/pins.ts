import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/**
 * PINs are kept as scrypt hashes: 64 MiB and about a fifth of a second each, off the host's thread.
 * scrypt rather than Argon2: it is in every Node and Electron; the latter's BoringSSL has no Argon2.
 */
const COST = 2 ** 16
const BLOCK = 8
const LANES = 1

/** `scrypt$cost$block$lanes$salt$hash`, so that the costs can rise without a migration. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(pin, salt, COST, BLOCK, LANES)
  return ['scrypt', COST, BLOCK, LANES, salt.toString('base64url'), hash.toString('base64url')].join('$')
}

/** True when the PIN is the one hashed. */
export async function isPin(pin: string, hashed: string): Promise<boolean> {
  const [, cost, block, lanes, salt, hash] = hashed.split('$')
  if (!salt || !hash) return false
  const expected = Buffer.from(hash, 'base64url')
  const given = await derive(pin, Buffer.from(salt, 'base64url'), Number(cost), Number(block), Number(lanes))
  return timingSafeEqual(given, expected)
}

function derive(pin: string, salt: Buffer, N: number, r: number, p: number): Promise<Buffer> {
  return new Promise((resolve, reject) =>
    scrypt(pin, salt, 32, { N, r, p, maxmem: 256 * N * r }, (error, hash) =>
      error ? reject(error) : resolve(hash),
    ),
  )
}
