import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../rpc/answer.tsx'
import { api, client } from '../rpc/client.ts'
import { useDraft, useMe } from '../station.ts'
import { Confirm } from '../ui/confirm.tsx'
import { tell, tellRefusal } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import { PinForm } from './pin-form.tsx'
import { StaffForm } from './staff-form.tsx'
import { type Person, StaffList } from './staff-list.tsx'
import { staffWords } from './words.ts'

type Open = { form: 'add' } | { form: 'change' | 'pin' | 'retire'; id: Person['id'] } | null

/** Everyone who may open the book: who they are, and the way in for them. */
export function StaffPage() {
  const words = useWords(staffWords)
  const say = useSayRefusal()
  const me = useMe()
  const staff = useQuery(api.staff.all.queryOptions())
  // Part of the draft, so that a form is still open after the screen was locked over it.
  const [open, setOpen] = useDraft<Open>('staff-form', null)
  const [busy, setBusy] = useState(false)
  const shut = () => setOpen(null)

  const attempt = async (work: () => Promise<unknown>, done: string) => {
    setBusy(true)
    try {
      await work()
      tell(done)
    } catch (fault) {
      tellRefusal(say(fault))
    } finally {
      setBusy(false)
    }
  }
  const withActive = (person: Person, active: boolean) => {
    const { id, rev, name, role, language } = person
    return attempt(
      () => client.staff.change({ id, rev, name, role, language, active }),
      active ? words.back(name) : words.retired(name),
    )
  }

  return (
    <Page
      title={words.title}
      line={words.line}
      actions={<Button onClick={() => setOpen({ form: 'add' })}>{words.add}</Button>}
    >
      <Answer of={staff}>
        {everyone => {
          const person = open && 'id' in open ? everyone.find(({ id }) => id === open.id) : undefined
          return (
            <>
              <StaffList
                everyone={everyone}
                me={me.id}
                busy={busy}
                onOpen={(form, id) => setOpen({ form, id })}
                onLetIn={({ id, name }) =>
                  void attempt(() => client.staff.letIn({ id }), words.letInDone(name))
                }
                onBringBack={back => void withActive(back, true)}
              />
              {open?.form === 'add' && <StaffForm person={null} onClose={shut} />}
              {open?.form === 'change' && person && <StaffForm person={person} onClose={shut} />}
              {open?.form === 'pin' && person && <PinForm person={person} onClose={shut} />}
              <Confirm
                opened={open?.form === 'retire' && person !== undefined}
                title={words.retireTitle(person?.name ?? '')}
                confirm={words.retire}
                danger
                busy={busy}
                onClose={shut}
                onConfirm={() => {
                  if (person) void withActive(person, false).then(shut)
                }}
              >
                {words.retireText(person?.name ?? '')}
              </Confirm>
            </>
          )
        }}
      </Answer>
    </Page>
  )
}
