import { Select, TextInput } from '@mantine/core'
import { type ClipboardEvent, type ReactNode, useState } from 'react'
import { useLanguage, useWords } from '../words/language.ts'
import { countries } from '../words/places.ts'
import classes from './address-form.module.css'
import { type AddressField, fieldsOf, MOST_LINES, type TypedAddress } from './address-typed.ts'
import { addressWords } from './address-words.ts'
import { readPasted } from './pasted-address.ts'

type Props = {
  typed: TypedAddress
  /** What the guest is called: a pasted address may begin with it. */
  names: readonly string[]
  onChange: (typed: TypedAddress) => void
}

/** The parts of an address in the order its country writes them. A whole one may be pasted into any line. */
export function AddressFields({ typed, names, onChange }: Props) {
  const words = useWords(addressWords)
  const language = useLanguage()
  const [taken, setTaken] = useState(false)
  const put = (part: Partial<TypedAddress>) => onChange({ ...typed, ...part })
  const paste = (event: ClipboardEvent) => {
    const read = readPasted(event.clipboardData.getData('text'), names)
    if (!read) return
    event.preventDefault()
    setTaken(true)
    put(read)
  }
  const text = (key: 'careOf' | 'city' | 'region' | 'postcode', more: object = {}) => (
    <TextInput
      key={key}
      label={words[key]}
      maxLength={key === 'postcode' ? 16 : 120}
      value={typed[key]}
      onChange={event => put({ [key]: event.currentTarget.value })}
      {...more}
    />
  )
  const fields: Record<AddressField, () => ReactNode> = {
    careOf: () => text('careOf', { placeholder: words.careOfHint }),
    city: () => text('city'),
    region: () => text('region'),
    postcode: () => text('postcode', { w: 180 }),
    lines: () => (
      <div key="lines" className={classes.lines}>
        {withRoom(typed.lines).map((line, at) => (
          <TextInput
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
            key={at}
            label={at === 0 ? words.line : undefined}
            aria-label={at === 0 ? words.line : words.lineAgain(at + 1)}
            placeholder={at === 0 ? words.pasteHint : undefined}
            maxLength={120}
            value={line}
            data-autofocus={(at === 0 && typed.country !== null) || undefined}
            onPaste={paste}
            onChange={event => {
              const lines = withRoom(typed.lines)
              lines[at] = event.currentTarget.value
              put({ lines })
            }}
          />
        ))}
        <p role="status" className={classes.taken}>
          {taken && words.pasted}
        </p>
      </div>
    ),
  }
  return (
    <div className={classes.fields}>
      <Select
        label={words.country}
        data={countries(language, typed.country)}
        value={typed.country}
        onChange={country => put({ country })}
        searchable
      />
      {fieldsOf(typed.country).map(field => fields[field]())}
    </div>
  )
}

/** One line to type into below those that say something. */
function withRoom(lines: readonly string[]): string[] {
  const said = lines.findLastIndex(line => line.trim() !== '') + 1
  return [...lines.slice(0, said), ...(said < MOST_LINES ? [''] : [])]
}
