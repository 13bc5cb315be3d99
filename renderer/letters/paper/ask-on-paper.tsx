import { Button, Group, Select, Stack } from '@mantine/core'
import { IconCheck, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { LetterId } from '../../../shared/contract/base.ts'
import type { Sheet } from '../../../shared/contract/letters.ts'
import { client } from '../../rpc/client.ts'
import { useWords } from '../../words/language.ts'
import { useBulk } from '../use-bulk.ts'
import classes from './ask-on-paper.module.css'
import { Laying } from './laying.tsx'
import type { PaperChoice } from './paper-choice.ts'
import { useFocusHere } from './use-focus-here.ts'
import { paperWords } from './words.ts'

type Props = {
  sheets: readonly Sheet[]
  /** What they were printed on; it is put on record. */
  paper: PaperChoice
  saved: boolean
  onAgain: (sheet: Sheet) => void
  onNotYet: () => void
  onClose: () => void
}

/** What only a person knows: whether it came out of the printer. Until then nothing counts as printed. */
export function AskOnPaper({ sheets, paper, saved, onAgain, onNotYet, onClose }: Props) {
  const words = useWords(paperWords)
  const first = useFocusHere<HTMLButtonElement>()
  const [spoiled, choose] = useState<string | null>(null)
  const { letters, post } = paper
  const mark = useBulk(
    (letterIds: LetterId[]) => client.letters.printed({ letterIds, letters, post }),
    words.printed,
  )
  const confirm = async () => {
    if (await mark.run(sheets.map(({ id }) => id))) onClose()
  }
  const again = sheets.find(({ id }) => id === spoiled)
  if (mark.behind && sheets.length > 100) return <Laying {...mark.behind} onStop={mark.stop} />
  return (
    <Stack gap="lg">
      <div>
        <h3 className={classes.question}>{words.asked}</h3>
        <p className={classes.line}>
          {saved && words.askedPdf} {words.askedLine(sheets.length)}
        </p>
      </div>
      <Group>
        <Button
          onClick={() => void confirm()}
          loading={mark.behind !== null}
          leftSection={<IconCheck size={20} stroke={1.5} aria-hidden />}
          ref={first}
        >
          {words.onPaper(sheets.length)}
        </Button>
        <Button variant="default" onClick={onNotYet}>
          {words.notYet}
        </Button>
      </Group>
      <Group align="flex-end" className={classes.again ?? ''}>
        <Select
          size="md"
          searchable
          label={words.again}
          description={words.againHint}
          className={classes.which ?? ''}
          data={sheets.map(({ id, envelope }) => ({ value: id, label: envelope.name }))}
          value={spoiled}
          onChange={choose}
        />
        <Button
          variant="default"
          disabled={!again}
          onClick={() => again && onAgain(again)}
          leftSection={<IconPrinter size={20} stroke={1.5} aria-hidden />}
        >
          {words.printAgain}
        </Button>
      </Group>
    </Stack>
  )
}
