import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { plain } from '../ui/keys.ts'
import { useWords } from '../words/language.ts'
import { planWords } from './plan-words.ts'

type Props = {
  label: string
  /** Tenths of a metre, all three. */
  value: number
  least: number
  most: number
  onChange: (tenths: number) => void
}

const metres = (tenths: number) => (tenths / 10).toFixed(1)

/** A length in metres, kept in tenths. It speaks as soon as what is typed is one. */
export function MetreField({ label, value, least, most, onChange }: Props) {
  const words = useWords(planWords)
  const [typed, type] = useState<string | null>(null)
  const read = (text: string) => {
    const tenths = Math.round(Number(plain(text).replace(',', '.')) * 10)
    return plain(text) !== '' && tenths >= least && tenths <= most ? tenths : null
  }
  return (
    <TextInput
      label={label}
      inputMode="decimal"
      value={typed ?? metres(value)}
      rightSection={<span aria-hidden>{words.metres}</span>}
      onChange={event => {
        type(event.currentTarget.value)
        const tenths = read(event.currentTarget.value)
        if (tenths !== null) onChange(tenths)
      }}
      onBlur={() => type(null)}
      error={typed !== null && read(typed) === null ? words.metresBad(metres(least), metres(most)) : null}
    />
  )
}
