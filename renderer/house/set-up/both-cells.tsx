import { TextInput } from '@mantine/core'
import type { Both } from '../../../shared/contract/base.ts'
import { useWords } from '../../words/language.ts'
import { setUpWords } from './words.ts'

/** Two cells of a row: what it is called in Chinese and in English. */
export function BothCells({
  called,
  name,
  onChange,
}: {
  called: string
  name: Both
  onChange: (name: Both) => void
}) {
  const words = useWords(setUpWords)
  const cell = (language: keyof Both, label: string) => (
    <td>
      <TextInput
        size="sm"
        aria-label={`${called} · ${label}`}
        value={name[language]}
        onChange={event => onChange({ ...name, [language]: event.currentTarget.value })}
      />
    </td>
  )
  return (
    <>
      {cell('zh', words.seatZh)}
      {cell('en', words.seatEn)}
    </>
  )
}
