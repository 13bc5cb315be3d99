import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './meanwhile.module.css'

type Props = {
  title: string
  children: ReactNode
  theirs: string
  mine: string
  onTheirs: () => void
  onMine: () => void
}

/** Somebody else saved the same thing meanwhile: what that means, and the two ways on. */
export function Meanwhile({ title, children, theirs, mine, onTheirs, onMine }: Props) {
  return (
    <div role="alert" className={classes.meanwhile}>
      <div className={classes.said}>
        <p className={classes.title}>{title}</p>
        {children}
      </div>
      <div className={classes.ways}>
        <Button variant="default" onClick={onTheirs}>
          {theirs}
        </Button>
        <Button onClick={onMine}>{mine}</Button>
      </div>
    </div>
  )
}
