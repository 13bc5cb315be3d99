import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { Encoding, IntakeFile, Separator } from '../../shared/contract/intake.ts'
import { useWords } from '../words/language.ts'
import classes from './how-read.module.css'
import { Scroller } from './scroller.tsx'
import { intakeWords } from './words.ts'

type Props = {
  file: IntakeFile
  /** It could not be read in the way last asked for. */
  refused: boolean
  onReread: (how: { encoding?: Encoding; separator?: Separator }) => void
}

/** How the file was read, to be changed where the names look wrong, and its first rows as they stand. */
export function HowRead({ file, refused, onReread }: Props) {
  const words = useWords(intakeWords)
  const { encoding, separator } = file
  // The rows stand with the columns below as well: on a low screen those come first.
  const [isTall] = useState(() => window.matchMedia('(min-height: 58rem)').matches)
  const options = <Value extends string>(names: Record<Value, string>) =>
    (Object.keys(names) as Value[]).map(value => ({ value, label: names[value] }))
  return (
    <section className={classes.how}>
      <h2 className={classes.name}>{words.readAs(file.name, file.rows)}</h2>
      {encoding && separator ? (
        <div className={classes.choices}>
          <NativeSelect
            label={words.encoding}
            data={options(words.encodings)}
            value={encoding}
            onChange={event => onReread({ encoding: event.currentTarget.value as Encoding, separator })}
          />
          <NativeSelect
            label={words.separator}
            data={options(words.separators)}
            value={separator}
            onChange={event => onReread({ encoding, separator: event.currentTarget.value as Separator })}
          />
          <p className={classes.hint}>{words.garbled}</p>
        </div>
      ) : (
        <p className={classes.hint}>{words.sheet}</p>
      )}
      {refused && (
        <p className={classes.refused} role="alert">
          {words.notThatWay}
        </p>
      )}
      <details className={classes.first} open={isTall}>
        <summary>{words.firstRows}</summary>
        <div className={classes.frame}>
          <Scroller label={words.firstRows}>
            <table className={classes.rows}>
              <thead>
                <tr>
                  {file.headers.map((header, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a column is its number
                    <th key={at} scope="col" data-refused={file.refusedColumns.includes(at) || undefined}>
                      {header || words.noHeader(at + 1)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {file.samples.slice(0, 4).map((cells, row) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a row is its number
                  <tr key={row}>
                    {file.headers.map((_, at) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: a column is its number
                      <td key={at}>{cells[at]}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroller>
        </div>
      </details>
    </section>
  )
}
