import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { readTime } from './wall-time.ts'

type Props = Omit<TextInputProps, 'value' | 'onChange'> & {
  /** HH:MM, or what was typed when it is no time yet. */
  value: string
  onChange: (time: string) => void
}

/** A time of day, typed in any usual way; it becomes HH:MM when the field is left. */
export function TimeField({ value, onChange, ...rest }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <TextInput
      {...rest}
      inputMode="numeric"
      placeholder="HH:MM"
      value={typed ?? value}
      onChange={event => {
        setTyped(event.currentTarget.value)
        onChange(readTime(event.currentTarget.value) ?? event.currentTarget.value)
      }}
      onBlur={() => setTyped(null)}
    />
  )
}
