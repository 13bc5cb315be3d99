import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useState } from 'react'
import { useWords } from '../words/language.ts'
import classes from './notice.module.css'
import { uiWords } from './words.ts'

/** Says in passing that something was done. */
export function tell(text: string): void {
  notifications.show({ message: text, className: 'notice' })
}

/** Says what was refused or failed, and stays until it is read away. */
export function tellRefusal(text: string): void {
  notifications.show({ message: text, color: 'red', autoClose: 12_000, className: 'notice' })
}

/**
 * Says what was done and lets the person take it back for ten seconds. `undo` tells its own outcome. The answer takes the notice
 * down, for whoever says the same again with more in it.
 */
export function tellUndo(text: string, undo: () => Promise<unknown>, seconds = 10): () => void {
  const id = `undo-${nextId()}`
  notifications.show({
    id,
    autoClose: seconds * 1_000,
    className: 'notice',
    message: <Undo text={text} seconds={seconds} undo={undo} done={() => notifications.hide(id)} />,
  })
  return () => notifications.hide(id)
}

/** Takes every notice down: what they say is for the person who was here. */
export const clearNotices = () => notifications.clean()

type UndoProps = { text: string; seconds: number; undo: () => Promise<unknown>; done: () => void }

function Undo({ text, seconds, undo, done }: UndoProps) {
  const words = useWords(uiWords)
  const [left, setLeft] = useState(seconds)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    const tick = setInterval(() => setLeft(now => Math.max(0, now - 1)), 1_000)
    return () => clearInterval(tick)
  }, [])
  const takeBack = () => {
    setBusy(true)
    void undo().finally(done)
  }
  return (
    <div className={classes.undo}>
      <span>{text}</span>
      <Button size="compact-md" variant="default" onClick={takeBack} loading={busy}>
        {words.undo}
        <span aria-hidden className={classes.left}>
          {words.secondsLeft(left)}
        </span>
      </Button>
    </div>
  )
}

let last = 0
const nextId = () => {
  last += 1
  return last
}
