import type { Envelope } from '../../shared/contract/letters.ts'
import classes from './envelope.module.css'

/** The address as it stands on an envelope, drawn as one; `returned` is one that came back. */
export function EnvelopeDrawn({ lines, returned }: { lines: readonly string[]; returned?: boolean }) {
  return (
    <div className={classes.envelope} data-returned={returned || undefined}>
      {lines.map((line, at) => (
        // Two lines of an address may be alike.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <p key={at} dir="auto">
          {line}
        </p>
      ))}
    </div>
  )
}

/** What stands on it from top to bottom. */
export function topToBottom({ order, name, lines, boxes, country }: Envelope): string[] {
  const parts =
    order === 'largest-first' ? [country, boxes, ...lines, name] : [name, ...lines, boxes, country]
  return parts.filter((part): part is string => part !== null && part !== '')
}
