import { Converter } from 'opencc-js/t2cn'

const convert = Converter({ from: 't', to: 'cn' })
const known = new Map<string, string>()

/** Simplified characters, one at a time. */
export function simplifiedOf(hanzi: string): string {
  let text = ''
  for (const one of hanzi) {
    const seen = known.get(one) ?? convert(one)
    known.set(one, seen)
    text += seen
  }
  return text
}
