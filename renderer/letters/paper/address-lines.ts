import type { Envelope } from '../../../shared/contract/letters.ts'

/** A line of an address, and what it is: on paper the name and the country are set in another way. */
export type AddressLine = { kind: 'name' | 'country' | 'postcode' | 'line'; text: string }

/** The lines from top to bottom. Where there are boxes for the postcode, it stands in them and in no line. */
export function addressLines(envelope: Envelope, boxes: 'boxes' | 'no-boxes'): AddressLine[] {
  const { order, name, lines, country } = envelope
  const postcode = boxes === 'boxes' ? null : envelope.boxes
  const found: (AddressLine | null)[] = [
    country ? { kind: 'country', text: country } : null,
    postcode ? { kind: 'postcode', text: postcode } : null,
    ...lines.map(text => ({ kind: 'line' as const, text })),
    { kind: 'name', text: name },
  ]
  if (order === 'largest-first') return found.filter(line => line !== null)
  const [first, second, ...rest] = found
  return [rest.pop(), ...rest, second, first].filter(line => line !== null && line !== undefined)
}
