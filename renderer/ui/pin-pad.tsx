import { IconBackspace } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useWords } from '../words/language.ts'
import { holdImeEnter, isSubmit, plain } from './keys.ts'
import classes from './pin-pad.module.css'
import { uiWords } from './words.ts'

const SHORTEST = 4
const LONGEST = 8

type Props = {
  value: string
  onChange: (pin: string) => void
  /** Called by Enter or the button, with four to eight digits. */
  onEnter: (pin: string) => void
  busy?: boolean
  /** What is wrong, said under the dots. */
  error?: string | null
}

/** A PIN typed on keys or touched on the pad: four to eight digits, never shown, full-width ones understood. */
export function PinPad({ value, onChange, onEnter, busy = false, error }: Props) {
  const words = useWords(uiWords)
  const field = useRef<HTMLInputElement>(null)
  const ready = value.length >= SHORTEST && !busy

  // After a refusal the next PIN can be typed at once.
  useEffect(() => {
    if (!busy) field.current?.focus()
  }, [busy])

  const change = (typed: string) => onChange(digitsOf(typed))
  const touch = (digit: string) => {
    change(value + digit)
    field.current?.focus()
  }
  const enter = () => {
    if (ready) onEnter(value)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    holdImeEnter(event)
    if (isSubmit(event)) {
      event.preventDefault()
      enter()
    }
  }

  return (
    <div className={classes.pad}>
      <label className={classes.dots} data-wrong={Boolean(error) || undefined}>
        <input
          ref={field}
          className={classes.field}
          type="password"
          inputMode="numeric"
          autoComplete="off"
          maxLength={LONGEST}
          aria-label={words.pin}
          aria-invalid={Boolean(error)}
          aria-describedby="pin-error"
          value={value}
          onChange={event => change(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          readOnly={busy}
        />
        {Array.from({ length: Math.max(SHORTEST, value.length) }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: dots have nothing but their place
          <span key={at} className={classes.dot} data-full={at < value.length || undefined} aria-hidden />
        ))}
      </label>
      <p id="pin-error" className={classes.error} role="alert">
        {error}
      </p>
      <div className={classes.keys}>
        {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map(digit => (
          <button
            key={digit}
            type="button"
            className={classes.key}
            onClick={() => touch(digit)}
            disabled={busy}
          >
            {digit}
          </button>
        ))}
        <button
          type="button"
          className={classes.key}
          aria-label={words.deleteLast}
          onClick={() => {
            change(value.slice(0, -1))
            field.current?.focus()
          }}
          disabled={busy || !value}
        >
          <IconBackspace size={24} stroke={1.5} aria-hidden />
        </button>
        <button type="button" className={classes.key} onClick={() => touch('0')} disabled={busy}>
          0
        </button>
        <button type="button" className={classes.key} data-enter onClick={enter} disabled={!ready}>
          {words.enter}
        </button>
      </div>
    </div>
  )
}

const digitsOf = (typed: string) => plain(typed).replace(/\D/g, '').slice(0, LONGEST)
