import { Button, Group, Input, SegmentedControl, Select, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type Language, Role } from '../../shared/contract/base.ts'
import { client } from '../rpc/client.ts'
import { useDraft } from '../station.ts'
import { Dialogue } from '../ui/dialogue.tsx'
import { holdImeEnter, plain } from '../ui/keys.ts'
import { tell } from '../ui/notice.tsx'
import { Problem } from '../ui/problem.tsx'
import { pinGap, TwoPins } from '../ui/two-pins.tsx'
import { uiWords } from '../ui/words.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import { roleWords } from '../words/roles.ts'
import type { Person } from './staff-list.tsx'
import { staffWords } from './words.ts'

type Typed = { name: string; role: Role; language: Language }

/** Adds a colleague, or changes what one is called and may do. What was typed outlives a lock; a PIN does not. */
export function StaffForm({ person, onClose }: { person: Person | null; onClose: () => void }) {
  const words = useWords(staffWords)
  const ui = useWords(uiWords)
  const roles = useWords(roleWords)
  const say = useSayRefusal()
  const language = useLanguage()
  const [typed, put, forgetTyped] = useDraft<Typed | null>(`staff:${person?.id ?? 'new'}`, null)
  const form = typed ?? person ?? { name: '', role: 'front-desk', language }
  const [pins, setPins] = useState({ pin: '', again: '' })
  const [asked, setAsked] = useState(false)
  const gap = person ? null : pinGap(pins)

  const close = () => {
    forgetTyped()
    onClose()
  }
  const save = useMutation({
    mutationFn: async () => {
      const { role, language: speaks } = form
      const about = { name: form.name.trim(), role, language: speaks }
      if (person)
        await client.staff.change({ ...about, id: person.id, rev: person.rev, active: person.active })
      else await client.staff.add({ ...about, pin: pins.pin })
    },
    onSuccess: () => {
      tell(person ? words.saved(form.name) : words.added(form.name))
      close()
    },
  })
  const nameMissing = plain(form.name) === ''
  return (
    <Dialogue onClose={close} title={person ? words.changeTitle(person.name) : words.addTitle}>
      <Stack
        component="form"
        onKeyDown={holdImeEnter}
        onSubmit={event => {
          event.preventDefault()
          setAsked(true)
          if (!nameMissing && !gap) save.mutate()
        }}
      >
        <TextInput
          label={words.name}
          description={words.nameHint}
          value={form.name}
          onChange={event => put({ ...form, name: event.currentTarget.value })}
          error={asked && nameMissing ? words.nameMissing : null}
          maxLength={120}
          data-autofocus
        />
        <Select
          label={words.role}
          description={words.may[form.role]}
          data={Role.options.map(role => ({ value: role, label: roles[role] }))}
          value={form.role}
          onChange={role => put({ ...form, role: Role.catch(form.role).parse(role) })}
          allowDeselect={false}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        />
        <Input.Wrapper label={words.language} labelElement="div">
          <SegmentedControl
            fullWidth
            aria-label={words.language}
            data={[
              { value: 'zh', label: words.zh },
              { value: 'en', label: words.en },
            ]}
            value={form.language}
            onChange={speaks => put({ ...form, language: speaks as Language })}
          />
        </Input.Wrapper>
        {!person && <TwoPins pins={pins} onChange={setPins} asked={asked} />}
        <Problem text={save.error && say(save.error)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {ui.cancel}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {person ? words.save : words.saveAdd}
          </Button>
        </Group>
      </Stack>
    </Dialogue>
  )
}
