import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useWords } from '../words/language.ts'
import { checkInWords } from './check-in-words.ts'
import classes from './kept-room.module.css'

type Props = {
  text: string
  give: string
  /** The person has settled on this room, and is no longer typing. */
  settled: boolean
  onGive: () => void
  onOther: () => void
}

/** Asks once before a room kept for somebody goes to somebody else. */
export function KeptRoom({ text, give, settled, onGive, onOther }: Props) {
  const words = useWords(checkInWords)
  const other = useRef<HTMLButtonElement>(null)
  // A number and twice Enter is a habit, and must not give the room away.
  useEffect(() => {
    if (settled) other.current?.focus()
  }, [settled])
  return (
    <div role="alert" className={classes.kept}>
      <p className={classes.text}>{text}</p>
      <Button ref={other} variant="default" size="sm" onClick={onOther}>
        {words.anotherRoom}
      </Button>
      <Button variant="default" size="sm" onClick={onGive}>
        {give}
      </Button>
    </div>
  )
}
