import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../../words/language.ts'
import classes from './settings-page.module.css'
import { settingsWords } from './words.ts'

type Props = {
  title: string
  line: string
  /** How it is changed; absent for whoever may not. */
  onChange?: (() => void) | undefined
  open: boolean
  children: ReactNode
}

/** A part of the settings: what it is about, and itself, standing or being changed. */
export function PartView({ title, line, onChange, open, children }: Props) {
  const words = useWords(settingsWords)
  const change = useRef<HTMLButtonElement>(null)
  const box = useRef<HTMLElement>(null)
  const was = useRef(open)
  // Opened by a press, the first field has the focus; closed, the button that opened it.
  useEffect(() => {
    if (was.current === open) return
    was.current = open
    if (open) box.current?.querySelector<HTMLElement>('form input:not([type="hidden"])')?.focus()
    else change.current?.focus()
  }, [open])
  return (
    <section ref={box} className={classes.part} aria-label={title}>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{title}</h1>
          <p className={classes.line}>{line}</p>
        </div>
        {onChange && !open && (
          <Button ref={change} variant="default" aria-label={words.changeNamed(title)} onClick={onChange}>
            {words.change}
          </Button>
        )}
      </header>
      {children}
    </section>
  )
}
