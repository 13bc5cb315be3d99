import { Button, FileButton } from '@mantine/core'
import { DropPlace } from '../ui/drop-place.tsx'
import { useWords } from '../words/language.ts'
import classes from './choose-file.module.css'
import { intakeWords } from './words.ts'

type Props = { refused: string | null; onFile: (file: File) => void }

/** Where a file is dropped or chosen; says why the last one was not taken. */
export function ChooseFile({ refused, onFile }: Props) {
  const words = useWords(intakeWords)
  return (
    <DropPlace className={classes.place} onFile={onFile}>
      {over => (
        <>
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
        </>
      )}
    </DropPlace>
  )
}
