import { Button, Group } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { AllergyId } from '../../shared/contract/base.ts'
import { api, client } from '../rpc/client.ts'
import { openGuest } from '../station.ts'
import { holdHeldEnter } from '../ui/keys.ts'
import { tellRefusal } from '../ui/notice.tsx'
import { Said } from '../ui/said.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import classes from './check-in-asks.module.css'
import { checkInWords } from './check-in-words.ts'
import type { Person } from './person.ts'
import { staysChanged } from './use-stay-calls.ts'

type Props = { guest: Person; onDone: () => void }

/** The guest has just come in and stands here still: whether what must not be given is still so. Enter alone goes on. */
export function CheckInAsks({ guest, onDone }: Props) {
  const words = useWords(checkInWords)
  const language = useLanguage()
  const say = useSayRefusal()
  const queries = useQueryClient()
  const goOn = useRef<HTMLButtonElement>(null)
  const confirm = useMutation({
    mutationFn: (allergyId: AllergyId) => client.facts.confirmAllergy({ allergyId }),
    // The button that was pressed is gone.
    onSuccess: () => goOn.current?.focus(),
    onError: fault => tellRefusal(say(fault)),
    onSettled: () => staysChanged(queries),
  })
  const card = useQuery(api.guests.card.queryOptions({ input: { guestId: guest.id } }))
  const allergies = card.data?.allergies ?? []
  return (
    <div className={classes.asks} onKeyDownCapture={holdHeldEnter}>
      <h3 className={classes.title}>{words.stillSo(guest.address[language])}</h3>
      <ul className={classes.list}>
        {allergies.map(({ id, what, severity, confirmed }) => (
          <li key={id} className={classes.one}>
            <span>
              <strong className={classes.what}>{what}</strong> <span>{words.severity[severity]}</span>
            </span>
            {confirmed ? (
              <span className={classes.confirmed}>{words.confirmed}</span>
            ) : (
              <Button variant="default" onClick={() => confirm.mutate(id)}>
                <Said shown={words.confirm} said={words.confirmOf(what)} />
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Group justify="flex-end">
        <Button
          variant="default"
          onClick={() => {
            onDone()
            openGuest(guest.id)
          }}
        >
          {words.openCard}
        </Button>
        <Button ref={goOn} autoFocus data-autofocus onClick={onDone}>
          {words.goOn}
        </Button>
      </Group>
    </div>
  )
}
