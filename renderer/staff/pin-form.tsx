import { Button, Group, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../rpc/client.ts'
import { Dialogue } from '../ui/dialogue.tsx'
import { holdImeEnter } from '../ui/keys.ts'
import { tell } from '../ui/notice.tsx'
import { Problem } from '../ui/problem.tsx'
import { pinGap, TwoPins } from '../ui/two-pins.tsx'
import { uiWords } from '../ui/words.ts'
import { useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import type { Person } from './staff-list.tsx'
import { staffWords } from './words.ts'

/** Gives somebody a new PIN. */
export function PinForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const words = useWords(staffWords)
  const ui = useWords(uiWords)
  const say = useSayRefusal()
  const [pins, setPins] = useState({ pin: '', again: '' })
  const [asked, setAsked] = useState(false)
  const save = useMutation({
    mutationFn: () => client.staff.setPin({ id: person.id, pin: pins.pin }),
    onSuccess: () => {
      tell(words.pinSet(person.name))
      onClose()
    },
  })
  return (
    <Dialogue onClose={onClose} title={words.pinTitle(person.name)}>
      <Stack
        component="form"
        onKeyDown={holdImeEnter}
        onSubmit={event => {
          event.preventDefault()
          setAsked(true)
          if (!pinGap(pins)) save.mutate()
        }}
      >
        <TwoPins label={words.newPin} pins={pins} onChange={setPins} asked={asked} />
        <Problem text={save.error && say(save.error)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {ui.cancel}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </Dialogue>
  )
}
