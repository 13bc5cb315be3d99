import ICAL from 'ical.js'
import type { ContentLine } from './card-lines.ts'

/** One property of a card: its value as parts, each a list of texts; a plain text is one part of one. */
export type CardProperty = {
  /** In lower case, without its group. */
  name: string
  group: string | null
  /** In lower case, as the types are. */
  params: Record<string, string[]>
  parts: string[][]
}

/** Properties whose value has parts, in which a semicolon means itself only behind a backslash. */
const STRUCTURED = new Set(['n', 'adr', 'org', 'gender', 'clientpidmap'])
/** Two backslashes are one; while the parts are told apart it is hidden behind a sign no text may hold. */
const BACKSLASH = '\ufdd0'
/** What stood alone in version 2.1 and is no type. */
const ENCODINGS = /^(?:quoted-printable|base64|[78]bit|binary|b|q)$/i

/** The properties of a card, read by ical.js as version 4.0 writes them; a line it cannot read is left out. */
export function propertiesOf(lines: readonly ContentLine[], version: string): CardProperty[] {
  return lines.flatMap(line => {
    try {
      return propertyOf(line, version.startsWith('2'))
    } catch {
      return []
    }
  })
}

/** The text of a property that has no parts. */
export const textOf = ({ parts }: CardProperty): string => parts.flat().join(',').trim()

/** One part as text. */
export const partOf = ({ parts }: CardProperty, at: number): string => (parts[at] ?? []).join(' ').trim()

function propertyOf({ head, value }: ContentLine, old: boolean): CardProperty {
  const [written = '', ...params] = head.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/)
  const name = (written.split('.').at(-1) ?? '').toLowerCase()
  const given = params.flatMap(asParameter)
  // Dates are written in more ways than ical.js takes apart.
  const isText = name.startsWith('x-') || name === 'bday' || name === 'anniversary'
  const kept = isText ? [...given.filter(param => !/^value=/i.test(param)), 'VALUE=text'] : given
  const line = `${[written, ...kept].join(';')}:${escaped(value, STRUCTURED.has(name), old)}`
  const [, read, , ...values] = ICAL.parse.property(line, ICAL.design.vcard) as [
    string,
    Record<string, string | string[]>,
    string,
    ...(string | (string | string[])[])[],
  ]
  const { group = null, ...others } = read
  return {
    name,
    group: typeof group === 'string' ? group.toLowerCase() : null,
    params: Object.fromEntries(
      Object.entries(others).map(([key, said]) => [
        key,
        [said].flat().flatMap(text => (key === 'type' ? text.toLowerCase().split(',') : [text])),
      ]),
    ),
    parts: partsOf(values),
  }
}

/** A structured value comes as one list of its parts, every other as texts in a row. */
function partsOf(values: (string | (string | string[])[])[]): string[][] {
  const [first] = values
  const parts = Array.isArray(first) ? first.map(part => [part].flat()) : [values.flat(2)]
  return parts.map(texts => texts.map(text => text.replaceAll(BACKSLASH, '\\')))
}

/** A parameter as later versions write it; what was needed to decode the value is no longer told. */
function asParameter(written: string): string[] {
  const [key = '', ...rest] = written.trim().split('=')
  if (rest.length === 0) return key === '' || ENCODINGS.test(key) ? [] : [`TYPE=${key}`]
  return /^(?:charset|encoding)$/i.test(key) || key === '' ? [] : [written.trim()]
}

/** The value with the escapes every version should have used: 2.1 knew none but the one before a semicolon. */
function escaped(value: string, structured: boolean, old: boolean): string {
  return value.replace(/\r\n|\r|\n|\\[\s\S]?|,/g, found => {
    if (found === '\\\\') return BACKSLASH
    if (found === '\\n' || found === '\\N' || found === '\\,') return found
    if (found === '\\;') return structured ? found : ';'
    if (found === ',') return old && structured ? '\\,' : found
    if (found === '\\:') return ':'
    if (found.startsWith('\\')) return BACKSLASH + found.slice(1)
    return '\\n'
  })
}
