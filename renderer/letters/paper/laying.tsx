import { Button, Group, Progress, Stack } from '@mantine/core'
import { useWords } from '../../words/language.ts'
import { paperWords } from './words.ts'

/** Sheets on their way to paper: how many, and the way to stop them. A browser's own dialogue knows no way back. */
export function Laying({ done, of, onStop }: { done: number; of: number; onStop: () => void }) {
  const words = useWords(paperWords)
  return (
    <Stack gap="md">
      <p role="status">{window.desktop ? words.laying(done, of) : words.printing}</p>
      <Progress value={(done / of) * 100} aria-label={words.printing} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onStop}>
          {words.stop}
        </Button>
      </Group>
    </Stack>
  )
}
