import type { SearchRow } from '../../shared/contract/guests.ts'
import classes from './search-row.module.css'

type Marks = SearchRow['marks']['name']

/** A name in which what was typed is underlined. */
export function MarkedName({
  name,
  marks,
  className,
}: {
  name: string
  marks: Marks
  className: string | undefined
}) {
  const pieces: { from: number; text: string; marked: boolean }[] = []
  let read = 0
  for (const [from, to] of marks) {
    if (from > read) pieces.push({ from: read, text: name.slice(read, from), marked: false })
    pieces.push({ from, text: name.slice(from, to), marked: true })
    read = to
  }
  if (read < name.length) pieces.push({ from: read, text: name.slice(read), marked: false })
  return (
    <bdi className={className}>
      {pieces.map(({ from, text, marked }) =>
        marked ? (
          // An underline, and nothing a screen reader would stop at: the name is heard as one.
          <mark key={from} role="presentation" className={classes.mark}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </bdi>
  )
}
