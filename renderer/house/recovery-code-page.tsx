import { Button, Group, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { dateInWords } from '../../shared/domain/days/dates-in-words.ts'
import { holdImeEnter } from '../ui/keys.ts'
import { printPage } from '../ui/paper.ts'
import { Sheet } from '../ui/sheet.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { sameCode } from './code.ts'
import classes from './recovery-code-page.module.css'
import { setUpWords } from './set-up/words.ts'

type Props = { code: string; hotelName: { zh: string; en: string }; onDone: () => void }

/** The recovery code, shown this once. The way on is to type its last group from the paper it was written on. */
export function RecoveryCodePage({ code, hotelName, onDone }: Props) {
  const words = useWords(setUpWords)
  const language = useLanguage()
  const groups = code.split('-')
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)

  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', hold)
    return () => window.removeEventListener('beforeunload', hold)
  }, [])

  return (
    <Sheet title={words.codeTitle} line={words.codeLine}>
      <p className={classes.forPaper}>
        {words.codePrinted(hotelName[language], dateInWords(today(), language))}
      </p>
      <ol className={classes.code} aria-label={words.codeLabel}>
        {groups.map((group, at) => (
          // Two groups of a code may be alike: nothing tells them apart but their place.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={at} className={classes.group}>
            {group}
          </li>
        ))}
      </ol>
      <form
        className={classes.proof}
        data-no-print
        onKeyDown={holdImeEnter}
        onSubmit={event => {
          event.preventDefault()
          if (sameCode(typed, groups.at(-1) ?? '')) onDone()
          else setWrong(true)
        }}
      >
        <TextInput
          label={words.codeProof}
          description={words.codeProofHint}
          value={typed}
          onChange={event => {
            setTyped(event.currentTarget.value)
            setWrong(false)
          }}
          error={wrong ? words.codeWrong : null}
          classNames={{ input: classes.typed ?? '' }}
          maxLength={12}
        />
        <Group>
          <Button type="submit">{words.codeDone}</Button>
          <Button variant="default" onClick={() => void printPage()}>
            {words.codePrint}
          </Button>
        </Group>
      </form>
    </Sheet>
  )
}

function today(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
