import { Button, Group, Progress, Stack } from '@mantine/core'
import type { LetterId } from '../../../shared/contract/base.ts'
import { Dialogue } from '../../ui/dialogue.tsx'
import { Failed } from '../../ui/states.tsx'
import { uiWords } from '../../ui/words.ts'
import { useWords } from '../../words/language.ts'
import { useSayRefusal } from '../../words/refusals.ts'
import { LeftOut } from './left-out.tsx'
import { PrintBatch } from './print-batch.tsx'
import { useSheets } from './use-sheets.ts'
import { paperWords } from './words.ts'

type Props = { letterIds: readonly LetterId[]; onClose: () => void }

/** Puts letters and what they are posted in on paper: fetches them, lets one choose and see, prints, and asks whether it came out. */
export function PrintLetters({ letterIds, onClose }: Props) {
  const words = useWords(paperWords)
  const ui = useWords(uiWords)
  const say = useSayRefusal()
  const read = useSheets(letterIds)
  const { sheets, left, behind, whole, fault } = read
  return (
    <Dialogue onClose={onClose} title={words.title} size="68rem" closeOnClickOutside={false}>
      {fault ? (
        <Failed text={say(fault)} onRetry={read.again} />
      ) : !whole ? (
        <Stack gap="md">
          <p role="status">{words.reading(behind, letterIds.length)}</p>
          <Progress value={(behind / letterIds.length) * 100} aria-label={words.title} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {ui.cancel}
            </Button>
          </Group>
        </Stack>
      ) : sheets.length === 0 ? (
        <Stack gap="md">
          <p>{words.nothing}</p>
          <LeftOut left={left} />
        </Stack>
      ) : (
        <PrintBatch sheets={sheets} left={left} onClose={onClose} />
      )}
    </Dialogue>
  )
}
