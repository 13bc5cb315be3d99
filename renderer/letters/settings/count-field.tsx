import { TextInput, type TextInputProps } from '@mantine/core'
import { plain } from '../../ui/keys.ts'

type Props = Omit<TextInputProps, 'value' | 'onChange'> & {
  /** What was typed. */
  value: string
  onChange: (typed: string) => void
}

/** A small whole number. */
export function CountField({ value, onChange, ...rest }: Props) {
  return (
    <TextInput
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      {...rest}
      inputMode="numeric"
      maxLength={4}
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
}

/** The whole number that was typed, full-width digits too; null where it is none, or outside of what it may be. */
export function readCount(typed: string, least: number, most: number): number | null {
  const text = plain(typed)
  const count = /^\d{1,4}$/.test(text) ? Number(text) : null
  return count !== null && count >= least && count <= most ? count : null
}
