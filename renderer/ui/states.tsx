import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { useWords } from '../words/language.ts'
import classes from './states.module.css'
import { uiWords } from './words.ts'

/** Nothing here, said as a colleague would, with what to do about it. */
export function Empty({
  title,
  children,
  action,
}: {
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className={classes.state}>
      <p className={classes.title}>{title}</p>
      {children && <div className={classes.more}>{children}</div>}
      {action}
    </div>
  )
}

/** Still reading. Says so only after a moment: what comes at once needs no word. */
export function Loading() {
  const words = useWords(uiWords)
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={classes.state} role="status">
      {late && <p className={classes.more}>{words.loading}</p>}
    </div>
  )
}

/** It could not be read: why, and the way to try again. */
export function Failed({ text, onRetry }: { text: string; onRetry?: (() => void) | undefined }) {
  const words = useWords(uiWords)
  return (
    <div className={classes.state} role="alert">
      <p className={classes.more}>{text}</p>
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          {words.tryAgain}
        </Button>
      )}
    </div>
  )
}
