import { Button, FileButton } from '@mantine/core'
import { type DragEvent, useState } from 'react'
import { useWords } from '../words/language.ts'
import classes from './choose-file.module.css'
import { intakeWords } from './words.ts'

type Props = { refused: string | null; onFile: (file: File) => void }

/** Where a file is dropped or chosen; says why the last one was not taken. */
export function ChooseFile({ refused, onFile }: Props) {
  const words = useWords(intakeWords)
  const [over, setOver] = useState(false)
  const drag = (event: DragEvent) => {
    event.preventDefault()
    setOver(event.type === 'dragover')
  }
  const drop = (event: DragEvent) => {
    drag(event)
    const file = event.dataTransfer.files[0]
    if (file) onFile(file)
  }
  return (
    // A second way only: the button does the same for whoever does not drag.
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop on
    <div
      className={classes.place}
      data-over={over || undefined}
      onDragOver={drag}
      onDragLeave={drag}
      onDrop={drop}
    >
      <p className={classes.drop}>{over ? words.dropNow : words.drop}</p>
      <p className={classes.or}>{words.or}</p>
      <FileButton
        accept=".csv,.tsv,.txt,.xlsx,text/csv,text/tab-separated-values,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={file => file && onFile(file)}
      >
        {button => <Button {...button}>{words.choose}</Button>}
      </FileButton>
      {refused && (
        <p className={classes.refused} role="alert">
          {refused}
        </p>
      )}
      <p className={classes.kinds}>{words.kinds}</p>
    </div>
  )
}
