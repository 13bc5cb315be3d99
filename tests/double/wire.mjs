// What a structured clone carries, as text. Playwright's own channel to a page knows fewer types.
// This file also runs in the page, where host.ts puts its text in front of page.mjs.

export const toWire = value => JSON.stringify(pack(value))

export const fromWire = text => unpack(JSON.parse(text))

function pack(value) {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : ['number', String(value)]
  if (value === undefined) return ['undefined']
  if (typeof value === 'bigint') return ['bigint', String(value)]
  if (Array.isArray(value)) return ['array', value.map(pack)]
  if (value instanceof Date) return ['date', value.getTime()]
  if (value instanceof ArrayBuffer) return ['buffer', bytesToText(new Uint8Array(value))]
  if (value instanceof Uint8Array) return ['bytes', bytesToText(value)]
  if (value instanceof Map) return ['map', [...value].map(pack)]
  if (value instanceof Set) return ['set', [...value].map(pack)]
  if (value instanceof Error) return ['error', value.message]
  const plain = [Object.prototype, null].includes(Object.getPrototypeOf(value))
  if (typeof value === 'object' && plain) {
    return ['object', Object.entries(value).map(([key, held]) => [key, pack(held)])]
  }
  throw new Error(
    `electron double: ${Object.prototype.toString.call(value)} cannot be cloned, or is not covered`,
  )
}

function unpack(packed) {
  if (!Array.isArray(packed)) return packed
  const [type, held] = packed
  if (type === 'number') return Number(held)
  if (type === 'undefined') return undefined
  if (type === 'bigint') return BigInt(held)
  if (type === 'array') return held.map(unpack)
  if (type === 'date') return new Date(held)
  if (type === 'buffer') return textToBytes(held).buffer
  if (type === 'bytes') return textToBytes(held)
  if (type === 'map') return new Map(held.map(unpack))
  if (type === 'set') return new Set(held.map(unpack))
  if (type === 'error') return new Error(held)
  return Object.fromEntries(held.map(([key, value]) => [key, unpack(value)]))
}

function bytesToText(bytes) {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

function textToBytes(text) {
  return Uint8Array.from(atob(text), letter => letter.charCodeAt(0))
}
