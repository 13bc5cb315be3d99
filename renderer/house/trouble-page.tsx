import { Button, Group, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { BookTrouble } from '../../shared/contract/base.ts'
import { client } from '../rpc/client.ts'
import { holdImeEnter } from '../ui/keys.ts'
import { Sheet } from '../ui/sheet.tsx'
import { useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import { inGroups } from './code.ts'
import { LeaveDemoButton } from './leave-demo.tsx'
import classes from './trouble-page.module.css'
import { recoverWords, troubles } from './trouble-words.ts'

type Props = { trouble: BookTrouble; demo: boolean; onLook: () => void }

/** The book is there and not open: what happened, and what to do. */
export function TroublePage({ trouble, demo, onLook }: Props) {
  const { title, what, next } = useWords(troubles)[trouble]
  const words = useWords(recoverWords)
  const needsCode = (trouble === 'no-key' || trouble === 'wrong-key') && !demo
  return (
    <Sheet title={title} line={what}>
      <p className={classes.next}>{next}</p>
      {needsCode ? (
        <Recover onOpened={onLook} />
      ) : (
        <Button variant="default" onClick={onLook}>
          {words.look}
        </Button>
      )}
      {demo && trouble !== 'in-use' && <LeaveDemoButton />}
    </Sheet>
  )
}

function Recover({ onOpened }: { onOpened: () => void }) {
  const words = useWords(recoverWords)
  const say = useSayRefusal()
  const [code, setCode] = useState('')
  const recover = useMutation({ mutationFn: () => client.house.recover({ code }), onSuccess: onOpened })
  return (
    <form
      onKeyDown={holdImeEnter}
      onSubmit={event => {
        event.preventDefault()
        recover.mutate()
      }}
    >
      <TextInput
        label={words.code}
        description={words.codeHint}
        value={code}
        onChange={event => {
          setCode(event.currentTarget.value.slice(0, 80))
          recover.reset()
        }}
        onBlur={() => setCode(inGroups(code))}
        error={recover.error ? say(recover.error) : null}
        classNames={{ input: classes.code ?? '' }}
        placeholder="XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX"
      />
      <Group mt="lg">
        <Button type="submit" loading={recover.isPending} disabled={code.trim() === ''}>
          {words.open}
        </Button>
      </Group>
    </form>
  )
}
