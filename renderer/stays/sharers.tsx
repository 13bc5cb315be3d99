import { Button, CloseButton, NativeSelect } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { GuestId } from '../../shared/contract/base.ts'
import type { SearchRow } from '../../shared/contract/guests.ts'
import type { PartyRole } from '../../shared/contract/party-role.ts'
import { FindGuest } from '../guests/find-guest.tsx'
import { api } from '../rpc/client.ts'
import { useWords } from '../words/language.ts'
import { checkInWords } from './check-in-words.ts'
import { newPerson, type Person } from './person.ts'
import classes from './sharers.module.css'

type Role = Exclude<PartyRole, 'main'>
const roles: readonly Role[] = ['sharer', 'accompanying', 'child']

/** Somebody who shares a room, and what they are to it. */
export type Sharer = { person: Person; role: Role }

type Props = {
  /** Whose room it is. */
  mainId: GuestId
  sharers: readonly Sharer[]
  onChange: (sharers: readonly Sharer[]) => void
  /** Somebody is about to be named, and the title says so: the field is there at once. */
  open?: boolean
}

/** Whoever shares the room, each by a name: known or new. */
export function Sharers({ mainId, sharers, onChange, open = false }: Props) {
  const words = useWords(checkInWords)
  const [finding, find] = useState(open)
  const add = useRef<HTMLButtonElement>(null)
  const done = () => {
    find(false)
    // The button comes back in the place of the field.
    requestAnimationFrame(() => add.current?.focus())
  }
  return (
    <fieldset className={classes.sharers}>
      <legend className={open ? classes.unseen : classes.legend}>{words.sharers}</legend>
      {sharers.map(({ person, role }) => (
        <div key={person.id} className={classes.one}>
          <bdi className={classes.name}>{person.name}</bdi>
          {person.fresh && <span className={classes.fresh}>{words.newGuest}</span>}
          <NativeSelect
            aria-label={words.roleOf(person.name)}
            size="sm"
            value={role}
            data={roles.map(each => ({ value: each, label: words.role[each] }))}
            onChange={event => {
              const chosen = roles.find(each => each === event.currentTarget.value) ?? role
              onChange(sharers.map(each => (each.person.id === person.id ? { person, role: chosen } : each)))
            }}
          />
          <CloseButton
            aria-label={words.removeSharer(person.name)}
            onClick={() => onChange(sharers.filter(each => each.person.id !== person.id))}
          />
        </div>
      ))}
      {finding ? (
        <FindSharer
          taken={[mainId, ...sharers.map(({ person }) => person.id)]}
          onFound={person => {
            onChange([...sharers, { person, role: 'sharer' }])
            done()
          }}
        />
      ) : (
        <Button
          ref={add}
          variant="subtle"
          size="sm"
          className={classes.add}
          leftSection={<IconUserPlus size={18} stroke={1.75} aria-hidden />}
          onClick={() => find(true)}
        >
          {words.addSharer}
        </Button>
      )}
    </fieldset>
  )
}

type FindProps = { taken: readonly GuestId[]; onFound: (person: Person) => void }

/** Finds one more: not who is named already, nor who sleeps in a room of the house. */
function FindSharer({ taken, onFound }: FindProps) {
  const words = useWords(checkInWords)
  const [refused, refuse] = useState<string | null>(null)
  const inHouse = useQuery(api.stays.inHouse.queryOptions())
  const pick = (row: SearchRow) => {
    const here = inHouse.data?.find(stay => stay.guest.id === row.id)
    if (taken.includes(row.id)) refuse(words.alreadyNamed(row.name))
    else if (here) refuse(words.isHere(row.name, here.room))
    else onFound(row)
  }
  return (
    <div className={classes.find}>
      <FindGuest
        inline
        autoFocus
        strict
        limit={4}
        label={words.sharerName}
        placeholder={words.sharerHint}
        onPick={pick}
        onNew={name => onFound(newPerson(name))}
      />
      {refused && (
        <p role="alert" className={classes.refused}>
          {refused}
        </p>
      )}
    </div>
  )
}
