import { ActionIcon } from '@mantine/core'
import { IconBell, IconBellOff } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useWords } from '../words/language.ts'
import { ring, switchBell, unmuteBell, useBell } from './bell.ts'
import classes from './bell-switch.module.css'
import { queueWords } from './queue-words.ts'

/** Whether this station rings; says so while the browser keeps it silent. */
export function BellSwitch() {
  const words = useWords(queueWords)
  const { on, silent } = useBell()
  useEffect(() => {
    if (!silent) return
    window.addEventListener('pointerdown', unmuteBell)
    window.addEventListener('keydown', unmuteBell)
    return () => {
      window.removeEventListener('pointerdown', unmuteBell)
      window.removeEventListener('keydown', unmuteBell)
    }
  }, [silent])
  const press = () => {
    switchBell(!on)
    // One hears what one has switched on.
    if (!on) void ring()
  }
  return (
    <div className={classes.bell}>
      {on && silent && <p className={classes.silent}>{words.bellSilent}</p>}
      <ActionIcon
        variant="subtle"
        color="gray"
        size={44}
        role="switch"
        aria-checked={on}
        aria-label={words.bell}
        title={on ? words.bellOn : words.bellOff}
        onClick={press}
      >
        {on ? (
          <IconBell size={22} stroke={1.6} aria-hidden />
        ) : (
          <IconBellOff size={22} stroke={1.6} aria-hidden />
        )}
      </ActionIcon>
    </div>
  )
}
