import { Button } from '@mantine/core'
import type { StaffId } from '../../shared/contract/base.ts'
import type { Client } from '../../shared/contract/index.ts'
import { useWords } from '../words/language.ts'
import { roleWords } from '../words/roles.ts'
import classes from './staff-list.module.css'
import { staffWords } from './words.ts'

export type Person = Awaited<ReturnType<Client['staff']['all']>>[number]

type Props = {
  everyone: readonly Person[]
  me: StaffId
  busy: boolean
  onOpen: (form: 'change' | 'pin' | 'retire', id: StaffId) => void
  onLetIn: (person: Person) => void
  onBringBack: (person: Person) => void
}

/** The staff, those here first; what can be done for each stands beside the name. */
export function StaffList({ everyone, me, busy, onOpen, onLetIn, onBringBack }: Props) {
  const words = useWords(staffWords)
  const roles = useWords(roleWords)
  const sorted = [...everyone].sort((a, b) => Number(b.active) - Number(a.active))
  return (
    <ul className={classes.list}>
      {sorted.map(person => {
        const { id, name, role, language, active, lockedOut } = person
        const press = (label: string, act: () => void) => (
          <Button variant="default" size="sm" onClick={act} disabled={busy} aria-label={`${label}: ${name}`}>
            {label}
          </Button>
        )
        return (
          <li key={id} className={classes.person} data-gone={!active || undefined}>
            <div>
              <p className={classes.name}>
                {name}
                {id === me && <span className={classes.tag}>{words.you}</span>}
                {!active && <span className={classes.tag}>{words.gone}</span>}
              </p>
              <p className={classes.role}>
                {roles[role]} · {words[language]}
              </p>
              <p className={classes.may}>{words.may[role]}</p>
              {active && lockedOut && <p className={classes.locked}>{words.lockedOut}</p>}
            </div>
            <div className={classes.actions}>
              {active ? (
                <>
                  {lockedOut && press(words.letIn, () => onLetIn(person))}
                  {press(words.change, () => onOpen('change', id))}
                  {press(words.setPin, () => onOpen('pin', id))}
                  {id !== me && press(words.retire, () => onOpen('retire', id))}
                </>
              ) : (
                press(words.bringBack, () => onBringBack(person))
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
