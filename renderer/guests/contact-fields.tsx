import { ActionIcon, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useWords } from '../words/language.ts'
import { formWords } from './form-words.ts'
import classes from './guest-form.module.css'

/** As many as the book keeps of each. */
const most = 6

type Props = {
  kind: 'phone' | 'email'
  lines: readonly string[]
  onChange: (lines: string[]) => void
  error?: string | undefined
  more?: ReactNode
}

/** Telephone numbers or e-mail addresses, one line each. */
export function ContactFields({ kind, lines, onChange, error, more }: Props) {
  const words = useWords(formWords)
  const name = words[kind]
  const put = (at: number, line: string) => onChange(lines.map((old, index) => (index === at ? line : old)))
  return (
    <div>
      {lines.map((line, at) => (
        <TextInput
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
          key={at}
          label={at === 0 ? name : undefined}
          aria-label={name}
          type={kind === 'phone' ? 'tel' : 'text'}
          inputMode={kind === 'phone' ? 'tel' : 'email'}
          maxLength={kind === 'phone' ? 40 : 254}
          value={line}
          mb={6}
          onChange={event => put(at, event.currentTarget.value)}
          error={at === lines.length - 1 ? error : undefined}
          rightSection={
            lines.length > 1 && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={words.remove(line || name)}
                onClick={() => onChange(lines.filter((_, index) => index !== at))}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
            )
          }
        />
      ))}
      {lines.length < most && lines.at(-1)?.trim() !== '' && (
        <button type="button" className={classes.take} onClick={() => onChange([...lines, ''])}>
          {words.another(name)}
        </button>
      )}
      {more}
    </div>
  )
}
